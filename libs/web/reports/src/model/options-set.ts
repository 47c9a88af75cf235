import { filterAxes, hasMunicipalities, hasYears, type ReportQuery } from './report-query';

/** The keys of the texts of all that a view sets beside what its table is of, in the order of the page. */
export function optionsSet(query: ReportQuery): string[] {
  const isSet: readonly (readonly [string, boolean])[] = [
    ['attribution', query.attribution !== null],
    ['municipalities', query.programme === 'visit' && query.successor && hasMunicipalities(query)],
    ['table.label', query.table !== null],
    ['scope', query.allOffices],
    ['share.label', query.share !== null],
    ['asOfShort', query.asOf !== null],
    ['compare', query.compare && hasYears(query)],
    ...filterAxes.map((axis) => [`axis.${axis}`, (query.filters[axis] ?? []).length > 0] as const),
  ];
  return isSet.filter(([, set]) => set).map(([key]) => key);
}
