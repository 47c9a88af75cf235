import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { can, type Actor } from '@kakehashi/shared/access';
import { AuditLog, DomainError, notFound, sqlState, Transactor } from '@kakehashi/api/platform';
import { Passwords } from '../session/passwords';
import { Endings } from '../leaving/endings';
import { UserDirectory } from '../users/user-directory';
import { AccountReader } from './account-reader';
import type { AccountPatch, AdminUserView, NewAccount, TemporaryPassword } from './admin-user.dto';
import { assertNotOneself } from './not-oneself';

/** Letters and digits that nobody confuses when reading them out. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Makes, changes and ends accounts. */
@Injectable()
export class Accounts {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly directory: UserDirectory,
    private readonly reader: AccountReader,
    private readonly passwords: Passwords,
    private readonly endings: Endings,
  ) {}

  async create(actor: Actor, input: NewAccount): Promise<AdminUserView> {
    if (input.grants?.length && !can(actor, 'role.manage').allowed) throw new DomainError('forbidden');
    try {
      return await this.transactor.run(async (tx) => {
        const id = await this.directory.create(tx, input, actor.id);
        await this.record(tx, actor, 'user.created', id, { email: input.email, grants: input.grants ?? [] });
        return this.reader.find(id, tx);
      });
    } catch (error) {
      if (sqlState(error) !== '23505') throw error;
      throw new DomainError('already-exists', {
        errors: [{ pointer: '/email', code: 'already-exists' }],
        cause: error,
      });
    }
  }

  /** Changes an account that stands at this version; ending one asks first whether everything was handed over. */
  async change(actor: Actor, id: string, version: number, patch: AccountPatch): Promise<AdminUserView> {
    if (patch.active === false) assertNotOneself(actor, id);
    return this.transactor.run(async (tx) => {
      const before = await this.locked(tx, id, version);
      const store = () => this.store(tx, { ...before, ...definedOnly(patch) });
      if (before.active && patch.active === false) await this.endings.account(tx, id, patch.reason, store);
      else await store();
      await this.record(tx, actor, 'user.changed', id, { ...definedOnly(patch) });
      return this.reader.find(id, tx);
    });
  }

  /** Gives an account a new password that its owner changes at the next sign-in; all its sessions and tokens end. */
  async resetPassword(actor: Actor, id: string): Promise<TemporaryPassword> {
    assertNotOneself(actor, id);
    const temporaryPassword = Array.from({ length: 4 }, () => randomText(5)).join('-');
    const passwordHash = await this.passwords.hash(temporaryPassword);
    await this.transactor.run(async (tx) => {
      const found = await tx.query<[unknown[], number]>(
        `UPDATE users SET password_hash = $2, password_is_temporary = true, session_epoch = session_epoch + 1,
           updated_at = now()
         WHERE id = $1`,
        [id, passwordHash],
      );
      if (found[1] === 0) throw notFound();
      await tx.query(`UPDATE personal_tokens SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL`, [id]);
      await this.record(tx, actor, 'user.password-reset', id, {});
    });
    return { temporaryPassword };
  }

  private async store(tx: EntityManager, next: AdminUserView): Promise<void> {
    await tx.query(
      `UPDATE users SET display_name = $2, kana = $3, locale = $4, active = $5, seconded_from = $6,
         session_epoch = session_epoch + CASE WHEN active AND NOT $5 THEN 1 ELSE 0 END,
         version = version + 1, updated_at = now()
       WHERE id = $1`,
      [next.id, next.displayName, next.kana, next.locale, next.active, next.secondedFrom],
    );
  }

  private async locked(tx: EntityManager, id: string, version: number): Promise<AdminUserView> {
    await tx.query(`SELECT 1 FROM users WHERE id = $1 FOR UPDATE`, [id]);
    const account = await this.reader.find(id, tx);
    if (account.version !== version) throw new DomainError('stale-version', { extensions: { current: account } });
    return account;
  }

  private record(tx: EntityManager, actor: Actor, action: string, subjectId: string, detail: object): Promise<void> {
    return this.audit.record(tx, { actor, action, subjectType: 'user', subjectId, detail: { ...detail } });
  }
}

function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

function definedOnly<T extends object>(patch: T): Partial<T> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<T>;
}
