import { roleDefinitions, roles } from '@kakehashi/shared/access';

const everywhere = roles.filter((role) => roleDefinitions[role].reach === 'all').map((role) => `'${role}'`);

/** The condition that a row of `role_grants` or `substitutes` holds on a day, both by their names in the statement. */
export function inEffect(row: string, day: string): string {
  return `${row}.valid_from <= ${day} AND coalesce(${row}.valid_to, 'infinity') >= ${day}`;
}

/** The condition that a row of `role_grants` is for an office: it names it, or no office, or its role knows none. */
export function coversOffice(row: string, office: string): string {
  return `(${row}.office_code = ${office} OR ${row}.office_code IS NULL OR ${row}.role IN (${everywhere.join(', ')}))`;
}
