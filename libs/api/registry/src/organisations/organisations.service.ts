import { Injectable } from '@nestjs/common';
import { allPages, type ListFile } from '@kakehashi/api/exchange';
import { AuditLog, Clock, DomainError, Transactor, notFound } from '@kakehashi/api/platform';
import { can, type Actor, type Decision } from '@kakehashi/shared/access';
import { isMunicipalityCode } from '@kakehashi/shared/calendar';
import { DataSource, type EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor } from '../search/cursor';
import { foldForSearch, searchPattern, searchTextOf } from '../search/fold';
import { problemText, type Label } from '@kakehashi/shared/contracts';
import { DuplicatesService } from '../duplicates/duplicates.service';
import { organisationNames } from '../merges/mergeable';
import type { RecordActionView } from './contact.dto';
import { StoredNames } from '../names/stored-names';
import { organisationColumns } from './organisation-columns';
import { OrganisationDirectory } from './organisation-directory';
import { OrganisationUses } from './organisation-uses';
import type {
  NewOrganisationInput,
  OrganisationPage,
  OrganisationPatch,
  OrganisationQuery,
  OrganisationView,
} from './organisation.dto';

const PAGE = 50;
/** How many are read at once for a file. */
const FILE_PAGE = 500;

const columns = `o.id, o.name, o.name_local AS "nameLocal", o.kana, o.kind, o.country_code AS country,
  o.municipality_code AS "municipalityCode", o.prefecture_code AS prefecture, o.version,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) ORDER BY p.title)
            FROM posts p WHERE p.organisation_id = o.id), '[]') AS posts`;

const sameName = {
  ja: 'この名称の団体はすでに登録されています。別の団体であれば、所在地を付けるなど、区別できる名称にしてください。',
  en: 'An organisation of this name is there already. If yours is another, give it a name that tells them apart.',
};
const similarName = {
  ja: 'よく似た名称の団体が登録されています。同じ団体でないか確認し、別の団体であればその理由を入力してください。',
  en: 'Organisations of a similar name are there already. If yours is another, say why it is not a duplicate.',
};

/** Finds, adds and edits organisations. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly directory: OrganisationDirectory,
    private readonly names: StoredNames,
    private readonly uses: OrganisationUses,
    private readonly duplicates: DuplicatesService,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A page by name; the text is found in each way of writing a name. */
  async search({ q, country, kind, limit = PAGE, cursor }: OrganisationQuery): Promise<OrganisationPage> {
    const [key, id] = cursor ? decodeCursor(cursor) : [null, null];
    const rows = await this.dataSource.query<(OrganisationView & { key: string })[]>(
      // Found first and sorted then: with a common generic plan the name index would be walked to the end.
      `WITH found AS MATERIALIZED (
         SELECT id FROM organisations
         WHERE merged_into IS NULL AND retracted_at IS NULL
           AND ($1::text IS NULL OR search_text LIKE $1)
           AND ($2::text[] IS NULL OR country_code = ANY ($2))
           AND ($3::text[] IS NULL OR kind = ANY ($3))
           AND ($4::text IS NULL OR (name_key, id) > ($4, $5::uuid))
       )
       SELECT ${columns}, o.name_key AS key FROM found JOIN organisations o USING (id)
       ORDER BY o.name_key, o.id LIMIT $6`,
      [q ? searchPattern(q) : null, country?.length ? country : null, kind?.length ? kind : null, key, id, limit + 1],
    );
    const items = rows.slice(0, limit).map(({ key: _, ...view }) => view);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items, nextCursor: last ? encodeCursor(last.key, last.id) : null };
  }

  /** The same organisations as a file, to the last. */
  async file(query: OrganisationQuery): Promise<ListFile<OrganisationView>> {
    const pages = allPages((cursor) => this.search({ ...query, cursor, limit: FILE_PAGE }));
    return { name: 'organisations', columns: organisationColumns(await this.names.read()), pages };
  }

  /** One organisation; one that was merged answers with the one that survived. */
  async find(id: string): Promise<OrganisationView> {
    return this.existing(this.dataSource.manager, id);
  }

  /** Whether the actor may change an organisation, and if not, why not. */
  async allowedActions(actor: Actor, id: string): Promise<RecordActionView[]> {
    const { allowed, code } = await this.mayEdit(this.dataSource.manager, actor, id);
    const reasons = code ? [{ code, message: problemText(code, actor.locale).detail }] : [];
    return [{ action: 'organisation.edit', allowed, reasons }];
  }

  /** Adds an organisation; one of the same name, country and code is there only once, one of a similar name only when said to be another. */
  create(actor: Actor, input: NewOrganisationInput): Promise<OrganisationView> {
    return this.transactor.run(async (tx) => {
      assertCode(input.municipalityCode, input.country);
      await this.assertCountry(tx, input.country);
      const id = await this.directory.insert(tx, input);
      if (!id) throw taken('already-exists', sameName);
      await this.keepApart(tx, actor, id, input);
      const created = await this.existing(tx, id);
      await this.record(tx, actor, 'organisation.added', created);
      return created;
    });
  }

  /** Changes an organisation that no other office uses and nobody else changed meanwhile. */
  update(actor: Actor, given: string, version: number, patch: OrganisationPatch): Promise<OrganisationView> {
    return this.transactor.run(async (tx) => {
      const current = await this.existing(tx, given, 'FOR UPDATE OF o');
      const { id } = current;
      // The lock above waits for cases that are just about to name it, and makes those that come later wait.
      const decision = await this.mayEdit(tx, actor, id);
      if (!decision.allowed) throw new DomainError(decision.code, { errors: [{ pointer: '', code: decision.code }] });
      if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
      const next = { ...current, ...saidBy(patch) };
      assertCode(next.municipalityCode, next.country);
      await tx.query(
        `UPDATE organisations SET name = $2, name_local = $3, kana = $4, kind = $5, municipality_code = $6,
           name_key = $7, search_text = $8, version = version + 1, updated_at = $9,
           retracted_at = NULL
         WHERE id = $1`,
        [
          id,
          next.name,
          next.nameLocal,
          next.kana,
          next.kind,
          next.municipalityCode,
          foldForSearch(next.name) || next.name,
          searchTextOf(
            next.name,
            next.kana,
            next.nameLocal,
            next.municipalityCode,
            ...(await this.formerNames(tx, id)),
          ),
          this.clock.now(),
        ],
      );
      const changed = await this.existing(tx, id);
      await this.record(tx, actor, 'organisation.edited', changed, current);
      return changed;
    });
  }

  /** Remembers of which similar ones the new organisation is no duplicate; refuses it while one is left open. */
  private async keepApart(tx: EntityManager, actor: Actor, id: string, input: NewOrganisationInput): Promise<void> {
    const { notDuplicateOf = [], notDuplicateReason: reason } = input;
    const similar = await this.directory.similar(tx, input);
    if (similar.some((one) => !notDuplicateOf.includes(one.id)))
      throw taken('similar-exists', similarName, { similar });
    if (similar.length === 0) return;
    if (!reason)
      throw new DomainError('validation-failed', { errors: [{ pointer: '/notDuplicateReason', code: 'required' }] });
    for (const other of similar) await this.duplicates.dismissWithin(tx, actor, 'organisation', [id, other.id], reason);
  }

  private async mayEdit(db: EntityManager, actor: Actor, id: string): Promise<Decision> {
    return can(actor, 'organisation.edit', { usedBy: await this.uses.officesOf(db, id) });
  }

  /** The names of those that were merged into it, by which it is found as well. */
  private async formerNames(tx: EntityManager, id: string): Promise<string[]> {
    const rows = await tx.query<{ name: string }[]>(organisationNames, [id]);
    return rows.map(({ name }) => name);
  }

  private async existing(tx: EntityManager, id: string, lock = ''): Promise<OrganisationView> {
    const rows = await tx.query<OrganisationView[]>(
      `SELECT ${columns} FROM organisations o
       WHERE o.id = (SELECT coalesce(merged_into, id) FROM organisations WHERE id = $1) ${lock}`,
      [id],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private async assertCountry(tx: EntityManager, country: string): Promise<void> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM countries WHERE code = $1`, [country]);
    if (rows.length === 0)
      throw new DomainError('validation-failed', { errors: [{ pointer: '/country', code: 'not-found' }] });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    view: OrganisationView,
    before?: OrganisationView,
  ): Promise<void> {
    return this.auditLog.record(tx, {
      actor,
      action,
      subjectType: 'organisation',
      subjectId: view.id,
      detail: { ...kept(view), ...(before ? { before: kept(before) } : {}) },
    });
  }
}

function taken(code: string, detail: Label, extensions: Record<string, unknown> = {}): DomainError {
  return new DomainError('already-exists', { detail, errors: [{ pointer: '/name', code, detail }], extensions });
}

/** What the log keeps of an organisation. */
function kept({ name, nameLocal, kana, kind, country, municipalityCode }: OrganisationView) {
  return { name, nameLocal, kana, kind, country, municipalityCode };
}

/** What a patch says, without the properties that it leaves out. */
function saidBy(patch: OrganisationPatch): Partial<OrganisationView> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function assertCode(code: string | null | undefined, country: string): void {
  if (code === null || code === undefined) return;
  if (country === 'JP' && isMunicipalityCode(code)) return;
  const detail = {
    ja: '6桁の団体コード（検査数字を含む）を確認してください。日本の団体だけに付けられます。',
    en: 'Check the six digits, the last one a check digit. Only bodies in Japan have such a code.',
  };
  throw new DomainError('validation-failed', {
    errors: [{ pointer: '/municipalityCode', code: 'wrong-format', detail }],
  });
}
