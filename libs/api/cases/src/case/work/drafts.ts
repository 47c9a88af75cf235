import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { Clock, DomainError, Transactor } from '@kakehashi/api/platform';
import type { DraftView, SaveDraft } from '../dto/work.dto';
import { selectOne, selectRows } from '../sql';
import { keptInDraft } from './without-secrets';

const mostDrafts = 200;
const keyPattern = /^[a-z][a-z-]{1,30}:[A-Za-z0-9:_-]{1,80}$/;

type DraftRow = Omit<DraftView, 'updatedAt'> & { readonly updatedAt: Date };

/** Unfinished input, kept for the person who typed it and nobody else. */
@Injectable()
export class Drafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** The actor's drafts, the newest first. */
  async list(actor: Actor, kind?: string): Promise<DraftView[]> {
    const rows = await selectRows<DraftRow>(
      this.dataSource,
      `SELECT key, title, body, updated_at AS "updatedAt" FROM drafts
       WHERE user_id = $1 AND ($2::text IS NULL OR kind = $2) ORDER BY updated_at DESC, key LIMIT ${mostDrafts}`,
      [actor.id, kind ?? null],
    );
    return rows.map(draftView);
  }

  /** Keeps a draft under its key; the one before is replaced. What may not be kept is left out, whoever sends it. */
  save(actor: Actor, key: string, { body, title = null }: SaveDraft): Promise<DraftView> {
    assertKey(key);
    return this.transactor.run(async (tx) => {
      const row = await selectOne<DraftRow>(
        tx,
        `INSERT INTO drafts (user_id, key, title, body, updated_at)
         SELECT $1::uuid, $2::text, $3::text, $4::jsonb, $5::timestamptz
         WHERE (SELECT count(*) FROM drafts WHERE user_id = $1 AND key <> $2) < ${mostDrafts}
         ON CONFLICT (user_id, key) DO UPDATE
           SET title = excluded.title, body = excluded.body, updated_at = excluded.updated_at
         RETURNING key, title, body, updated_at AS "updatedAt"`,
        [actor.id, key, title, JSON.stringify(keptInDraft(key, body)), this.clock.now()],
      );
      if (!row) throw tooMany();
      return draftView(row);
    });
  }

  /** Forgets a draft; one that is not there is as good as forgotten. */
  remove(actor: Actor, key: string): Promise<void> {
    assertKey(key);
    return this.transactor.run(async (tx) => {
      await tx.query(`DELETE FROM drafts WHERE user_id = $1 AND key = $2`, [actor.id, key]);
    });
  }
}

function draftView({ updatedAt, ...draft }: DraftRow): DraftView {
  return { ...draft, updatedAt: updatedAt.toISOString() };
}

function assertKey(key: string): void {
  if (!keyPattern.test(key)) throw new DomainError('not-found');
}

function tooMany(): DomainError {
  const detail = {
    ja: `下書きは${mostDrafts}件まで保存できます。不要な下書きを削除してください。`,
    en: `At most ${mostDrafts} drafts are kept. Remove some that you no longer need.`,
  };
  return new DomainError('validation-failed', { detail, errors: [{ pointer: '', code: 'too-many', detail }] });
}
