import { groupOf, type CountDefinition } from './compile';
import type { CountedBasis, LiveRule } from './definitions';
import { officesLeft, statesLeft } from './filters';
import type { ReportRequest } from './report-request';

/** What is counted of these offices: the one definition of the counts and of the cases behind them. */
export function definitionOf(
  request: ReportRequest,
  rules: readonly LiveRule[],
  offices: CountDefinition['offices'],
): CountDefinition {
  const { filters } = request;
  const groups = rules.flatMap(({ states, by, awaited }): [string, readonly string[]][] => [
    [groupOf(states, by), statesLeft(states, filters)],
    ...(awaited ? [[groupOf(awaited), statesLeft(awaited, filters)] as [string, readonly string[]]] : []),
  ]);
  const bases = rules.flatMap(({ states, by }): [string, CountedBasis][] => (by ? [[groupOf(states, by), by]] : []));
  return {
    programme: request.programme.code,
    facts: request.programme.facts,
    groups: Object.fromEntries(groups),
    bases: Object.fromEntries(bases),
    from: request.from,
    to: request.to,
    offices: officesLeft(offices, filters),
    rows: request.rows,
    columns: request.columns,
    asOf: request.asOf,
    attribution: request.attribution?.code ?? null,
    named: rules.some(({ value }) => value === 'unique_experts'),
    municipalities: request.municipalities,
    mergedAsOf: request.asOf,
    filters,
  };
}
