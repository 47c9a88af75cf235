import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { MunicipalityList } from '@kakehashi/shared/contracts';
import { LocaleStore, ReferenceData } from '@kakehashi/web/platform';
import { Picker, type PickerItem } from '@kakehashi/web/ui';

const most = 20;

/** Finds a municipality by its name or code, those that ended among them. */
@Component({
  selector: 'kk-municipality-picker',
  imports: [Picker],
  template: `
    <kk-picker
      [items]="items()"
      [value]="value()"
      [loading]="found.isLoading()"
      [ariaLabel]="label()"
      (query)="query.set($event)"
      (picked)="picked.emit($event)"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MunicipalityPicker {
  readonly label = input.required<string>();
  readonly value = input<PickerItem | null>(null);
  readonly picked = output<PickerItem | null>();
  protected readonly query = signal('');
  readonly #names = inject(ReferenceData);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly found = httpResource<MunicipalityList>(() =>
    this.query() ? { url: '/api/municipalities', params: { q: this.query() } } : undefined,
  );
  protected readonly items = computed<PickerItem[]>(() =>
    (this.found.hasValue() ? this.found.value().items : [])
      .slice(0, most)
      .map(({ code6, nameJa, nameEn, prefecture, validTo }) => ({
        id: code6,
        label: this.#locale() === 'ja' ? nameJa : nameEn,
        detail: [this.#names.prefectureName(prefecture), code6, ...(validTo ? [`– ${validTo}`] : [])].join(' · '),
      })),
  );
}
