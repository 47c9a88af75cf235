import { officesWithin } from '@kakehashi/shared/access';
import type { Attribution } from './dispatch-measures';
import { countedDispatchStates } from './dispatch-measures';
import {
  fromTotals,
  limited,
  type Compiled,
  type CountDefinition,
  type EvidencePage,
  type KeptTotals,
} from './compile';
import { officesLeft, type FilterColumns } from './filters';
import { behindThen, countedThen, timed } from './known';
import attributed from './sql/dispatch-attributed.sql';
import coordinate from './sql/dispatch-coordinate.sql';
import counted from './sql/counted.sql';
import dispatchCounts from './sql/dispatch-counts.sql';
import dispatchCountsNow from './sql/dispatch-counts-now.sql';
import dispatchEvidence from './sql/dispatch-evidence.sql';
import keptTotals from './sql/dispatch-kept-totals.sql';
import publishedTotals from './sql/published-dispatch-totals.sql';
import undatedMissions from './sql/undated-missions.sql';
import unnamedMissions from './sql/unnamed-missions.sql';

/** A definition of dispatch counts: it says by what the counted ones are attributed to years. */
export type DispatchCountDefinition = CountDefinition & { readonly attribution: Attribution };

function fill(template: string, known: string): string {
  return template
    .replaceAll('{{attributed}}', attributed.replaceAll('{{known}}', known))
    .replaceAll('{{row}}', coordinate.replaceAll('{{axis}}', '$6'))
    .replaceAll('{{column}}', coordinate.replaceAll('{{axis}}', '$7'))
    .replaceAll('{{counted}}', counted);
}

/** Where the facts of dispatches keep what filters ask about: their field is the area of expertise. */
export const dispatchFilterColumns: FilterColumns = {
  country: 'country_code',
  expertise: 'expertise',
  field: 'expertise',
};

/** The year by the basis on which a group attributes a fact. */
const yearOfGroup = `(CASE asked.attribution
    WHEN 'approval' THEN approved_year
    WHEN 'departure' THEN departed_year
    ELSE target_fiscal_year
  END)`;

const totals: KeptTotals = {
  kept: fill(dispatchCountsNow.replace('{{kept}}', keptTotals), ''),
  published: fill(dispatchCountsNow.replace('{{kept}}', publishedTotals), ''),
};
const counts = timed('$10', (known) => fill(dispatchCounts, known('', yearOfGroup)));
const unnamed = timed('$10', (known) => fill(unnamedMissions, known('', yearOfGroup)));
const evidence = timed('$10', (known) => fill(dispatchEvidence, known('', yearOfGroup)));

/** All that decides what is counted, but for the instant. */
function scope({ programme, groups, from, to, offices, rows, columns, attribution }: DispatchCountDefinition) {
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
    states.map(({ state }) => (countedDispatchStates.includes(state) ? attribution : 'application')),
  ];
}

/** The counts of dispatches by year, row and column. */
export function compileDispatchCounts(definition: DispatchCountDefinition): Compiled {
  const { rows, columns, asOf, named, filters } = definition;
  const byCountry = [rows, columns].includes('country') || filters.country !== undefined;
  const byExpertise = [rows, columns].includes('expertise') || (filters.expertise ?? filters.field) !== undefined;
  // The totals are kept by country and by expertise, not by both, and know nobody by name.
  if (asOf || named || (byCountry && byExpertise)) {
    const { sql, at } = countedThen(counts, definition);
    return limited(definition, sql, [...scope(definition), at, named], dispatchFilterColumns);
  }
  const cut = byExpertise ? 'expertise' : 'country';
  return fromTotals(definition, totals, [...scope(definition), cut], dispatchFilterColumns);
}

/** How many of the missions that a definition counts have nobody by name, at the same places. */
export function compileUnnamedMissions(definition: DispatchCountDefinition): Compiled {
  const { sql, at } = countedThen(unnamed, definition);
  return limited(definition, sql, [...scope(definition), at], dispatchFilterColumns);
}

/** How many dispatches of these offices left and have no day of approval, as the filters leave them. */
export function compileUndatedMissions({
  offices,
  asOf,
  filters,
}: Pick<CountDefinition, 'offices' | 'asOf' | 'filters'>): Compiled {
  return limited(
    { filters },
    undatedMissions,
    [officesWithin(officesLeft(offices, filters)), asOf],
    dispatchFilterColumns,
  );
}

/** The dispatches that a definition counts at one place. */
export function compileDispatchEvidence(
  definition: DispatchCountDefinition,
  { row, column, after, limit }: EvidencePage,
): Compiled {
  const { sql, at } = behindThen(evidence, definition);
  const page = [row, column, after?.id ?? null, limit, after?.fiscalYear ?? null];
  return limited(definition, sql, [...scope(definition), at, ...page], dispatchFilterColumns);
}
