import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { OrganisationField, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { DayField } from '../field/day-field';
import { NoteField } from '../field/note-field';
import { RecordDialog } from '../record-dialog';
import { BodyFields, bodyControls, bodyLabels, bodySaid } from './body-fields';

/** Puts a counterpart in charge of a country from a day on. */
@Component({
  selector: 'kk-counterpart-dialog',
  imports: [
    BodyFields,
    DayField,
    Field,
    FieldInput,
    NoteField,
    OrganisationField,
    ReactiveFormsModule,
    RecordDialog,
    TranslocoPipe,
  ],
  providers: [DialogSaving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog
        [heading]="'registry.counterparts.add' | transloco"
        [lead]="'registry.counterparts.addLead' | transloco"
      >
        <kk-field
          for="registry-country"
          [label]="'registry.counterparts.country' | transloco"
          [error]="texts.ofControl(form.controls.country)"
        >
          <select kkInput class="kk-select" formControlName="country">
            <option value=""></option>
            @for (one of countries(); track one.value) {
              <option [value]="one.value">{{ one.label }}</option>
            }
          </select>
        </kk-field>
        <kk-organisation-field
          fieldId="registry-organisation.name"
          [group]="form.controls.organisation"
          [label]="'registry.counterparts.organisation' | transloco"
          [hint]="'registry.counterparts.organisationHint' | transloco"
          [country]="country()"
          [error]="texts.ofControl(form.controls.organisation.controls.name)"
        />
        <kk-body-fields
          [controls]="form.controls"
          [errors]="{ body: texts.ofControl(form.controls.body), ministry: texts.ofControl(form.controls.ministry) }"
        />
        <kk-day-field
          fieldId="registry-validFrom"
          [control]="form.controls.validFrom"
          [label]="'registry.from' | transloco"
          [error]="texts.ofControl(form.controls.validFrom)"
        />
        <kk-note-field
          fieldId="registry-note"
          [control]="form.controls.note"
          [label]="'registry.note' | transloco"
          [error]="texts.ofControl(form.controls.note)"
        />
      </kk-record-dialog>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CounterpartDialog {
  readonly #saving = inject(DialogSaving);
  readonly #names = inject(ReferenceData);
  protected readonly texts = inject(ProblemText);
  protected readonly countries = computed(() => this.#names.choicesOf(this.#names.countries()));
  protected readonly form = new FormGroup({
    country: new FormControl('', { nonNullable: true, validators: Validators.required }),
    organisation: new FormGroup({
      id: new FormControl<string | null>(null),
      name: new FormControl('', { nonNullable: true, validators: Validators.required }),
    }),
    ...bodyControls(),
    validFrom: new FormControl<IsoDate | null>(null, Validators.required),
    note: new FormControl('', { nonNullable: true, validators: Validators.maxLength(1000) }),
  });
  protected readonly country = toSignal(this.form.controls.country.valueChanges, { initialValue: '' });

  protected save(): Promise<void> {
    const labels = {
      country: 'counterparts.country',
      'organisation.name': 'counterparts.organisation',
      ...bodyLabels,
      validFrom: 'from',
      note: 'note',
    };
    return this.#saving.submit(this.form, labels, () => {
      const { organisation, body, ministry, note, ...rest } = this.form.getRawValue();
      return {
        method: 'post',
        url: '/api/counterparts',
        body: {
          ...rest,
          organisation: organisation.id ? { id: organisation.id } : { name: organisation.name },
          ...bodySaid({ body, ministry }),
          note: note.trim() || null,
        },
      };
    });
  }
}
