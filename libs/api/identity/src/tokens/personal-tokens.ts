import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { AuditLog, Clock, DomainError, notFound, Transactor } from '@kakehashi/api/platform';
import type { IssuedToken, NewToken, TokenScope, TokenView } from './token.dto';

const PREFIX = 'kk_';
const MOST = 20;
const DAY = 86_400_000;
const instantOf = (column: string, name: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "${name}"`;
const tokenColumns = `id, name, scope, ${instantOf('created_at', 'createdAt')}, ${instantOf('expires_at', 'expiresAt')},
  ${instantOf('revoked_at', 'revokedAt')}`;

/** Makes, checks and revokes the tokens of people's programs. */
@Injectable()
export class PersonalTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<TokenView[]> {
    return this.dataSource.query<TokenView[]>(
      `SELECT ${tokenColumns} FROM personal_tokens WHERE user_id = $1 ORDER BY id DESC LIMIT 100`,
      [actor.id],
    );
  }

  async issue(actor: Actor, { name, scope, days }: NewToken): Promise<IssuedToken> {
    const now = this.clock.now();
    const alive = (await this.list(actor)).filter((token) => !token.revokedAt && new Date(token.expiresAt) > now);
    if (alive.length >= MOST) throw new DomainError('forbidden');
    const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
    return this.transactor.run(async (tx) => {
      const [view] = await tx.query<TokenView[]>(
        `INSERT INTO personal_tokens (user_id, name, scope, token_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${tokenColumns}`,
        [actor.id, name, scope, hashOf(token), now, new Date(now.getTime() + days * DAY)],
      );
      if (!view) throw new Error('A new token has no row');
      await this.audit.record(tx, {
        actor,
        action: 'token.issued',
        subjectType: 'user',
        subjectId: actor.id,
        detail: { tokenId: view.id, name, scope },
      });
      return { ...view, token };
    });
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE personal_tokens SET revoked_at = coalesce(revoked_at, $3) WHERE id = $1 AND user_id = $2`,
        [id, actor.id, this.clock.now()],
      );
      if (count === 0) throw notFound();
      await this.audit.record(tx, {
        actor,
        action: 'token.revoked',
        subjectType: 'user',
        subjectId: actor.id,
        detail: { tokenId: id },
      });
    });
  }

  /** Whose token it is and what for; null for one that is unknown, revoked or has ended. */
  async holder(token: string): Promise<{ userId: string; scope: TokenScope } | null> {
    if (!token.startsWith(PREFIX)) return null;
    const [row] = await this.dataSource.query<{ userId: string; scope: TokenScope }[]>(
      `SELECT user_id AS "userId", scope FROM personal_tokens
       WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [hashOf(token), this.clock.now()],
    );
    return row ?? null;
  }
}

/** Tokens are long and random, so a plain hash keeps them. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
