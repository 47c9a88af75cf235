import type { Label } from '@kakehashi/shared/contracts';
import type { ReportQuery } from './report-query';

/** A programme of which counts exist, and how they can be asked for. */
export interface Programme {
  code: string;
  label: Label;
  measures: { code: string; label: Label }[];
  /** Axes that rows and columns may take. */
  axes: string[];
  /** First and last fiscal year with figures. */
  from: number;
  to: number;
}

/**
 * The view when another programme is chosen: its own axes and years, since the old ones may not exist there.
 * Rows and columns are kept where the new programme has them.
 */
export function switchProgramme(query: ReportQuery, programme: Programme): ReportQuery {
  const rows = programme.axes.includes(query.rows) ? query.rows : (programme.axes[0] ?? 'fiscalYear');
  const columns = programme.axes.includes(query.columns) && query.columns !== rows ? query.columns : 'none';
  return { ...query, programme: programme.code, rows, columns, measures: [], from: null, to: null, cell: null };
}

/** The view with other rows; what stood in the columns moves out of the way. */
export function switchRows(query: ReportQuery, rows: string): ReportQuery {
  return { ...query, rows, columns: query.columns === rows ? query.rows : query.columns, cell: null };
}

/** The fiscal years that can be chosen, the newest first. */
export function yearsOf(programme: Programme): number[] {
  return Array.from({ length: Math.max(0, programme.to - programme.from + 1) }, (_, back) => programme.to - back);
}

/** The measures of the view: those chosen, or all while none is. */
export function chosenMeasures(query: ReportQuery, programme: Programme): string[] {
  const known = programme.measures.map(({ code }) => code);
  const chosen = query.measures.filter((code) => known.includes(code));
  return chosen.length > 0 ? chosen : known;
}

/** The view with a measure switched on or off; the last one stays on, since a table needs a figure. */
export function toggleMeasure(query: ReportQuery, programme: Programme, code: string): ReportQuery {
  const chosen = chosenMeasures(query, programme);
  const next = chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code];
  if (next.length === 0) return query;
  const all = programme.measures.map((measure) => measure.code);
  const measures = all.every((measure) => next.includes(measure))
    ? []
    : all.filter((measure) => next.includes(measure));
  return { ...query, measures, cell: null };
}
