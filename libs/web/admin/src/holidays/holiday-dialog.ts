import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { IsoDate } from '@kakehashi/shared/calendar';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { Countries } from '../countries';
import { Saving } from '../saving';
import { Holiday } from './holiday';

/** What the dialog begins with: a holiday to correct, or the calendar to add one to. */
export interface HolidayInput {
  readonly holiday: Holiday | null;
  readonly calendar: string;
}

/** Adds or corrects a holiday. */
@Component({
  selector: 'kk-holiday-dialog',
  imports: [DateField, ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  providers: [Saving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <h2 id="admin-dialog-title">
        {{ (input.holiday ? 'admin.holidays.edit' : 'admin.holidays.add') | transloco }}
        <span class="kk-muted">{{ countries.nameOf(input.calendar) }}</span>
      </h2>
      <kk-error-summary [errors]="saving.errors()" />
      <kk-field
        for="admin-date"
        [label]="'admin.holidays.date' | transloco"
        [hint]="'ui.date.hint' | transloco"
        [error]="texts.ofControl(form.controls.date)"
      >
        <kk-date-field formControlName="date" [locale]="locale()" />
      </kk-field>
      <kk-field
        for="admin-nameJa"
        [label]="'admin.holidays.nameJa' | transloco"
        [error]="texts.ofControl(form.controls.nameJa)"
      >
        <input kkInput class="kk-input" maxlength="200" autocomplete="off" formControlName="nameJa" />
      </kk-field>
      <kk-field
        for="admin-nameEn"
        [label]="'admin.holidays.nameEn' | transloco"
        [error]="texts.ofControl(form.controls.nameEn)"
      >
        <input kkInput class="kk-input" maxlength="200" autocomplete="off" formControlName="nameEn" />
      </kk-field>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'admin.form.cancel' | transloco }}</button>
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="saving.busy() ? 'true' : null">
          {{ (input.holiday ? 'admin.form.save' : 'admin.form.add') | transloco }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HolidayDialog {
  protected readonly input = inject<HolidayInput>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Holiday>>(DialogRef);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly countries = inject(Countries);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly form = new FormGroup({
    date: new FormControl<IsoDate | null>(this.input.holiday?.date ?? null, Validators.required),
    nameJa: required(this.input.holiday?.nameJa),
    nameEn: required(this.input.holiday?.nameEn),
  });

  protected async save(): Promise<void> {
    const labels = { date: 'holidays.date', nameJa: 'holidays.nameJa', nameEn: 'holidays.nameEn' };
    if (!this.saving.ready(this.form, labels)) return;
    const { holiday, calendar } = this.input;
    const body = this.form.getRawValue();
    const saved = holiday
      ? await this.saving.patch<Holiday>(this.form, `/api/holidays/${holiday.id}`, holiday.version, body)
      : await this.saving.post<Holiday>(this.form, '/api/holidays', { calendar, ...body });
    if (saved) this.ref.close(saved);
  }
}

function required(value = ''): FormControl<string> {
  return new FormControl(value, { nonNullable: true, validators: Validators.required });
}
