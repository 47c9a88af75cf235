import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { AuditLog, DomainError, Transactor } from '@kakehashi/api/platform';
import { ActorDirectory, type SignedInPerson } from '../session/actor-directory';
import { Passwords } from '../session/passwords';
import { SignInThrottle } from '../session/throttle';
import type { PasswordChange, ProfileInput } from '../session/session.dto';
import { assertGoodPassword } from './assert-good-password';

/** What people may change about themselves. */
@Injectable()
export class Profiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly directory: ActorDirectory,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  async edit(actor: Actor, { locale, shortcutsEnabled }: ProfileInput): Promise<void> {
    await this.dataSource.query(
      `UPDATE users SET locale = coalesce($2, locale), shortcuts_enabled = coalesce($3, shortcuts_enabled),
         updated_at = now()
       WHERE id = $1`,
      [actor.id, locale ?? null, shortcutsEnabled ?? null],
    );
  }

  /** Sets a new password; the sessions opened with the old one end. */
  async changePassword(actor: Actor, input: PasswordChange, address: string): Promise<SignedInPerson> {
    const [user] = await this.dataSource.query<{ email: string; display_name: string; password_hash: string | null }[]>(
      `SELECT email, display_name, password_hash FROM users WHERE id = $1`,
      [actor.id],
    );
    if (!user) throw new DomainError('sign-in-required');
    await this.throttle.count(user.email, address);
    if (!(await this.passwords.fits(user.password_hash, input.currentPassword))) {
      throw new DomainError('validation-failed', {
        errors: [
          {
            pointer: '/currentPassword',
            code: 'wrong-password',
            detail: { ja: '現在のパスワードが正しくありません。', en: 'This is not your current password.' },
          },
        ],
      });
    }
    await this.throttle.forgive(user.email, address);
    if (input.newPassword === input.currentPassword) throw samePassword();
    assertGoodPassword(input.newPassword, { email: user.email, displayName: user.display_name }, '/newPassword');
    const passwordHash = await this.passwords.hash(input.newPassword);
    await this.transactor.run(async (tx) => {
      await tx.query(
        `UPDATE users SET password_hash = $2, password_is_temporary = false, session_epoch = session_epoch + 1,
           updated_at = now()
         WHERE id = $1`,
        [actor.id, passwordHash],
      );
      await this.audit.record(tx, { actor, action: 'user.password-changed', subjectType: 'user', subjectId: actor.id });
    });
    const person = await this.directory.find(actor.id);
    if (!person) throw new DomainError('sign-in-required');
    return person;
  }
}

function samePassword(): DomainError {
  const detail = {
    ja: '現在のパスワードとは異なるものにしてください。',
    en: 'Choose another password than your current one.',
  };
  return new DomainError('validation-failed', { errors: [{ pointer: '/newPassword', code: 'same-password', detail }] });
}
