import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Locale } from '@kakehashi/shared/contracts';
import { Icon } from '@kakehashi/web/ui';
import { sameCell, shownFigures, type CountGrid } from './model/count-grid';
import { handlingOf } from './model/finding-handling';
import { formatCount } from './model/format-count';
import { missingReasons } from './model/legend';
import { writeCell, type CellRef, type TableSide } from './model/report-query';
import { Decisions } from './publishing/decisions';
import { refOfTable, tableGrandTotals, type TableGrandTotal } from './model/table-totals';
import type { YearlyCounts } from './model/yearly-counts';

/** What must stand with the table: marks, the rule of the totals, findings and sources. */
@Component({
  selector: 'kk-counts-notes',
  imports: [Icon, RouterLink, TranslocoPipe],
  templateUrl: './counts-notes.html',
  styleUrl: './counts-notes.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountsNotes {
  readonly counts = input.required<YearlyCounts>();
  readonly grid = input.required<CountGrid>();
  readonly locale = input.required<Locale>();
  /** The figure whose evidence is open. */
  readonly selected = input<CellRef | null>(null);

  protected readonly decisions = inject(Decisions);
  private readonly figures = computed(() => this.grid().rows.flatMap((row) => row.figures));
  protected readonly sources = computed(() => new Set(this.figures().map((figure) => figure.source)));
  protected readonly states = computed(() => new Set(shownFigures(this.grid()).map(({ state }) => state)));
  /** Why figures are missing; null is the usual reason. */
  protected readonly missing = computed(() => missingReasons(this.figures()));
  protected readonly tableTotals = computed(() => tableGrandTotals(this.counts()));
  protected readonly sides = ['computed', 'printed'] as const;
  protected readonly handling = handlingOf;
  protected readonly hasPrinted = computed(() => this.grid().hasPrintedColumnTotals || this.grid().hasPrintedRowTotals);

  /** The address of what stands behind a total of a table: that table alone. */
  protected behind(of: TableGrandTotal, side: TableSide): { cell: string } {
    return { cell: writeCell(refOfTable(of, side)) };
  }

  protected isSelected(of: TableGrandTotal, side: TableSide): boolean {
    return sameCell(this.selected(), refOfTable(of, side));
  }

  protected count(value: number | null): string {
    return formatCount(value, this.locale());
  }
}
