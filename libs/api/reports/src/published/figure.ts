import type { TableId } from './record';

/** A programme of which yearly counts are kept. */
export const programmeCodes = [
  'visit',
  'lgotp',
  'exchange_seminar',
  'regional_exchange',
  'study_tour',
  'travel_fair',
  'exchange_event',
  'publication',
  'research',
  'dispatch',
  'jet',
  'affiliation',
] as const;

/** A programme of which yearly counts are kept. */
export type ProgrammeCode = (typeof programmeCodes)[number];

/** What a published figure can be broken down by. */
export type Dimension = 'fiscalYear' | 'country' | 'prefecture' | 'role' | 'expertise';

/** Which dimensions a figure has: a cell has all of its table's, a total only those it is not summed over. */
export type FigureKind =
  | 'cell'
  | 'year_total'
  | 'country_total'
  | 'role_total'
  | 'grand_total'
  /** A comparison between tables; part of no series. */
  | 'check'
  /** A number stated in running text; part of no series. */
  | 'fact';

/** One published number: printed, computed from its parts, and (later, by a person) accepted. */
export interface Figure {
  readonly table: TableId | null;
  readonly document: string | null;
  readonly kind: FigureKind;
  readonly programme: ProgrammeCode | null;
  readonly measure: string;
  readonly fiscalYear: number | null;
  /** First and last fiscal year of a figure that covers several, or of a state of things at a date. */
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  readonly country: string | null;
  readonly prefecture: string | null;
  readonly role: string | null;
  /** The area in which a printed field is counted, by our inference; null where the figure has no field. */
  readonly expertise: string | null;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly printed: number | null;
  readonly computed: number | null;
  /** False where the source cannot tell the value: it is n/a, never 0. */
  readonly determined: boolean;
  readonly flags: readonly string[];
  readonly findings: readonly string[];
  readonly line: number | null;
  /** Position of the historical row that the figure stands in. */
  readonly row: number | null;
}

/** One line of a published table, kept whole. */
export interface HistoricalRow {
  readonly table: TableId;
  readonly position: number;
  readonly line: number | null;
  readonly fiscalYear: number | null;
  readonly yearPrinted: string | null;
  readonly country: string | null;
  readonly prefecture: string | null;
  readonly label: string;
  readonly flags: readonly string[];
  readonly findings: readonly string[];
  readonly data: unknown;
}

/** What one table contributes. */
export interface TableContent {
  readonly rows: readonly HistoricalRow[];
  readonly figures: readonly Figure[];
}

type FigureInput = Partial<Figure> & Pick<Figure, 'kind' | 'measure' | 'rowLabel' | 'columnLabel'>;

/** A maker of figures of one table with everything else at its default. */
export function figureMaker(base: Pick<Figure, 'table' | 'document' | 'programme'>): (input: FigureInput) => Figure {
  return (input) => ({
    fiscalYear: null,
    periodFrom: null,
    periodTo: null,
    country: null,
    prefecture: null,
    role: null,
    expertise: null,
    printed: null,
    computed: null,
    determined: true,
    flags: [],
    findings: [],
    line: null,
    row: null,
    ...base,
    ...input,
  });
}

type RowInput = Partial<HistoricalRow> & Pick<HistoricalRow, 'position' | 'label' | 'data'>;

/** A maker of historical rows of one table with everything else at its default. */
export function rowMaker(table: TableId): (input: RowInput) => HistoricalRow {
  return (input) => ({
    table,
    line: null,
    fiscalYear: null,
    yearPrinted: null,
    country: null,
    prefecture: null,
    flags: [],
    findings: [],
    ...input,
  });
}

/** The sum of what is known. */
export function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
