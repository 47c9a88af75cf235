import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import type { TraineeSecret } from '@kakehashi/shared/case-types';
import { AuditLog, Clock, notFound, Transactor, unusableCursor } from '@kakehashi/api/platform';
import { CaseLoader, type LoadedCase } from '../../case/case-loader';
import { readerOf } from '../../case/case-record';
import { demand, onBehalfOf } from '../../case/refusal';
import { selectRows } from '../../case/sql';
import type { RevealedTraineeData, RevealPage, RevealTraineeData, RevealView } from '../dto/personal.dto';
import { TraineeVault } from './trainee-vault';

const pageSize = 50;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is kept of somebody's look at a piece of personal data. */
export interface RevealEntry {
  readonly field: TraineeSecret;
  readonly reason: string;
  readonly purpose: 'reveal' | 'subject_report';
  readonly held: boolean;
}

/** Shows the personal data of trainees, one piece at a time, and keeps who saw it and why. */
@Injectable()
export class TraineeReveals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly loader: CaseLoader,
    private readonly vault: TraineeVault,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** One piece in the open. The log is written in the transaction that reads it: no look without a trace. */
  reveal(actor: Actor, reference: string, { field, reason }: RevealTraineeData): Promise<RevealedTraineeData> {
    return this.transactor.run(async (tx) => {
      const loaded = await this.loader.load(tx, readerOf(actor), reference, this.clock.now());
      demand(actor, 'placement.reveal', loaded);
      if (loaded.record.type !== 'placement') throw notFound();
      const value = await this.vault.open(tx, loaded.record.id, field);
      const behalf = onBehalfOf(actor, 'placement.reveal', loaded);
      await this.log(tx, actor, behalf, loaded, { field, reason, purpose: 'reveal', held: value !== null });
      return { field, value };
    });
  }

  /** Who looked at what, the newest first. */
  async page(actor: Actor, reference: string, cursor?: string): Promise<RevealPage> {
    if (cursor !== undefined && !uuid.test(cursor)) throw unusableCursor();
    const db = this.dataSource.manager;
    const loaded = await this.loader.load(db, readerOf(actor), reference, this.clock.now());
    demand(actor, 'placement.read_reveals', loaded);
    if (loaded.record.type !== 'placement') throw notFound();
    const rows = await read(db, loaded.record.id, cursor ?? null, pageSize + 1);
    const items = rows.slice(0, pageSize);
    return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
  }

  /** Everybody who looked, the newest first; at most 500. */
  all(db: EntityManager, caseId: string): Promise<RevealView[]> {
    return read(db, caseId, null, 500);
  }

  /** Keeps a look in the case's own list and for the auditors. */
  async log(
    tx: EntityManager,
    actor: Actor,
    behalf: string | null,
    { record }: LoadedCase,
    { field, reason, purpose, held }: RevealEntry,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO trainee_reveals (case_id, field, at, user_id, on_behalf_of, purpose, reason, held)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [record.id, field, this.clock.now(), actor.id, behalf, purpose, reason, held],
    );
    await this.audit.record(tx, {
      actor,
      action: 'trainee.revealed',
      subjectType: 'case',
      subjectId: record.id,
      detail: { reference: record.reference, field, reason, purpose, held },
    });
  }
}

async function read(db: EntityManager, caseId: string, before: string | null, limit: number): Promise<RevealView[]> {
  const rows = await selectRows<Omit<RevealView, 'at'> & { at: Date }>(
    db,
    `SELECT r.id, r.field, r.at, r.purpose, r.reason, r.held,
       jsonb_build_object('id', u.id, 'displayName', u.display_name, 'email', u.email) AS by,
       CASE WHEN b.id IS NOT NULL
         THEN jsonb_build_object('id', b.id, 'displayName', b.display_name, 'email', b.email) END AS "onBehalfOf"
     FROM trainee_reveals r JOIN users u ON u.id = r.user_id LEFT JOIN users b ON b.id = r.on_behalf_of
     WHERE r.case_id = $1 AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
    [caseId, before, limit],
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
