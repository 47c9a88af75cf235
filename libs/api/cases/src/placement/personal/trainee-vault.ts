import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { traineeSecrets, type TraineeSecret } from '@kakehashi/shared/case-types';
import { Secrets, type Sealed, type SealedTable } from '@kakehashi/api/platform';
import type { EmergencyContactData, HealthData, PassportData } from '../dto/personal.dto';

/** Personal data as it is given: a piece, null to remove it, or nothing. */
export interface TraineePersonal {
  readonly passport?: PassportData | null;
  readonly health?: HealthData | null;
  readonly emergencyContact?: EmergencyContactData | null;
}

/** A piece that is kept, in the open. */
export interface HeldPiece {
  readonly field: TraineeSecret;
  readonly value: Record<string, unknown>;
}

/** Keeps the personal data of trainees encrypted, each piece bound to its case and field. */
@Injectable()
export class TraineeVault {
  constructor(private readonly secrets: Secrets) {}

  /** Keeps what is given and removes what is null; answers the fields that it touched. */
  async keep(tx: EntityManager, caseId: string, personal: TraineePersonal, at: Date): Promise<TraineeSecret[]> {
    const given = traineeSecrets.flatMap(({ value: field }) => {
      const piece = personal[field];
      return piece === undefined ? [] : [{ field, piece }];
    });
    const touched: TraineeSecret[] = [];
    for (const { field, piece } of given) {
      const changed = piece === null ? await remove(tx, caseId, field) : await this.put(tx, caseId, field, piece, at);
      if (changed) touched.push(field);
    }
    return touched;
  }

  /** All that is kept, in the open. */
  async openAll(db: EntityManager, caseId: string): Promise<HeldPiece[]> {
    const rows = await db.query<(Sealed & { field: TraineeSecret })[]>(
      `SELECT field, key_id AS "keyId", sealed FROM trainee_secrets
       WHERE case_id = $1 AND sealed IS NOT NULL`,
      [caseId],
    );
    return traineeSecrets.flatMap(({ value: field }) => {
      const row = rows.find((one) => one.field === field);
      return row ? [{ field, value: this.read(row, caseId, field) }] : [];
    });
  }

  /** One piece in the open, or null where none is kept. */
  async open(db: EntityManager, caseId: string, field: TraineeSecret): Promise<Record<string, unknown> | null> {
    const rows = await db.query<Sealed[]>(
      `SELECT key_id AS "keyId", sealed FROM trainee_secrets WHERE case_id = $1 AND field = $2 AND sealed IS NOT NULL`,
      [caseId, field],
    );
    return rows[0] ? this.read(rows[0], caseId, field) : null;
  }

  /** The day until which a sealed passport is valid; null where it cannot be opened, so that a page still loads. */
  validUntil(passport: Sealed, caseId: string): string | null {
    try {
      const { validUntil } = this.read(passport, caseId, 'passport');
      return typeof validUntil === 'string' ? validUntil : null;
    } catch {
      return null;
    }
  }

  private async put(
    tx: EntityManager,
    caseId: string,
    field: TraineeSecret,
    piece: object,
    at: Date,
  ): Promise<boolean> {
    const { keyId, sealed } = this.secrets.seal(JSON.stringify(piece), contextOf(caseId, field));
    await tx.query(
      `INSERT INTO trainee_secrets (case_id, field, key_id, sealed, updated_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (case_id, field) DO UPDATE
         SET key_id = excluded.key_id, sealed = excluded.sealed, updated_at = excluded.updated_at, erased_at = NULL`,
      [caseId, field, keyId, sealed, at],
    );
    return true;
  }

  private read(sealed: Sealed, caseId: string, field: TraineeSecret): Record<string, unknown> {
    return JSON.parse(this.secrets.open(sealed, contextOf(caseId, field))) as Record<string, unknown>;
  }
}

/** Where the sealed pieces lie, for a change of the key; an erased piece names no key. */
export const sealedTrainees: SealedTable = {
  table: 'trainee_secrets',
  key: ['case_id', 'field'],
  keyId: 'key_id',
  sealed: 'sealed',
  context: ({ case_id, field }) => contextOf(String(case_id), String(field)),
};

/** What a piece is and whose, so that it opens nowhere else. */
function contextOf(caseId: string, field: string): string {
  return `placement:${caseId}:${field}`;
}

/** A piece that was never there, or has been erased, is not removed again. */
async function remove(tx: EntityManager, caseId: string, field: TraineeSecret): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(
    `DELETE FROM trainee_secrets WHERE case_id = $1 AND field = $2 AND sealed IS NOT NULL RETURNING field`,
    [caseId, field],
  );
  return rows.length > 0;
}
