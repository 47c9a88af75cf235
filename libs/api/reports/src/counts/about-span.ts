import type { Label } from '@kakehashi/shared/contracts';
import type { StoredFinding, StoredTable } from './count-queries';
import type { ProgrammeNote, Span } from './definitions';
import type { Series } from './model';
import { standingIn } from './published-cells';

/** What is published of the measures of a report, and the years that it shows. */
export interface Shown {
  readonly series: readonly Series[];
  /** All that is published of the programme, before any filter. */
  readonly whole: readonly Series[];
  readonly span: Span;
}

/** The tables that say anything of the years of a report. */
export function tablesAbout(tables: readonly StoredTable[], shown: Shown): StoredTable[] {
  const ids = new Set(figuresAbout(shown).map(({ tableId }) => tableId));
  return tables.filter(({ id, dimensions }) => dimensions.length > 0 && ids.has(id));
}

/**
 * The findings on figures of the years of a report. One that is on no figure is about its tables, where these say
 * anything of those years; one on a table without years, or on a text, about all that is published of them.
 */
export function findingsAbout(
  findings: readonly StoredFinding[],
  tables: readonly StoredTable[],
  shown: Shown,
  isOfText: (finding: StoredFinding) => boolean,
): StoredFinding[] {
  const onFigures = new Set(shown.whole.flatMap(({ figures }) => figures.flatMap((figure) => figure.findings)));
  const inReport = new Set(figuresAbout(shown).flatMap((figure) => figure.findings));
  const told = tablesAbout(tables, shown).map(({ id }) => id);
  const undated = tables.filter(({ dimensions }) => dimensions.length === 0).map(({ id }) => id);
  return findings.filter((finding) => {
    const { id, tables: ids } = finding;
    if (onFigures.has(id)) return inReport.has(id);
    if (ids.some((table) => told.includes(table))) return true;
    const isUndated = ids.length === 0 ? isOfText(finding) : ids.some((table) => undated.includes(table));
    return isUndated && told.length > 0;
  });
}

/** The notes on the years of a report; those on the record where any of it is shown. */
export function notesAbout(notes: readonly ProgrammeNote[], shown: Shown): Label[] {
  const { from, to } = shown.span;
  const hasRecord = figuresAbout(shown).length > 0;
  return notes
    .filter(({ about }) => {
      if (about === undefined) return true;
      return about === 'record' ? hasRecord : about.from <= to && about.to >= from;
    })
    .map(({ ja, en }) => ({ ja, en }));
}

/**
 * The figures that say anything of the years: those that may be of them, whether they count or not, but a total only
 * where all that it adds up is of them.
 */
function figuresAbout({ series, span }: Shown) {
  return series.flatMap((one) =>
    one.figures.filter((figure) => {
      const standing = standingIn(figure, one, span);
      return figure.kind === 'cell' ? standing !== 'apart' : standing === 'within';
    }),
  );
}
