import { Injectable } from '@nestjs/common';
import { Clock, Secrets } from '@kakehashi/api/platform';
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
    const touched: ExpertSecret[] = [];
    for (const { value: field } of expertSecrets) {
      const text = personal[field];
      if (text === undefined) continue;
      touched.push(field);
      if (!text) await tx.query(`DELETE FROM expert_secrets WHERE expert_id = $1 AND field = $2`, [expertId, field]);
      else await this.put(tx, expertId, field, text);
    }
    return touched;
  }

  /** Which pieces are kept. */
  async held(db: EntityManager, expertId: string): Promise<PersonalField[]> {
    const rows = await db.query<{ field: string }[]>(`SELECT field FROM expert_secrets WHERE expert_id = $1`, [
      expertId,
    ]);
    const kept = new Set(rows.map(({ field }) => field));
    return expertSecrets.map(({ value }) => ({ field: value, held: kept.has(value) }));
  }

  /** One piece in the open, or null where none is kept. */
  async open(db: EntityManager, expertId: string, field: ExpertSecret): Promise<string | null> {
    const rows = await db.query<{ keyId: string; sealed: Buffer }[]>(
      `SELECT key_id AS "keyId", sealed FROM expert_secrets WHERE expert_id = $1 AND field = $2`,
      [expertId, field],
    );
    return rows[0] ? this.secrets.open(rows[0], contextOf(expertId, field)) : null;
  }

  private async put(tx: EntityManager, expertId: string, field: ExpertSecret, text: string): Promise<void> {
    const { keyId, sealed } = this.secrets.seal(text, contextOf(expertId, field));
    await tx.query(
      `INSERT INTO expert_secrets (expert_id, field, key_id, sealed, updated_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (expert_id, field)
       DO UPDATE SET key_id = excluded.key_id, sealed = excluded.sealed, updated_at = excluded.updated_at`,
      [expertId, field, keyId, sealed, this.clock.now()],
    );
  }
}

function contextOf(expertId: string, field: ExpertSecret): string {
  return `expert:${expertId}:${field}`;
}
