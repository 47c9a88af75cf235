import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { roles, type Role } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { Locale } from '@kakehashi/shared/contracts';
import { Clock } from '@kakehashi/api/platform';
import { Passwords } from '../session/passwords';
import type { UserRef } from './user-ref.dto';

/** A new account. */
export interface NewUser {
  readonly email: string;
  readonly displayName: string;
  readonly kana?: string | null;
  readonly locale?: Locale;
  readonly password?: string;
  readonly secondedFrom?: string | null;
  readonly grants?: readonly { role: Role; office: OfficeCode | null; validFrom?: string; validTo?: string | null }[];
}

/** Which colleagues to look for. */
export interface UserSearch {
  readonly q?: string;
  /** Only people who hold a working role in this office today. */
  readonly office?: OfficeCode;
}

const FIRST_DAY = '2000-01-01';
const LIMIT = 50;
/** Roles in which people own and discuss cases. */
const workingRoles = roles.filter((role) => role !== 'admin' && role !== 'auditor');

/** Finds and makes people; who may do so is decided by the caller. */
@Injectable()
export class UserDirectory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /** Active colleagues by name, kana or address, for assignment and mention. */
  search({ q, office }: UserSearch): Promise<UserRef[]> {
    const pattern = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
    return this.dataSource.query<UserRef[]>(
      `SELECT u.id, u.display_name AS "displayName", u.email
       FROM users u
       WHERE u.active
         AND ($1::text IS NULL OR u.display_name ILIKE $1 OR u.kana ILIKE $1 OR u.email::text ILIKE $1)
         AND ($2::text IS NULL OR EXISTS (
           SELECT 1 FROM role_grants g
           WHERE g.user_id = u.id AND g.role = ANY($3) AND (g.office_code = $2 OR g.office_code IS NULL)
             AND g.valid_from <= $4 AND coalesce(g.valid_to, 'infinity') >= $4))
       ORDER BY u.display_name, u.email LIMIT ${LIMIT}`,
      [pattern, office ?? null, workingRoles, this.clock.today()],
    );
  }

  /** Makes an account with its grants; throws PostgreSQL's unique violation when the address is taken. */
  async create(tx: EntityManager, user: NewUser, grantedBy: string | null = null): Promise<string> {
    const passwordHash = user.password === undefined ? null : await this.passwords.hash(user.password);
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO users (email, display_name, kana, password_hash, locale, seconded_from)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [user.email, user.displayName, user.kana ?? null, passwordHash, user.locale ?? 'ja', user.secondedFrom ?? null],
    );
    if (!row) throw new Error('A new user has no id');
    for (const { role, office, validFrom, validTo } of user.grants ?? []) {
      await tx.query(
        `INSERT INTO role_grants (user_id, role, office_code, valid_from, valid_to, granted_by)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [row.id, role, office, validFrom ?? FIRST_DAY, validTo ?? null, grantedBy],
      );
    }
    return row.id;
  }
}
