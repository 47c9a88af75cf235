import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LocaleStore } from '@kakehashi/web/platform';
import { debounceTime, startWith, switchMap } from 'rxjs';
import { lastAnswer } from '../model/last-answer';
import type { CaseOf } from '../model/views';
import { SpecialistPicker, type SpecialistCandidate } from './specialist-picker';

interface Expert {
  readonly id: string;
  readonly nameJa: string;
  readonly nameRoman: string | null;
  readonly expertise: readonly string[];
  readonly countries: readonly string[];
  readonly employer: { readonly name: string } | null;
}

/** Chooses whom to ask out of the roster. */
@Component({
  selector: 'kk-specialist-field',
  imports: [TranslocoPipe, SpecialistPicker],
  template: `
    @if (experts.error()) {
      <p class="kk-notice kk-notice--error" role="alert">{{ 'cases.specialist.failed' | transloco }}</p>
    }
    <kk-specialist-picker
      fieldId="t-expertId"
      [label]="label()"
      [error]="error()"
      [candidates]="candidates()"
      [chosen]="chosen()"
      [loading]="experts.isLoading()"
      [searchedElsewhere]="true"
      (searched)="typed.set($event)"
      (picked)="pick($event)"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpecialistField {
  readonly view = input.required<CaseOf<'dispatch'>>();
  readonly control = input.required<FormControl<string | null>>();
  readonly label = input.required<string>();
  readonly error = input<string | null>(null);
  /** Whether the chosen specialist misses a condition. */
  readonly unmet = output<boolean>();
  protected readonly typed = signal('');
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  readonly #query = toSignal(toObservable(this.typed).pipe(debounceTime(250)), { initialValue: '' });
  protected readonly experts = httpResource<{ items: Expert[] }>(() => {
    const q = this.#query().trim();
    const { expertise } = this.view().details;
    return {
      url: '/api/experts',
      params: { limit: 30, ...(q ? { q } : expertise ? { expertise } : {}) },
    };
  });
  readonly #last = lastAnswer(this.experts);
  protected readonly chosen = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))),
    { initialValue: null },
  );
  protected readonly candidates = computed(() => {
    this.#locale();
    return (this.#last()?.items ?? []).map((expert) => this.#candidateOf(expert));
  });

  protected pick({ id, whyNot }: SpecialistCandidate): void {
    this.control().setValue(id);
    this.control().markAsDirty();
    this.unmet.emit(whyNot.length > 0);
  }

  #candidateOf({ id, nameJa, nameRoman, expertise, countries, employer }: Expert): SpecialistCandidate {
    const { country, details } = this.view();
    const say = (key: string) => this.#transloco.translate<string>(`cases.specialist.${key}`);
    const inField = details.expertise !== null && expertise.includes(details.expertise);
    return {
      id,
      name: [nameJa, nameRoman].filter(Boolean).join(' '),
      detail: employer?.name ?? say('noEmployer'),
      why: [...(inField ? [say('inField')] : []), ...(countries.includes(country) ? [say('knowsCountry')] : [])],
      whyNot: details.expertise !== null && !inField ? [say('otherField')] : [],
    };
  }
}
