import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LocaleStore } from '@kakehashi/web/platform';
import { conflictYears } from '../model/list-comparison';
import type { Remark } from '../model/remarks';
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
  /** What the flags of printed lines mean. */
  readonly book = input.required<ReadonlyMap<string, Remark>>();

  protected readonly locale = inject(LocaleStore).locale;
  // Asked apart from the table above, which may be of other years and axes.
  private readonly counts = httpResource<YearlyCounts>(() => ({
    url: '/api/reports/yearly-counts',
    params: { programme: 'dispatch', measures: 'cases' },
  }));
  protected readonly years = computed(() => (this.counts.hasValue() ? conflictYears(this.counts.value()) : []));
}
