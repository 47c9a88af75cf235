import type { Label } from '@kakehashi/shared/contracts';
import { discrepancyText, type DiscrepancyCode, type TextValues } from './discrepancy-texts';
import type { FigureKey } from './figure-heading';

/** What somebody says of a heading or label that is no part of the table. */
export const LEAVE_OUT = 'leave-out';

/** What figures are of. */
export interface FigureSubject {
  readonly programme: string;
  readonly measure: string;
}

/** A table of figures as its file has it. */
export interface PrintedTable {
  readonly headers: readonly string[];
  /** What somebody said that headings mean, by their place. */
  readonly headersMean?: readonly (string | undefined)[];
  /** What each column holds: `label`, `figure`, `total`, `cumulative`; null where it is left out. */
  readonly columns: readonly (string | null)[];
  readonly rows: readonly PrintedRow[];
  /** The last fiscal year of which there can be figures. */
  readonly lastYear: number;
}

/** A row of it; `means` is what somebody said of its label. */
export interface PrintedRow {
  readonly number: number;
  readonly label: string;
  readonly means?: string | undefined;
  readonly cells: readonly string[];
}

/** One figure: where it stands, and what is printed there; null for n/a. */
export interface Figure {
  readonly column: string;
  readonly key: FigureKey;
  readonly printed: number | null;
}

/** Something that is told of a row. */
export interface RowNote {
  readonly column: string | null;
  readonly code: DiscrepancyCode;
  readonly text: Label;
  /** A name of the file of which somebody can say what it means. */
  readonly value?: string;
}

/** Something in which the table contradicts itself. */
export interface Discrepancy extends RowNote {
  readonly printed: number | null;
  readonly computed: number | null;
}

/** A row as it is understood. */
export interface FigureRow {
  readonly number: number;
  readonly label: string;
  readonly key: FigureKey | null;
  /** `note`: it holds no figures and is no row of the table; `left-out`: somebody said so. */
  readonly stands: 'row' | 'note' | 'left-out';
  readonly figures: readonly Figure[];
  /** What stands in columns that are left out, and that a total may hold all the same. */
  readonly aside: readonly Aside[];
  /** What makes the row unusable. */
  readonly errors: readonly RowNote[];
  readonly discrepancies: readonly Discrepancy[];
  /** What is worth knowing and contradicts nothing. */
  readonly notes: readonly RowNote[];
}

/** A figure in a column that stays out. */
export interface Aside {
  readonly at: number;
  readonly printed: number | null;
}

/** A column that comes in. */
export interface Column {
  readonly at: number;
  readonly name: string;
  readonly key: FigureKey;
}

/** Something told in its words. */
export function note(column: string | null, code: DiscrepancyCode, values: TextValues = {}): RowNote {
  return { column, code, text: discrepancyText(code, values) };
}

/** A contradiction that is none between two figures. */
export function bare(column: string | null, code: DiscrepancyCode, values: TextValues = {}): Discrepancy {
  return { ...note(column, code, values), printed: null, computed: null };
}

/** The contradiction between a printed figure and a computed one, where both are known and differ; `of` which total it is. */
export function differing(
  code: DiscrepancyCode,
  column: string,
  printed: number | null,
  computed: number | null,
  of: TextValues | null = null,
): Discrepancy[] {
  if (printed === null || computed === null || printed === computed) return [];
  const text = of ? discrepancyText('total-of', { ...of, printed, computed }) : undefined;
  return [{ ...note(column, code, { printed, computed }), ...(text && { text }), printed, computed }];
}
