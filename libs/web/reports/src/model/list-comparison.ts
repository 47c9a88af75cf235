import type { EvidenceFigure, Label } from '@kakehashi/shared/contracts';
import type { YearlyCounts } from './yearly-counts';

/** One list of a year as it was printed. */
export interface PrintedList {
  readonly table: string;
  readonly title: Label;
  readonly document: Label | null;
  readonly columns: readonly Label[];
  readonly lines: readonly { readonly position: number; readonly texts: readonly (string | null)[] }[];
  /** Marks and numbers of findings of its lines. */
  readonly flags: readonly string[];
}

/** The fiscal years of which the sources say different things. */
export function conflictYears({ cells }: Pick<YearlyCounts, 'cells'>): number[] {
  const years = cells.filter(({ flags }) => flags.includes('conflict')).map(({ row }) => Number(row));
  return [...new Set(years)].filter(Number.isInteger).sort((a, b) => a - b);
}

/** The printed lines behind a number, list by list. */
export function printedLists(figures: readonly EvidenceFigure[]): PrintedList[] {
  const tables = [...new Set(figures.flatMap(({ table, printedLine }) => (table && printedLine ? [table] : [])))];
  return tables.flatMap((table) => {
    const own = figures.filter((figure) => figure.table === table && figure.printedLine);
    const [first] = own;
    if (!first) return [];
    return [
      {
        table,
        title: first.title,
        document: first.documentName,
        columns: first.printedLine?.fields.map(({ label }) => label) ?? [],
        lines: own.flatMap(({ printedLine }) =>
          printedLine ? [{ position: printedLine.position, texts: printedLine.fields.map(({ text }) => text) }] : [],
        ),
        flags: [...new Set(own.flatMap(({ flags }) => flags))],
      },
    ];
  });
}
