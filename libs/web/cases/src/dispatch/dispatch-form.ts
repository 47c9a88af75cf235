import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { fiscalYearLabel, type OfficeCode } from '@kakehashi/shared/calendar';
import { dispatchFields, dispatchModes, visitLanguages, type FieldDefinition } from '@kakehashi/shared/case-types';
import { LocaleStore, ProblemText, ReferenceData, OrganisationField } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { controlError } from '../form/form-errors';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { CounterpartField } from './counterpart-field';
import { dispatchFormPaths, missionDays, targetYears, type DispatchForm } from './dispatch-form-model';
import { ExpertiseField } from './expertise-field';
import { WindowNotice } from './window-notice';

type FieldKey = keyof typeof dispatchFields;

/** The fields of a dispatch application, for a new one and for an edit; what may no longer change says why. */
@Component({
  selector: 'kk-dispatch-form',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    CounterpartField,
    DateField,
    ExpertiseField,
    Field,
    FieldInput,
    OrganisationField,
    WindowNotice,
  ],
  templateUrl: './dispatch-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DispatchFormFields {
  readonly form = input.required<DispatchForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'dispatch'>>();

  protected readonly fields = dispatchFields;
  protected readonly modes = dispatchModes;
  protected readonly languages = visitLanguages;
  protected readonly words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  protected readonly locale = inject(LocaleStore).locale;
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #event = toSignal(toObservable(this.form).pipe(switchMap((form) => form.events.pipe(startWith(null)))), {
    equal: () => false,
  });

  protected readonly value = computed(() => {
    this.#event();
    return this.form().getRawValue();
  });
  protected readonly years = computed(() => {
    const years = new Set([...targetYears(), this.value().details.targetFiscalYear]);
    return [...years].sort().map((year) => ({ year, label: fiscalYearLabel(year, this.locale()) }));
  });
  /** The countries of the chosen office first; the others stay possible until the server says no. */
  protected readonly countries = computed(() => {
    const office = this.names.offices().find(({ code }) => code === this.value().office);
    const own = this.names.countries().filter(({ code }) => office?.countries.includes(code));
    return this.names.choicesOf(own.length ? own : this.names.countries());
  });
  protected readonly days = computed(() => {
    const { periodFrom, periodTo } = this.value().details;
    return missionDays(periodFrom, periodTo);
  });

  constructor() {
    effect(() => {
      const form = this.form();
      for (const { path, field } of dispatchFormPaths) {
        if (this.locked(field as FieldKey)) form.get(path)?.disable({ emitEvent: false });
      }
    });
  }

  /** Whether a field may no longer change in the state of the case. */
  protected locked(field: FieldKey): boolean {
    const state = this.view()?.state;
    const { editableIn }: FieldDefinition = dispatchFields[field] ?? {};
    return state !== undefined && editableIn !== undefined && !editableIn.includes(state);
  }

  /** The field's help, or why it is locked. */
  protected hint(field: FieldKey): string | undefined {
    const view = this.view();
    if (view && this.locked(field)) {
      const state = this.words.state('dispatch', view.state);
      return this.#transloco.translate('cases.form.locked', { state });
    }
    const { help }: FieldDefinition = dispatchFields[field];
    return help && this.words.of(help);
  }

  protected error(path: string): string | null {
    this.#event();
    this.locale();
    return controlError(this.form().get(path), this.#problems, this.#transloco);
  }

  protected speaks(language: string): boolean {
    return this.value().details.languages.includes(language);
  }

  protected toggleLanguage(language: string): void {
    const control = this.form().controls.details.controls.languages;
    const chosen = control.value;
    control.setValue(chosen.includes(language) ? chosen.filter((one) => one !== language) : [...chosen, language]);
    control.markAsDirty();
  }
}
