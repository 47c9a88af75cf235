import { actionOf, type Role } from '@kakehashi/shared/access';
import type { IsoDate, OfficeCode } from '@kakehashi/shared/calendar';
import type { CaseType } from '@kakehashi/shared/case-types';
import { coversOffice, inEffect } from '@kakehashi/api/identity';
import { DomainError } from '@kakehashi/api/platform';
import { selectOne, type SqlRunner } from './sql';

/**
 * Holds an account until the transaction ends, so that nobody ends it while something is given to it, and says whether
 * it is active. What is read after this sees an ending that came first.
 */
export async function holdAccount(db: SqlRunner, userId: string): Promise<boolean> {
  const found = await selectOne<{ active: boolean }>(db, `SELECT active FROM users WHERE id = $1 FOR SHARE`, [userId]);
  return found?.active ?? false;
}

/** Whether a person could work on a case: active, and with a role for it in that office on the day; holds the account. */
export async function mayOwn(
  db: SqlRunner,
  userId: string,
  { type, office }: { readonly type: CaseType; readonly office: OfficeCode },
  today: IsoDate,
): Promise<boolean> {
  if (!(await holdAccount(db, userId))) return false;
  const roles: readonly Role[] = actionOf(`${type}.edit`).roles;
  const found = await selectOne(
    db,
    `SELECT 1 FROM users u WHERE u.id = $1 AND EXISTS (
       SELECT FROM role_grants g
       WHERE g.user_id = u.id AND g.role = ANY($2) AND ${coversOffice('g', '$3')} AND ${inEffect('g', '$4::date')})`,
    [userId, roles, office, today],
  );
  return found !== null;
}

/** Refuses a person who could not work on the case: inactive, unknown, or without a role for it in that office. */
export async function assertMayOwn(
  db: SqlRunner,
  userId: string,
  work: { readonly type: CaseType; readonly office: OfficeCode },
  today: IsoDate,
  pointer: string,
): Promise<void> {
  if (await mayOwn(db, userId, work, today)) return;
  throw new DomainError('validation-failed', {
    errors: [
      {
        pointer,
        code: 'not-in-office',
        detail: {
          ja: 'この事務所の案件を担当できる職員ではありません。',
          en: 'This person cannot take care of cases of this office.',
        },
      },
    ],
  });
}
