import type { FigureNames } from './figure-heading';
import type { Discrepancy, FigureRow, PrintedTable, RowNote } from './figure-row';
import { cumulativeProof, cumulativeRowProof, untilProof } from './growth-proof';
import { headingProof, orderProof, repeatedColumns, yearProof } from './order-proof';
import { readRows, unlabelled } from './read-rows';
import { columnProof, rowProof } from './totals-proof';

/** Reads a table of figures and proves it: rows and columns against printed totals, years, and what only grows. */
export function readFigureTable(table: PrintedTable, names: FigureNames): FigureRow[] {
  const { columns, rows, isShifted, notes } = readRows(table, names);
  const discrepancies = new Map<number, Discrepancy[]>(
    table.rows.map(({ number, cells }) => [number, isShifted ? [] : [...unlabelled(table, cells)]]),
  );
  const told = new Map<number, RowNote[]>(
    rows.map((row, at) => [row.number, [...(at === 0 ? notes : []), ...row.notes]]),
  );
  const usable = rows.filter(({ stands, errors }) => stands === 'row' && errors.length === 0);
  const found = [
    ...rowProof(usable, columns),
    ...untilProof(usable),
    ...(isShifted ? [] : columnProof(rows, names)),
    ...cumulativeProof(usable),
    ...cumulativeRowProof(usable),
    ...orderProof(usable),
    ...repeatedColumns(usable, columns),
    ...yearProof(usable, columns, table.lastYear),
  ];
  for (const [{ number }, one] of found) {
    const known = discrepancies.get(number) ?? [];
    if (!('printed' in one)) told.get(number)?.push(one);
    else if (!known.some((other) => isSame(one, other))) known.push(one);
  }
  const [first] = usable;
  if (first) discrepancies.get(first.number)?.push(...headingProof(columns));
  return withGroups(rows).map((row) => ({
    ...row,
    discrepancies: discrepancies.get(row.number) ?? [],
    notes: told.get(row.number) ?? [],
  }));
}

/** Whether a total is wrong by its row as it is by its column: that is one contradiction to decide on. */
function isSame(one: Discrepancy, other: Discrepancy): boolean {
  const isComputed = one.computed !== null && one.computed === other.computed;
  return isComputed && one.column === other.column && one.printed === other.printed;
}

/** Of several totals called alike one is of all: the last one, or the first where it stands before all rows. */
function withGroups(rows: readonly FigureRow[]): readonly FigureRow[] {
  const standing = rows.filter(({ stands }) => stands === 'row');
  const totals = standing.filter(({ key }) => key?.kind === 'total');
  const whole = totals[0] === standing[0] ? totals[0] : totals.at(-1);
  const isAlike = totals.some((row, at) => totals.findIndex(({ label }) => label === row.label) !== at);
  if (!isAlike) return rows;
  return rows.map((row) => {
    const isGroup = row.key?.kind === 'total' && row !== whole;
    return isGroup ? { ...row, key: { kind: 'subtotal', of: row.label } } : row;
  });
}
