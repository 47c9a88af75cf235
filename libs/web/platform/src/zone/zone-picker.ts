import { ChangeDetectionStrategy, Component, computed, forwardRef, inject, input, signal } from '@angular/core';
import { ControlValueAccessor, NG_VALUE_ACCESSOR } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { Picker, PickerItem } from '@kakehashi/web/ui';
import { LocaleStore } from '../i18n/locale-store';
import { findZones, zoneChoice, type ZoneChoice } from './zone-names';

/** Picks a time zone by the name of its city or country, in either language. */
@Component({
  selector: 'kk-zone-picker',
  imports: [Picker, TranslocoPipe],
  template: `
    <kk-picker
      [items]="items()"
      [value]="chosen()"
      [disabled]="disabled()"
      [ariaLabel]="label()"
      [placeholder]="'platform.zone.placeholder' | transloco"
      (query)="typed.set($event)"
      (picked)="pick($event)"
    />
  `,
  providers: [{ provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => ZonePicker), multi: true }],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ZonePicker implements ControlValueAccessor {
  /** The name of the field, for the list. */
  readonly label = input.required<string>();
  /** The zones that are likely here, the likeliest first. */
  readonly first = input<readonly string[]>([]);
  /** The day whose clock counts. */
  readonly day = input<string | null>();
  protected readonly typed = signal('');
  protected readonly disabled = signal(false);
  readonly #locale = inject(LocaleStore).locale;
  readonly #zone = signal('');
  readonly #day = computed(() => new Date(`${this.day() || new Date().toISOString().slice(0, 10)}T12:00:00Z`));
  protected readonly items = computed(() =>
    findZones(this.typed(), this.first(), this.#locale(), this.#day()).map(itemOf),
  );
  protected readonly chosen = computed(() => {
    const zone = this.#zone();
    return zone ? itemOf(zoneChoice(zone, this.#locale(), this.#day())) : null;
  });
  #changed: (zone: string) => void = () => undefined;
  #touched: () => void = () => undefined;

  writeValue(zone: string | null): void {
    this.#zone.set(zone ?? '');
  }

  registerOnChange(changed: (zone: string) => void): void {
    this.#changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.#touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }

  protected pick(item: PickerItem | null): void {
    this.#zone.set(item?.id ?? '');
    this.typed.set('');
    this.#changed(this.#zone());
    this.#touched();
  }
}

function itemOf({ zone, name, clock }: ZoneChoice): PickerItem {
  return { id: zone, label: name, detail: clock };
}
