import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel, fiscalYearOfInstant } from '@kakehashi/shared/calendar';
import { LocaleStore, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { CaseWords } from '../model/case-words';
import type { UserRef } from '../model/views';
import { FilterChip, type FilterChoice } from './filter-chip';
import type { ListState, MultiFilter } from './list-state';

/** The filter chips of the case list. */
@Component({
  selector: 'kk-filter-bar',
  imports: [TranslocoPipe, FilterChip],
  template: `
    <button
      type="button"
      class="kk-chip"
      [attr.aria-pressed]="state().open !== 'any'"
      (click)="changed.emit({ open: nextOpen() })"
    >
      {{ 'cases.list.open.' + state().open | transloco }}
    </button>
    @for (filter of filters(); track filter.name) {
      <kk-filter-chip
        [label]="'cases.columns.' + filter.name | transloco"
        [choices]="filter.choices"
        [selected]="state().filters[filter.name]"
        (changed)="choose(filter.name, $event)"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-2);
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterBar {
  readonly state = input.required<ListState>();
  /** What changes of the list's state. */
  readonly changed = output<Partial<ListState>>();
  readonly #names = inject(ReferenceData);
  readonly #words = inject(CaseWords);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  readonly #users = httpResource<{ items: UserRef[] }>(() => '/api/users');

  protected readonly filters = computed(() => {
    const filters: { name: MultiFilter; choices: FilterChoice[] }[] = [
      { name: 'type', choices: this.#words.typeChoices() },
      { name: 'state', choices: this.#words.stateChoices(this.state().filters.type) },
      { name: 'country', choices: this.#names.choicesOf(this.#names.countries()) },
    ];
    if (this.#session.offices().length > 1) filters.push({ name: 'office', choices: this.#offices() });
    filters.push(
      { name: 'fiscalYear', choices: this.#years() },
      { name: 'owner', choices: this.#owners() },
      { name: 'prefecture', choices: this.#names.choicesOf(this.#names.prefectures()) },
    );
    return filters;
  });

  protected readonly nextOpen = computed(() => {
    const next = { true: 'any', any: 'false', false: 'true' } as const;
    return next[this.state().open];
  });

  protected choose(name: MultiFilter, values: string[]): void {
    this.changed.emit({ filters: { ...this.state().filters, [name]: values } });
  }

  #offices(): FilterChoice[] {
    const mine = this.#session.offices();
    return this.#names.choicesOf(this.#names.offices()).filter(({ value }) => mine.some((office) => office === value));
  }

  /** Next year's visits are logged this year; further back than ten years the published record speaks. */
  #years(): FilterChoice[] {
    const newest = fiscalYearOfInstant(new Date()) + 1;
    return Array.from({ length: 11 }, (_, back) => newest - back).map((year) => ({
      value: String(year),
      label: fiscalYearLabel(year, this.#locale()),
    }));
  }

  #owners(): FilterChoice[] {
    const users = this.#users.hasValue() ? this.#users.value().items : [];
    return users.map(({ id, displayName }) => ({ value: id, label: displayName }));
  }
}
