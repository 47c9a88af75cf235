import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Locale } from '@kakehashi/shared/contracts';
import { FigureView } from './figure-view';
import { sameCell, type CountGrid, type Figure } from './model/count-grid';
import { nextFigure } from './model/move-figure';
import { remarksOf, type Remark } from './model/remarks';
import type { CellRef } from './model/report-query';
import type { Measure } from './model/yearly-counts';

/** The table of a report: frozen header and first column, totals as computed and as printed. */
@Component({
  selector: 'kk-counts-table',
  imports: [FigureView, TranslocoPipe],
  templateUrl: './counts-table.html',
  styleUrl: './counts-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // On paper stand the tables that are cut to its size.
  host: { class: 'kk-no-print' },
})
export class CountsTable {
  readonly grid = input.required<CountGrid>();
  readonly measures = input.required<readonly Measure[]>();
  /** What the flags of figures mean. */
  readonly book = input.required<ReadonlyMap<string, Remark>>();
  readonly locale = input.required<Locale>();
  /** The figure whose evidence is open. */
  readonly selected = input<CellRef | null>(null);
  readonly caption = input.required<string>();
  readonly rowHeading = input.required<string>();

  protected readonly severalMeasures = computed(() => this.measures().length > 1);
  protected readonly severalColumns = computed(() => this.grid().columns.length > this.measures().length);
  protected readonly columns = computed(() => [
    ...new Map(this.grid().columns.map(({ column }) => [column.key, column])).values(),
  ]);
  protected readonly totalSpan = computed(() => this.measures().length * (this.grid().hasPrintedRowTotals ? 2 : 1));
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected isSelected(figure: Figure): boolean {
    const selected = this.selected();
    return selected !== null && sameCell(selected, figure.ref);
  }

  protected remarks(figure: Figure): Remark[] {
    return remarksOf(figure, this.book());
  }

  /** Arrow keys walk from number to number as in a spreadsheet; Tab still reaches each. */
  protected walk(event: KeyboardEvent): void {
    const from = (event.target as Element).closest('td, th');
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextFigure(this.host.nativeElement, from, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
