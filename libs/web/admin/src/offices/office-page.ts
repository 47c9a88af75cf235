import { Dialog } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DatePipe, LocaleStore, ProblemText, ZonePicker } from '@kakehashi/web/platform';
import { EmptyState, ErrorSummary, Field, FieldInput, Icon, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { Countries } from '../countries';
import { Saving } from '../saving';
import { JurisdictionDialog, JurisdictionInput } from './jurisdiction-dialog';
import { Jurisdiction, OfficeDetail } from './office';

/** One office: its names and zone, and the countries it covers, with dates. */
@Component({
  selector: 'kk-office-page',
  imports: [
    DatePipe,
    EmptyState,
    ErrorSummary,
    Field,
    FieldInput,
    Icon,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    ZonePicker,
  ],
  providers: [Saving],
  templateUrl: './office-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfficePage {
  /** The office's code, from the address. */
  readonly code = input.required<string>();
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly countries = inject(Countries);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly offices = httpResource<{ items: OfficeDetail[] }>(() => '/api/admin/offices');
  protected readonly office = computed(() =>
    this.offices.hasValue() ? this.offices.value().items.find(({ code }) => code === this.code()) : undefined,
  );
  protected readonly name = computed(() => {
    const office = this.office();
    return (this.locale() === 'ja' ? office?.nameJa : office?.nameEn) ?? this.code();
  });
  protected readonly form = new FormGroup({
    nameJa: new FormControl('', { nonNullable: true, validators: Validators.required }),
    nameEn: new FormControl('', { nonNullable: true, validators: Validators.required }),
    timeZone: new FormControl('', { nonNullable: true, validators: Validators.required }),
  });

  constructor() {
    effect(() => {
      const office = this.office();
      if (office && !this.form.dirty) this.form.reset(office);
    });
  }

  protected async save(office: OfficeDetail): Promise<void> {
    const labels = { nameJa: 'offices.nameJa', nameEn: 'offices.nameEn', timeZone: 'offices.zone' };
    if (!this.saving.ready(this.form, labels)) return;
    const url = `/api/admin/offices/${office.code}`;
    const saved = await this.saving.patch<OfficeDetail>(this.form, url, office.version, this.form.getRawValue());
    if (!saved) return;
    this.form.markAsPristine();
    this.#toasts.show(this.#transloco.translate('admin.offices.saved'));
    this.offices.reload();
  }

  protected async editCountry(jurisdiction: Jurisdiction | null): Promise<void> {
    const ref = this.#dialog.open<Jurisdiction, JurisdictionInput, JurisdictionDialog>(JurisdictionDialog, {
      data: { jurisdiction, office: this.code() },
      ariaLabelledBy: 'admin-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    const saved = await firstValueFrom(ref.closed);
    if (!saved) return;
    this.#toasts.show(this.#transloco.translate(jurisdiction ? 'admin.offices.changed' : 'admin.offices.added'));
    this.offices.reload();
  }
}
