import type { CellPartsView, Label, MeasureName, PublicationMark } from '@kakehashi/shared/contracts';

/** Where a figure comes from. */
export type Source = 'cases' | 'published' | 'both';

/** One entry of an axis: a fiscal year, a country, an office. */
export interface AxisEntry {
  key: string;
  label: Label;
}

/** One measured figure; `value` null means that there is none, never zero. */
export interface CountCell {
  row: string;
  column: string;
  measure: string;
  value: number | null;
  source: Source;
  published: number | null;
  live: number | null;
  printed: number | null;
  /** What the parts of a printed value add up to. */
  computed: number | null;
  accepted: number | null;
  /** What is added in it, and what only stands beside it. */
  parts: CellPartsView;
  /** Marks and numbers of findings. */
  flags: string[];
  /** Where it is asked for: beside the year before. */
  change?: Change;
  /** Where it is asked for: as a part of a total. */
  share?: Share;
}

/** A figure beside that of the year before. */
export interface Change {
  difference: number | null;
  percent: number | null;
  /** The code of why there is none. */
  reason: string | null;
}

/** A figure as a part of a total. */
export interface Share {
  percent: number | null;
  reason: string | null;
}

interface TotalSides {
  axis: 'row' | 'column' | 'grand';
  key: string | null;
  measure: string;
  computed: number | null;
  printed: number | null;
  accepted: number | null;
  flags: string[];
}

/** A total as the system adds it and, where a source printed one, as printed. */
export interface CountTotal extends TotalSides {
  /** The code of the rule by which it was computed. */
  rule: string;
  /** The published table that prints it. */
  printedIn: string | null;
}

/** A total that a published table prints of itself. */
export interface TableTotal extends TotalSides {
  table: string;
}

/** Something that the published tables get wrong, shown where it stands. */
export interface Finding {
  id: string;
  severity: string;
  text: Label;
  table: string;
  /** What a person settled on; null while nobody has. */
  decision: 'printed' | 'computed' | 'open' | null;
}

/** A published table that figures come from. */
export interface CountSource {
  id: string;
  label: Label;
  document: string | null;
  documentName: Label | null;
  /** Of a state of things: its date as printed. */
  asOf: Label | null;
}

/** A measure with its definition. */
export interface Measure extends MeasureName {
  definition: Label;
}

/** What a mark beside a figure means. */
export interface Flag {
  code: string;
  label: Label;
}

/** How totals are computed; `of` which of them, where there are several rules. */
export interface TotalRule extends Flag {
  of: Label | null;
}

/** The report as the page shows it. */
export interface YearlyCounts {
  programme: string;
  from: number;
  to: number;
  asOf: string | null;
  /** Whose cases are counted, and what has to be known of that. */
  scope: { code: string; note: Label | null; offices: readonly string[] };
  /** What it is limited to, by name. */
  filters: { axis: string; keys: AxisEntry[] }[];
  rows: AxisEntry[];
  columns: AxisEntry[];
  measures: Measure[];
  cells: CountCell[];
  totals: CountTotal[];
  tableTotals: TableTotal[];
  totalRules: TotalRule[];
  findings: Finding[];
  sources: CountSource[];
  publications: PublicationMark[];
  notes: Label[];
  legend: Flag[];
  /** Why a change or a share is not there. */
  derivedLegend: Flag[];
}
