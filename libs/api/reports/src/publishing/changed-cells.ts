import type { OfficeCode } from '@kakehashi/shared/calendar';
import { mergeLive } from '../counts/compose';
import type { CountDefinition } from '../counts/compile';
import { compiledCounts, type CountRow } from '../counts/count-queries';
import type { MeasureDefinition, ProgrammeDefinition } from '../counts/definitions';
import { definitionOf } from '../counts/definition-of';
import { isAttributed, type AttributionDefinition } from '../counts/dispatch-measures';
import { liveCounts } from '../counts/live-counts';
import { keysOf } from '../counts/model';
import { cutsOf } from './cuts';
import type { Cut, PublicationCell } from './publication.dto';
import { publishedYears, type StandingPublication } from './published-years';

/** Where the counts are asked for: the data source, or the transaction that is under way. */
export interface Asked {
  query<T>(sql: string, parameters?: unknown[]): Promise<T>;
}

/** One side of a comparison. */
export type Side = readonly Pick<StandingPublication, 'id' | 'fiscalYear' | 'asOf'>[];

/** A cell that two sides give differently, by its keys. */
export interface CellChange extends PublicationCell {
  readonly fiscalYear: number;
  readonly published: number | null;
  readonly now: number | null;
}

/**
 * The cells of publications that the other side gives differently: later revisions of the same years, or, where `after`
 * is null, the cases of today. Both sides are counted by the definitions of the yearly counts.
 */
export async function changedCells(
  asked: Asked,
  definition: ProgrammeDefinition,
  offices: 'all' | readonly OfficeCode[],
  before: Side,
  after: Side | null,
): Promise<CellChange[]> {
  if (before.length === 0) return [];
  const years = before.map(({ fiscalYear }) => fiscalYear);
  const span = { from: Math.min(...years), to: Math.max(...years) };
  const ways: readonly (AttributionDefinition | null)[] = definition.attributions ?? [null];
  const changes: CellChange[] = [];
  // One after the other: a transaction has one connection.
  for (const cut of cutsOf(definition)) {
    for (const [at, way] of ways.entries()) {
      // What stands apart goes by one year only, however the others are attributed.
      const measures = definition.measures.filter((measure) => measure.live && (at === 0 || isAttributed(measure)));
      const question = { definition, measures, way, cut, span, offices };
      const published = await countsOf(asked, question, before);
      const now = await countsOf(asked, question, after);
      for (const measure of measures) changes.push(...differences(measure, published, now, new Set(years), cut, way));
    }
  }
  return changes;
}

interface Question {
  readonly definition: ProgrammeDefinition;
  readonly measures: readonly MeasureDefinition[];
  readonly way: AttributionDefinition | null;
  readonly cut: Cut;
  readonly span: { readonly from: number; readonly to: number };
  readonly offices: CountDefinition['offices'];
}

function countsOf(
  asked: Asked,
  { definition, measures, way, cut, span, offices }: Question,
  side: Side | null,
): Promise<CountRow[]> {
  const request = {
    programme: definition,
    rows: 'office',
    columns: cut,
    measures,
    ...span,
    asOf: null,
    table: null,
    attribution: way,
    municipalities: 'then',
    scope: 'own',
    compare: null,
    share: null,
    filters: {},
    isAnswered: true,
  } as const;
  const rules = measures.flatMap(({ live }) => (live ? [live] : []));
  const published = side ? publishedYears(side, span) : undefined;
  const { sql, params } = compiledCounts({ ...definitionOf(request, rules, offices), published });
  return asked.query<CountRow[]>(sql, [...params]);
}

function differences(
  measure: MeasureDefinition,
  before: readonly CountRow[],
  after: readonly CountRow[],
  years: ReadonlySet<number>,
  cut: Cut,
  way: AttributionDefinition | null,
): CellChange[] {
  const [published, now] = [before, after].map((rows) => mergeLive(liveCounts(rows, measure.live), 'office', cut));
  const places = new Set([...(published?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...places].sort().flatMap((place): CellChange[] => {
    const [year, office, key = ''] = keysOf(place);
    const sides = [published, now].map((counts) => {
      const count = counts?.get(place);
      return count ? count.value : 0;
    });
    const [was = 0, is = 0] = sides;
    if (was === is || !years.has(Number(year))) return [];
    return [
      {
        fiscalYear: Number(year),
        measure: measure.code,
        attribution: way?.code ?? null,
        cut,
        office: office as OfficeCode,
        place: key,
        published: was,
        now: is,
      },
    ];
  });
}

/** The name of a cell, by which those that a restatement names are compared with those that changed. */
export function cellKey({ measure, attribution, cut, office, place }: PublicationCell): string {
  return JSON.stringify([measure, attribution, cut, office, place]);
}
