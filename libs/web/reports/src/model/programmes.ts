import type { ReportProgramme } from '@kakehashi/shared/contracts';
import type { ReportFilters, ReportQuery } from './report-query';

/**
 * The view when another programme is chosen: its own axes and years, since the old ones may not exist there.
 * Rows and columns are kept where the new programme has them.
 */
export function switchProgramme(query: ReportQuery, programme: ReportProgramme): ReportQuery {
  const rows = programme.axes.includes(query.rows) ? query.rows : (programme.axes[0] ?? 'fiscalYear');
  const columns = programme.axes.includes(query.columns) && query.columns !== rows ? query.columns : 'none';
  return {
    ...query,
    programme: programme.code,
    rows,
    columns,
    measures: [],
    attribution: null,
    successor: false,
    table: null,
    // An office or a country is the same everywhere; a state or a field of another programme is not.
    filters: kept(query.filters),
    from: null,
    to: null,
    cell: null,
  };
}

function kept({ office, country }: ReportFilters): ReportFilters {
  return { ...(office && { office }), ...(country && { country }) };
}

/** The view with other rows; what stood in the columns moves out of the way. */
export function switchRows(query: ReportQuery, rows: string): ReportQuery {
  return { ...query, rows, columns: query.columns === rows ? query.rows : query.columns, cell: null };
}

/** The view with another attribution; the usual one needs no word in the address. */
export function switchAttribution(query: ReportQuery, programme: ReportProgramme, code: string): ReportQuery {
  const isUsual = programme.attributions[0]?.code === code;
  return { ...query, attribution: isUsual ? null : code, cell: null };
}

/** The fiscal years that can be chosen, the newest first; those of the view too where the programme has them not. */
export function yearsOf(programme: ReportProgramme, { from, to }: Pick<ReportQuery, 'from' | 'to'>): number[] {
  const own = Array.from({ length: Math.max(0, programme.to - programme.from + 1) }, (_, back) => programme.to - back);
  const asked = [from, to].filter((year) => year !== null);
  return [...new Set([...own, ...asked])].sort((a, b) => b - a);
}

/** The measures of the view: those chosen, or the standard ones while none is. */
export function chosenMeasures(query: ReportQuery, programme: ReportProgramme): string[] {
  const chosen = programme.measures.filter(({ code }) => query.measures.includes(code));
  return (chosen.length > 0 ? chosen : programme.measures.filter(({ standard }) => standard)).map(({ code }) => code);
}

/** The view with a measure switched on or off; the last one stays on, since a table needs a figure. */
export function toggleMeasure(query: ReportQuery, programme: ReportProgramme, code: string): ReportQuery {
  const chosen = chosenMeasures(query, programme);
  const next = chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code];
  if (next.length === 0) return query;
  // In the programme's order; the standard choice needs no word in the address.
  const measures = programme.measures.filter((measure) => next.includes(measure.code));
  const isStandard = programme.measures.every(({ code: own, standard }) => next.includes(own) === standard);
  return { ...query, measures: isStandard ? [] : measures.map(({ code: own }) => own), cell: null };
}
