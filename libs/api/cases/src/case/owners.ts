import { actionOf, type Role } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { CaseType } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';
import { selectOne, type SqlRunner } from './sql';

/** Refuses a person who could not work on the case: inactive, unknown, or without a role for it in that office. */
export async function assertMayOwn(
  db: SqlRunner,
  userId: string,
  type: CaseType,
  office: OfficeCode,
  pointer: string,
): Promise<void> {
  const roles: readonly Role[] = actionOf(`${type}.edit`).roles;
  const found = await selectOne(
    db,
    `SELECT 1 FROM users u WHERE u.id = $1 AND u.active AND EXISTS (
       SELECT FROM role_grants g
       WHERE g.user_id = u.id AND g.role = ANY($2) AND (g.office_code = $3 OR g.office_code IS NULL)
         AND g.valid_from <= current_date AND (g.valid_to IS NULL OR g.valid_to >= current_date))`,
    [userId, roles, office],
  );
  if (found) return;
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
