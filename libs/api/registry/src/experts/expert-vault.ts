import { Injectable } from '@nestjs/common';
import { Clock, Secrets, type SealedTable } from '@kakehashi/api/platform';
import { expertSecrets, type ExpertSecret } from '@kakehashi/shared/case-types';
import type { EntityManager } from 'typeorm';
import type { PersonalData, PersonalField } from './expert-parts.dto';

/** Keeps the personal data of experts encrypted, each piece bound to its expert and field. */
@Injectable()
export class ExpertVault {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Keeps what is given and removes what is null; answers the fields that it touched. */
  async keep(tx: EntityManager, expertId: string, personal: PersonalData): Promise<ExpertSecret[]> {
    await this.keepAll(tx, new Map([[expertId, personal]]));
    return expertSecrets.flatMap(({ value }) => (personal[value] === undefined ? [] : [value]));
  }

  /** The same for many experts at once, by their ids. */
  async keepAll(tx: EntityManager, experts: ReadonlyMap<string, PersonalData>): Promise<void> {
    const pieces = [...experts].flatMap(([expertId, personal]) =>
      expertSecrets.flatMap(({ value: field }) => {
        const text = personal[field];
        return text === undefined ? [] : [{ expertId, field, text: text || null }];
      }),
    );
    if (pieces.length === 0) return;
    const removed = pieces.filter(({ text }) => text === null).map(({ expertId, field }) => ({ expertId, field }));
    await tx.query(
      `DELETE FROM expert_secrets s USING jsonb_to_recordset($1::jsonb) AS piece ("expertId" uuid, field text)
       WHERE (s.expert_id, s.field) = (piece."expertId", piece.field)`,
      [JSON.stringify(removed)],
    );
    const sealed = pieces.flatMap(({ expertId, field, text }) => {
      if (text === null) return [];
      const { keyId, sealed: bytes } = this.secrets.seal(text, contextOf(expertId, field));
      return [{ expertId, field, keyId, sealed: bytes.toString('base64') }];
    });
    await tx.query(
      `INSERT INTO expert_secrets (expert_id, field, key_id, sealed, updated_at)
       SELECT "expertId", field, "keyId", decode(sealed, 'base64'), $2
       FROM jsonb_to_recordset($1::jsonb) AS piece ("expertId" uuid, field text, "keyId" text, sealed text)
       ON CONFLICT (expert_id, field)
       DO UPDATE SET key_id = excluded.key_id, sealed = excluded.sealed, updated_at = excluded.updated_at`,
      [JSON.stringify(sealed), this.clock.now()],
    );
  }

  /** Keeps for one expert what is kept of another and not yet of them: each piece is sealed anew, for its new owner. */
  async copyMissing(tx: EntityManager, from: string, to: string): Promise<string[]> {
    const [missing, known] = [await this.held(tx, to), await this.held(tx, from)];
    const fields = missing.filter((piece, at) => !piece.held && known[at]?.held).map(({ field }) => field);
    for (const field of fields) await this.keep(tx, to, { [field]: (await this.open(tx, from, field)) ?? undefined });
    return fields;
  }

  /** Removes what {@link copyMissing} kept and nobody changed since. */
  async dropCopies(tx: EntityManager, from: string, to: string, fields: readonly string[]): Promise<void> {
    for (const { value: field } of expertSecrets.filter(({ value }) => fields.includes(value)))
      if ((await this.open(tx, from, field)) === (await this.open(tx, to, field)))
        await this.keep(tx, to, { [field]: null });
  }

  /** Which pieces are kept. */
  async held(db: EntityManager, expertId: string): Promise<PersonalField[]> {
    const rows = await db.query<{ field: string }[]>(`SELECT field FROM expert_secrets WHERE expert_id = $1`, [
      expertId,
    ]);
    const kept = new Set(rows.map(({ field }) => field));
    return expertSecrets.map(({ value }) => ({ field: value, held: kept.has(value) }));
  }

  /** All that is kept, in the open. */
  async openAll(db: EntityManager, expertId: string): Promise<{ field: ExpertSecret; value: string }[]> {
    const rows = await db.query<{ field: string; keyId: string; sealed: Buffer }[]>(
      `SELECT field, key_id AS "keyId", sealed FROM expert_secrets WHERE expert_id = $1`,
      [expertId],
    );
    return expertSecrets.flatMap(({ value: field }) => {
      const row = rows.find((one) => one.field === field);
      return row ? [{ field, value: this.secrets.open(row, contextOf(expertId, field)) }] : [];
    });
  }

  /** One piece in the open, or null where none is kept. */
  async open(db: EntityManager, expertId: string, field: ExpertSecret): Promise<string | null> {
    const rows = await db.query<{ keyId: string; sealed: Buffer }[]>(
      `SELECT key_id AS "keyId", sealed FROM expert_secrets WHERE expert_id = $1 AND field = $2`,
      [expertId, field],
    );
    return rows[0] ? this.secrets.open(rows[0], contextOf(expertId, field)) : null;
  }
}

/** Where the personal data of experts lies. */
export const sealedExperts: SealedTable = {
  table: 'expert_secrets',
  key: ['expert_id', 'field'],
  keyId: 'key_id',
  sealed: 'sealed',
  context: ({ expert_id: expertId, field }) => contextOf(String(expertId), field as ExpertSecret),
};

function contextOf(expertId: string, field: ExpertSecret): string {
  return `expert:${expertId}:${field}`;
}
