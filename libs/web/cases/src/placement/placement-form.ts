import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { ageOn, japaneseLevels, placementFields, traineeFields, trainingFields } from '@kakehashi/shared/case-types';
import { DatePipe, LocaleStore } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { CountryField } from '../form/country-field';
import { fieldStates } from '../form/field-states';
import { OfficeField } from '../form/office-field';
import { TitleField } from '../form/title-field';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { milestonesBefore } from './arrival-plan';
import { placementFormPaths, type PlacementForm } from './placement-form-model';
import { ProgrammeField } from './programme-field';

/** The trainee is locked as one, not field by field. */
const lockedPaths = placementFormPaths.map(({ path, field }) => ({
  path,
  field: path.startsWith('details.trainee.') ? 'trainee' : field,
}));

/** The fields of a nomination, for a new one and for an edit; what may no longer change says why. */
@Component({
  selector: 'kk-placement-form',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    CountryField,
    DateField,
    DatePipe,
    Field,
    FieldInput,
    OfficeField,
    ProgrammeField,
    TitleField,
  ],
  templateUrl: './placement-form.html',
  styles: `
    .milestones {
      margin: 0;
      padding-inline-start: 1.2em;
      columns: 2 260px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlacementFormFields {
  readonly form = input.required<PlacementForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'placement'>>();

  protected readonly fields = placementFields;
  protected readonly trainee = traineeFields;
  protected readonly trainingFields = trainingFields;
  protected readonly levels = japaneseLevels;
  protected readonly words = inject(CaseWords);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly states = fieldStates('placement', this.fields, this.form, this.view, lockedPaths);
  protected readonly value = this.states.value;
  protected readonly locked = this.states.locked;
  protected readonly hint = this.states.hint;
  protected readonly error = this.states.error;
  /** What is due before the arrival that is typed. */
  protected readonly milestones = computed(() => {
    const { plannedArrival } = this.value().details;
    return plannedArrival ? milestonesBefore(plannedArrival) : [];
  });
  /** How old the trainee is on the day of arrival. */
  protected readonly age = computed(() => {
    const { trainee, plannedArrival } = this.value().details;
    return trainee.birthDate && plannedArrival ? ageOn(trainee.birthDate, plannedArrival) : null;
  });
}
