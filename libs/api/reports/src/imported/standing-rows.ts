import { fingerprintOf } from '@kakehashi/api/exchange';
import type { EntityManager } from 'typeorm';
import type { FigureSubject } from './figure-row';
import type { StandingRow } from './mended-table';

type Db = Pick<EntityManager, 'query'>;

const standingRows = `
  SELECT r.id, r.import_id AS "importId", r.label, r.key, r.figures, coalesce(known.discrepancies, '[]') AS discrepancies FROM imported_rows r
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('column', d.column_label, 'code', d.code, 'printed', d.printed,
      'computed', d.computed, 'text', jsonb_build_object('ja', d.text_ja, 'en', d.text_en))) AS discrepancies
    FROM imported_discrepancies d WHERE d.row_id = r.id AND d.withdrawn_at IS NULL) known ON true
  WHERE r.withdrawn_at IS NULL`;

/** The rows that stand of tables with these headings and have one of the labels, the earliest first. */
export async function rowsOfSameTable(
  db: Db,
  { programme, measure }: FigureSubject,
  headers: readonly string[],
  labels: readonly string[],
): Promise<StandingRow[]> {
  const imports: { id: string; headers: string[] }[] = await db.query(
    `SELECT id, layout -> 'headers' AS headers FROM imports
     WHERE kind = 'figures' AND programme = $1 AND measure = $2 AND status = 'committed'`,
    [programme, measure],
  );
  const same = imports.filter((one) => fingerprintOf('', one.headers) === fingerprintOf('', headers));
  return db.query(
    `${standingRows} AND r.import_id = ANY ($1) AND r.label = ANY ($2) ORDER BY r.entered_at, r.import_id, r.number`,
    [same.map(({ id }) => id), labels],
  );
}

/** Those of the rows that still stand, by their ids. They are held: what is known of them stays so until the transaction ends. */
export async function heldRows(tx: Db, ids: readonly string[]): Promise<Map<string, StandingRow>> {
  await tx.query(`SELECT FROM imported_rows WHERE id = ANY ($1) ORDER BY id FOR UPDATE`, [ids]);
  const rows: StandingRow[] = await tx.query(`${standingRows} AND r.id = ANY ($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
