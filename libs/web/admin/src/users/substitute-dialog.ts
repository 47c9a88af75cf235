import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { IsoDate } from '@kakehashi/shared/calendar';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, PickableUser, UserPicker } from '@kakehashi/web/ui';
import { Saving } from '../saving';

/** Names somebody who stands in for a person during an absence. */
@Component({
  selector: 'kk-substitute-dialog',
  imports: [DateField, ErrorSummary, Field, ReactiveFormsModule, TranslocoPipe, UserPicker],
  providers: [Saving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <h2 id="admin-dialog-title">{{ 'admin.substitutes.add' | transloco }}</h2>
      <kk-error-summary [errors]="saving.errors()" />
      <kk-field
        for="admin-substituteId"
        [label]="'admin.substitutes.person' | transloco"
        [error]="texts.ofControl(form.controls.substituteId)"
      >
        <kk-user-picker
          [users]="users()"
          [value]="person()"
          [loading]="found.isLoading()"
          (query)="query.set($event)"
          (picked)="pick($event)"
        />
      </kk-field>
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
          [error]="texts.ofControl(form.controls.validTo)"
        >
          <kk-date-field formControlName="validTo" [locale]="locale()" />
        </kk-field>
      </div>
      <p class="kk-muted kk-small">{{ 'admin.grants.days' | transloco }}</p>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'admin.form.cancel' | transloco }}</button>
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="saving.busy() ? 'true' : null">
          {{ 'admin.substitutes.add' | transloco }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubstituteDialog {
  readonly #userId = inject<string>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly query = signal<string | null>(null);
  protected readonly person = signal<PickableUser | null>(null);
  protected readonly found = httpResource<{ items: PickableUser[] }>(() => {
    const q = this.query();
    return q === null ? undefined : { url: '/api/users', params: { ...(q && { q }) } };
  });
  protected readonly users = computed(() =>
    this.found.hasValue() ? this.found.value().items.filter(({ id }) => id !== this.#userId) : [],
  );
  protected readonly form = new FormGroup({
    substituteId: new FormControl('', { nonNullable: true, validators: Validators.required }),
    validFrom: new FormControl<IsoDate | null>(null, Validators.required),
    validTo: new FormControl<IsoDate | null>(null, Validators.required),
  });

  protected pick(user: PickableUser | null): void {
    this.person.set(user);
    this.form.controls.substituteId.setValue(user?.id ?? '');
  }

  protected async save(): Promise<void> {
    const labels = { substituteId: 'substitutes.person', validFrom: 'grants.from', validTo: 'grants.to' };
    if (!this.saving.ready(this.form, labels)) return;
    const url = `/api/admin/users/${this.#userId}/substitutes`;
    if (await this.saving.post<object>(this.form, url, this.form.getRawValue())) this.ref.close(true);
  }
}
