import type { Attribution } from './dispatch-measures';
import { countedDispatchStates } from './dispatch-measures';
import type { Compiled, CountDefinition, EvidencePage } from './compile';
import attributed from './sql/dispatch-attributed.sql';
import coordinate from './sql/dispatch-coordinate.sql';
import counted from './sql/counted.sql';
import dispatchCounts from './sql/dispatch-counts.sql';
import dispatchEvidence from './sql/dispatch-evidence.sql';

/** A definition of dispatch counts: it says by what the counted ones are attributed to years. */
export type DispatchCountDefinition = CountDefinition & { readonly attribution: Attribution };

function fill(template: string, known: string): string {
  return template
    .replaceAll('{{attributed}}', attributed.replaceAll('{{known}}', known))
    .replaceAll('{{row}}', coordinate.replaceAll('{{axis}}', '$6'))
    .replaceAll('{{column}}', coordinate.replaceAll('{{axis}}', '$7'))
    .replaceAll('{{counted}}', counted);
}

// The instant stands in both, so that both take the same parameters.
const knownNow = '$10::timestamptz IS NULL AND known_to IS NULL';
const knownThen = 'known_from <= $10::timestamptz AND (known_to IS NULL OR known_to > $10::timestamptz)';

const sql = {
  now: fill(dispatchCounts, knownNow),
  asOf: fill(dispatchCounts, knownThen),
  evidenceNow: fill(dispatchEvidence, knownNow),
  evidenceAsOf: fill(dispatchEvidence, knownThen),
};

function scope({ programme, groups, from, to, offices, rows, columns, asOf, attribution }: DispatchCountDefinition) {
  const states = Object.entries(groups).flatMap(([name, list]) => list.map((state) => ({ name, state })));
  const axes = [rows, columns].map((axis) => (axis === 'fiscalYear' ? 'none' : axis));
  return [
    programme,
    states.map(({ state }) => state),
    from,
    to,
    offices === 'all' ? null : offices,
    ...axes,
    states.map(({ name }) => name),
    states.map(({ state }) => (countedDispatchStates.includes(state) ? attribution : 'application')),
    asOf,
  ];
}

/** The counts of dispatches by year, row and column. */
export function compileDispatchCounts(definition: DispatchCountDefinition): Compiled {
  return { sql: definition.asOf ? sql.asOf : sql.now, params: scope(definition) };
}

/** The dispatches that a definition counts at one place. */
export function compileDispatchEvidence(
  definition: DispatchCountDefinition,
  { row, column, after, limit }: EvidencePage,
): Compiled {
  const params = [...scope(definition), row, column, after, limit];
  return { sql: definition.asOf ? sql.evidenceAsOf : sql.evidenceNow, params };
}
