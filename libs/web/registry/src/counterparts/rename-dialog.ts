import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { CounterpartDetail } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { RecordDialog } from '../record-dialog';

/** Gives a counterpart a new name from a day on. */
@Component({
  selector: 'kk-rename-dialog',
  imports: [DateField, Field, FieldInput, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [DialogSaving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog
        [heading]="'registry.counterparts.rename' | transloco"
        [lead]="'registry.counterparts.renameLead' | transloco"
      >
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
      </kk-record-dialog>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenameDialog {
  protected readonly counterpart = inject<CounterpartDetail>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly form = new FormGroup({
    body: new FormControl(this.counterpart.body ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(200)],
    }),
    ministry: new FormControl(this.counterpart.ministry ?? '', {
      nonNullable: true,
      validators: Validators.maxLength(200),
    }),
    validFrom: new FormControl<IsoDate | null>(null, Validators.required),
  });

  protected save(): Promise<void> {
    const labels = { body: 'counterparts.body', ministry: 'counterparts.ministry', validFrom: 'from' };
    const { id, version } = this.counterpart;
    return this.#saving.submit(this.form, labels, () => {
      const { body, ministry, validFrom } = this.form.getRawValue();
      const named = { body: body.trim(), ministry: ministry.trim() || null, validFrom };
      return { method: 'post', url: `/api/counterparts/${id}/names`, body: named, version };
    });
  }
}
