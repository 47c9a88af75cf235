import {
  textsOf,
  type KnownColumn,
  type ReadLine,
  type RowFinding,
  type RowTexts,
  type TableLayout,
  type Verdict,
} from '@kakehashi/api/exchange';
import { finding } from './findings';
import { withoutFormulas } from './unsaved-formulas';

/** So many cells of a row have to be readable in the next column before the row is called shifted. */
const PROOF = 2;

/** Sees whether the values of a row stand below the headings that they belong to. */
export class PlacedRows {
  constructor(
    private readonly layout: TableLayout,
    private readonly known: readonly KnownColumn[],
    /** What cannot be read of a row. */
    private readonly unread: (texts: RowTexts) => readonly RowFinding[],
  ) {}

  /** A verdict with what stands below no heading or is no value, and where it is refused, whether values are a column off. */
  judged(line: ReadLine, said: Verdict): Verdict {
    const verdict = withoutFormulas(line, this.layout, this.known, said);
    const errors = verdict.outcome === 'refused' ? [...this.shifted(line), ...verdict.errors] : verdict.errors;
    return { ...verdict, errors, notices: [...verdict.notices, ...this.unheaded(line)] };
  }

  private unheaded({ cells }: ReadLine): RowFinding[] {
    const { headers, columns } = this.layout;
    const left = cells.filter((cell, at) => cell !== '' && !headers[at] && (columns[at] ?? null) === null);
    return left.length > 0 ? [finding(null, 'heading-missing', { value: left.join('、') })] : [];
  }

  /** Whether a row can be read as soon as a cell too many is left out, or one that is missing is put in. */
  private shifted(line: ReadLine): RowFinding[] {
    const wrong = this.wrongColumns(line.cells);
    if (wrong.size < PROOF) return [];
    const first = this.layout.columns.findIndex((column) => column !== null && wrong.has(column));
    for (let at = 0; at <= first; at++) {
      if (this.fits(line.cells.toSpliced(at, 1), wrong)) return [finding(null, 'shifted-right')];
      if (this.fits(line.cells.toSpliced(at, 0, ''), wrong)) return [finding(null, 'shifted-left')];
    }
    return [];
  }

  /** Whether nothing of a row is unreadable, and the columns that were have values. */
  private fits(cells: readonly string[], wrong: ReadonlySet<string>): boolean {
    const filled = this.layout.columns.filter((column, at) => column !== null && wrong.has(column) && cells[at]);
    const isWithin = cells.length <= this.layout.headers.length;
    return isWithin && filled.length >= PROOF && this.wrongColumns(cells).size === 0;
  }

  private wrongColumns(cells: readonly string[]): Set<string> {
    const errors = this.unread(textsOf({ number: 0, cells }, this.layout, this.known));
    return new Set(errors.flatMap(({ column }) => column ?? []));
  }
}
