import type { EntityManager } from 'typeorm';
import type { TouchedCase } from './merge-news';
import type { RecordReference } from './record-references';

/** Who is merged into whom, by which act. */
export interface MovingRecord {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
  /** What the merged one is called; rows that both have are renamed after it. */
  readonly mergedName: string;
}

/** How many rows refer to a record, and how many of them the other one has as well. */
export interface ReferenceCount {
  readonly count: number;
  readonly doubled: number;
}

/** A JSON object of the columns by which a row of `t` is found again. */
function keyOf({ key }: RecordReference): string {
  const parts = Object.keys(key).map((column) => `'${column}', t.${column}`);
  return `jsonb_build_object(${parts.join(', ')})`;
}

/** Whether a row of `t` is the one of a move `m`. */
function isRowOf({ key }: RecordReference): string {
  return Object.entries(key)
    .map(([column, type]) => `t.${column} = (m.row_key ->> '${column}')::${type}`)
    .join(' AND ');
}

/** Whether the record $1 has what a row of `t` has. */
function isDoubled({ table, column, once, distinct }: RecordReference, record: string): string {
  const columns = once ?? (distinct ? [distinct] : []);
  if (columns.length === 0) return 'false';
  const same = columns.map((one) => `o.${one} = t.${one}`).join(' AND ');
  return `EXISTS (SELECT FROM ${table} o WHERE o.${column} = ${record} AND ${same})`;
}

/** How many rows would move. */
export async function countReference(
  db: EntityManager,
  reference: RecordReference,
  survivorId: string,
  mergedId: string,
): Promise<ReferenceCount> {
  const [row] = await db.query<ReferenceCount[]>(
    `SELECT count(*)::integer AS count, (count(*) FILTER (WHERE ${isDoubled(reference, '$1')}))::integer AS doubled
     FROM ${reference.table} t WHERE t.${reference.column} = $2 AND $1::uuid IS NOT NULL`,
    [survivorId, mergedId],
  );
  return row ?? { count: 0, doubled: 0 };
}

/** Moves every row that names the merged record to the one that survives, and keeps what it did. */
export async function moveReference(
  tx: EntityManager,
  reference: RecordReference,
  { mergeId, survivorId, mergedId, mergedName }: MovingRecord,
): Promise<void> {
  const { code, table, column, once, distinct, moved } = reference;
  const noted = (outcome: string, from: string, kept: string) => `
    INSERT INTO merge_moves (merge_id, reference, position, row_key, outcome, kept)
    SELECT $3::uuid, $4::text,
      (SELECT count(*) FROM merge_moves WHERE merge_id = $3::uuid AND reference = $4::text)
        + row_number() OVER (ORDER BY row_key), row_key, '${outcome}', ${kept}
    FROM ${from} RETURNING row_key`;
  if (once)
    await tx.query(
      `WITH aside AS (
         DELETE FROM ${table} t WHERE t.${column} = $2 AND ${isDoubled(reference, '$1::uuid')}
         RETURNING ${keyOf(reference)} AS row_key, to_jsonb(t) AS kept
       ) ${noted('set_aside', 'aside', 'kept')}`,
      [survivorId, mergedId, mergeId, code],
    );
  if (distinct)
    await tx.query(
      `WITH both_have AS (
         SELECT ${keyOf(reference)} AS row_key, to_jsonb(t) AS kept FROM ${table} t
         WHERE t.${column} = $2 AND ${isDoubled(reference, '$1::uuid')}
       ), renamed AS (
         UPDATE ${table} t SET ${distinct} = t.${distinct} || ' (' || $5::text || ')', ${column} = $1
         FROM both_have m WHERE ${isRowOf(reference)} RETURNING m.row_key, m.kept
       ) ${noted('renamed', 'renamed', 'kept')}`,
      [survivorId, mergedId, mergeId, code, mergedName],
    );
  const keys = await tx.query<{ row_key: Record<string, string> }[]>(
    `WITH moved AS (
       UPDATE ${table} t SET ${column} = $1 WHERE t.${column} = $2 RETURNING ${keyOf(reference)} AS row_key
     ) ${noted('moved', 'moved', 'NULL::jsonb')}`,
    [survivorId, mergedId, mergeId, code],
  );
  if (moved && keys.length > 0)
    await moved(
      tx,
      keys.map(({ row_key }) => row_key),
      survivorId,
    );
}

/** The cases whose rows a merge has moved, or moved back, so that they name a record now; in the order of their ids. */
export async function casesNaming(
  tx: EntityManager,
  references: readonly RecordReference[],
  mergeId: string,
  recordId: string,
): Promise<TouchedCase[]> {
  const telling = references.flatMap((reference) => (reference.told ? [{ ...reference, told: reference.told }] : []));
  if (telling.length === 0) return [];
  const parts = telling.map((reference, at) => {
    const [field, code] = [`$${at * 2 + 3}::text`, `$${at * 2 + 4}`];
    return `SELECT x.case_id, ${field} AS field
      FROM merge_moves m JOIN ${reference.table} t ON ${isRowOf(reference)} AND t.${reference.column} = $2
      CROSS JOIN LATERAL (${reference.told.cases}) x(case_id) WHERE m.merge_id = $1 AND m.reference = ${code}`;
  });
  return tx.query<TouchedCase[]>(
    `SELECT case_id AS "caseId", array_agg(DISTINCT field ORDER BY field) AS fields
     FROM (${parts.join(' UNION ALL ')}) touched GROUP BY case_id ORDER BY case_id`,
    [mergeId, recordId, ...telling.flatMap(({ told, code }) => [told.field, code])],
  );
}

/** Moves back what a merge moved and nobody changed since; what was changed to name another record is left. */
export async function restoreReference(
  tx: EntityManager,
  reference: RecordReference,
  { mergeId, survivorId, mergedId, mergedName }: MovingRecord,
): Promise<void> {
  const { code, table, column, once, distinct } = reference;
  const mine = `m.merge_id = $3 AND m.reference = $4`;
  const parameters = [mergedId, survivorId, mergeId, code];
  if (distinct)
    await tx.query(
      // A name that somebody gave it meanwhile stays.
      `UPDATE ${table} t SET ${column} = $1,
         ${distinct} = CASE WHEN t.${distinct} = (m.kept ->> '${distinct}') || ' (' || $5::text || ')'
           THEN m.kept ->> '${distinct}' ELSE t.${distinct} END
       FROM merge_moves m WHERE ${mine} AND m.outcome = 'renamed' AND t.${column} = $2 AND ${isRowOf(reference)}`,
      [...parameters, mergedName],
    );
  await tx.query(
    `UPDATE ${table} t SET ${column} = $1 FROM merge_moves m
     WHERE ${mine} AND m.outcome = 'moved' AND t.${column} = $2 AND ${isRowOf(reference)}`,
    parameters,
  );
  if (!once) return;
  await tx.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, m.kept)).* FROM merge_moves m
     WHERE m.merge_id = $1 AND m.reference = $2 AND m.outcome = 'set_aside' ON CONFLICT DO NOTHING`,
    [mergeId, code],
  );
}
