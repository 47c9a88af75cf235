import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { Role, roleDefinitions, roles } from '@kakehashi/shared/access';
import { IsoDate, OfficeCode, localDate, officeCodes } from '@kakehashi/shared/calendar';
import { LocaleStore, ProblemText, readerZone } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { Saving } from '../saving';
import { RoleText } from './role-text';

/** Gives a person a role, for an office and a period. */
@Component({
  selector: 'kk-grant-dialog',
  imports: [DateField, ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  providers: [Saving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <h2 id="admin-dialog-title">{{ 'admin.grants.add' | transloco }}</h2>
      <kk-error-summary [errors]="saving.errors()" />
      <kk-field
        for="admin-role"
        [label]="'admin.grants.role' | transloco"
        [hint]="roleText.purpose(role())"
        [error]="texts.ofControl(form.controls.role)"
      >
        <select kkInput class="kk-select" formControlName="role">
          @for (choice of roles; track choice) {
            <option [value]="choice">{{ roleText.role(choice) }}</option>
          }
        </select>
      </kk-field>
      @if (perOffice()) {
        <kk-field
          for="admin-office"
          [label]="'admin.grants.office' | transloco"
          [error]="texts.ofControl(form.controls.office)"
        >
          <select kkInput class="kk-select" formControlName="office">
            <option value="">{{ 'admin.grants.all' | transloco }}</option>
            @for (code of offices; track code) {
              <option [value]="code">{{ roleText.office(code) }}</option>
            }
          </select>
        </kk-field>
      } @else {
        <p class="kk-muted">{{ 'admin.grants.allOnly' | transloco }}</p>
      }
      <div class="kk-form-row">
        <kk-field
          for="admin-validFrom"
          [label]="'admin.grants.from' | transloco"
          [error]="texts.ofControl(form.controls.validFrom)"
        >
          <kk-date-field formControlName="validFrom" [locale]="locale()" />
        </kk-field>
        <kk-field
          for="admin-validTo"
          [label]="'admin.grants.to' | transloco"
          [optional]="true"
          [error]="texts.ofControl(form.controls.validTo)"
        >
          <kk-date-field formControlName="validTo" [locale]="locale()" />
        </kk-field>
      </div>
      <p class="kk-muted kk-small">{{ 'admin.grants.days' | transloco }}</p>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'admin.form.cancel' | transloco }}</button>
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="saving.busy() ? 'true' : null">
          {{ 'admin.grants.add' | transloco }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GrantDialog {
  readonly #userId = inject<string>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly roleText = inject(RoleText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly roles = roles;
  protected readonly offices = officeCodes;
  protected readonly form = new FormGroup({
    role: new FormControl<Role>('officer', { nonNullable: true }),
    office: new FormControl<OfficeCode | ''>('SIN', { nonNullable: true }),
    validFrom: new FormControl<IsoDate | null>(localDate(new Date(), readerZone), Validators.required),
    validTo: new FormControl<IsoDate | null>(null),
  });
  protected readonly role = toSignal(this.form.controls.role.valueChanges, { initialValue: 'officer' });
  protected readonly perOffice = computed(() => roleDefinitions[this.role()].reach === 'office');

  protected async save(): Promise<void> {
    const labels = { role: 'grants.role', office: 'grants.office', validFrom: 'grants.from', validTo: 'grants.to' };
    if (!this.saving.ready(this.form, labels)) return;
    const { role, office, validFrom, validTo } = this.form.getRawValue();
    const body = { role, office: (this.perOffice() && office) || null, validFrom, validTo };
    const given = await this.saving.post<object>(this.form, `/api/admin/users/${this.#userId}/grants`, body);
    if (given) this.ref.close(true);
  }
}
