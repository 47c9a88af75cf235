/** What a report can be limited to, by keys of these axes. */
export const filterAxes = ['office', 'country', 'prefecture', 'state', 'expertise', 'field'] as const;

/** What a report can be limited to. */
export type FilterAxis = (typeof filterAxes)[number];

/** The keys that a report is limited to, by axis; an axis that is left out takes everything. */
export type Filters = Readonly<Partial<Record<FilterAxis, readonly string[]>>>;

/** Where a store of facts keeps what a filter asks about, as SQL; what it lacks it cannot answer. */
export type FilterColumns = Readonly<Partial<Record<FilterAxis, string>>>;

/** Offices and states limit who reads and which states count, so that every store answers them. */
const everywhere: readonly FilterAxis[] = ['office', 'state'];

/** The filters that a store of facts cannot answer. */
export function unansweredBy(columns: FilterColumns, filters: Filters): FilterAxis[] {
  return filterAxes.filter((axis) => filters[axis] && !columns[axis] && !everywhere.includes(axis));
}

/** The filters that a store of facts can answer, once each: where there are areas of expertise, a field is one of them. */
export function answeredBy(columns: FilterColumns): FilterAxis[] {
  return filterAxes.filter(
    (axis) => (axis !== 'field' || !columns.expertise) && (columns[axis] || everywhere.includes(axis)),
  );
}

/** A condition with its parameters. */
export interface Limits {
  readonly sql: string;
  readonly params: readonly (readonly string[])[];
}

/** The condition by which filters limit facts; `used` parameters stand before its own. */
export function limitsOf(filters: Filters, columns: FilterColumns, used: number): Limits {
  const asked = filterAxes.flatMap((axis) => {
    const keys = filters[axis];
    const column = columns[axis];
    return keys && column ? [{ keys, column }] : [];
  });
  return {
    sql: asked.map(({ column }, at) => `\nAND ${column} = ANY ($${String(used + at + 1)}::text[])`).join(''),
    params: asked.map(({ keys }) => keys),
  };
}

/** The states of a group that a filter leaves. */
export function statesLeft(states: readonly string[], { state }: Filters): readonly string[] {
  return state ? states.filter((one) => state.includes(one)) : states;
}

/** The offices of a reader that a filter leaves. */
export function officesLeft<T extends string>(
  offices: 'all' | readonly T[],
  { office }: Filters,
): 'all' | readonly T[] {
  if (!office) return offices;
  return offices === 'all' ? (office as readonly T[]) : offices.filter((one) => office.includes(one));
}
