import { Injectable } from '@nestjs/common';
import { Clock, DomainError, notFound } from '@kakehashi/api/platform';
import { can, type Actor } from '@kakehashi/shared/access';
import { DataSource, type EntityManager } from 'typeorm';
import type { TableLayout } from '../tables/reading/layout';
import type { ReadLine } from '../tables/reading/line';
import type { RowInput, Verdict, WrittenRow } from './import-kind';
import { importColumns, type ImportRecord, type ImportStatus } from './import-record';

/** The bytes of a file that are read at once. */
const PIECE = 512 * 1024;

type Db = Pick<EntityManager, 'query'>;

/** How a file of certain headings is read. */
export type Reading = Pick<TableLayout, 'columns' | 'meanings'>;

/** What changes of an import. */
export type ImportChange = Partial<
  Pick<ImportRecord, 'status' | 'sheets' | 'layout' | 'counts' | 'done' | 'total' | 'withDuplicates' | 'problem'>
>;

const columnOf = {
  status: 'status',
  sheets: 'sheets',
  layout: 'layout',
  counts: 'counts',
  done: 'done',
  total: 'total',
  withDuplicates: 'with_duplicates',
  problem: 'problem',
} as const satisfies Record<keyof ImportChange, string>;

const inJson = ['sheets', 'layout', 'counts', 'problem'];

/** Keeps imports and what became of their rows. */
@Injectable()
export class ImportStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** An import that a person may see; what else there is does not exist for them. */
  async readable(db: Db, actor: Actor, id: string): Promise<ImportRecord> {
    const record = await this.find(db, id);
    if (!record || !can(actor, 'import.read', { ownerId: record.createdBy }).allowed) throw notFound();
    return record;
  }

  /** An import that a person works on: one's own. */
  async mine(db: Db, actor: Actor, id: string): Promise<ImportRecord> {
    const record = await this.readable(db, actor, id);
    if (record.createdBy !== actor.id) throw new DomainError('forbidden');
    return record;
  }

  async find(db: Db, id: string): Promise<ImportRecord | null> {
    const rows: ImportRecord[] = await db.query(`SELECT ${importColumns} FROM imports i WHERE i.id = $1`, [id]);
    return rows[0] ?? null;
  }

  async content(id: string): Promise<Buffer> {
    const [file]: { size: number }[] = await this.dataSource.query(
      `SELECT octet_length(content) AS size FROM import_files WHERE import_id = $1`,
      [id],
    );
    if (!file) throw notFound();
    // Piece by piece: the database writes bytes as text of twice the size, which would stand beside them in memory.
    const content = Buffer.alloc(file.size);
    for (let at = 0; at < file.size; at += PIECE) {
      const [one]: { piece: Buffer }[] = await this.dataSource.query(
        `SELECT substring(content FROM $2 FOR $3) AS piece FROM import_files WHERE import_id = $1`,
        [id, at + 1, PIECE],
      );
      if (!one) throw notFound();
      one.piece.copy(content, at);
    }
    return content;
  }

  /** Changes an import that is in one of these states and, where a version is given, in that version. */
  async change(
    db: Db,
    id: string,
    from: readonly ImportStatus[],
    change: ImportChange,
    version?: number,
  ): Promise<void> {
    const values: unknown[] = [id, this.clock.now(), from, version ?? null];
    const sets = (Object.keys(change) as (keyof ImportChange)[]).map((name) => {
      const value = change[name];
      values.push(inJson.includes(name) && value !== null ? JSON.stringify(value) : value);
      return `${columnOf[name]} = $${values.length}`;
    });
    const [, changed]: [unknown[], number] = await db.query(
      `UPDATE imports SET ${[...sets, 'updated_at = $2', 'version = version + 1'].join(', ')}
       WHERE id = $1 AND status = ANY ($3) AND ($4::integer IS NULL OR version = $4)`,
      values,
    );
    if (changed === 1) return;
    const now = await this.find(db, id);
    throw new DomainError(version !== undefined && now?.version !== version ? 'stale-version' : 'import-not-ready');
  }

  /** Says how far it has come, at once and whatever becomes of the work. */
  async progress(id: string, done: number): Promise<void> {
    await this.dataSource.query(`UPDATE imports SET done = $2 WHERE id = $1`, [id, done]);
  }

  async forgetRows(db: Db, id: string): Promise<void> {
    await db.query(`DELETE FROM import_rows WHERE import_id = $1`, [id]);
  }

  async keepRows(db: Db, id: string, lines: readonly ReadLine[], verdicts: readonly Verdict[]): Promise<void> {
    const rows = lines.map(({ number, cells }, index) => ({ number, cells, ...verdicts[index] }));
    await db.query(
      `INSERT INTO import_rows
         (import_id, number, outcome, title, reference, cells, input, errors, notices, changes, duplicates)
       SELECT $1, r.number, r.outcome, r.title, r.reference, r.cells, r.input, r.errors, r.notices, r.changes, r.duplicates
       FROM jsonb_to_recordset($2::jsonb) AS r(number integer, outcome text, title text, reference text, cells jsonb,
         input jsonb, errors jsonb, notices jsonb, changes jsonb, duplicates jsonb)`,
      [id, JSON.stringify(rows)],
    );
  }

  /** The next rows in the order of the file; those that are not to be written come without input. */
  async next(db: Db, { id, withDuplicates }: ImportRecord, after: number, limit: number): Promise<RowInput[]> {
    // Limited by the key alone: with the outcome among the conditions all that is left would be read and sorted each time.
    return db.query(
      `SELECT number, CASE WHEN outcome IN ('added', 'changed') OR (outcome = 'duplicate' AND $3) THEN input END AS input,
         outcome = 'duplicate' AS "isDuplicate"
       FROM (SELECT number, outcome, input FROM import_rows WHERE import_id = $1 AND number > $2
             ORDER BY number LIMIT $4) AS next ORDER BY number`,
      [id, after, withDuplicates, limit],
    );
  }

  async noteWritten(db: Db, id: string, rows: readonly WrittenRow[]): Promise<void> {
    await db.query(
      `UPDATE import_rows i SET written = r.written, reference = nullif(r.written ->> 'reference', '')
       FROM (SELECT (w ->> 'number')::integer AS number, w AS written FROM jsonb_array_elements($2::jsonb) w) r
       WHERE i.import_id = $1 AND i.number = r.number`,
      [id, JSON.stringify(rows)],
    );
  }

  /** The next rows that were written, in the order of the file. */
  async written(db: Db, id: string, after: number, limit: number): Promise<WrittenRow[]> {
    const rows: { written: WrittenRow }[] = await db.query(
      `SELECT written FROM import_rows WHERE import_id = $1 AND number > $2 AND written IS NOT NULL
       ORDER BY number LIMIT $3`,
      [id, after, limit],
    );
    return rows.map(({ written }) => written);
  }

  /** How files of these headings were read the last time; where nothing of them was to come in, that tells nothing. */
  async remembered(db: Db, fingerprints: readonly string[]): Promise<Map<string, Reading>> {
    const rows: (Reading & { fingerprint: string })[] = await db.query(
      `SELECT fingerprint, columns, meanings FROM import_layouts WHERE fingerprint = ANY ($1) AND jsonb_path_exists(columns, '$[*] ? (@ != null)')`,
      [fingerprints],
    );
    return new Map(rows.map(({ fingerprint, columns, meanings }) => [fingerprint, { columns, meanings }]));
  }

  /** Keeps how a file was read. A reading by which rows came in gives way only to another one of that kind. */
  async remember(db: Db, fingerprint: string, { columns, meanings = {} }: Reading, brought: boolean): Promise<void> {
    if (columns.every((column) => column === null)) return;
    await db.query(
      `INSERT INTO import_layouts AS known (fingerprint, columns, meanings, chosen_at, brought) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (fingerprint) DO UPDATE
         SET columns = excluded.columns, meanings = excluded.meanings, chosen_at = excluded.chosen_at, brought = excluded.brought
         WHERE excluded.brought OR NOT known.brought`,
      [fingerprint, JSON.stringify(columns), JSON.stringify(meanings), this.clock.now(), brought],
    );
  }
}
