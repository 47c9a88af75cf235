import { isPart, type FigureNames } from './figure-heading';
import { differing, note, type Column, type Discrepancy, type FigureRow, type RowNote } from './figure-row';
import { namesOf, type TextValues } from './discrepancy-texts';
import { isSum, proveSums, type LineRole, type SumFinding, type SumLine } from './sum-proof';

/** What is found of a row: a contradiction, or something worth knowing. */
export type Found = readonly [FigureRow, Discrepancy] | readonly [FigureRow, RowNote];

/** So many columns are named of those that cannot be proved. */
const NAMED = 3;

/** Printed totals of rows against their figures; columns that stay out may be in them. */
export function* rowProof(rows: readonly FigureRow[], columns: readonly Column[]): Generator<Found> {
  const lines = [...columnLines(rows, columns), ...asideLines(rows)].sort((a, b) => a.at - b.at);
  const found = proveSums(lines).sort((a, b) => a.across - b.across || a.line - b.line);
  for (const one of found) {
    const { line, across, printed, computed } = one;
    const [row, name = ''] = [rows[across], lines[line]?.name];
    if (!row) continue;
    const of = whichOf(lines, one);
    const unproved = of ? note(name, 'total-of-unproved', of) : note(name, 'row-unproved');
    if (computed === null) yield [row, { ...unproved, code: 'row-unproved' }];
    for (const differs of differing('row-total', name, printed, computed, of)) yield [row, differs];
  }
}

interface NamedLine extends SumLine {
  readonly name: string;
}

/** Which of several totals something is found of, and what it adds up; null where there is one only. */
function whichOf(lines: readonly NamedLine[], { line, parts }: SumFinding): TextValues | null {
  if (lines.filter(isSum).length < 2) return null;
  return { name: lines[line]?.name ?? '', parts: namesOf(parts.map((at) => lines[at]?.name ?? '')) };
}

interface ColumnLine extends NamedLine {
  readonly at: number;
}

function columnLines(rows: readonly FigureRow[], columns: readonly Column[]): ColumnLine[] {
  const hasParts = columns.some(({ key }) => isPart(key));
  // Without parts, totals are only held against each other.
  const first = hasParts ? undefined : columns.find(({ key }) => key.kind === 'total' || key.kind === 'subtotal');
  return columns.flatMap((column, index) => {
    const { at, name, key } = column;
    const role = isPart(key) || column === first ? 'part' : key.kind;
    if (role !== 'part' && role !== 'total' && role !== 'subtotal') return [];
    return [{ at, name, role, values: rows.map(({ figures }) => figures[index]?.printed ?? null) }];
  });
}

function asideLines(rows: readonly FigureRow[]): ColumnLine[] {
  return (rows[0]?.aside ?? []).map(({ at }, index) => {
    return { at, name: '', role: 'perhaps', values: rows.map(({ aside }) => aside[index]?.printed ?? null) };
  });
}

/** Rows of totals against what they add up. Rows whose label is not known count with what they hold. */
export function* columnProof(rows: readonly FigureRow[], names: FigureNames): Generator<Found> {
  const lines = rows.flatMap((row) => {
    const role = roleOf(row, names);
    return role
      ? [
          {
            row,
            name: row.label,
            role,
            values: row.figures.map((figure) => (counts(row, figure.key) ? figure.printed : null)),
          },
        ]
      : [];
  });
  const found = proveSums(lines);
  for (const [at, { row }] of lines.entries()) {
    const own = found.filter(({ line }) => line === at).sort((a, b) => a.across - b.across);
    const nameOf = (across: number) => row.figures[across]?.column ?? '';
    for (const one of own)
      for (const differs of differing(
        'column-total',
        nameOf(one.across),
        one.printed,
        one.computed,
        whichOf(lines, one),
      ))
        yield [row, differs];
    const unproved = own.filter(({ computed }) => computed === null).map(({ across }) => nameOf(across));
    if (unproved.length > 0) {
      const value = unproved.slice(0, NAMED).join('、') + (unproved.length > NAMED ? '…' : '');
      yield [row, note(null, 'column-unproved', { value, count: unproved.length })];
    }
  }
}

function roleOf({ key, label, stands }: FigureRow, names: FigureNames): LineRole | null {
  if (stands === 'note') return null;
  if (stands === 'left-out') return 'perhaps';
  if (!key) return names.measure(label) === 'other' ? null : 'part';
  if (key.kind === 'total' || key.kind === 'subtotal') return key.kind;
  return isPart(key) ? 'part' : null;
}

/** A total of what counts up from row to row adds nothing up. */
function counts({ key }: FigureRow, { kind }: { readonly kind: string }): boolean {
  return kind !== 'cumulative' || (key?.kind !== 'total' && key?.kind !== 'subtotal');
}
