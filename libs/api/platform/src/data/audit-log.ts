import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { Clock } from '../clock';

/** One act that is kept for the auditors; never holds a secret. */
export interface AuditEntry {
  /** Who did it; null where nobody was signed in, such as a failed sign-in. */
  readonly actor: Pick<Actor, 'id'> | null;
  /** Dotted name, such as `user.created`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** The absent colleague whose right it was, where a substitute did it. */
  readonly onBehalfOf?: string | null;
}

/** The append-only log of acts on accounts, rights and reference data; the application's role cannot change it. */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  /** Records an act in the transaction that performs it. */
  async record(
    tx: EntityManager,
    { actor, action, subjectType, subjectId, detail, onBehalfOf }: AuditEntry,
  ): Promise<void> {
    const all = { ...detail, ...(onBehalfOf ? { onBehalfOf } : {}) };
    await tx.query(
      `INSERT INTO audit_log (at, actor_id, action, subject_type, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6)`,
      [this.clock.now(), actor?.id ?? null, action, subjectType, subjectId, JSON.stringify(all)],
    );
  }
}
