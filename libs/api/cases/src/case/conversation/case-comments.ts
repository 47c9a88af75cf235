import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { can, type Actor } from '@kakehashi/shared/access';
import { Clock, DomainError, Transactor } from '@kakehashi/api/platform';
import { findCase, readerOf } from '../case-record';
import { CaseTypeRegistry } from '../case-type';
import { CaseWriter } from '../case-writer';
import type { CommentView, NewComment } from '../dto/conversation.dto';
import { forbidden } from '../refusal';
import { selectOne, selectRows, type SqlRunner } from '../sql';

const mostComments = 1000;

type CommentRow = Omit<CommentView, 'createdAt'> & { readonly createdAt: Date };

/** What people write to each other about a case. */
@Injectable()
export class CaseComments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly writer: CaseWriter,
    private readonly clock: Clock,
    private readonly types: CaseTypeRegistry,
  ) {}

  /** The comments of a case, the oldest first. */
  async list(actor: Actor, reference: string): Promise<CommentView[]> {
    const { id } = await findCase(this.dataSource, readerOf(actor), reference);
    return this.of(this.dataSource, id);
  }

  /** The same for a case that the caller has found. */
  of(db: SqlRunner, caseId: string): Promise<CommentView[]> {
    return commentsOf(db, 'c.case_id = $1', caseId);
  }

  /** Adds a comment; whom it mentions is told. */
  add(actor: Actor, reference: string, { body, mentions = [] }: NewComment): Promise<CommentView> {
    return this.transactor.run(async (tx) => {
      const key = await findCase(tx, readerOf(actor), reference, 'lock');
      const decision = can(actor, 'case.comment', key);
      if (!decision.allowed) throw forbidden(decision.code);
      await assertKnown(tx, mentions);
      await this.types.of(key.type).assertUntold?.(tx, {
        caseId: key.id,
        actorId: actor.id,
        words: [body],
        pointer: '/body',
      });
      const at = this.clock.now();
      const row = await selectOne<{ id: string }>(
        tx,
        `INSERT INTO case_comments (case_id, author_id, body, mentions, created_at)
         VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [key.id, actor.id, body, mentions, at],
      );
      await this.writer.record(tx, {
        caseId: key.id,
        at,
        actorId: actor.id,
        kind: 'comment',
        definitionId: key.definitionId,
        after: { commentId: row?.id ?? null },
      });
      const [comment] = await commentsOf(tx, 'c.id = $1', row?.id ?? '');
      if (!comment) throw new DomainError('internal-error');
      return comment;
    });
  }
}

async function commentsOf(db: SqlRunner, condition: string, id: string): Promise<CommentView[]> {
  const rows = await selectRows<CommentRow>(
    db,
    `SELECT c.id, c.body, c.created_at AS "createdAt",
       jsonb_build_object('id', a.id, 'displayName', a.display_name, 'email', a.email) AS author,
       COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'displayName', m.display_name, 'email', m.email)
                                  ORDER BY m.display_name)
                 FROM users m WHERE m.id = ANY(c.mentions)), '[]') AS mentions
     FROM case_comments c JOIN users a ON a.id = c.author_id
     WHERE ${condition} ORDER BY c.created_at, c.id LIMIT ${mostComments}`,
    [id],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

async function assertKnown(tx: EntityManager, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  const row = await selectOne<{ known: number }>(
    tx,
    `SELECT count(*)::integer AS known FROM users WHERE id = ANY($1) AND active`,
    [[...userIds]],
  );
  if (row?.known === userIds.length) return;
  throw new DomainError('validation-failed', { errors: [{ pointer: '/mentions', code: 'not-found' }] });
}
