import { officesWithin } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { CaseAfter } from './case-after';
import type { Axis, CountedBasis, MunicipalityChoice } from './definitions';
import type { Attribution } from './dispatch-measures';
import { limitsOf, type FilterColumns, type Filters } from './filters';
import { behindThen, countedThen, timed, type Known, type Timed } from './known';
import coordinate from './sql/coordinate.sql';
import counted from './sql/counted.sql';
import countsAsOf from './sql/counts-as-of.sql';
import countsNow from './sql/counts-now.sql';
import placedFacts from './sql/placed-facts.sql';
import evidence from './sql/evidence.sql';
import keptTotals from './sql/kept-totals.sql';
import publishedTotals from './sql/published-totals.sql';
import totalsAsOf from './sql/totals-as-of.sql';
import type { PublishedYears } from '../publishing/known-by-year';

/** What is counted: read by the report and by the cases behind each of its numbers, so that they cannot disagree. */
export interface CountDefinition {
  readonly programme: string;
  /** States that count, by the group that is counted together. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly from: number;
  readonly to: number;
  /** The offices whose cases the reader may count. */
  readonly offices: 'all' | readonly OfficeCode[];
  readonly rows: Axis;
  readonly columns: Axis;
  /** The instant as of which the count is asked for; null is now. */
  readonly asOf: Date | null;
  /** The years that were published, which are read as they were then. */
  readonly published?: PublishedYears | undefined;
  /** By what the cases are attributed to years; null where the programme has one way only. */
  readonly attribution: Attribution | null;
  /** Whether it has to be known who is counted, because everybody counts once. */
  readonly named: boolean;
  /** Whom the groups speak of, where those are not the cases themselves. */
  readonly bases?: Readonly<Record<string, CountedBasis>>;
  readonly facts?: 'activities' | undefined;
  /** By which municipality a case counts. */
  readonly municipalities: MunicipalityChoice;
  /** The instant as of which it is known what became of municipalities; null is now, also where years were published. */
  readonly mergedAsOf: Date | null;
  readonly filters: Filters;
}

/** A query with its parameters. */
export interface Compiled {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** A statement with the limits of the filters in their place. */
export function limited(
  { filters }: Pick<CountDefinition, 'filters'>,
  sql: string,
  params: readonly unknown[],
  columns: FilterColumns,
): Compiled {
  const limits = limitsOf(filters, columns, params.length);
  return { sql: sql.replaceAll('{{limits}}', limits.sql), params: [...params, ...limits.params] };
}

/** The statement on the totals that are kept, and the same on those that were published. */
export interface KeptTotals {
  readonly kept: string;
  readonly published: string;
}

/** A statement on kept totals, or on those of published years where a definition has any. */
export function fromTotals(
  definition: Pick<CountDefinition, 'filters' | 'published'>,
  { kept, published: frozen }: KeptTotals,
  params: readonly unknown[],
  columns: FilterColumns,
): Compiled {
  const { published } = definition;
  return published
    ? limited(definition, frozen, [...params, published.ids], columns)
    : limited(definition, kept, params, columns);
}

function fill(template: string, parts: Readonly<Record<string, string>>): string {
  const filled = {
    row: coordinate.replaceAll('{{axis}}', '$6'),
    column: coordinate.replaceAll('{{axis}}', '$7'),
    counted,
    ...parts,
  };
  return Object.entries(filled).reduce((sql, [name, part]) => sql.replaceAll(`{{${name}}}`, part), template);
}

/** Where a fact stands: at its prefecture, its municipality of then, or the one that this became. */
type Place = 'prefecture' | MunicipalityChoice;

/** What a municipality became, as known at the instant that stands last among the parameters. */
const successor = `COALESCE(
  (
    SELECT s.final_code6 FROM municipality_finals s
    WHERE s.code6 = municipality_code AND CASE
      WHEN {{merged}}::timestamptz IS NULL THEN s.known_to IS NULL
      ELSE s.known_from <= {{merged}}::timestamptz AND (s.known_to IS NULL OR s.known_to > {{merged}}::timestamptz)
    END
  ),
  municipality_code)`;

/** The parameter with that instant: of counts, and of the cases behind them. */
const countsMerged = '$10';
const evidenceMerged = '$14';

const places: Readonly<Record<Place, Readonly<Record<'prefecture' | 'municipality', string>>>> = {
  prefecture: { prefecture: 'prefecture_code', municipality: 'NULL' },
  then: { prefecture: 'prefecture_code', municipality: 'municipality_code' },
  successor: { prefecture: `COALESCE(left(${successor}, 2), prefecture_code)`, municipality: successor },
};

function placeAt(place: Place, merged: string) {
  const { prefecture, municipality } = places[place];
  return {
    prefecture: prefecture.replaceAll('{{merged}}', merged),
    municipality: municipality.replaceAll('{{merged}}', merged),
  };
}

/** Where the facts of cases keep what filters ask about. */
export const caseFilterColumns: FilterColumns = {
  country: 'country_code',
  prefecture: 'prefecture_code',
  field: 'field',
};

/** The statements for a place; those of today without a municipality are read from the totals that are kept. */
function statements(place: Place): { readonly counts: Timed; readonly evidence: Timed } {
  const filled = (template: string, known: Known, merged: string) =>
    fill(template, {
      ...placeAt(place, merged),
      field: 'field',
      facts: place === 'prefecture' ? 'case_facts' : placedFacts.replaceAll('{{then}}', known('m.', 'f.fiscal_year')),
      known: known(),
    });
  return {
    counts: timed('$9', (known) => filled(countsAsOf, known, countsMerged)),
    evidence: timed('$12', (known) => filled(evidence, known, evidenceMerged)),
  };
}

/** The group of a state; where all are counted together, looking it up would take as long as counting. */
const groupings = {
  one: { group: '($8::text[])[1]', grouped: '' },
  several: {
    group: 'grouped.name',
    grouped: `
JOIN (
  SELECT state, name COLLATE "C" AS name FROM unnest($2::text[], $8::text[]) AS given (state, name)
) AS grouped USING (state)`,
  },
};

function totalStatements(grouping: keyof typeof groupings): KeptTotals & { readonly asOf: string } {
  const of = (kept: string) => fill(countsNow, { ...places.prefecture, field: 'NULL', ...groupings[grouping], kept });
  return { kept: of(keptTotals), published: of(publishedTotals), asOf: of(totalsAsOf) };
}

const totals = { one: totalStatements('one'), several: totalStatements('several') };

const facts = {
  prefecture: statements('prefecture'),
  then: statements('then'),
  successor: statements('successor'),
};

/** Which place a definition asks for. */
function placeOf({ rows, columns, municipalities, filters }: CountDefinition): Place {
  const axes = [rows, columns];
  if (axes.includes('municipality')) return municipalities;
  const byPrefecture = axes.includes('prefecture') || filters.prefecture !== undefined;
  return byPrefecture && municipalities === 'successor' ? 'successor' : 'prefecture';
}

/** An axis as the facts know it; the year is always there, and roles are known of published figures only. */
function liveAxis(axis: Axis): Axis {
  return axis === 'fiscalYear' || axis === 'role' ? 'none' : axis;
}

function scope(definition: CountDefinition) {
  const { programme, groups, from, to, offices } = definition;
  const states = Object.values(groups).flat();
  return [programme, states, from, to, officesWithin(offices), liveAxis(definition.rows), liveAxis(definition.columns)];
}

/** The counts of a definition by year, row and column. */
export function compileCounts(definition: CountDefinition): Compiled {
  const { groups, rows, columns, asOf, filters } = definition;
  const names = Object.entries(groups).flatMap(([name, states]) => states.map(() => name));
  const params = [...scope(definition), names];
  const statement = totals[Object.keys(groups).length === 1 ? 'one' : 'several'];
  const place = placeOf(definition);
  const asks = (axis: 'country' | 'prefecture' | 'field') =>
    [rows, columns].includes(axis) || filters[axis] !== undefined;
  // Those of the past are kept by country, those of today by prefecture too, but not by both, and by no
  // municipality or field.
  if (asOf && place === 'prefecture' && !asks('prefecture') && !asks('field'))
    return limited(definition, statement.asOf, [...params, asOf], filterColumns(place));
  if (asOf || place !== 'prefecture' || asks('field') || (asks('country') && asks('prefecture'))) {
    const { sql, at } = countedThen(facts[place].counts, definition);
    return limited(definition, sql, [...params, at, ...mergedAt(definition)], filterColumns(place, countsMerged));
  }
  const cut = asks('prefecture') ? 'prefecture' : 'country';
  return fromTotals(definition, statement, [...params, cut], filterColumns(place));
}

/** A filter by prefecture means the prefecture that the axis would show. */
function filterColumns(place: Place, merged = ''): FilterColumns {
  return { ...caseFilterColumns, prefecture: placeAt(place, merged).prefecture };
}

/** The instant of the mergers, where a definition asks what municipalities became. */
function mergedAt(definition: CountDefinition): (Date | null)[] {
  return placeOf(definition) === 'successor' ? [definition.mergedAsOf] : [];
}

/** The coordinates of one number and the page of its evidence. */
export interface EvidencePage {
  readonly row: string | null;
  readonly column: string | null;
  /** The last one of the page before; a case stands in several years where one of them was published. */
  readonly after: CaseAfter | null;
  readonly limit: number;
}

/** The cases that a definition counts at one place. */
export function compileEvidence(definition: CountDefinition, { row, column, after, limit }: EvidencePage): Compiled {
  const place = placeOf(definition);
  const { sql, at } = behindThen(facts[place].evidence, definition);
  const page = [row, column, after?.id ?? null, limit, at, after?.fiscalYear ?? null, ...mergedAt(definition)];
  return limited(definition, sql, [...scope(definition), ...page], filterColumns(place, evidenceMerged));
}

/** The name of a group of states that are counted together. */
export function groupOf(states: readonly string[], by?: CountedBasis): string {
  return by ? `${by}:${states.join('+')}` : states.join('+');
}
