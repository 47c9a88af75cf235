import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { addDays } from '@kakehashi/shared/calendar';
import { AuditLog, Clock, DomainError, fieldRules, notFound, sqlState, Transactor } from '@kakehashi/api/platform';
import { Endings } from '../leaving/endings';
import { AccountReader } from './account-reader';
import type { AdminUserView, NewGrant, NewSubstitute } from './admin-user.dto';
import { assertNotOneself } from './not-oneself';

/** Gives and ends roles and substitutions. What has begun is kept with its last day; the audit log keeps the rest. */
@Injectable()
export class Rights {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly reader: AccountReader,
    private readonly clock: Clock,
    private readonly endings: Endings,
  ) {}

  async grant(actor: Actor, userId: string, input: NewGrant): Promise<AdminUserView> {
    assertNotOneself(actor, userId);
    assertOrder(input.validFrom, input.validTo ?? null);
    try {
      return await this.transactor.run(async (tx) => {
        await this.reader.find(userId, tx);
        await tx.query(
          `INSERT INTO role_grants (user_id, role, office_code, valid_from, valid_to, granted_by)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [userId, input.role, input.office, input.validFrom, input.validTo ?? null, actor.id],
        );
        return this.changed(tx, actor, userId, 'role.granted', { ...input });
      });
    } catch (error) {
      if (sqlState(error) === '23P01') throw new DomainError('already-exists', { cause: error });
      throw error;
    }
  }

  /**
   * Ends a grant with immediate effect: yesterday was its last day, and one that begins today or later is removed.
   * Refused while something that the person took care of by it lacks a successor; the last manager of an office ends
   * only for a reason.
   */
  async end(actor: Actor, grantId: string, reason?: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      const [grant] = await tx.query<{ user_id: string; role: string; office_code: string | null }[]>(
        `SELECT user_id, role, office_code FROM role_grants WHERE id = $1 FOR UPDATE`,
        [grantId],
      );
      if (!grant) throw notFound();
      assertNotOneself(actor, grant.user_id);
      // Whoever is being given a case at this moment holds the account; its role ends after that, or the case is refused.
      await tx.query(`SELECT FROM users WHERE id = $1 FOR UPDATE`, [grant.user_id]);
      await this.endings.role(tx, grant.user_id, reason, () => endRow(tx, 'role_grants', grantId, this.clock));
      const { role, office_code: office } = grant;
      await this.changed(tx, actor, grant.user_id, 'role.ended', { role, office, ...(reason && { reason }) });
    });
  }

  async substitute(actor: Actor, userId: string, input: NewSubstitute): Promise<AdminUserView> {
    assertNotOneself(actor, input.substituteId);
    assertOrder(input.validFrom, input.validTo);
    // What is over would change nothing, and read as if somebody had stood in.
    const today = this.clock.today();
    if (input.validTo < today) throw invalid('/validTo', 'too-small', { min: today });
    return this.transactor.run(async (tx) => {
      await this.reader.find(userId, tx);
      const [substitute] = await tx.query<{ active: boolean }[]>(`SELECT active FROM users WHERE id = $1`, [
        input.substituteId,
      ]);
      if (!substitute?.active || input.substituteId === userId) throw invalid('/substituteId', 'not-in-list');
      await tx.query(`INSERT INTO substitutes (user_id, substitute_id, valid_from, valid_to) VALUES ($1, $2, $3, $4)`, [
        userId,
        input.substituteId,
        input.validFrom,
        input.validTo,
      ]);
      return this.changed(tx, actor, userId, 'substitute.named', { ...input });
    });
  }

  async endSubstitution(actor: Actor, id: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      const [row] = await tx.query<{ user_id: string; substitute_id: string }[]>(
        `SELECT user_id, substitute_id FROM substitutes WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!row) throw notFound();
      await endRow(tx, 'substitutes', id, this.clock);
      await this.changed(tx, actor, row.user_id, 'substitute.ended', { substituteId: row.substitute_id });
    });
  }

  private async changed(
    tx: EntityManager,
    actor: Actor,
    userId: string,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<AdminUserView> {
    await tx.query(`UPDATE users SET version = version + 1, updated_at = now() WHERE id = $1`, [userId]);
    await this.audit.record(tx, { actor, action, subjectType: 'user', subjectId: userId, detail });
    return this.reader.find(userId, tx);
  }
}

async function endRow(
  tx: EntityManager,
  table: 'role_grants' | 'substitutes',
  id: string,
  clock: Clock,
): Promise<void> {
  const yesterday = addDays(clock.today(), -1);
  await tx.query(`DELETE FROM ${table} WHERE id = $1 AND valid_from > $2`, [id, yesterday]);
  await tx.query(`UPDATE ${table} SET valid_to = least(valid_to, $2::date) WHERE id = $1`, [id, yesterday]);
}

function assertOrder(from: string, to: string | null): void {
  if (to !== null && to < from) throw invalid('/validTo', 'too-small', { min: from });
}

function invalid(pointer: string, rule: keyof typeof fieldRules, values?: Record<string, string>): DomainError {
  return new DomainError('validation-failed', {
    errors: [{ pointer, code: rule, detail: fieldRules[rule], ...(values ? { values } : {}) }],
  });
}
