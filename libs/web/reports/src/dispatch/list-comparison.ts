import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { Evidence, Locale } from '@kakehashi/shared/contracts';
import { Skeleton } from '@kakehashi/web/ui';
import { formatCount } from '../model/format-count';
import { printedLists } from '../model/list-comparison';
import type { Remark } from '../model/remarks';

/** What several published lists say of one year, side by side as printed. */
@Component({
  selector: 'kk-list-comparison',
  imports: [Skeleton, TranslocoPipe],
  templateUrl: './list-comparison.html',
  styleUrl: './list-comparison.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListComparison {
  readonly year = input.required<number>();
  readonly book = input.required<ReadonlyMap<string, Remark>>();
  readonly locale = input.required<Locale>();

  protected readonly evidence = httpResource<Evidence>(() => ({
    url: '/api/reports/yearly-counts/evidence',
    params: { programme: 'dispatch', measure: 'cases', row: this.year() },
  }));
  protected readonly lists = computed(() =>
    this.evidence.hasValue() ? printedLists(this.evidence.value().published) : [],
  );
  protected readonly remarks = computed(() =>
    [...new Set(this.lists().flatMap(({ flags }) => flags))]
      .flatMap((flag) => this.book().get(flag) ?? [])
      .filter(({ isFinding }) => isFinding),
  );
  protected readonly name = computed(() => fiscalYearLabel(this.year(), this.locale()));

  protected count(value: number): string {
    return formatCount(value, this.locale());
  }
}
