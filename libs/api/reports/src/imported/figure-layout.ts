import { layoutAt, type ReadLine, type SheetHead, type TableLayout } from '@kakehashi/api/exchange';
import { figureKeysOf, isBareYear } from './bare-years';
import { figureKeyOf, readFigure, type FigureNames } from './figure-heading';
import { isMarksHeading, ownHeadings } from './own-export';

/** The row with the most headings that name years, places or totals; the first column of others holds the labels. */
export function figureLayout(heads: readonly SheetHead[], names: FigureNames): TableLayout | null {
  let best: TableLayout | null = null;
  let most = 0;
  for (const [sheet, { lines }] of heads.entries()) {
    for (const [index, line] of lines.entries()) {
      const [columns, figures] = meaningsOf(line, lines[index + 1], names);
      // What is left of a table of our own has its headings where they were.
      if (ownHeadings(line.cells)) return { ...layoutAt(sheet, line, []), columns: ownMeanings(line, columns) };
      if (figures > most) [best, most] = [{ ...layoutAt(sheet, line, []), columns }, figures];
    }
  }
  return best;
}

/** What each heading means, and how many of them were understood. */
function meaningsOf(
  { cells }: ReadLine,
  below: ReadLine | undefined,
  names: FigureNames,
): readonly [(string | null)[], number] {
  const [first = '', ...others] = cells;
  // Behind the label of a row, numbers are its figures.
  const isHead = figureKeyOf(first, names) === null && !isBareYear(first);
  const keys = isHead ? [null, ...figureKeysOf(others, names)] : cells.map((cell) => figureKeyOf(cell, names));
  const meanings = cells.map((heading, at) => {
    const kind = keys[at]?.kind;
    if (!kind || isMarksHeading(heading, cells)) return null;
    if (names.measure(heading) === 'own') return 'figure';
    if (kind === 'subtotal') return 'total';
    return kind === 'total' || kind === 'cumulative' ? kind : 'figure';
  });
  const found = meanings.filter((one) => one !== null).length;
  // Labels stand first, also where the headings begin a column too early: then a label stands below a heading.
  const isLabelled = meanings[0] === null || typeof readFigure(below?.cells[0] ?? '') !== 'number';
  if (!isLabelled || found === 0) return [meanings, found];
  // A number that may be a year is asked about.
  const asked = meanings.map((one, at) => one ?? (isHead && isBareYear(cells[at] ?? '') ? 'figure' : null));
  return [['label', ...asked.slice(1)], asked.slice(1).filter((one, at) => one !== null && keys[at + 1]).length];
}

function ownMeanings({ cells }: ReadLine, columns: readonly (string | null)[]): (string | null)[] {
  if (columns.slice(1).some((one) => one !== null)) return ['label', ...columns.slice(1)];
  return cells.map((_, at) => (at === 0 ? 'label' : at < cells.length - 1 ? 'figure' : null));
}
