/** What a request changes of the fields of a type that stand as they are given. */
export interface PlainChange<Columns = Record<string, unknown>> {
  /** The new values by column. */
  readonly columns: Columns;
  /** The old and the new values by field. */
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

/**
 * The fields that really differ; an empty text takes a value away.
 * Of each field its column, null where it has none of its own.
 */
export function plainChange(
  columnOf: Readonly<Record<string, string | null>>,
  current: object,
  input: object,
): PlainChange {
  const [was, given] = [current as Record<string, unknown>, input as Record<string, unknown>];
  const change: PlainChange = { columns: {}, before: {}, after: {} };
  for (const [field, column] of Object.entries(columnOf)) {
    const value = given[field] === '' ? null : given[field];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(was[field])) continue;
    change.before[field] = was[field];
    change.after[field] = value;
    if (column) change.columns[column] = value;
  }
  return change;
}
