import { Injectable } from '@nestjs/common';
import { DomainError } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import type { WrittenRow } from '@kakehashi/api/exchange';
import { keepFound, withdrawFound, type Finder } from './discrepancy-store';
import type { FigureKey } from './figure-heading';
import type { Discrepancy, Figure, FigureRow, FigureSubject } from './figure-row';
import { unknown } from './mended-table';
import { heldRows } from './standing-rows';
import { isOfOthers, sameAsThere, type RowThere } from './standing-totals';

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
}

interface NumberedInput {
  readonly number: number;
  readonly input: FigureInput;
}

/** What an import found of a row that it did not bring. */
interface FoundBefore {
  readonly found?: readonly string[];
}

/** The headings by which a figure is the same as another: a total stands in tables of any years. */
function telling(figures: readonly Figure[]): Figure['key'][] {
  const keys = figures.map(({ key }) => key);
  const named = keys.filter((key) => !isOfOthers(key));
  return named.length > 0 ? named : keys;
}

/** Keeps figures that came in from files. */
@Injectable()
export class FigureStore {
  /** The numbers of the rows of which figures of the same headings stand already, of a total those that it adds up, too. */
  async standing(
    db: Db,
    { programme, measure }: FigureSubject,
    rows: readonly FigureRow[],
  ): Promise<ReadonlySet<number>> {
    const asked = rows.map(({ number, key, figures }) => ({ number, key, columns: telling(figures) }));
    const found: { number: number; importIds: string[] }[] = await db.query(
      `SELECT g.number, array_agg(DISTINCT r.import_id) AS "importIds"
       FROM jsonb_to_recordset($3::jsonb) AS g(number integer, key jsonb, columns jsonb)
       JOIN imported_rows r ON r.programme = $1 AND r.measure = $2 AND r.withdrawn_at IS NULL AND r.key = g.key
       CROSS JOIN LATERAL jsonb_array_elements(r.figures) f WHERE g.columns @> jsonb_build_array(f -> 'key')
       GROUP BY g.number`,
      [programme, measure, JSON.stringify(asked)],
    );
    const totals = new Set(rows.flatMap(({ number, key }) => (key && isOfOthers(key) ? number : [])));
    const imports = found.flatMap(({ number, importIds }) => (totals.has(number) ? importIds : []));
    const there: RowThere[] = await db.query(
      `SELECT import_id AS "importId", key, figures FROM imported_rows
       WHERE import_id = ANY ($1) AND withdrawn_at IS NULL ORDER BY import_id, number`,
      [imports],
    );
    return sameAsThere(rows, new Set(found.map(({ number }) => number)), there);
  }

  async write(tx: Db, finder: Finder, rows: readonly NumberedInput[]): Promise<WrittenRow[]> {
    const added = await this.add(
      tx,
      finder,
      rows.filter(({ input }) => !input.stands),
    );
    const mended = rows.flatMap(({ number, input }) => (input.stands ? [{ number, input, id: input.stands }] : []));
    return [...added, ...(await this.tellOf(tx, finder, mended))];
  }

  private async add(tx: Db, finder: Finder, rows: readonly NumberedInput[]): Promise<WrittenRow[]> {
    const records = rows.map(({ number, input: { subject, ...rest } }) => ({ number, ...subject, ...rest }));
    const made: { id: string; number: number }[] = await tx.query(
      `INSERT INTO imported_rows (import_id, number, programme, measure, label, key, figures, entered_at)
       SELECT $1, number, programme, measure, label, key, figures, $3 FROM jsonb_to_recordset($2::jsonb)
         AS g(number integer, programme text, measure text, label text, key jsonb, figures jsonb)
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

  /** The labels of rows on whose contradictions somebody has decided; of those that stood before, on what was found. */
  async decided(db: Db, rows: readonly WrittenRow[]): Promise<string[]> {
    const found: { label: string }[] = await db.query(
      `SELECT label FROM imported_rows r WHERE r.id = ANY ($1) AND EXISTS (
         SELECT FROM imported_discrepancies d JOIN discrepancy_decisions e ON e.discrepancy_id = d.id
         WHERE d.row_id = r.id AND (r.id = ANY ($2) OR d.id = ANY ($3))) ORDER BY r.number`,
      [rows.map(({ recordId }) => recordId), brought(rows), foundBy(rows)],
    );
    return found.map(({ label }) => label);
  }

  async withdraw(tx: Db, rows: readonly WrittenRow[], now: Date): Promise<void> {
    await tx.query(`UPDATE imported_rows SET withdrawn_at = $2 WHERE id = ANY ($1)`, [brought(rows), now]);
    await withdrawFound(tx, foundBy(rows), now);
  }
}

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
