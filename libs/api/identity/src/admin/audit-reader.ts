import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditEntryView, AuditPage, AuditQuery } from './audit.dto';

/** Reads the audit log, the latest act first. */
@Injectable()
export class AuditReader {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: AuditQuery): Promise<AuditPage> {
    const { limit = 50 } = query;
    const rows = await this.dataSource.query<AuditEntryView[]>(
      `SELECT a.id::text AS id, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at,
         a.action, a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.detail,
         CASE WHEN u.id IS NOT NULL
           THEN json_build_object('id', u.id, 'displayName', u.display_name, 'email', u.email) END AS actor,
         CASE WHEN b.id IS NOT NULL
           THEN json_build_object('id', b.id, 'displayName', b.display_name, 'email', b.email) END AS "onBehalfOf"
       FROM audit_log a LEFT JOIN users u ON u.id = a.actor_id LEFT JOIN users b ON b.id::text = a.detail ->> 'onBehalfOf'
       WHERE ($1::uuid IS NULL OR a.actor_id = $1)
         AND ($2::text IS NULL OR a.action = $2)
         AND ($3::text IS NULL OR a.subject_type = $3)
         AND ($4::text IS NULL OR a.subject_id = $4)
         AND ($5::date IS NULL OR a.at >= $5::date)
         AND ($6::date IS NULL OR a.at < $6::date + 1)
         AND ($7::bigint IS NULL OR a.id < $7)
       ORDER BY a.id DESC LIMIT $8`,
      [
        query.actor ?? null,
        query.action ?? null,
        query.subjectType ?? null,
        query.subjectId ?? null,
        query.from ?? null,
        query.to ?? null,
        query.cursor ?? null,
        limit + 1,
      ],
    );
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
