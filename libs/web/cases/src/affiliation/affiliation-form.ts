import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { affiliationFields, affiliationKinds, exchangeFields } from '@kakehashi/shared/case-types';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { CountryField } from '../form/country-field';
import { fieldStates } from '../form/field-states';
import { OfficeField } from '../form/office-field';
import { TitleField } from '../form/title-field';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { RequesterField } from '../visit/requester-field';
import { affiliationFormPaths, type AffiliationForm } from './affiliation-form-model';

/** The fields of a consultation about an affiliation, for a new one and for an edit. */
@Component({
  selector: 'kk-affiliation-form',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    CountryField,
    Field,
    FieldInput,
    OfficeField,
    RequesterField,
    TitleField,
  ],
  templateUrl: './affiliation-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AffiliationFormFields {
  readonly form = input.required<AffiliationForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'affiliation'>>();

  protected readonly fields = affiliationFields;
  protected readonly kinds = affiliationKinds;
  protected readonly exchanges = exchangeFields;
  protected readonly words = inject(CaseWords);
  protected readonly states = fieldStates('affiliation', this.fields, this.form, this.view, affiliationFormPaths);
  protected readonly value = this.states.value;
  protected readonly hint = this.states.hint;
  protected readonly error = this.states.error;

  protected toggle(exchange: string): void {
    const control = this.form().controls.details.controls.exchangeFields;
    const chosen = control.value;
    control.setValue(chosen.includes(exchange) ? chosen.filter((one) => one !== exchange) : [...chosen, exchange]);
    control.markAsDirty();
  }
}
