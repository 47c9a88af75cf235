import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { CounterpartDetail } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { Saving } from '../saving';

/** Gives a counterpart a new name from a day on. */
@Component({
  selector: 'kk-rename-dialog',
  imports: [DateField, ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  providers: [Saving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <h2 id="registry-dialog-title">{{ 'registry.counterparts.rename' | transloco }}</h2>
      <p>{{ 'registry.counterparts.renameLead' | transloco }}</p>
      <kk-error-summary [errors]="saving.errors()" />
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
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'registry.cancel' | transloco }}</button>
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="saving.busy() ? 'true' : null">
          {{ 'registry.save' | transloco }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenameDialog {
  protected readonly counterpart = inject<CounterpartDetail>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<CounterpartDetail>>(DialogRef);
  protected readonly saving = inject(Saving);
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

  protected async save(): Promise<void> {
    const labels = { body: 'counterparts.body', ministry: 'counterparts.ministry', validFrom: 'from' };
    if (!this.saving.ready(this.form, labels)) return;
    const { body, ministry, validFrom } = this.form.getRawValue();
    const { id, version } = this.counterpart;
    const named = { body: body.trim(), ministry: ministry.trim() || null, validFrom };
    const url = `/api/counterparts/${id}/names`;
    const saved = await this.saving.post<CounterpartDetail>(this.form, url, named, version);
    if (saved) this.ref.close(saved);
  }
}
