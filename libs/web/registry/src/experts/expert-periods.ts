import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { expertiseAreas } from '@kakehashi/shared/case-types';
import { LabelPipe, OrganisationField, ReferenceData } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DayField } from '../field/day-field';
import { availabilityRow, dispatchRow, employmentRow } from './expert-form-model';
import { ExpertSection } from './expert-section';
import { RemovableRow } from './removable-row';
import { RowList } from './row-list';

type Dated = 'employments' | 'availability' | 'dispatches';

/** Employers over time, when the expert can go, and dispatches of the past that no case holds. */
@Component({
  selector: 'kk-expert-periods',
  imports: [
    DayField,
    Field,
    FieldInput,
    LabelPipe,
    OrganisationField,
    ReactiveFormsModule,
    RemovableRow,
    RowList,
    TranslocoPipe,
  ],
  templateUrl: './expert-periods.html',
  styleUrl: './expert-section.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertPeriods extends ExpertSection {
  readonly #names = inject(ReferenceData);
  protected readonly areas = expertiseAreas;
  protected readonly countries = computed(() => this.#names.choicesOf(this.#names.countries()));

  protected add(part: Dated): void {
    const { employments, availability, dispatches } = this.form().controls;
    if (part === 'employments') employments.push(employmentRow());
    else if (part === 'availability') availability.push(availabilityRow());
    else dispatches.push(dispatchRow());
    this.form().markAsDirty();
  }

  protected remove(part: Dated, index: number): void {
    this.form().controls[part].removeAt(index);
    this.form().markAsDirty();
  }
}
