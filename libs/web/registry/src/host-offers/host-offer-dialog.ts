import { DIALOG_DATA } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { japaneseLevels, trainingFields, visitLanguages } from '@kakehashi/shared/case-types';
import type { HostOfferView, ProgrammeList } from '@kakehashi/shared/contracts';
import { LabelPipe, LocaleStore, OrganisationField, ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { CodesField } from '../experts/codes-field';
import { DayField } from '../field/day-field';
import { RecordDialog } from '../record-dialog';
import { HostOfferSaving } from './host-offer-saving';

/** Adds an offer, or changes one; its host and programme stay. */
@Component({
  selector: 'kk-host-offer-dialog',
  imports: [
    CodesField,
    DayField,
    Field,
    FieldInput,
    LabelPipe,
    OrganisationField,
    ReactiveFormsModule,
    RecordDialog,
    TranslocoPipe,
  ],
  providers: [{ provide: DialogSaving, useClass: HostOfferSaving }],
  templateUrl: './host-offer-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HostOfferDialog {
  /** The offer to change; null adds one. */
  protected readonly offer = inject<HostOfferView | null>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly fields = trainingFields;
  protected readonly levels = japaneseLevels;
  protected readonly languages = computed(() =>
    visitLanguages
      .filter(({ value }) => value !== 'ja')
      .map(({ value, label }) => ({ id: value, label: label[this.locale()] })),
  );
  readonly #programmes = httpResource<ProgrammeList>(() => '/api/programmes');
  protected readonly programmes = computed(() =>
    this.#programmes.hasValue()
      ? this.#programmes
          .value()
          .items.map(({ code, nameJa, nameEn }) => ({ code, name: this.locale() === 'ja' ? nameJa : nameEn }))
      : [],
  );
  protected readonly form = new FormGroup({
    programme: new FormControl(this.offer?.programme ?? 'lgotp', { nonNullable: true }),
    host: new FormGroup({
      id: new FormControl<string | null>(this.offer?.host.id ?? null),
      name: new FormControl(this.offer?.host.name ?? '', { nonNullable: true, validators: Validators.required }),
    }),
    field: new FormControl(this.offer?.field ?? '', { nonNullable: true, validators: Validators.required }),
    capacity: new FormControl(this.offer?.capacity ?? 1, {
      nonNullable: true,
      validators: [Validators.required, Validators.min(1), Validators.max(99)],
    }),
    minJapaneseLevel: new FormControl<HostOfferView['minJapaneseLevel']>(this.offer?.minJapaneseLevel ?? 'none', {
      nonNullable: true,
    }),
    languages: new FormControl<readonly string[]>(this.offer?.languages ?? [], { nonNullable: true }),
    availableFrom: new FormControl<IsoDate | null>(this.offer?.availableFrom ?? null, Validators.required),
    availableTo: new FormControl<IsoDate | null>(this.offer?.availableTo ?? null, Validators.required),
    conditions: new FormControl(this.offer?.conditions ?? '', {
      nonNullable: true,
      validators: Validators.maxLength(4000),
    }),
  });

  protected save(): Promise<void> {
    const labels = {
      programme: 'programme',
      'host.name': 'host',
      field: 'field',
      capacity: 'capacity',
      minJapaneseLevel: 'minJapaneseLevel',
      languages: 'languages',
      availableFrom: 'availableFrom',
      availableTo: 'availableTo',
      conditions: 'conditions',
    };
    return this.#saving.submit(this.form, labels, () => {
      const { programme, host, conditions, ...rest } = this.form.getRawValue();
      const body = { ...rest, conditions: conditions.trim() || null };
      if (this.offer) {
        const { id, version } = this.offer;
        return { method: 'patch', url: `/api/host-offers/${id}`, version, body };
      }
      const known = host.id ? { id: host.id } : { name: host.name };
      return { method: 'post', url: '/api/host-offers', body: { programme, host: known, ...body } };
    });
  }
}
