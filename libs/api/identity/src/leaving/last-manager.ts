import type { EntityManager } from 'typeorm';
import { officeCodes, type IsoDate, type OfficeCode } from '@kakehashi/shared/calendar';
import { DomainError } from '@kakehashi/api/platform';
import { inEffect } from './grants.sql';

/** The offices that have a manager on a day. */
export async function managedOffices(tx: EntityManager, today: IsoDate): Promise<OfficeCode[]> {
  const rows = await tx.query<{ office: OfficeCode | null }[]>(
    `SELECT DISTINCT g.office_code AS office FROM role_grants g JOIN users u ON u.id = g.user_id AND u.active
     WHERE g.role = 'manager' AND ${inEffect('g', '$1')}`,
    [today],
  );
  return officeCodes.filter((code) => rows.some(({ office }) => office === code || office === null));
}

/** Refuses what leaves an office without a manager, unless a reason is given for it. */
export async function assertStillManaged(
  tx: EntityManager,
  before: readonly OfficeCode[],
  today: IsoDate,
  reason: string | undefined,
): Promise<void> {
  const after = await managedOffices(tx, today);
  const orphaned = before.filter((office) => !after.includes(office));
  if (orphaned.length === 0 || reason?.trim()) return;
  throw new DomainError('last-manager', {
    values: { office: orphaned.join(', ') },
    errors: [{ pointer: '/reason', code: 'last-manager' }],
  });
}
