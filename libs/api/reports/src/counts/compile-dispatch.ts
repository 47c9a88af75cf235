import type { Attribution } from './dispatch-measures';
import { countedDispatchStates } from './dispatch-measures';
import type { Compiled, CountDefinition, EvidencePage } from './compile';
import attributed from './sql/dispatch-attributed.sql';
import coordinate from './sql/dispatch-coordinate.sql';
import counted from './sql/counted.sql';
import dispatchCounts from './sql/dispatch-counts.sql';
import dispatchCountsNow from './sql/dispatch-counts-now.sql';
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
  kept: fill(dispatchCountsNow, ''),
  now: fill(dispatchCounts, knownNow),
  asOf: fill(dispatchCounts, knownThen),
  evidenceNow: fill(dispatchEvidence, knownNow),
  evidenceAsOf: fill(dispatchEvidence, knownThen),
};

/** All that decides what is counted, but for the instant. */
function scope({ programme, groups, from, to, offices, rows, columns, attribution }: DispatchCountDefinition) {
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
  ];
}

/** The counts of dispatches by year, row and column. */
export function compileDispatchCounts(definition: DispatchCountDefinition): Compiled {
  const { rows, columns, asOf, named } = definition;
  const axes = [rows, columns];
  // The totals are kept by country and by expertise, not by both, and know nobody by name.
  if (!asOf && !named && !(axes.includes('country') && axes.includes('expertise')))
    return { sql: sql.kept, params: [...scope(definition), axes.includes('expertise') ? 'expertise' : 'country'] };
  return { sql: asOf ? sql.asOf : sql.now, params: [...scope(definition), asOf, named] };
}

/** The dispatches that a definition counts at one place. */
export function compileDispatchEvidence(
  definition: DispatchCountDefinition,
  { row, column, after, limit }: EvidencePage,
): Compiled {
  const params = [...scope(definition), definition.asOf, row, column, after, limit];
  return { sql: definition.asOf ? sql.evidenceAsOf : sql.evidenceNow, params };
}
