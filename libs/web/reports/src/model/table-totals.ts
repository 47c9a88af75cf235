import type { Label } from '@kakehashi/shared/contracts';
import { total, type CellRef, type TableSide } from './report-query';
import type { YearlyCounts } from './yearly-counts';

/** The total that one published table has of itself. */
export interface TableGrandTotal {
  table: string;
  title: Label;
  measure: Label;
  /** The code of the measure. */
  code: string;
  computed: number | null;
  printed: number | null;
}

/** The totals of whole published tables, so that the record stands as printed whatever span is shown around it. */
export function tableGrandTotals(
  counts: Pick<YearlyCounts, 'tableTotals' | 'sources' | 'measures'>,
): TableGrandTotal[] {
  return counts.tableTotals.flatMap(({ axis, table, measure, computed, printed }) => {
    const source = counts.sources.find(({ id }) => id === table);
    const named = counts.measures.find(({ code }) => code === measure);
    return axis === 'grand' && source && named
      ? [{ table, title: source.label, measure: named.label, code: named.code, computed, printed }]
      : [];
  });
}

/** The address of such a total: of the whole table, whatever the rows and columns of the report are. */
export function refOfTable({ table, code }: TableGrandTotal, side: TableSide): CellRef {
  return { row: total, column: total, measure: code, printed: { table, side } };
}
