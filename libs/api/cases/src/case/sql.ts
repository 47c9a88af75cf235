/** What can run a statement: the data source, or the entity manager of a transaction. */
export interface SqlRunner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The rows of a SELECT or an INSERT … RETURNING. */
export async function selectRows<T>(db: SqlRunner, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return (await db.query(sql, parameters)) as T[];
}

/** The first row of a SELECT or an INSERT … RETURNING, or null. */
export async function selectOne<T>(db: SqlRunner, sql: string, parameters: unknown[] = []): Promise<T | null> {
  return (await selectRows<T>(db, sql, parameters))[0] ?? null;
}

/** How many rows an UPDATE or DELETE changed; the driver answers those two with rows and count. */
export async function changedRows(db: SqlRunner, sql: string, parameters: unknown[] = []): Promise<number> {
  const [, count] = (await db.query(sql, parameters)) as [unknown[], number];
  return count;
}

/** The parameters of a statement that is put together from parts; `add` answers the placeholder. */
export class SqlParameters {
  readonly values: unknown[] = [];

  add(value: unknown, cast = ''): string {
    this.values.push(value);
    return `$${this.values.length}${cast && `::${cast}`}`;
  }

  /** `column = value` for one value, so that an index keeps its order, `= ANY` for several. */
  among(column: string, values: readonly (string | number)[], cast: 'text' | 'integer' | 'uuid' = 'text'): string {
    return values.length === 1
      ? `${column} = ${this.add(values[0], cast)}`
      : `${column} = ANY(${this.add(values, `${cast}[]`)})`;
  }
}

/** A column and the value that it gets. */
export type ColumnEntry = readonly [column: string, value: unknown];

/** The tables in which types keep the one row of a case. */
export type CaseTable =
  'visits' | 'dispatches' | 'placements' | 'activities' | 'researches' | 'affiliation_consultations';

/** Adds the one row that a type keeps of a case; the columns are named by the code, never by a request. */
export async function insertCaseRow(
  db: SqlRunner,
  table: CaseTable,
  caseId: string,
  entries: readonly ColumnEntry[],
): Promise<void> {
  const names = entries.map(([name]) => name);
  const places = entries.map((_, at) => `$${at + 2}`);
  await db.query(`INSERT INTO ${table} (case_id, ${names.join(', ')}) VALUES ($1, ${places.join(', ')})`, [
    caseId,
    ...entries.map(([, value]) => value),
  ]);
}

/** Sets columns of that row; none, no statement. */
export async function updateCaseRow(
  db: SqlRunner,
  table: CaseTable,
  caseId: string,
  entries: readonly ColumnEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const sets = entries.map(([name], at) => `${name} = $${at + 2}`);
  await db.query(`UPDATE ${table} SET ${sets.join(', ')} WHERE case_id = $1`, [
    caseId,
    ...entries.map(([, value]) => value),
  ]);
}
