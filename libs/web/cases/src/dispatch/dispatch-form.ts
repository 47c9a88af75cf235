import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel, type OfficeCode } from '@kakehashi/shared/calendar';
import { dispatchFields, dispatchModes, visitLanguages } from '@kakehashi/shared/case-types';
import { LocaleStore, OrganisationField } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { CountryField } from '../form/country-field';
import { fieldStates } from '../form/field-states';
import { OfficeField } from '../form/office-field';
import { TitleField } from '../form/title-field';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { CounterpartField } from './counterpart-field';
import { dispatchFormPaths, missionDays, targetYears, type DispatchForm } from './dispatch-form-model';
import { ExpertiseField } from './expertise-field';
import { WindowNotice } from './window-notice';

/** The fields of a dispatch application, for a new one and for an edit; what may no longer change says why. */
@Component({
  selector: 'kk-dispatch-form',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    CounterpartField,
    CountryField,
    DateField,
    ExpertiseField,
    Field,
    FieldInput,
    OfficeField,
    OrganisationField,
    TitleField,
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
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly states = fieldStates('dispatch', this.fields, this.form, this.view, dispatchFormPaths);
  protected readonly value = this.states.value;
  protected readonly locked = this.states.locked;
  protected readonly hint = this.states.hint;
  protected readonly error = this.states.error;
  protected readonly years = computed(() => {
    const years = new Set([...targetYears(), this.value().details.targetFiscalYear]);
    return [...years].sort().map((year) => ({ year, label: fiscalYearLabel(year, this.locale()) }));
  });
  protected readonly days = computed(() => {
    const { periodFrom, periodTo } = this.value().details;
    return missionDays(periodFrom, periodTo);
  });

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
