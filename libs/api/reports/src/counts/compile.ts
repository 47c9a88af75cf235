import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { Axis, CountedBasis } from './definitions';
import type { Attribution } from './dispatch-measures';
import coordinate from './sql/coordinate.sql';
import counted from './sql/counted.sql';
import countsAsOf from './sql/counts-as-of.sql';
import countsNow from './sql/counts-now.sql';
import evidence from './sql/evidence.sql';

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
  /** By what the cases are attributed to years; null where the programme has one way only. */
  readonly attribution: Attribution | null;
  /** Whether it has to be known who is counted, because everybody counts once. */
  readonly named: boolean;
  /** Whom the groups speak of, where those are not the cases themselves. */
  readonly bases?: Readonly<Record<string, CountedBasis>>;
  readonly facts?: 'activities' | undefined;
}

/** A query with its parameters. */
export interface Compiled {
  readonly sql: string;
  readonly params: readonly unknown[];
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

const sql = {
  now: fill(countsNow, {}),
  asOf: fill(countsAsOf, {}),
  evidenceNow: fill(evidence, { known: 'known_to IS NULL', instant: '' }),
  evidenceAsOf: fill(evidence, {
    known: 'known_from <= $12::timestamptz AND (known_to IS NULL OR known_to > $12::timestamptz)',
    instant: ', $12 the instant',
  }),
};

/** An axis as the facts know it; the year is always there, and roles are known of published figures only. */
function liveAxis(axis: Axis): Axis {
  return axis === 'fiscalYear' || axis === 'role' ? 'none' : axis;
}

function scope(definition: CountDefinition) {
  const { programme, groups, from, to, offices } = definition;
  const states = Object.values(groups).flat();
  return [
    programme,
    states,
    from,
    to,
    offices === 'all' ? null : offices,
    liveAxis(definition.rows),
    liveAxis(definition.columns),
  ];
}

/** The counts of a definition by year, row and column. */
export function compileCounts(definition: CountDefinition): Compiled {
  const { groups, rows, columns, asOf } = definition;
  const names = Object.entries(groups).flatMap(([name, states]) => states.map(() => name));
  const params = [...scope(definition), names];
  const axes = [rows, columns];
  if (asOf) return { sql: sql.asOf, params: [...params, asOf] };
  // The totals are kept by country and by prefecture, not by both.
  if (axes.includes('country') && axes.includes('prefecture'))
    return { sql: sql.asOf, params: [...params, 'infinity'] };
  return { sql: sql.now, params: [...params, axes.includes('prefecture') ? 'prefecture' : 'country'] };
}

/** The coordinates of one number and the page of its evidence. */
export interface EvidencePage {
  readonly row: string | null;
  readonly column: string | null;
  readonly after: string | null;
  readonly limit: number;
}

/** The cases that a definition counts at one place. */
export function compileEvidence(definition: CountDefinition, { row, column, after, limit }: EvidencePage): Compiled {
  const params = [...scope(definition), row, column, after, limit];
  const { asOf } = definition;
  return asOf ? { sql: sql.evidenceAsOf, params: [...params, asOf] } : { sql: sql.evidenceNow, params };
}

/** The name of a group of states that are counted together. */
export function groupOf(states: readonly string[], by?: CountedBasis): string {
  return by ? `${by}:${states.join('+')}` : states.join('+');
}
