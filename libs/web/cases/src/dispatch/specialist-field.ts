import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MatchingView } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { lastAnswer } from '../model/last-answer';
import type { CaseOf } from '../model/views';
import { candidateOf, relaxationsOf, type SpecialistCandidate } from './candidate-text';
import { SpecialistPicker } from './specialist-picker';

/** Chooses whom to ask by the explained matching of the roster; where nobody fits, says what would have to give. */
@Component({
  selector: 'kk-specialist-field',
  imports: [TranslocoPipe, Icon, SpecialistPicker],
  template: `
    @if (matching.error(); as error) {
      <p class="kk-notice kk-notice--error" role="alert">{{ problems.of(error) }}</p>
    }
    @if (relaxations().length) {
      <div class="kk-notice kk-notice--waiting" role="status">
        <kk-icon name="info" />
        <div>
          <p>{{ 'cases.specialist.nobodyFits' | transloco }}</p>
          <ul>
            @for (one of relaxations(); track one.names) {
              <li>{{ 'cases.specialist.relax' | transloco: one }}</li>
            }
          </ul>
        </div>
      </div>
    }
    <kk-specialist-picker
      fieldId="t-expertId"
      [label]="label()"
      [error]="error()"
      [candidates]="candidates()"
      [chosen]="chosen()"
      [loading]="matching.isLoading()"
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
  protected readonly problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly matching = httpResource<MatchingView>(() => ({
    url: `/api/cases/${this.view().reference}/matching`,
    params: { others: 50 },
  }));
  readonly #last = lastAnswer(this.matching);
  protected readonly chosen = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))),
    { initialValue: null },
  );
  protected readonly candidates = computed(() => {
    const locale = this.#locale();
    const say = (key: string, params?: Record<string, unknown>) =>
      this.#transloco.translate<string>(`cases.specialist.${key}`, params);
    const { fits = [], others = [] } = this.#last() ?? {};
    const asked = this.view().details.invitations.flatMap((one) => (one.status === 'invited' ? [one.expertId] : []));
    return [...fits, ...others]
      .filter(({ expertId }) => !asked.includes(expertId))
      .map((one) => candidateOf(one, locale, say));
  });
  protected readonly relaxations = computed(() => relaxationsOf(this.#last(), this.#locale()));

  protected pick({ id, whyNot }: SpecialistCandidate): void {
    this.control().setValue(id);
    this.control().markAsDirty();
    this.unmet.emit(whyNot.length > 0);
  }
}
