import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WrittenRow } from '@kakehashi/api/exchange';
import type { FigureKey } from './figure-heading';
import type { Discrepancy, Figure, FigureRow } from './figure-row';

type Db = Pick<EntityManager, 'query'>;

/** What is kept of a row of figures. */
export interface FigureInput {
  readonly subject: { readonly programme: string; readonly measure: string };
  readonly label: string;
  readonly key: FigureKey;
  readonly figures: readonly Figure[];
  readonly discrepancies: readonly Discrepancy[];
}

/** The headings by which a figure is the same as another: a total stands in tables of any years. */
function telling(figures: readonly Figure[]): Figure['key'][] {
  const keys = figures.map(({ key }) => key);
  const named = keys.filter(({ kind }) => !['total', 'subtotal', 'cumulative'].includes(kind));
  return named.length > 0 ? named : keys;
}

/** Keeps figures that came in from files. */
@Injectable()
export class FigureStore {
  /** The numbers of the rows of which figures of the same headings stand already. */
  async standing(
    db: Db,
    { programme, measure }: FigureInput['subject'],
    rows: readonly FigureRow[],
  ): Promise<Set<number>> {
    const asked = rows.map(({ number, key, figures }) => ({ number, key, columns: telling(figures) }));
    const found: { number: number }[] = await db.query(
      `SELECT DISTINCT g.number FROM jsonb_to_recordset($3::jsonb) AS g(number integer, key jsonb, columns jsonb)
       JOIN imported_rows r ON r.programme = $1 AND r.measure = $2 AND r.withdrawn_at IS NULL AND r.key = g.key
       CROSS JOIN LATERAL jsonb_array_elements(r.figures) f WHERE g.columns @> jsonb_build_array(f -> 'key')`,
      [programme, measure, JSON.stringify(asked)],
    );
    return new Set(found.map(({ number }) => number));
  }

  async write(
    tx: Db,
    importId: string,
    now: Date,
    rows: readonly { readonly number: number; readonly input: FigureInput }[],
  ): Promise<WrittenRow[]> {
    const records = rows.map(({ number, input: { subject, ...rest } }) => ({ number, ...subject, ...rest }));
    const made: { id: string; number: number }[] = await tx.query(
      `INSERT INTO imported_rows (import_id, number, programme, measure, label, key, figures, entered_at)
       SELECT $1, number, programme, measure, label, key, figures, $3 FROM jsonb_to_recordset($2::jsonb)
         AS g(number integer, programme text, measure text, label text, key jsonb, figures jsonb)
       RETURNING id, number`,
      [importId, JSON.stringify(records), now],
    );
    const ids = new Map(made.map(({ id, number }) => [number, id]));
    const discrepancies = records.flatMap((row) =>
      row.discrepancies.map(({ text, ...one }, position) => ({
        ...one,
        position,
        row_id: ids.get(row.number),
        column_label: one.column,
        text_ja: text.ja,
        text_en: text.en,
      })),
    );
    await tx.query(
      `INSERT INTO imported_discrepancies (row_id, position, column_label, code, text_ja, text_en, printed, computed)
       SELECT row_id, position, column_label, code, text_ja, text_en, printed, computed
       FROM jsonb_to_recordset($1::jsonb) AS g(row_id uuid, position smallint, column_label text, code text,
         text_ja text, text_en text, printed integer, computed integer)`,
      [JSON.stringify(discrepancies)],
    );
    return records.map(({ number }) => {
      return { number, reference: '', recordId: ids.get(number) ?? '', seq: 1, added: true, before: null };
    });
  }

  /** Lets nobody decide on contradictions of these rows until the transaction ends. */
  async hold(tx: Db, rows: readonly WrittenRow[]): Promise<void> {
    await tx.query(`SELECT FROM imported_rows WHERE id = ANY ($1) ORDER BY id FOR UPDATE`, [
      rows.map(({ recordId }) => recordId),
    ]);
  }

  /** The labels of rows on whose contradictions somebody has decided. */
  async decided(db: Db, rows: readonly WrittenRow[]): Promise<string[]> {
    const found: { label: string }[] = await db.query(
      `SELECT label FROM imported_rows r WHERE r.id = ANY ($1) AND EXISTS (
         SELECT FROM imported_discrepancies d JOIN discrepancy_decisions e ON e.discrepancy_id = d.id
         WHERE d.row_id = r.id) ORDER BY r.number`,
      [rows.map(({ recordId }) => recordId)],
    );
    return found.map(({ label }) => label);
  }

  async withdraw(tx: Db, rows: readonly WrittenRow[], now: Date): Promise<void> {
    await tx.query(`UPDATE imported_rows SET withdrawn_at = $2 WHERE id = ANY ($1)`, [
      rows.map(({ recordId }) => recordId),
      now,
    ]);
  }
}
