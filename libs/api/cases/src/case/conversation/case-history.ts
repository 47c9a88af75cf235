import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { findCase, lastSeq, readerOf, type CaseKey } from '../case-record';
import type { EventPage, EventView } from '../dto/conversation.dto';
import type { UserRef } from '@kakehashi/api/identity';
import { selectRows, type SqlRunner } from '../sql';
import { fieldChanges } from './field-changes';

const pageSize = 50;

interface EventRow extends Omit<EventView, 'at' | 'changes'> {
  readonly at: Date;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  readonly actor: UserRef | null;
}

/** The case whose history is read. */
type HistoryOf = Pick<CaseKey, 'id' | 'type'>;

/** Reads the history of cases. */
@Injectable()
export class CaseHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of what happened to a case, the newest first. */
  async page(actor: Actor, reference: string, cursor: string | undefined): Promise<EventPage> {
    const record = await findCase(this.dataSource, readerOf(actor), reference);
    const found = await this.read(this.dataSource, record, cursor ? Number(cursor) : lastSeq, pageSize + 1);
    const items = found.slice(0, pageSize);
    return { items, nextCursor: found.length > pageSize ? String(items.at(-1)?.seq) : null };
  }

  /** The newest entries of a case, as many as are asked for. */
  latest(db: SqlRunner, record: HistoryOf, most: number): Promise<EventView[]> {
    return this.read(db, record, lastSeq, most);
  }

  private async read(db: SqlRunner, { id, type }: HistoryOf, before: number, most: number): Promise<EventView[]> {
    const rows = await selectRows<EventRow>(
      db,
      `SELECT e.seq, e.at, e.kind, e.transition, e.from_state AS "fromState", e.to_state AS "toState", e.before, e.after,
         e.comment,
         CASE WHEN a.id IS NOT NULL
           THEN jsonb_build_object('id', a.id, 'displayName', a.display_name, 'email', a.email) END AS actor,
         CASE WHEN b.id IS NOT NULL
           THEN jsonb_build_object('id', b.id, 'displayName', b.display_name, 'email', b.email) END AS "onBehalfOf"
       FROM case_events e LEFT JOIN users a ON a.id = e.actor_id LEFT JOIN users b ON b.id = e.on_behalf_of
       WHERE e.case_id = $1 AND e.seq < $2 ORDER BY e.seq DESC LIMIT $3`,
      [id, before, most],
    );
    const changes = await fieldChanges(
      db,
      rows.map(({ before: then, after }) => ({ type, before: then, after })),
    );
    return rows.map(({ before: _before, after: _after, at, ...event }, index): EventView => {
      return { ...event, at: at.toISOString(), changes: changes[index] ?? [] };
    });
  }
}
