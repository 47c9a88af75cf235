import { officesWithin } from '@kakehashi/shared/access';
import { limited, type Compiled, type CountDefinition, type EvidencePage } from './compile';
import type { FilterColumns } from './filters';
import { behindThen, countedThen, timed, type AtTheTime } from './known';
import activityPlaced from './sql/activity-placed.sql';
import activityCounts from './sql/activity-counts.sql';
import activityEvidence from './sql/activity-evidence.sql';
import coordinate from './sql/coordinate.sql';
import counted from './sql/counted.sql';

function fill(template: string, known: string): string {
  return template
    .replaceAll('{{placed}}', activityPlaced.replaceAll('{{known}}', known))
    .replaceAll('{{row}}', coordinate.replaceAll('{{axis}}', '$6'))
    .replaceAll('{{column}}', coordinate.replaceAll('{{axis}}', '$7'))
    .replaceAll('{{prefecture}}', 'prefecture_code')
    .replaceAll('{{municipality}}', 'NULL')
    .replaceAll('{{field}}', 'NULL')
    .replaceAll('{{counted}}', counted);
}

/** Where the facts of activities keep what filters ask about: the country that participants come from counts. */
export const activityFilterColumns: FilterColumns = { country: 'country_code', prefecture: 'prefecture_code' };

const counts = timed('$10', (known) => fill(activityCounts, known('', 'f.fiscal_year')));
const evidence = timed('$10', (known) => fill(activityEvidence, known('', 'f.fiscal_year')));

function scope(
  { programme, groups, from, to, offices, rows, columns, bases = {} }: CountDefinition,
  at: AtTheTime['at'],
) {
  const states = Object.entries(groups).flatMap(([name, list]) => list.map((state) => ({ name, state })));
  const axes = [rows, columns].map((axis) => (axis === 'fiscalYear' ? 'none' : axis));
  return [
    programme,
    states.map(({ state }) => state),
    from,
    to,
    officesWithin(offices),
    ...axes,
    states.map(({ name }) => name),
    states.map(({ name }) => bases[name] ?? 'cases'),
    at,
  ];
}

/** The counts of activities by year, row and column. */
export function compileActivityCounts(definition: CountDefinition): Compiled {
  const { sql, at } = countedThen(counts, definition);
  return limited(definition, sql, scope(definition, at), activityFilterColumns);
}

/** The activities that a definition counts at one place. */
export function compileActivityEvidence(
  definition: CountDefinition,
  { row, column, after, limit }: EvidencePage,
): Compiled {
  const { sql, at } = behindThen(evidence, definition);
  const page = [row, column, after?.id ?? null, limit, after?.fiscalYear ?? null];
  return limited(definition, sql, [...scope(definition, at), ...page], activityFilterColumns);
}
