import { Injectable } from '@nestjs/common';
import { selectOne, type SqlRunner } from '../sql';

/** What an event says happened. */
export type EventKind =
  | 'created'
  | 'imported'
  | 'import_undone'
  | 'edited'
  | 'transition'
  | 'automatic'
  | 'assigned'
  | 'handover'
  | 'members'
  | 'appointment'
  | 'document'
  | 'link'
  | 'comment'
  | 'earlier_visits'
  | 'erased'
  | 'merged'
  | 'merge_undone';

/** Values by field name, as they were or as they are now. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** One entry of a case's history; the database numbers and hashes it. */
export interface NewEvent {
  readonly caseId: string;
  readonly at: Date;
  /** Null when the system acts by itself. */
  readonly actorId: string | null;
  /** The absent colleague for whom a substitute acted. */
  readonly onBehalfOf?: string | null;
  readonly kind: EventKind;
  /** Whether it changed what is decided on. */
  readonly substance?: boolean;
  readonly transition?: string;
  readonly fromState?: string;
  readonly toState?: string;
  readonly definitionId: string;
  readonly before?: FieldValues;
  readonly after?: FieldValues;
  readonly comment?: string | null;
}

/** Writes the history of cases; append only. */
@Injectable()
export class EventLog {
  /** Appends one event and answers its number within the case. */
  async append(tx: SqlRunner, event: NewEvent): Promise<number> {
    const row = await selectOne<{ seq: number }>(
      tx,
      `INSERT INTO case_events (case_id, seq, case_version, at, actor_id, on_behalf_of, kind, substance, transition,
                                from_state, to_state, definition_id, before, after, comment, prev_hash, hash)
       VALUES ($1, 0, 0, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '', '')
       RETURNING seq`,
      [
        event.caseId,
        event.at,
        event.actorId,
        event.onBehalfOf ?? null,
        event.kind,
        event.substance ?? false,
        event.transition ?? null,
        event.fromState ?? null,
        event.toState ?? null,
        event.definitionId,
        JSON.stringify(event.before ?? {}),
        JSON.stringify(event.after ?? {}),
        event.comment ?? null,
      ],
    );
    if (!row) throw new Error(`The history of case ${event.caseId} did not take an event`);
    return row.seq;
  }
}
