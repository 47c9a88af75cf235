import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { researchFields } from '@kakehashi/shared/case-types';
import { LocaleStore } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { CountryField } from '../form/country-field';
import { fieldStates } from '../form/field-states';
import { OfficeField } from '../form/office-field';
import { TitleField } from '../form/title-field';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { RequesterField } from '../visit/requester-field';
import { researchFormPaths, type ResearchForm } from './research-form-model';

/** The fields of a commissioned research, for a new one and for an edit. */
@Component({
  selector: 'kk-research-form',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    CountryField,
    DateField,
    Field,
    FieldInput,
    OfficeField,
    RequesterField,
    TitleField,
  ],
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
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly states = fieldStates('research', this.fields, this.form, this.view, researchFormPaths);
  protected readonly value = this.states.value;
  protected readonly error = this.states.error;
}
