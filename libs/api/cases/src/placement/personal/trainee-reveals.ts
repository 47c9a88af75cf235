import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { can, type Actor } from '@kakehashi/shared/access';
import type { TraineeSecret } from '@kakehashi/shared/case-types';
import {
  assertSaysWhy,
  AuditLog,
  Clock,
  givesAway,
  notFound,
  tellsTooMuch,
  Transactor,
  unusableCursor,
} from '@kakehashi/api/platform';
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
  async reveal(actor: Actor, reference: string, { field, reason }: RevealTraineeData): Promise<RevealedTraineeData> {
    const revealed = await this.transactor.run(async (tx) => {
      const loaded = await this.loader.load(tx, readerOf(actor), reference, this.clock.now());
      demand(actor, 'placement.reveal', loaded);
      if (loaded.record.type !== 'placement') throw notFound();
      assertSaysWhy(reason);
      const held = await this.vault.openAll(tx, loaded.record.id);
      const told = held.find(({ value }) => givesAway(reason, value));
      if (told) return this.noteGuess(tx, actor, loaded, told.field);
      const value = held.find((piece) => piece.field === field)?.value ?? null;
      const behalf = onBehalfOf(actor, 'placement.reveal', loaded);
      await this.log(tx, actor, behalf, loaded, { field, reason, purpose: 'reveal', held: value !== null });
      return { field, value };
    });
    if (!revealed) throw tellsTooMuch();
    return revealed;
  }

  /** Who looked at what, the newest first. */
  async page(actor: Actor, reference: string, cursor?: string): Promise<RevealPage> {
    if (cursor !== undefined && !uuid.test(cursor)) throw unusableCursor();
    const db = this.dataSource.manager;
    const loaded = await this.loader.load(db, readerOf(actor), reference, this.clock.now());
    demand(actor, 'placement.read_reveals', loaded);
    if (loaded.record.type !== 'placement') throw notFound();
    const rows = await read(db, loaded.record.id, cursor ?? null, pageSize + 1, timesOf(actor, loaded));
    const items = rows.slice(0, pageSize);
    return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
  }

  /** Everybody who looked, the newest first; at most 500. */
  all(db: EntityManager, caseId: string): Promise<RevealView[]> {
    return read(db, caseId, null, 500);
  }

  /** A refused reason tells who gave it that the value is in it, so that it is written down; what it said is not. */
  async noteGuess(tx: EntityManager, actor: Actor, { record }: LoadedCase, field: TraineeSecret): Promise<null> {
    await this.audit.record(tx, {
      actor,
      action: 'trainee.reveal_refused',
      subjectType: 'case',
      subjectId: record.id,
      detail: { reference: record.reference, field },
    });
    return null;
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
      onBehalfOf: behalf,
    });
  }
}

/** Whose times the reader's list is limited to: their own, where they only owned the case before; null for no limit. */
function timesOf(actor: Actor, { facts }: LoadedCase): string[] | null {
  if (can(actor, 'placement.read_reveals', { ...facts, formerOwnerIds: [] }).allowed) return null;
  return [actor.id, ...actor.grants.flatMap(({ onBehalfOf }) => onBehalfOf ?? [])];
}

/** The events `e` by which the case of a look `r` came to another owner. */
const changesOfOwner = `case_events e
  WHERE e.case_id = r.case_id AND e.kind IN ('assigned', 'handover') AND e.after ? 'owner'`;

/** Who owned the case at the moment of a look; the first change says who did before it. */
const ownerThen = `COALESCE(
  (SELECT jsonb_build_array(e.after -> 'owner') FROM ${changesOfOwner} AND e.at <= r.at ORDER BY e.seq DESC LIMIT 1),
  (SELECT jsonb_build_array(e.before -> 'owner') FROM ${changesOfOwner} ORDER BY e.seq LIMIT 1)) ->> 0`;

async function read(
  db: EntityManager,
  caseId: string,
  before: string | null,
  limit: number,
  owners: readonly string[] | null = null,
): Promise<RevealView[]> {
  const rows = await selectRows<Omit<RevealView, 'at'> & { at: Date }>(
    db,
    `SELECT r.id, r.field, r.at, r.purpose, r.reason, r.held,
       jsonb_build_object('id', u.id, 'displayName', u.display_name, 'email', u.email) AS by,
       CASE WHEN b.id IS NOT NULL
         THEN jsonb_build_object('id', b.id, 'displayName', b.display_name, 'email', b.email) END AS "onBehalfOf"
     FROM trainee_reveals r JOIN users u ON u.id = r.user_id LEFT JOIN users b ON b.id = r.on_behalf_of
     WHERE r.case_id = $1 AND ($2::uuid IS NULL OR r.id < $2) AND ($4::text[] IS NULL OR ${ownerThen} = ANY ($4))
     ORDER BY r.id DESC LIMIT $3`,
    [caseId, before, limit, owners ? [...owners] : null],
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
