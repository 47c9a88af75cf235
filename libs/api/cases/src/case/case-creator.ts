import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { can, type Actor } from '@kakehashi/shared/access';
import { initialState } from '@kakehashi/shared/case-types';
import { Clock, DomainError, Transactor } from '@kakehashi/api/platform';
import { CaseLoader } from './case-loader';
import { readerOf } from './case-record';
import { CaseTypeRegistry } from './case-type';
import { caseView } from './case-view';
import { CaseWriter } from './case-writer';
import type { CreateCase } from './dto/case-input.dto';
import type { CaseView } from './dto/case-view.dto';
import type { FieldValues } from './events/event-log';
import { assertMayOwn, holdAccount } from './owners';
import { takeReference } from './references';
import { forbidden } from './refusal';
import { selectOne } from './sql';
import { WorkflowStore } from './workflow/workflow-store';

/** A case that was just added, as its history begins. */
export interface AddedCase {
  readonly reference: string;
  readonly id: string;
  readonly state: string;
  readonly definitionId: string;
  readonly after: FieldValues;
}

/** Logs new cases. */
@Injectable()
export class CaseCreator {
  constructor(
    private readonly transactor: Transactor,
    private readonly types: CaseTypeRegistry,
    private readonly workflows: WorkflowStore,
    private readonly loader: CaseLoader,
    private readonly writer: CaseWriter,
    private readonly clock: Clock,
  ) {}

  /** Creates a case with its reference; `at` is when it came in, where that is not now. */
  create(actor: Actor, input: CreateCase, at?: Date): Promise<CaseView> {
    const decision = can(actor, `${input.type}.create`, { office: input.office });
    if (!decision.allowed) throw forbidden(decision.code);
    const now = at ?? this.clock.now();
    return this.transactor.run(async (tx) => {
      const { reference, id, state, definitionId, after } = await this.insert(tx, actor, input, now);
      await this.writer.record(tx, {
        caseId: id,
        at: now,
        actorId: actor.id,
        kind: 'created',
        toState: state,
        definitionId,
        after,
      });
      const loaded = await this.loader.load(tx, readerOf(actor), reference, now);
      return caseView(await this.writer.withDeadlines(tx, loaded, true), actor);
    });
  }

  /** Adds a case that came to its end before the system held it, by the rules by which one is logged. */
  async addEnded(tx: EntityManager, actor: Actor, input: CreateCase, state: string): Promise<AddedCase> {
    return this.insert(tx, actor, { ...input, ownerId: null }, this.clock.now(), state);
  }

  /** Adds a case and its own rows; its history is begun by the caller. */
  async add(tx: EntityManager, actor: Actor, input: CreateCase): Promise<AddedCase> {
    return this.insert(tx, actor, input, this.clock.now());
  }

  private async insert(
    tx: EntityManager,
    actor: Actor,
    input: CreateCase,
    now: Date,
    endedIn?: string,
  ): Promise<AddedCase> {
    const behaviour = this.types.of(input.type);
    const workflow = await this.workflows.newest(tx, input.type);
    const state = endedIn ?? initialState(workflow.definition);
    const ownerId = input.ownerId === undefined ? actor.id : input.ownerId;
    if (ownerId === actor.id) {
      if (!(await holdAccount(tx, ownerId))) throw new DomainError('forbidden');
    } else if (ownerId) {
      await assertMayOwn(tx, ownerId, input, this.clock.today(), '/ownerId');
    }
    const plan = await behaviour.plan(tx, actor, input, now);
    const { fiscal_year, first_date, last_date, prefecture_code } = plan.columns;
    // The counter's row is taken last before the insert: creations of one office wait for each other only briefly.
    const { reference, sequence } = await takeReference(tx, input.type, input.office, fiscal_year);
    const row = await selectOne<{ id: string }>(
      tx,
      `INSERT INTO cases (reference, type, office_code, fiscal_year, sequence, country_code, prefecture_code, title,
                          state, open, owner_id, created_by, definition_id, first_date, last_date, search_text,
                          created_at, updated_at, state_since)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $16, $10, $11, $12, $13, $14, '', $15, $15, $15) RETURNING id`,
      [
        reference,
        input.type,
        input.office,
        fiscal_year,
        sequence,
        input.country,
        prefecture_code,
        input.title,
        state,
        ownerId,
        actor.id,
        workflow.id,
        first_date,
        last_date,
        now,
        endedIn === undefined,
      ],
    );
    if (!row) throw new DomainError('internal-error');
    await plan.insert(tx, row.id);
    await behaviour.assertUntold?.(tx, {
      caseId: row.id,
      actorId: null,
      words: [input.title, input.details],
      pointer: '',
    });
    const text = await behaviour.searchText(tx, row.id, reference, input.title);
    await tx.query(`UPDATE cases SET search_text = $2 WHERE id = $1`, [row.id, text]);
    return { reference, id: row.id, state, definitionId: workflow.id, after: { title: input.title, ...plan.after } };
  }
}
