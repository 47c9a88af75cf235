import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { can, type Actor } from '@kakehashi/shared/access';
import { Clock, DomainError, notFound, Transactor } from '@kakehashi/api/platform';
import { findCase, readerOf, type CaseKey } from '../case-record';
import { CaseWriter } from '../case-writer';
import type { LinkView, NewLink } from '../dto/conversation.dto';
import { forbidden } from '../refusal';
import { selectOne, selectRows, SqlParameters, type SqlRunner } from '../sql';

/** Cases that belong together. */
@Injectable()
export class CaseLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly writer: CaseWriter,
    private readonly clock: Clock,
  ) {}

  /** The linked cases that the actor may see. */
  async list(actor: Actor, reference: string): Promise<LinkView[]> {
    const { id } = await findCase(this.dataSource, readerOf(actor), reference);
    return linksOf(this.dataSource, actor, id);
  }

  /** Links a case to another one that the actor may see as well. */
  add(actor: Actor, reference: string, { reference: otherReference, kind }: NewLink): Promise<LinkView> {
    return this.transactor.run(async (tx) => {
      const key = await this.permitted(tx, actor, reference);
      const other = await this.other(tx, actor, otherReference, key);
      const at = this.clock.now();
      const row = await selectOne<{ id: string }>(
        tx,
        `INSERT INTO case_links (case_id, other_case_id, kind, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
        [key.id, other.id, kind, actor.id, at],
      );
      if (!row) throw new DomainError('already-exists');
      await this.note(tx, actor, key, at, {}, { link: otherReference, kind });
      const link = (await linksOf(tx, actor, key.id)).find(({ id }) => id === row.id);
      if (!link) throw notFound();
      return link;
    });
  }

  /** Takes a link away again. */
  remove(actor: Actor, reference: string, linkId: string): Promise<void> {
    return this.transactor.run(async (tx) => {
      const key = await this.permitted(tx, actor, reference);
      const link = (await linksOf(tx, actor, key.id)).find(({ id }) => id === linkId);
      if (!link) throw notFound();
      await tx.query(`DELETE FROM case_links WHERE id = $1`, [linkId]);
      await this.note(tx, actor, key, this.clock.now(), { link: link.reference, kind: link.kind }, {});
    });
  }

  private async permitted(tx: EntityManager, actor: Actor, reference: string): Promise<CaseKey> {
    const key = await findCase(tx, readerOf(actor), reference, 'lock');
    const decision = can(actor, 'case.link', key);
    if (!decision.allowed) throw forbidden(decision.code);
    return key;
  }

  private async other(tx: EntityManager, actor: Actor, reference: string, key: CaseKey): Promise<CaseKey> {
    const problem = { pointer: '/reference', code: 'not-found' };
    const found = await findCase(tx, readerOf(actor), reference).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'not-found') return null;
      throw error;
    });
    if (found && found.id !== key.id) return found;
    throw new DomainError('validation-failed', { errors: [problem] });
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    key: CaseKey,
    at: Date,
    before: Record<string, unknown>,
    after: Record<string, unknown>,
  ): Promise<void> {
    const { id: caseId, definitionId } = key;
    return this.writer.record(tx, { caseId, at, actorId: actor.id, kind: 'link', definitionId, before, after });
  }
}

function linksOf(db: SqlRunner, actor: Actor, caseId: string): Promise<LinkView[]> {
  const parameters = new SqlParameters();
  const id = parameters.add(caseId, 'uuid');
  const { scope } = readerOf(actor);
  const visible = scope === 'all' ? 'true' : parameters.among('o.office_code', scope);
  return selectRows<LinkView>(
    db,
    `SELECT l.id, o.reference, o.title, o.state, l.kind,
            CASE WHEN l.case_id = ${id} THEN 'to' ELSE 'from' END AS direction
     FROM case_links l
     JOIN cases o ON o.id = CASE WHEN l.case_id = ${id} THEN l.other_case_id ELSE l.case_id END
     WHERE ${id} IN (l.case_id, l.other_case_id) AND ${visible}
     ORDER BY l.created_at, l.id LIMIT 1000`,
    parameters.values,
  );
}
