import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { localDate, type IsoDate } from '@kakehashi/shared/calendar';
import { DatePipe, LocaleStore } from '@kakehashi/web/platform';
import { DateField } from '@kakehashi/web/ui';
import { AffiliationSources } from './affiliation-sources';
import { freeDay } from './affiliation-query';

/** Chooses whether the whole register is shown, or what was in force today, by a published list, or on any day. */
@Component({
  selector: 'kk-as-of-switch',
  imports: [DateField, DatePipe, ReactiveFormsModule, TranslocoPipe],
  template: `
    <label>
      <span>{{ 'affiliations.list.state' | transloco }}</span>
      <select #box class="kk-select" (change)="choose(box.value)">
        <option value="" [selected]="!picking() && value() === null">
          {{ 'affiliations.list.register' | transloco }}
        </option>
        <option value="today" [selected]="!picking() && value() === 'today'">
          {{ 'affiliations.list.today' | transloco }}
        </option>
        @for (list of sources.lists(); track list.asOf) {
          <option [value]="list.asOf" [selected]="!picking() && value() === list.asOf">
            {{ 'affiliations.list.listOf' | transloco: { date: list.asOf | kkDate: 'short' } }}
          </option>
        }
        <option value="day" [selected]="picksDay()">{{ 'affiliations.list.otherDay' | transloco }}</option>
      </select>
    </label>
    @if (picksDay()) {
      <kk-date-field
        [formControl]="day"
        [ariaLabel]="'affiliations.list.asOfDay' | transloco"
        [max]="today"
        [locale]="locale()"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-1);
    }
    label {
      display: grid;
      gap: var(--kk-1);
      font-weight: 500;
    }
    select {
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AsOfSwitch {
  /** A day, `today`, or null for the whole register. */
  readonly value = input.required<string | null>();
  readonly chosen = output<string | null>();
  protected readonly sources = inject(AffiliationSources);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly today = localDate(new Date(), 'Asia/Tokyo');
  protected readonly day = new FormControl<IsoDate | null>(null);
  /** Whether a day is being chosen that the address does not name yet. */
  protected readonly picking = signal(false);
  readonly #free = computed(() => freeDay(this.value(), this.sources.lists()));
  protected readonly picksDay = computed(() => this.picking() || this.#free() !== null);

  constructor() {
    effect(() => this.day.setValue(this.#free(), { emitEvent: false }));
    this.day.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => {
      if (!day || day > this.today || day === this.value()) return;
      this.picking.set(false);
      this.chosen.emit(day);
    });
  }

  protected choose(value: string): void {
    this.picking.set(value === 'day');
    if (value !== 'day') this.chosen.emit(value || null);
  }
}
