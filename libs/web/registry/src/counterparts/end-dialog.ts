import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { CounterpartDetail } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { DialogSaving } from '../dialog-saving';
import { DayField } from '../field/day-field';
import { NoteField } from '../field/note-field';
import { RecordDialog } from '../record-dialog';

/** Says until when a counterpart is in charge, or that it has no end after all. */
@Component({
  selector: 'kk-end-dialog',
  imports: [DayField, NoteField, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [DialogSaving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog
        [heading]="'registry.counterparts.end' | transloco"
        [subject]="counterpart.name"
        [lead]="'registry.counterparts.endLead' | transloco"
      >
        <kk-day-field
          fieldId="registry-validTo"
          [control]="form.controls.validTo"
          [label]="'registry.counterparts.lastDay' | transloco"
          [hint]="'registry.counterparts.lastDayHint' | transloco"
          [optional]="true"
          [error]="texts.ofControl(form.controls.validTo)"
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
export class EndDialog {
  protected readonly counterpart = inject<CounterpartDetail>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly form = new FormGroup({
    validTo: new FormControl<IsoDate | null>(this.counterpart.validTo as IsoDate | null),
    note: new FormControl(this.counterpart.note ?? '', { nonNullable: true, validators: Validators.maxLength(1000) }),
  });

  protected save(): Promise<void> {
    const { id, version } = this.counterpart;
    return this.#saving.submit(this.form, { validTo: 'counterparts.lastDay', note: 'note' }, () => {
      const { validTo, note } = this.form.getRawValue();
      const body = { validTo, note: note.trim() || null };
      return { method: 'patch', url: `/api/counterparts/${id}`, version, body };
    });
  }
}
