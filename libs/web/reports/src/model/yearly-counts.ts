import type { Label } from '@kakehashi/shared/contracts';

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
  published?: number | null;
  live?: number | null;
  flags: string[];
}

/** A total as the system adds it and, where a source printed one, as printed. */
export interface CountTotal {
  axis: 'row' | 'column' | 'grand';
  key?: string | null;
  measure: string;
  computed: number | null;
  printed: number | null;
  accepted: number | null;
  flags: string[];
}

/** Something that the published tables get wrong, shown where it stands. */
export interface Finding {
  id: string;
  severity: string;
  text: Label;
  table: string;
}

/** A document that published figures come from. */
export interface CountSource {
  id: string;
  title: string;
  asOf: string | null;
}

/** A measure with its definition. */
export interface Measure {
  code: string;
  label: Label;
  definition: Label;
}

/** The report as the page shows it. */
export interface YearlyCounts {
  programme: string;
  rows: AxisEntry[];
  columns: AxisEntry[];
  measures: Measure[];
  cells: CountCell[];
  totals: CountTotal[];
  findings: Finding[];
  sources: CountSource[];
  notes: Label[];
}
