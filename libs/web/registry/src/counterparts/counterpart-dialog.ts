import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { LocaleStore, OrganisationField, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { RecordDialog } from '../record-dialog';

const text = (maxLength: number) =>
  new FormControl('', { nonNullable: true, validators: Validators.maxLength(maxLength) });

/** Puts a counterpart in charge of a country from a day on. */
@Component({
  selector: 'kk-counterpart-dialog',
  imports: [DateField, Field, FieldInput, OrganisationField, ReactiveFormsModule, RecordDialog, TranslocoPipe],
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
        <kk-field
          for="registry-body"
          [label]="'registry.counterparts.body' | transloco"
          [error]="texts.ofControl(form.controls.body)"
        >
          <input kkInput class="kk-input" autocomplete="off" formControlName="body" />
        </kk-field>
        <kk-field
          for="registry-ministry"
          [label]="'registry.counterparts.ministry' | transloco"
          [optional]="true"
          [error]="texts.ofControl(form.controls.ministry)"
        >
          <input kkInput class="kk-input" autocomplete="off" formControlName="ministry" />
        </kk-field>
        <kk-field
          for="registry-validFrom"
          [label]="'registry.from' | transloco"
          [error]="texts.ofControl(form.controls.validFrom)"
        >
          <kk-date-field formControlName="validFrom" [locale]="locale()" />
        </kk-field>
        <kk-field
          for="registry-note"
          [label]="'registry.note' | transloco"
          [optional]="true"
          [error]="texts.ofControl(form.controls.note)"
        >
          <textarea kkInput class="kk-textarea" rows="2" formControlName="note"></textarea>
        </kk-field>
      </kk-record-dialog>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CounterpartDialog {
  readonly #saving = inject(DialogSaving);
  readonly #names = inject(ReferenceData);
  protected readonly texts = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly countries = computed(() => this.#names.choicesOf(this.#names.countries()));
  protected readonly form = new FormGroup({
    country: new FormControl('', { nonNullable: true, validators: Validators.required }),
    organisation: new FormGroup({
      id: new FormControl<string | null>(null),
      name: new FormControl('', { nonNullable: true, validators: Validators.required }),
    }),
    body: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
    ministry: text(200),
    validFrom: new FormControl<IsoDate | null>(null, Validators.required),
    note: text(1000),
  });
  protected readonly country = toSignal(this.form.controls.country.valueChanges, { initialValue: '' });

  protected save(): Promise<void> {
    const labels = {
      country: 'counterparts.country',
      'organisation.name': 'counterparts.organisation',
      body: 'counterparts.body',
      ministry: 'counterparts.ministry',
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
          body: body.trim(),
          ministry: ministry.trim() || null,
          note: note.trim() || null,
        },
      };
    });
  }
}
