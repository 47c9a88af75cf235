import { Injectable } from '@nestjs/common';
import { AuditLog, DomainError, Transactor, notFound } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { addDays } from '@kakehashi/shared/calendar';
import { DataSource, type EntityManager } from 'typeorm';
import { searchTextOf } from '../search/fold';
import type { NewTenure, OrganisationDetail, PersonInput, TenureView } from './contact.dto';
import type { PostView } from './organisation.dto';
import { OrganisationDirectory } from './organisation-directory';
import { OrganisationsService } from './organisations.service';

const tenureColumns = `t.id, t.post_id AS "postId", to_char(t.valid_from, 'YYYY-MM-DD') AS "validFrom",
  to_char(t.valid_to, 'YYYY-MM-DD') AS "validTo",
  jsonb_build_object('id', person.id, 'nameNative', person.name_native, 'nameKana', person.name_kana,
    'nameRoman', person.name_roman, 'familyFirst', person.family_first) AS person`;

/** The posts of organisations and the people who hold them one after the other. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly organisations: OrganisationsService,
    private readonly directory: OrganisationDirectory,
    private readonly auditLog: AuditLog,
  ) {}

  /** An organisation with every holder of its posts, the latest first, and what the actor may do with it. */
  async detail(actor: Actor, organisationId: string): Promise<OrganisationDetail> {
    const organisation = await this.organisations.find(organisationId);
    const tenures = await this.dataSource.query<TenureView[]>(
      `SELECT ${tenureColumns} FROM tenures t JOIN posts p ON p.id = t.post_id JOIN people person ON person.id = t.person_id
       WHERE p.organisation_id = $1 ORDER BY p.title, t.valid_from DESC`,
      [organisation.id],
    );
    const allowedActions = await this.organisations.allowedActions(actor, organisation.id);
    return { ...organisation, tenures, allowedActions };
  }

  /** Adds a post to an organisation. */
  addPost(actor: Actor, given: string, title: string): Promise<PostView> {
    return this.transactor.run(async (tx) => {
      const known = await tx.query<{ id: string }[]>(
        `SELECT coalesce(merged_into, id) AS id FROM organisations WHERE id = $1 FOR KEY SHARE`,
        [given],
      );
      const organisationId = known[0]?.id;
      if (organisationId === undefined) throw notFound();
      await this.directory.resolve(tx, { id: organisationId });
      const rows = await tx.query<PostView[]>(
        `INSERT INTO posts (organisation_id, title) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id, title`,
        [organisationId, title],
      );
      const post = rows[0];
      if (!post) throw new DomainError('already-exists', { errors: [{ pointer: '/title', code: 'already-exists' }] });
      await this.record(tx, actor, 'post.added', 'post', post.id, { organisationId, title });
      return post;
    });
  }

  /** Gives a post to a person; whoever holds it until further notice ends the day before. */
  addTenure(actor: Actor, postId: string, input: NewTenure): Promise<TenureView> {
    return this.transactor.run(async (tx) => {
      const { validFrom, validTo = null } = input;
      assertOrder(validFrom, validTo);
      const posts = await tx.query<unknown[]>(`SELECT 1 FROM posts WHERE id = $1 FOR UPDATE`, [postId]);
      if (posts.length === 0) throw notFound();
      await tx.query(`UPDATE tenures SET valid_to = $2 WHERE post_id = $1 AND valid_to IS NULL AND valid_from <= $2`, [
        postId,
        addDays(validFrom, -1),
      ]);
      await this.assertVacant(tx, postId, validFrom, validTo);
      const personId = await this.person(tx, input.person);
      const rows = await tx.query<{ id: string }[]>(
        `INSERT INTO tenures (post_id, person_id, valid_from, valid_to) VALUES ($1, $2, $3, $4) RETURNING id`,
        [postId, personId, validFrom, validTo],
      );
      const id = rows[0]?.id ?? '';
      await this.record(tx, actor, 'tenure.added', 'tenure', id, { postId, validFrom, validTo });
      return this.tenure(tx, id);
    });
  }

  private async person(tx: EntityManager, input: PersonInput): Promise<string> {
    const { id, nameNative = null, nameKana = null, nameRoman = null, familyFirst = true } = input;
    if (id !== undefined) {
      const known = await tx.query<{ id: string }[]>(
        `SELECT coalesce(merged_into, id) AS id FROM people WHERE id = $1 FOR KEY SHARE`,
        [id],
      );
      if (known[0]) return known[0].id;
      throw new DomainError('validation-failed', { errors: [{ pointer: '/person/id', code: 'not-found' }] });
    }
    if (!nameNative && !nameRoman)
      throw new DomainError('validation-failed', { errors: [{ pointer: '/person/nameNative', code: 'required' }] });
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO people (name_native, name_kana, name_roman, family_first, search_text)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [nameNative, nameKana, nameRoman, familyFirst, searchTextOf(nameNative, nameKana, nameRoman)],
    );
    return rows[0]?.id ?? '';
  }

  private async assertVacant(tx: EntityManager, postId: string, from: string, to: string | null): Promise<void> {
    const held = await tx.query<unknown[]>(
      `SELECT 1 FROM tenures
       WHERE post_id = $1 AND daterange(valid_from, valid_to, '[]') && daterange($2::date, $3::date, '[]')`,
      [postId, from, to],
    );
    if (held.length === 0) return;
    const detail = { ja: 'この期間には別の方が在任しています。', en: 'Somebody else holds the post in that time.' };
    throw new DomainError('already-exists', { detail, errors: [{ pointer: '/validFrom', code: 'overlap', detail }] });
  }

  private async tenure(tx: EntityManager, id: string): Promise<TenureView> {
    const rows = await tx.query<TenureView[]>(
      `SELECT ${tenureColumns} FROM tenures t JOIN people person ON person.id = t.person_id WHERE t.id = $1`,
      [id],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    subjectType: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.auditLog.record(tx, { actor, action, subjectType, subjectId, detail });
  }
}

function assertOrder(from: string, to: string | null): void {
  if (to === null || to >= from) return;
  const detail = { ja: '終了日は開始日以後にしてください。', en: 'The last day cannot be before the first.' };
  throw new DomainError('validation-failed', { errors: [{ pointer: '/validTo', code: 'wrong-order', detail }] });
}
