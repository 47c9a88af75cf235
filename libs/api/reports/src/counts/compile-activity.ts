import { limited, type Compiled, type CountDefinition, type EvidencePage } from './compile';
import type { FilterColumns } from './filters';
import activityPlaced from './sql/activity-placed.sql';
import activityCounts from './sql/activity-counts.sql';
import activityEvidence from './sql/activity-evidence.sql';
import coordinate from './sql/coordinate.sql';
import counted from './sql/counted.sql';
import { knownByYear, orNow } from '../publishing/known-by-year';

function fill(template: string, known: string): string {
  return template
    .replaceAll('{{placed}}', activityPlaced.replaceAll('{{known}}', known))
    .replaceAll('{{row}}', coordinate.replaceAll('{{axis}}', '$6'))
    .replaceAll('{{column}}', coordinate.replaceAll('{{axis}}', '$7'))
    .replaceAll('{{prefecture}}', 'prefecture_code')
    .replaceAll('{{municipality}}', 'NULL')
    .replaceAll('{{counted}}', counted);
}

// The instant stands in both, so that both take the same parameters.
const knownNow = '$10::timestamptz IS NULL AND known_to IS NULL';
const knownThen = 'known_from <= $10::timestamptz AND (known_to IS NULL OR known_to > $10::timestamptz)';

/** Where the facts of activities keep what filters ask about: the country that participants come from counts. */
export const activityFilterColumns: FilterColumns = { country: 'country_code' };

const sql = {
  byYear: fill(activityCounts, knownByYear('$10', 'f.fiscal_year')),
  evidenceByYear: fill(activityEvidence, knownByYear('$10', 'f.fiscal_year')),
  now: fill(activityCounts, knownNow),
  asOf: fill(activityCounts, knownThen),
  evidenceNow: fill(activityEvidence, knownNow),
  evidenceAsOf: fill(activityEvidence, knownThen),
};

function scope(
  { programme, groups, from, to, offices, rows, columns, bases = {} }: CountDefinition,
  at: Date | readonly (string | null)[] | null,
) {
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
    states.map(({ name }) => bases[name] ?? 'cases'),
    at,
  ];
}

/** The counts of activities by year, row and column. */
export function compileActivityCounts(definition: CountDefinition): Compiled {
  const { asOf, published } = definition;
  if (published) return limited(definition, sql.byYear, scope(definition, published.instants), activityFilterColumns);
  return limited(definition, asOf ? sql.asOf : sql.now, scope(definition, asOf), activityFilterColumns);
}

/** The activities that a definition counts at one place. */
export function compileActivityEvidence(
  definition: CountDefinition,
  { row, column, after, limit }: EvidencePage,
): Compiled {
  const { asOf, published } = definition;
  const at = published ? orNow(published.instants) : asOf;
  const params = [...scope(definition, at), row, column, after, limit];
  const { evidenceAsOf, evidenceByYear, evidenceNow } = sql;
  if (published) return limited(definition, evidenceByYear, params, activityFilterColumns);
  return limited(definition, asOf ? evidenceAsOf : evidenceNow, params, activityFilterColumns);
}
