import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel, fiscalYearOfInstant } from '@kakehashi/shared/calendar';
import type { ProgrammeList } from '@kakehashi/shared/contracts';
import { LocaleStore, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import type { TraineeState } from './trainee-query';

/** What changes of the address; null takes a part away. */
export type TraineeChange = Partial<Record<keyof TraineeState, string | null>>;

/** Which trainees are shown: of a programme, an office, a year. */
@Component({
  selector: 'kk-trainee-filters',
  imports: [TranslocoPipe],
  template: `
    <label>
      <span>{{ 'trainees.programme' | transloco }}</span>
      <select #programme class="kk-select" (change)="changed.emit({ programme: programme.value })">
        @for (one of programmes(); track one.value) {
          <option [value]="one.value" [selected]="one.value === state().programme">{{ one.label }}</option>
        }
      </select>
    </label>
    @if (offices().length > 1) {
      <label>
        <span>{{ 'trainees.office' | transloco }}</span>
        <select #office class="kk-select" (change)="changed.emit({ office: office.value || null })">
          <option value="">{{ 'trainees.allOffices' | transloco }}</option>
          @for (one of offices(); track one.value) {
            <option [value]="one.value" [selected]="one.value === state().office">{{ one.label }}</option>
          }
        </select>
      </label>
    }
    <label>
      <span>{{ 'trainees.year' | transloco }}</span>
      <select #year class="kk-select" (change)="changed.emit({ year: year.value || null })">
        <option value="">{{ 'trainees.allYears' | transloco }}</option>
        @for (one of years(); track one.value) {
          <option [value]="one.value" [selected]="one.value === state().year">{{ one.label }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-2) var(--kk-4);
      min-width: 0;
    }
    label {
      display: grid;
      gap: var(--kk-1);
      min-width: 0;
      font-weight: 500;
    }
    .kk-select {
      max-width: min(320px, calc(100vw - 32px));
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TraineeFilters {
  readonly state = input.required<TraineeState>();
  readonly changed = output<TraineeChange>();
  readonly #names = inject(ReferenceData);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  readonly #programmes = httpResource<ProgrammeList>(() => '/api/programmes');
  protected readonly programmes = computed(() => {
    const items = this.#programmes.hasValue() ? this.#programmes.value().items : [];
    const known = items.map((one) => ({ value: one.code, label: this.#locale() === 'ja' ? one.nameJa : one.nameEn }));
    const { programme } = this.state();
    return known.some(({ value }) => value === programme) ? known : [{ value: programme, label: programme }, ...known];
  });
  protected readonly offices = computed(() => {
    const mine = this.#session.offices();
    return this.#names.choicesOf(this.#names.offices()).filter(({ value }) => mine.some((office) => office === value));
  });
  protected readonly years = computed(() => {
    const newest = fiscalYearOfInstant(new Date()) + 2;
    return Array.from({ length: 12 }, (_, back) => newest - back).map((value) => ({
      value,
      label: fiscalYearLabel(value, this.#locale()),
    }));
  });
}
