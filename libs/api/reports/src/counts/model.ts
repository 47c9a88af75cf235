import type { Dimension, FigureKind } from '../published/figure';
import type { Axis, PendingMark } from './definitions';

/** A published figure as stored. */
export interface StoredFigure {
  readonly key: string;
  readonly tableId: string | null;
  readonly documentId: string | null;
  readonly kind: FigureKind;
  readonly measure: string;
  readonly officeCode: string | null;
  readonly fiscalYear: number | null;
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  readonly country: string | null;
  readonly prefecture: string | null;
  readonly role: string | null;
  /** The area in which a printed field is counted, by our inference. */
  readonly expertise: string | null;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly printed: number | null;
  readonly computed: number | null;
  readonly accepted: number | null;
  readonly determined: boolean;
  readonly flags: readonly string[];
  readonly findings: readonly string[];
  readonly line: number | null;
  /** Position of the line of its table that it stands in. */
  readonly row: number | null;
}

/** A series of published figures: one table, or one number stated in a text. */
export interface Series {
  readonly tableId: string | null;
  readonly dimensions: readonly Dimension[];
  readonly figures: readonly StoredFigure[];
  /** The years that the document covers, whatever filters leave of it; those of its figures where it is not given. */
  readonly period?: { readonly from: number; readonly to: number };
}

/** What the cases say at one place of the grid; row and column are `all` where they are the year or nothing. */
export interface LiveCount {
  readonly year: number;
  readonly row: string;
  readonly column: string;
  /** Null where nothing is known yet, as with the headcount of visits to come. */
  readonly value: number | null;
  /** How many cases the value lacks, because their part of it is not known yet. */
  readonly pending: number;
  /** How many cases the value lacks for good, because nobody knows who was sent. */
  readonly unnamed?: number;
  /** Who is counted, where everybody counts once; the value is their number. */
  readonly members?: ReadonlySet<string>;
  /** Whether it stands for a count that is hidden because it is small. */
  readonly hidden?: boolean;
}

/** What was published of some years: there it is the value, and the cases of today stand beside it. */
export interface FrozenCounts {
  readonly years: ReadonlySet<number>;
  readonly counts: readonly LiveCount[];
  /** Whether the cases of today are all known at a place: of other offices only what was published is. */
  readonly isKnownNow?: (row: string, column: string) => boolean;
  /** Whether cells by these axes are frozen themselves, and not only counted within frozen figures. */
  readonly isFrozen?: (axes: readonly Axis[]) => boolean;
}

/** Rows, columns and years that a grid is asked for. */
export interface GridRequest {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly from: number;
  readonly to: number;
  readonly stock: boolean;
  /** The mark of values that lack something. */
  readonly pendingMark?: PendingMark | undefined;
  readonly frozen?: FrozenCounts | undefined;
  /** The years in the printed record of which it prints nothing of the measure. */
  readonly lacking?: ReadonlySet<number>;
}

/** How a value and what stands beside it belong together: what is added in it, and what only stands to be compared. */
export interface CellParts {
  /** Of the value, what comes from cases; with what is published it makes the value. */
  readonly added: number | null;
  /** Of the value, what the system published. */
  readonly then: number | null;
  /** What the cases of the years that the system published give now; null where that is not told. */
  readonly now: number | null;
  /** What cases give beside a figure of the printed record; it is not in the value. */
  readonly beside: number | null;
}

/** A value without any part that has to be told apart. */
export const NO_PARTS: CellParts = { added: null, then: null, now: null, beside: null };

/** One value of the grid with all that stands behind it. */
export interface GridCell {
  readonly value: number | null;
  readonly published: number | null;
  readonly printed: number | null;
  readonly computed: number | null;
  readonly accepted: number | null;
  readonly live: number | null;
  readonly source: 'cases' | 'published' | 'both';
  readonly parts: CellParts;
  readonly flags: readonly string[];
  /** The published figures that the value was taken from. */
  readonly figures: readonly StoredFigure[];
  /** Who is counted, where everybody counts once: such values cannot be added. */
  readonly members?: ReadonlySet<string>;
  /** Who is counted now, where the value is one of a published year. */
  readonly liveMembers?: ReadonlySet<string>;
}

/** The key under which everything is added up. */
export const ALL = 'all';

/** The key of what a source does not break down. */
export const UNSPECIFIED = 'unspecified';

/** The key of figures whose year the source leaves open. */
export const UNKNOWN_YEAR = 'unknown';

const separator = '\u0000';

/** The place of a cell in a map. */
export function placeOf(first: string, ...others: readonly string[]): string {
  // A report makes tens of thousands of these; adding is several times faster than joining.
  let place = first;
  for (const key of others) place += separator + key;
  return place;
}

/** The keys that a place was made of. */
export function keysOf(place: string): string[] {
  return place.split(separator);
}
