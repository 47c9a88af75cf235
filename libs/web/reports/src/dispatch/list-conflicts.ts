import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { LocaleStore } from '@kakehashi/web/platform';
import { conflictYears } from '../model/list-comparison';
import { remarkBook } from '../model/remarks';
import type { YearlyCounts } from '../model/yearly-counts';
import { ListComparison } from './list-comparison';

/** Every year of which the published lists say different things. */
@Component({
  selector: 'kk-list-conflicts',
  imports: [ListComparison],
  template: `
    @for (year of years(); track year) {
      <kk-list-comparison [year]="year" [book]="book()" [locale]="locale()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListConflicts {
  protected readonly locale = inject(LocaleStore).locale;
  // Asked apart from the table above, which may be of other years and axes.
  private readonly counts = httpResource<YearlyCounts>(() => ({
    url: '/api/reports/yearly-counts',
    params: { programme: 'dispatch', measures: 'cases' },
  }));
  /** What the flags of printed lines mean. */
  protected readonly book = computed(() =>
    remarkBook(this.counts.hasValue() ? this.counts.value() : { findings: [], legend: [] }),
  );
  protected readonly years = computed(() => (this.counts.hasValue() ? conflictYears(this.counts.value()) : []));
}
