import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { CounterpartDetail } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { DialogSaving } from '../dialog-saving';
import { DayField } from '../field/day-field';
import { RecordDialog } from '../record-dialog';
import { BodyFields, bodyControls, bodyLabels, bodySaid } from './body-fields';

/** Gives a counterpart a new name from a day on. */
@Component({
  selector: 'kk-rename-dialog',
  imports: [BodyFields, DayField, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [DialogSaving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog
        [heading]="'registry.counterparts.rename' | transloco"
        [lead]="'registry.counterparts.renameLead' | transloco"
      >
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
      </kk-record-dialog>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenameDialog {
  protected readonly counterpart = inject<CounterpartDetail>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly form = new FormGroup({
    ...bodyControls(this.counterpart.body ?? '', this.counterpart.ministry ?? ''),
    validFrom: new FormControl<IsoDate | null>(null, Validators.required),
  });

  protected save(): Promise<void> {
    const labels = { ...bodyLabels, validFrom: 'from' };
    const { id, version } = this.counterpart;
    return this.#saving.submit(this.form, labels, () => {
      const { validFrom, ...said } = this.form.getRawValue();
      return { method: 'post', url: `/api/counterparts/${id}/names`, body: { ...bodySaid(said), validFrom }, version };
    });
  }
}
