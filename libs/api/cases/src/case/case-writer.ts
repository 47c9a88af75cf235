import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { stateOf } from '@kakehashi/shared/case-types';
import { Clock, DomainError, Outbox, Transactor } from '@kakehashi/api/platform';
import { CaseLoader, type LoadedCase } from './case-loader';
import { findCase, readerOf, type CaseReader } from './case-record';
import { CaseTypeRegistry, type CaseColumns } from './case-type';
import { caseView } from './case-view';
import { DeadlineKeeper } from './deadlines/deadline-keeper';
import type { CaseView } from './dto/case-view.dto';
import { EventLog, type NewEvent } from './events/event-log';
import { changedRows, selectOne, SqlParameters } from './sql';

/** The topic of everything that happened to a case. */
export const CASE_EVENT_TOPIC = 'case.event';

/** Tells the workers which event to spread. */
export interface CaseEventMessage {
  readonly caseId: string;
  readonly seq: number;
}

/** What a change does to the case's own row and what its history says of it. */
export interface CaseChange extends Pick<
  NewEvent,
  'kind' | 'substance' | 'transition' | 'toState' | 'before' | 'after' | 'comment' | 'onBehalfOf'
> {
  readonly columns?: CaseColumns;
}

/** One change: whether the actor may make it, and what it writes. Null from `work` means that nothing changed. */
export interface ChangeRequest {
  readonly reference: string;
  /** The version that the caller has read. */
  readonly version: number;
  /** When it happens, where that is not now. */
  readonly at?: Date | undefined;
  readonly permit: (loaded: LoadedCase) => void;
  readonly work: (tx: EntityManager, loaded: LoadedCase, now: Date) => Promise<CaseChange | null>;
}

/** Makes every change of a case in one transaction: the conditional update, one event, the deadlines, the outbox. */
@Injectable()
export class CaseWriter {
  constructor(
    private readonly transactor: Transactor,
    private readonly loader: CaseLoader,
    private readonly events: EventLog,
    private readonly deadlines: DeadlineKeeper,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly types: CaseTypeRegistry,
  ) {}

  /** Changes a case for a person who has read `version` of it, and answers it as it is now. */
  change(actor: Actor, request: ChangeRequest): Promise<CaseView> {
    const reader = readerOf(actor);
    const now = request.at ?? this.clock.now();
    return this.transactor.run(async (tx) => {
      await findCase(tx, reader, request.reference, 'lock');
      const loaded = await this.loader.load(tx, reader, request.reference, now);
      request.permit(loaded);
      if (loaded.record.version !== request.version) throw await this.stale(tx, loaded, actor);
      const change = await request.work(tx, loaded, now);
      if (!change) return caseView(loaded, actor);
      return caseView(await this.apply(tx, reader, loaded, change, now), actor);
    });
  }

  /** Writes a change of a case that is locked; a case that moved on meanwhile changes nothing. */
  async apply(
    tx: EntityManager,
    reader: CaseReader,
    loaded: LoadedCase,
    change: CaseChange,
    now: Date,
  ): Promise<LoadedCase> {
    const { record } = loaded;
    await this.types.of(record.type).assertUntold?.(tx, {
      caseId: record.id,
      actorId: reader.id,
      words: [change.after, change.comment],
      pointer: '',
    });
    const changed = await this.update(tx, loaded, change, now);
    if (changed !== 1) throw new DomainError('stale-version');
    const { columns, ...event } = change;
    await this.record(tx, { ...event, caseId: record.id, at: now, actorId: reader.id, ...pinned(loaded, change) });
    const fresh = await this.loader.load(tx, reader, record.reference, now);
    const recount = columns?.first_date !== undefined || columns?.last_date !== undefined;
    return this.withDeadlines(tx, fresh, recount);
  }

  /** Appends an event and has it spread once the transaction commits. */
  async record(tx: EntityManager, event: NewEvent): Promise<void> {
    const seq = await this.events.append(tx, event);
    await this.outbox.add(tx, CASE_EVENT_TOPIC, { caseId: event.caseId, seq } satisfies CaseEventMessage);
  }

  /** Brings the deadlines of a freshly loaded case up to date and answers the case with them. */
  async withDeadlines(tx: EntityManager, loaded: LoadedCase, recount: boolean): Promise<LoadedCase> {
    const deadlines = await this.deadlines.refresh(tx, loaded, recount);
    const next = deadlines.find(({ metOn }) => metOn === null);
    const record = {
      ...loaded.record,
      deadlines,
      deadlineOn: next?.dueOn ?? null,
      deadlineCode: next?.code ?? null,
    };
    return { ...loaded, record };
  }

  private update(tx: EntityManager, { record, workflow }: LoadedCase, change: CaseChange, now: Date): Promise<number> {
    const parameters = new SqlParameters();
    const at = parameters.add(now, 'timestamptz');
    const columns = Object.entries(change.columns ?? {}).map(
      ([column, value]) => `${column} = ${parameters.add(value)}`,
    );
    const state = change.toState
      ? [
          `state = ${parameters.add(change.toState)}`,
          `open = ${parameters.add(!stateOf(workflow.definition, change.toState).terminal)}`,
          `state_since = ${at}`,
        ]
      : [];
    return changedRows(
      tx,
      `UPDATE cases SET ${[`version = version + 1`, `updated_at = ${at}`, ...columns, ...state].join(', ')}
       WHERE id = ${parameters.add(record.id)} AND version = ${parameters.add(record.version)}`,
      parameters.values,
    );
  }

  /** The refusal of a change to a version that is gone: the case as it is, who changed it and when. */
  private async stale(tx: EntityManager, loaded: LoadedCase, actor: Actor): Promise<DomainError> {
    const last = await selectOne<{ id: string | null; displayName: string | null; at: Date }>(
      tx,
      `SELECT u.id, u.display_name AS "displayName", e.at
       FROM case_events e LEFT JOIN users u ON u.id = e.actor_id
       WHERE e.case_id = $1 AND e.kind NOT IN ('comment', 'link', 'document', 'merged', 'merge_undone') ORDER BY e.seq DESC LIMIT 1`,
      [loaded.record.id],
    );
    return new DomainError('stale-version', {
      extensions: {
        current: caseView(loaded, actor),
        changedBy: last?.id ? { id: last.id, displayName: last.displayName } : null,
        changedAt: (last?.at ?? loaded.record.updatedAt).toISOString(),
      },
    });
  }
}

function pinned({ record }: LoadedCase, change: CaseChange): Pick<NewEvent, 'definitionId' | 'fromState'> {
  return { definitionId: record.definitionId, ...(change.toState ? { fromState: record.state } : {}) };
}
