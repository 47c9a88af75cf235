import { Injectable } from '@nestjs/common';
import type { Label } from '@kakehashi/shared/contracts';
import { DomainError } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import type { WrittenRow } from '@kakehashi/api/exchange';
import { keepFound, withdrawFound, type Finder } from './discrepancy-store';
import type { FigureKey } from './figure-heading';
import type { Discrepancy, Figure, FigureRow, FigureSubject } from './figure-row';
import { unknown } from './mended-table';
import { heldRows } from './standing-rows';
import { isOfOthers, knownOf, type KnownOfRow, type RowThere } from './standing-figures';

type Db = Pick<EntityManager, 'query'>;

/** What is kept of a row of figures. */
export interface FigureInput {
  readonly subject: FigureSubject;
  readonly label: string;
  readonly key: FigureKey;
  readonly figures: readonly Figure[];
  readonly discrepancies: readonly Discrepancy[];
  /** The row that stands already: what is found of it is all that comes in. */
  readonly stands?: string;
  /** The imports that the rest of its table came in with; without them it would be a half. */
  readonly beside?: readonly string[];
}

interface NumberedInput {
  readonly number: number;
  readonly input: FigureInput;
  readonly isDuplicate: boolean;
}

/** What an import found of a row that it did not bring. */
interface FoundBefore {
  readonly found?: readonly string[];
}

/** Keeps figures that came in from files. */
@Injectable()
export class FigureStore {
  /** What tables that came in before say of the rows of one. */
  async known(
    db: Db,
    { programme, measure }: FigureSubject,
    rows: readonly FigureRow[],
  ): Promise<ReadonlyMap<number, KnownOfRow>> {
    return knownOf(rows, await this.there(db, { programme, measure }, rows, null));
  }

  /** The tables that have rows called as some of these rows or columns, but for one import, with all of their rows. */
  private there(
    db: Db,
    { programme, measure }: FigureSubject,
    rows: readonly Pick<FigureRow, 'key' | 'figures'>[],
    but: string | null,
  ): Promise<RowThere[]> {
    // Another table may have its columns where this one has its rows.
    const across = rows.flatMap(({ figures }) => figures.map((one) => one.key)).filter((key) => !isOfOthers(key));
    const keys = [...rows.flatMap(({ key }) => key ?? []), ...across];
    return db.query(
      `SELECT import_id AS "importId", key, figures FROM imported_rows
       WHERE withdrawn_at IS NULL AND import_id IN (
         SELECT import_id FROM imported_rows WHERE programme = $1 AND measure = $2 AND withdrawn_at IS NULL
           AND import_id IS DISTINCT FROM $4 AND key IN (SELECT jsonb_array_elements($3::jsonb)))
       ORDER BY import_id, number`,
      [programme, measure, JSON.stringify(keys), but],
    );
  }

  async write(tx: Db, finder: Finder, rows: readonly NumberedInput[]): Promise<WrittenRow[]> {
    await this.assertWhole(tx, rows);
    await this.assertNotThere(tx, finder, rows);
    const added = await this.add(
      tx,
      finder,
      rows.filter(({ input }) => !input.stands),
    );
    const mended = rows.flatMap((row) => (row.input.stands ? [{ ...row, id: row.input.stands }] : []));
    return [...added, ...(await this.tellOf(tx, finder, mended))];
  }

  /** Stops an import where the one with the rest of a table was taken back after the file was looked through. */
  private async assertWhole(tx: Db, rows: readonly NumberedInput[]): Promise<void> {
    const beside = [...new Set(rows.flatMap(({ input }) => input.beside ?? []))];
    const [gone]: { fileName: string }[] = await tx.query(
      `SELECT i.file_name AS "fileName" FROM imports i WHERE i.id = ANY ($1)
         AND NOT EXISTS (SELECT FROM imported_rows r WHERE r.import_id = i.id AND r.withdrawn_at IS NULL)`,
      [beside],
    );
    if (gone)
      throw new DomainError('import-outdated', { detail: takenBackSince, values: { reference: gone.fileName } });
  }

  /** Stops an import where another one has brought a row after the file was looked through. */
  private async assertNotThere(tx: Db, { importId }: Finder, rows: readonly NumberedInput[]): Promise<void> {
    const asked = rows
      .filter(({ input, isDuplicate }) => !isDuplicate && !input.stands && !isOfOthers(input.key))
      .map(({ number, input }) => ({ number, ...input, errors: [] }));
    const [first] = asked;
    if (!first) return;
    const known = knownOf(asked, await this.there(tx, first.subject, asked, importId));
    const there = asked.find(({ number }) => known.get(number)?.isThere);
    if (there) throw new DomainError('import-duplicated', { detail: broughtSince, values: { reference: there.label } });
  }

  private async add(tx: Db, finder: Finder, rows: readonly NumberedInput[]): Promise<WrittenRow[]> {
    const records = rows.map(({ number, input: { subject, ...rest } }) => ({ number, ...subject, ...rest }));
    const made: { id: string; number: number }[] = await tx.query(
      `INSERT INTO imported_rows (import_id, number, programme, measure, label, key, figures, beside, entered_at)
       SELECT $1, number, programme, measure, label, key, figures, coalesce(beside, '{}'), $3
       FROM jsonb_to_recordset($2::jsonb)
         AS g(number integer, programme text, measure text, label text, key jsonb, figures jsonb, beside uuid[])
       RETURNING id, number`,
      [finder.importId, JSON.stringify(records), finder.now],
    );
    const ids = new Map(made.map(({ id, number }) => [number, id]));
    const rowOf = (number: number) => ids.get(number) ?? '';
    await keepFound(
      tx,
      finder,
      records.map(({ number, discrepancies }) => ({ number, rowId: rowOf(number), discrepancies })),
    );
    return records.map(({ number }) => written(number, rowOf(number), null));
  }

  /** What is found of rows that stand, and nobody knows of them yet; nothing where one of them was taken back meanwhile. */
  private async tellOf(
    tx: Db,
    finder: Finder,
    rows: readonly (NumberedInput & { readonly id: string })[],
  ): Promise<WrittenRow[]> {
    const known = await heldRows(
      tx,
      rows.map(({ id }) => id),
    );
    const gone = rows.find(({ id }) => !known.has(id));
    if (gone) throw new DomainError('import-outdated', { values: { reference: gone.input.label } });
    const ids = await keepFound(
      tx,
      finder,
      rows.map(({ number, id, input }) => {
        return { number, rowId: id, discrepancies: unknown(input.discrepancies, known.get(id)?.discrepancies ?? []) };
      }),
    );
    return rows.map(({ number, id }) => written(number, id, { found: ids.get(id) ?? [] }));
  }

  /** Lets nobody decide on contradictions of these rows until the transaction ends. */
  async hold(tx: Db, rows: readonly WrittenRow[]): Promise<void> {
    await tx.query(`SELECT FROM imported_rows WHERE id = ANY ($1) ORDER BY id FOR UPDATE`, [
      rows.map(({ recordId }) => recordId),
    ]);
  }

  /**
   * What rests on rows: the labels of those on whose contradictions a decision stands (of those that stood before, on what was
   * found), and the files of later imports that brought more of their table. What was put back to open rests on nothing.
   */
  async restingOn(db: Db, rows: readonly WrittenRow[]): Promise<string[]> {
    const own = brought(rows);
    const decided: { label: string }[] = await db.query(
      `SELECT label FROM imported_rows r WHERE r.id = ANY ($1) AND EXISTS (
         SELECT FROM imported_discrepancies d CROSS JOIN LATERAL (
           SELECT e.decision FROM discrepancy_decisions e WHERE e.discrepancy_id = d.id ORDER BY e.number DESC LIMIT 1
         ) AS latest
         WHERE d.row_id = r.id AND latest.decision <> 'open' AND (r.id = ANY ($2) OR d.id = ANY ($3))) ORDER BY r.number`,
      [rows.map(({ recordId }) => recordId), own, foundBy(rows)],
    );
    const later: { label: string }[] = await db.query(
      `SELECT DISTINCT i.file_name AS label FROM imported_rows r JOIN imports i ON i.id = r.import_id
       WHERE r.withdrawn_at IS NULL
         AND r.beside && ARRAY(SELECT DISTINCT import_id FROM imported_rows WHERE id = ANY ($1)) ORDER BY 1`,
      [own],
    );
    return [...decided, ...later].map(({ label }) => label);
  }

  async withdraw(tx: Db, rows: readonly WrittenRow[], now: Date): Promise<void> {
    await tx.query(`UPDATE imported_rows SET withdrawn_at = $2 WHERE id = ANY ($1)`, [brought(rows), now]);
    await withdrawFound(tx, foundBy(rows), now);
  }
}

const takenBackSince: Label = {
  ja: 'この表の残りの行を登録した取込み（{reference}）が、確認した後に取り消されたため、何も取り込んでいません。もう一度確認してから取り込んでください。',
  en: 'The import that had the rest of this table, {reference}, was taken back since, so nothing came in. Look through the file again first.',
};
const broughtSince: Label = {
  ja: '「{reference}」の値は、確認した後にほかの取込みで登録されたため、何も取り込んでいません。もう一度確認してから取り込んでください。',
  en: 'The figures of “{reference}” came in with another import since, so nothing came in. Look through the file again first.',
};

function written(number: number, recordId: string, before: FoundBefore | null): WrittenRow {
  return { number, reference: '', recordId, seq: 1, added: before === null, before };
}

/** The rows that an import brought. */
function brought(rows: readonly WrittenRow[]): string[] {
  return rows.filter(({ added }) => added).map(({ recordId }) => recordId);
}

/** What an import found of rows that it did not bring. */
function foundBy(rows: readonly WrittenRow[]): string[] {
  return rows.flatMap(({ before }) => [...((before as FoundBefore | null)?.found ?? [])]);
}
