import type { Attribution } from './dispatch-measures';
import { countedDispatchStates } from './dispatch-measures';
import { limited, type Compiled, type CountDefinition, type EvidencePage } from './compile';
import type { FilterColumns } from './filters';
import attributed from './sql/dispatch-attributed.sql';
import coordinate from './sql/dispatch-coordinate.sql';
import counted from './sql/counted.sql';
import dispatchCounts from './sql/dispatch-counts.sql';
import dispatchCountsNow from './sql/dispatch-counts-now.sql';
import dispatchEvidence from './sql/dispatch-evidence.sql';
import keptTotals from './sql/dispatch-kept-totals.sql';
import publishedTotals from './sql/published-dispatch-totals.sql';
import { knownByYear, orNow } from '../publishing/known-by-year';

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

/** Where the facts of dispatches keep what filters ask about: their field is the area of expertise. */
export const dispatchFilterColumns: FilterColumns = {
  country: 'country_code',
  expertise: 'expertise',
  field: 'expertise',
};

// The year is that of the basis by which the group attributes the fact.
const knownThenByYear = knownByYear(
  '$10',
  `(CASE asked.attribution
    WHEN 'approval' THEN approved_year
    WHEN 'departure' THEN departed_year
    ELSE target_fiscal_year
  END)`,
);

const sql = {
  kept: fill(dispatchCountsNow.replace('{{kept}}', keptTotals), ''),
  published: fill(dispatchCountsNow.replace('{{kept}}', publishedTotals), ''),
  byYear: fill(dispatchCounts, knownThenByYear),
  evidenceByYear: fill(dispatchEvidence, knownThenByYear),
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
  const { rows, columns, asOf, named, filters, published } = definition;
  const byCountry = [rows, columns].includes('country') || filters.country !== undefined;
  const byExpertise = [rows, columns].includes('expertise') || (filters.expertise ?? filters.field) !== undefined;
  // The totals are kept by country and by expertise, not by both, and know nobody by name.
  if (!asOf && !named && !(byCountry && byExpertise)) {
    const params = [...scope(definition), byExpertise ? 'expertise' : 'country'];
    if (published) {
      const { ids } = published;
      return { ...limited(definition, sql.published, [...params, ids], dispatchFilterColumns), fromTotals: true };
    }
    return { ...limited(definition, sql.kept, params, dispatchFilterColumns), fromTotals: true };
  }
  if (published) {
    const params = [...scope(definition), published.instants, named];
    return limited(definition, sql.byYear, params, dispatchFilterColumns);
  }
  return limited(definition, asOf ? sql.asOf : sql.now, [...scope(definition), asOf, named], dispatchFilterColumns);
}

/** The dispatches that a definition counts at one place. */
export function compileDispatchEvidence(
  definition: DispatchCountDefinition,
  { row, column, after, limit }: EvidencePage,
): Compiled {
  const { asOf, published } = definition;
  const params = [...scope(definition), published ? orNow(published.instants) : asOf, row, column, after, limit];
  const { evidenceAsOf, evidenceByYear, evidenceNow } = sql;
  if (published) return limited(definition, evidenceByYear, params, dispatchFilterColumns);
  return limited(definition, asOf ? evidenceAsOf : evidenceNow, params, dispatchFilterColumns);
}
