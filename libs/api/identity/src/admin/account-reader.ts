import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '@kakehashi/api/platform';
import type { AdminUserPage, AdminUserQuery, AdminUserView } from './admin-user.dto';

const accountColumns = `
  u.id, u.email::text AS email, u.display_name AS "displayName", u.kana, u.locale, u.active,
  u.seconded_from AS "secondedFrom", u.password_hash IS NOT NULL AS "hasPassword", u.version,
  to_char(u.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt",
  coalesce((
    SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'office', g.office_code,
      'validFrom', g.valid_from, 'validTo', g.valid_to) ORDER BY g.valid_from, g.role, g.office_code)
    FROM role_grants g WHERE g.user_id = u.id), '[]') AS grants,
  coalesce((
    SELECT json_agg(json_build_object('id', s.id, 'validFrom', s.valid_from, 'validTo', s.valid_to,
      'substitute', json_build_object('id', o.id, 'displayName', o.display_name, 'email', o.email)) ORDER BY s.valid_from)
    FROM substitutes s JOIN users o ON o.id = s.substitute_id WHERE s.user_id = u.id), '[]') AS substitutes`;

/** Reads accounts for administrators. */
@Injectable()
export class AccountReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Accounts by address, a page at a time. */
  async list({ q, active, office, limit = 50, cursor }: AdminUserQuery): Promise<AdminUserPage> {
    const pattern = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
    const items = await this.dataSource.query<AdminUserView[]>(
      `SELECT ${accountColumns} FROM users u
       WHERE ($1::text IS NULL OR u.display_name ILIKE $1 OR u.kana ILIKE $1 OR u.email::text ILIKE $1)
         AND ($2::boolean IS NULL OR u.active = $2)
         AND ($3::text IS NULL OR EXISTS (
           SELECT 1 FROM role_grants g WHERE g.user_id = u.id AND (g.office_code = $3 OR g.office_code IS NULL)))
         AND ($4::citext IS NULL OR u.email > $4)
       ORDER BY u.email LIMIT $5`,
      [pattern, active ?? null, office ?? null, cursor ?? null, limit + 1],
    );
    const page = items.slice(0, limit);
    return { items: page, nextCursor: items.length > limit ? (page.at(-1)?.email ?? null) : null };
  }

  async find(id: string, tx: EntityManager = this.dataSource.manager): Promise<AdminUserView> {
    const [account] = await tx.query<AdminUserView[]>(`SELECT ${accountColumns} FROM users u WHERE u.id = $1`, [id]);
    if (!account) throw notFound();
    return account;
  }
}
