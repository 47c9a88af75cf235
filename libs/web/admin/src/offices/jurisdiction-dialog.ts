import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { IsoDate } from '@kakehashi/shared/calendar';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { Countries } from '../countries';
import { Saving } from '../saving';
import { Jurisdiction } from './office';

/** A jurisdiction whose dates change, or none to add a country. */
export interface JurisdictionInput {
  readonly jurisdiction: Jurisdiction | null;
  readonly office: string;
}

/** Lets an office cover a country, or changes from when until when. */
@Component({
  selector: 'kk-jurisdiction-dialog',
  imports: [DateField, ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  providers: [Saving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <h2 id="admin-dialog-title">
        {{ (input.jurisdiction ? 'admin.offices.change' : 'admin.offices.addCountry') | transloco }}
        @if (input.jurisdiction; as row) {
          <span class="kk-muted">{{ countries.nameOf(row.country) }}</span>
        }
      </h2>
      <kk-error-summary [errors]="saving.errors()" />
      @if (!input.jurisdiction) {
        <kk-field
          for="admin-country"
          [label]="'admin.offices.country' | transloco"
          [error]="texts.ofControl(form.controls.country)"
        >
          <select kkInput class="kk-select" formControlName="country">
            <option value=""></option>
            @for (country of countries.choices(); track country.code) {
              <option [value]="country.code">{{ country.name }}</option>
            }
          </select>
        </kk-field>
      }
      <div class="kk-form-row">
        <kk-field
          for="admin-validFrom"
          [label]="'admin.offices.from' | transloco"
          [error]="texts.ofControl(form.controls.validFrom)"
        >
          <kk-date-field formControlName="validFrom" [locale]="locale()" />
        </kk-field>
        <kk-field
          for="admin-validTo"
          [label]="'admin.offices.to' | transloco"
          [optional]="true"
          [error]="texts.ofControl(form.controls.validTo)"
        >
          <kk-date-field formControlName="validTo" [locale]="locale()" />
        </kk-field>
      </div>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'admin.form.cancel' | transloco }}</button>
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="saving.busy() ? 'true' : null">
          {{ (input.jurisdiction ? 'admin.form.save' : 'admin.form.add') | transloco }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JurisdictionDialog {
  protected readonly input = inject<JurisdictionInput>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Jurisdiction>>(DialogRef);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly countries = inject(Countries);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly form = new FormGroup({
    country: new FormControl(this.input.jurisdiction?.country ?? '', {
      nonNullable: true,
      validators: Validators.required,
    }),
    validFrom: new FormControl<IsoDate | null>(this.input.jurisdiction?.validFrom ?? null, Validators.required),
    validTo: new FormControl<IsoDate | null>(this.input.jurisdiction?.validTo ?? null),
  });

  protected async save(): Promise<void> {
    const labels = { country: 'offices.country', validFrom: 'offices.from', validTo: 'offices.to' };
    if (!this.saving.ready(this.form, labels)) return;
    const { jurisdiction, office } = this.input;
    const { country, validFrom, validTo } = this.form.getRawValue();
    const saved = jurisdiction
      ? await this.saving.patch<Jurisdiction>(
          this.form,
          `/api/admin/jurisdictions/${jurisdiction.id}`,
          jurisdiction.version,
          { validFrom, validTo },
        )
      : await this.saving.post<Jurisdiction>(this.form, `/api/admin/offices/${office}/jurisdictions`, {
          country,
          validFrom,
          validTo,
        });
    if (saved) this.ref.close(saved);
  }
}
