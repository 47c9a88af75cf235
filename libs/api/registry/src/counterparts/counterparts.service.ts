import { Injectable } from '@nestjs/common';
import { AuditLog, Clock, DomainError, Transactor, type ErrorItem } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { addDays } from '@kakehashi/shared/calendar';
import { DataSource, type EntityManager } from 'typeorm';
import { OrganisationDirectory } from '../organisations/organisation-directory';
import { counterpartNamesKnownFrom } from '../reference/data/counterparts';
import type {
  CounterpartDetail,
  CounterpartPatch,
  CounterpartQuery,
  CounterpartView,
  NewCounterpart,
  NewCounterpartName,
  NewCounterpartPost,
} from './counterpart.dto';
import { CounterpartReader } from './counterpart-reader';

/** Adds, renames and ends counterparts; what was is never overwritten. */
@Injectable()
export class CounterpartsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly reader: CounterpartReader,
    private readonly organisations: OrganisationDirectory,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The counterparts in charge on a day, by country. */
  list(query: CounterpartQuery): Promise<CounterpartView[]> {
    return this.reader.list(this.dataSource.manager, query);
  }

  /** One counterpart with all its names. */
  detail(id: string): Promise<CounterpartDetail> {
    return this.reader.detail(this.dataSource.manager, id);
  }

  /** Puts a counterpart in charge of a country from a day on. */
  create(actor: Actor, input: NewCounterpart): Promise<CounterpartDetail> {
    const { country, validFrom, note, postId = null } = input;
    const { body, ministry } = nameOf(input);
    return this.transactor.run(async (tx) => {
      await this.assertCountry(tx, country);
      await this.assertFree(tx, country, validFrom, null, null, '/validFrom');
      const organisationId = await this.organisation(tx, input);
      await this.assertPost(tx, postId, organisationId);
      const rows = await tx.query<{ id: string }[]>(
        `INSERT INTO counterparts (country_code, organisation_id, valid_from, basis, note, updated_at)
         VALUES ($1, $2, $3, 'office', $4, $5) RETURNING id`,
        [country, organisationId, validFrom, note || null, this.clock.now()],
      );
      const id = rows[0]?.id ?? '';
      await tx.query(
        `INSERT INTO counterpart_names (counterpart_id, body, ministry, valid_from) VALUES ($1, $2, $3, $4)`,
        [id, body, ministry, validFrom],
      );
      if (postId !== null) await this.putInCharge(tx, id, postId, validFrom);
      return this.recorded(tx, actor, 'counterpart.added', id, { country, body, ministry, validFrom, postId });
    });
  }

  /** Gives a counterpart a new name from a day on; it keeps the old one for the time before. */
  rename(actor: Actor, id: string, version: number, input: NewCounterpartName): Promise<CounterpartDetail> {
    const { body, ministry } = nameOf(input);
    const { validFrom } = input;
    return this.transactor.run(async (tx) => {
      const current = await this.locked(tx, id, version);
      const [latest] = current.names;
      assertNext(current, latest?.validFrom ?? counterpartNamesKnownFrom, validFrom);
      await tx.query(`UPDATE counterpart_names SET valid_to = $2 WHERE counterpart_id = $1 AND valid_to IS NULL`, [
        id,
        addDays(validFrom, -1),
      ]);
      await tx.query(
        `INSERT INTO counterpart_names (counterpart_id, body, ministry, valid_from) VALUES ($1, $2, $3, $4)`,
        [id, body, ministry, validFrom],
      );
      await this.touch(tx, id);
      return this.recorded(tx, actor, 'counterpart.renamed', id, { body, ministry, validFrom, before: latest?.name });
    });
  }

  /** Takes the latest name back, as if it had never been given; the one before stands until further notice again. */
  undoRename(actor: Actor, id: string, version: number): Promise<void> {
    return this.transactor.run(async (tx) => {
      const current = await this.locked(tx, id, version);
      const [latest, before] = current.names;
      if (!latest || !before) throw wrong('/names', 'wrong-order', firstName);
      await tx.query(`DELETE FROM counterpart_names WHERE counterpart_id = $1 AND valid_from = $2`, [
        id,
        latest.validFrom,
      ]);
      await tx.query(
        `UPDATE counterpart_names SET valid_to = $3
         WHERE counterpart_id = $1 AND valid_from IS NOT DISTINCT FROM $2`,
        [id, before.validFrom, latest.validTo],
      );
      await this.touch(tx, id);
      const { name, validFrom } = latest;
      await this.recorded(tx, actor, 'counterpart.rename_undone', id, { name, validFrom, restored: before.name });
    });
  }

  /** Puts another post in charge from a day on; the one before keeps the time before. */
  changePost(actor: Actor, id: string, version: number, input: NewCounterpartPost): Promise<CounterpartDetail> {
    const { validFrom } = input;
    return this.transactor.run(async (tx) => {
      const current = await this.locked(tx, id, version);
      const [latest] = current.posts;
      // The first post of all may have been in charge since before the record.
      if (latest || current.validFrom !== validFrom) assertNext(current, latest?.validFrom ?? null, validFrom);
      const postId = await this.post(tx, current.organisation.id, input);
      if (latest && !latest.validTo && latest.post.id === postId)
        throw wrong(pointerOf(input), 'already-exists', inCharge);
      await tx.query(`UPDATE counterpart_posts SET valid_to = $2 WHERE counterpart_id = $1 AND valid_to IS NULL`, [
        id,
        addDays(validFrom, -1),
      ]);
      await this.putInCharge(tx, id, postId, validFrom);
      await this.touch(tx, id);
      const before = latest?.post.title ?? null;
      return this.recorded(tx, actor, 'counterpart.post_changed', id, { postId, validFrom, before });
    });
  }

  /** Ends a counterpart, takes the end back, or changes the note. */
  update(actor: Actor, id: string, version: number, patch: CounterpartPatch): Promise<CounterpartDetail> {
    return this.transactor.run(async (tx) => {
      const current = await this.locked(tx, id, version);
      const validTo = patch.validTo === undefined ? current.validTo : patch.validTo;
      if (validTo && current.validFrom && validTo < current.validFrom) throw wrong('/validTo', 'wrong-order', order);
      await this.assertFree(tx, current.country, current.validFrom, validTo, id, '/validTo');
      const note = patch.note === undefined ? current.note : patch.note || null;
      await tx.query(`UPDATE counterparts SET valid_to = $2, note = $3 WHERE id = $1`, [id, validTo, note]);
      await this.touch(tx, id);
      return this.recorded(tx, actor, 'counterpart.edited', id, { country: current.country, validTo, note });
    });
  }

  private async locked(tx: EntityManager, id: string, version: number): Promise<CounterpartDetail> {
    await tx.query(`SELECT FROM counterparts WHERE id = $1 FOR UPDATE`, [id]);
    const current = await this.reader.detail(tx, id);
    if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
    return current;
  }

  private async touch(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`UPDATE counterparts SET version = version + 1, updated_at = $2 WHERE id = $1`, [
      id,
      this.clock.now(),
    ]);
  }

  private async recorded(
    tx: EntityManager,
    actor: Actor,
    action: string,
    id: string,
    detail: Record<string, unknown>,
  ): Promise<CounterpartDetail> {
    await this.auditLog.record(tx, { actor, action, subjectType: 'counterpart', subjectId: id, detail });
    return this.reader.detail(tx, id);
  }

  private organisation(tx: EntityManager, { country, organisation }: NewCounterpart): Promise<string> {
    const { id, name, nameLocal } = organisation;
    if (id !== undefined) return this.organisations.resolve(tx, { id }, '/organisation');
    if (!name) throw wrong('/organisation/name', 'required');
    return this.organisations.resolve(tx, { name, nameLocal, country, kind: 'government' });
  }

  private async putInCharge(tx: EntityManager, id: string, postId: string, validFrom: string): Promise<void> {
    await tx.query(`INSERT INTO counterpart_posts (counterpart_id, post_id, valid_from) VALUES ($1, $2, $3)`, [
      id,
      postId,
      validFrom,
    ]);
  }

  /** The post that is meant; one that is named and unknown is added to the organisation. */
  private async post(tx: EntityManager, organisationId: string, input: NewCounterpartPost): Promise<string> {
    const { postId, title } = input;
    if (postId !== undefined) {
      await this.assertPost(tx, postId, organisationId);
      return postId;
    }
    if (!title) throw wrong('/title', 'required');
    await tx.query(`INSERT INTO posts (organisation_id, title) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      organisationId,
      title,
    ]);
    const [post] = await tx.query<{ id: string }[]>(`SELECT id FROM posts WHERE organisation_id = $1 AND title = $2`, [
      organisationId,
      title,
    ]);
    if (!post) throw wrong('/title', 'not-found');
    return post.id;
  }

  private async assertCountry(tx: EntityManager, country: string): Promise<void> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM countries WHERE code = $1`, [country]);
    if (rows.length === 0) throw wrong('/country', 'not-found');
  }

  private async assertPost(tx: EntityManager, postId: string | null, organisationId: string): Promise<void> {
    if (postId === null) return;
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM posts WHERE id = $1 AND organisation_id = $2`, [
      postId,
      organisationId,
    ]);
    if (rows.length === 0) throw wrong('/postId', 'not-found');
  }

  /** The database holds the same rule; asking first gives an answer that names the one in the way. */
  private async assertFree(
    tx: EntityManager,
    country: string,
    validFrom: string | null,
    validTo: string | null,
    except: string | null,
    pointer: string,
  ): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('counterpart'), hashtext($1))`, [country]);
    const rows = await tx.query<{ name: string }[]>(
      `SELECT concat_ws(', ', n.body, n.ministry) AS name
       FROM counterparts c JOIN counterpart_names n ON n.counterpart_id = c.id
       WHERE c.country_code = $1 AND c.id IS DISTINCT FROM $4::uuid
         AND daterange(c.valid_from, c.valid_to, '[]') && daterange($2::date, $3::date, '[]')
       ORDER BY n.valid_from DESC NULLS LAST LIMIT 1`,
      [country, validFrom, validTo, except],
    );
    const other = rows[0];
    if (!other) return;
    const detail = {
      ja: `この期間は「${other.name}」が窓口です。先にその終了日を設定してください。`,
      en: `“${other.name}” is the counterpart in that time. End that first.`,
    };
    throw new DomainError('already-exists', { detail, errors: [{ pointer, code: 'overlap', detail }] });
  }
}

const order = { ja: '終了日は開始日以後にしてください。', en: 'The last day cannot be before the first.' };
const beforeLatest = {
  ja: '現在のものの開始日（記録以前からの名称は2014年1月1日）より後の日にしてください。',
  en: 'It must begin after the present one, and a name older than the record after 1 January 2014.',
};
const firstName = {
  ja: '最初の名称は取り消せません。',
  en: 'The first name cannot be taken back.',
};
const outsideTime = {
  ja: '窓口である期間の中の日にしてください。',
  en: 'It must begin within the time of the counterpart.',
};

const oneName = {
  ja: '部署名または省庁名を入力してください。',
  en: 'Enter the body or the ministry.',
};

const inCharge = { ja: 'すでに担当の役職です。', en: 'This post is in charge already.' };

/** Refuses what would begin before the latest one, or outside the time of the counterpart: the past stays as it was. */
function assertNext({ validFrom, validTo }: CounterpartDetail, latest: string | null, begin: string): void {
  if (latest !== null && begin <= latest) throw wrong('/validFrom', 'wrong-order', beforeLatest);
  if ((validFrom !== null && begin <= validFrom) || (validTo !== null && begin > validTo))
    throw wrong('/validFrom', 'wrong-order', outsideTime);
}

function pointerOf({ postId }: NewCounterpartPost): string {
  return postId === undefined ? '/title' : '/postId';
}

function nameOf({ body, ministry }: NewCounterpartName | NewCounterpart): {
  body: string | null;
  ministry: string | null;
} {
  if (!body && !ministry) throw wrong('/body', 'required', oneName);
  return { body: body || null, ministry: ministry || null };
}

function wrong(pointer: string, code: string, detail?: ErrorItem['detail']): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, ...(detail && { detail }) }] });
}
