import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { researchFields } from '@kakehashi/shared/case-types';
import { LocaleStore, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { controlError } from '../form/form-errors';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { RequesterField } from '../visit/requester-field';
import type { ResearchForm } from './research-form-model';

/** The fields of a commissioned research, for a new one and for an edit. */
@Component({
  selector: 'kk-research-form',
  imports: [ReactiveFormsModule, TranslocoPipe, DateField, Field, FieldInput, RequesterField],
  templateUrl: './research-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResearchFormFields {
  readonly form = input.required<ResearchForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'research'>>();

  protected readonly fields = researchFields;
  protected readonly words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  protected readonly locale = inject(LocaleStore).locale;
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #event = toSignal(toObservable(this.form).pipe(switchMap((form) => form.events.pipe(startWith(null)))), {
    equal: () => false,
  });

  /** The countries of the chosen office first; the others stay possible until the server says no. */
  protected readonly countries = computed(() => {
    this.#event();
    const office = this.names.offices().find(({ code }) => code === this.form().controls.office.value);
    const own = this.names.countries().filter(({ code }) => office?.countries.includes(code));
    return this.names.choicesOf(own.length ? own : this.names.countries());
  });

  protected error(path: string): string | null {
    this.#event();
    this.locale();
    return controlError(this.form().get(path), this.#problems, this.#transloco);
  }
}
