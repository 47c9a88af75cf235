import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { DayField } from '../field/day-field';
import { RecordDialog } from '../record-dialog';
import { MunicipalitySaving } from './municipality-saving';

/** Puts a municipality on record that is not there yet. */
@Component({
  selector: 'kk-municipality-dialog',
  imports: [DayField, Field, FieldInput, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [{ provide: DialogSaving, useClass: MunicipalitySaving }],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog [heading]="'municipalities.addTitle' | transloco">
        @for (key of lines; track key) {
          <kk-field
            [for]="'municipalities-' + key"
            [label]="'municipalities.' + key | transloco"
            [hint]="key === 'code6' ? ('municipalities.code6Hint' | transloco) : null"
            [error]="texts.ofControl(form.controls[key])"
          >
            <input kkInput class="kk-input" maxlength="100" autocomplete="off" [formControlName]="key" />
          </kk-field>
        }
        <kk-day-field
          fieldId="municipalities-validFrom"
          [label]="'municipalities.validFrom' | transloco"
          [control]="form.controls.validFrom"
          [optional]="true"
          [error]="texts.ofControl(form.controls.validFrom)"
        />
        <kk-field
          for="municipalities-source"
          [label]="'municipalities.source' | transloco"
          [optional]="true"
          [error]="texts.ofControl(form.controls.source)"
        >
          <input kkInput class="kk-input" maxlength="300" autocomplete="off" formControlName="source" />
        </kk-field>
      </kk-record-dialog>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MunicipalityDialog {
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly lines = ['code6', 'nameJa', 'nameKana', 'nameEn'] as const;
  protected readonly form = new FormGroup({
    code6: line(),
    nameJa: line(),
    nameKana: line(),
    nameEn: line(),
    validFrom: new FormControl<IsoDate | null>(null),
    source: new FormControl('', { nonNullable: true }),
  });

  protected save(): Promise<void> {
    return this.#saving.submit(this.form, {}, () => {
      const { source, ...rest } = this.form.getRawValue();
      return { method: 'post', url: '/api/municipalities', body: { ...rest, source: source.trim() || null } };
    });
  }
}

function line(): FormControl<string> {
  return new FormControl('', { nonNullable: true, validators: Validators.required });
}
