import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import {
  activityFields,
  activityProgrammes,
  publicationDay,
  publicationTypes,
  visitLanguages,
  type FieldDefinition,
} from '@kakehashi/shared/case-types';
import { LocaleStore, OrganisationField } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { CountryField } from '../form/country-field';
import { fieldStates } from '../form/field-states';
import { OfficeField } from '../form/office-field';
import { TitleField } from '../form/title-field';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { activityFormPaths, asks, hasOneDay, type ActivityForm } from './activity-form-model';
import { CountryCountsField } from './country-counts-field';

type FieldKey = keyof typeof activityFields;

/** The fields of an activity, for a new one and for an edit; each programme is asked its own. */
@Component({
  selector: 'kk-activity-form',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    CountryCountsField,
    CountryField,
    DateField,
    Field,
    FieldInput,
    OfficeField,
    OrganisationField,
    TitleField,
  ],
  templateUrl: './activity-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivityFormFields {
  readonly form = input.required<ActivityForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'activity'>>();

  protected readonly fields = activityFields;
  protected readonly programmes = activityProgrammes;
  protected readonly types = publicationTypes;
  protected readonly languages = visitLanguages;
  protected readonly words = inject(CaseWords);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly states = fieldStates('activity', this.fields, this.form, this.view, activityFormPaths);
  protected readonly value = this.states.value;
  protected readonly publicationDay = publicationDay;
  protected readonly oneDay = computed(() => hasOneDay(this.value().details.programme));
  protected readonly locked = this.states.locked;
  protected readonly hint = this.states.hint;
  protected readonly error = this.states.error;

  /** Whether the programme is asked for a field; a result only once it is there. */
  protected asks(field: FieldKey): boolean {
    const { planned }: FieldDefinition = activityFields[field];
    const known = this.view()?.details as Readonly<Partial<Record<FieldKey, unknown>>> | undefined;
    return asks(this.value().details.programme, field) && (!planned || (known?.[field] ?? null) !== null);
  }
}
