import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import {
  caseFields,
  protocolClasses,
  supportKinds,
  visitFields,
  visitLanguages,
  visitModes,
} from '@kakehashi/shared/case-types';
import { LocaleStore } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { CountryField } from '../form/country-field';
import { fieldStates } from '../form/field-states';
import { OfficeField } from '../form/office-field';
import { TitleField } from '../form/title-field';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { HeadcountFields } from './headcount-fields';
import { HostsField } from './hosts-field';
import { RequesterEndedHint } from './requester-ended-hint';
import { RequesterField } from './requester-field';
import { visitFormPaths, type VisitForm } from './visit-form-model';

/** The fields of a visit, for a new one and for an edit. */
@Component({
  selector: 'kk-visit-form',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    CountryField,
    DateField,
    Field,
    FieldInput,
    HeadcountFields,
    HostsField,
    OfficeField,
    RequesterEndedHint,
    RequesterField,
    TitleField,
  ],
  templateUrl: './visit-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitFormFields {
  readonly form = input.required<VisitForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'visit'>>();

  protected readonly fields = { ...caseFields, ...visitFields };
  protected readonly modes = visitModes;
  protected readonly classes = protocolClasses;
  protected readonly kinds = supportKinds;
  protected readonly languages = visitLanguages;
  protected readonly words = inject(CaseWords);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly states = fieldStates('visit', this.fields, this.form, this.view, visitFormPaths);
  protected readonly value = this.states.value;
  protected readonly error = this.states.error;
  /** Whether letters of thanks can already be ticked. */
  protected readonly afterVisit = computed(() =>
    ['in_progress', 'completed', 'reported', 'closed'].includes(this.view()?.state ?? ''),
  );

  protected toggleKind(kind: string): void {
    const control = this.form().controls.details.controls.supportKinds;
    const chosen = control.value;
    control.setValue(chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]);
    control.markAsDirty();
  }

  protected hasKind(kind: string): boolean {
    return this.value().details.supportKinds.includes(kind);
  }
}
