import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readableOffices, type Actor } from '@kakehashi/shared/access';
import { isMunicipalityCode } from '@kakehashi/shared/calendar';
import { allPages, type ListFile } from '@kakehashi/api/exchange';
import { AuditLog, Clock, DomainError, Transactor, notFound } from '@kakehashi/api/platform';
import { OrganisationDirectory } from '../organisations/organisation-directory';
import { Programmes } from '../programmes/programmes';
import { decodeCursor, encodeCursor } from '../search/cursor';
import { searchPattern } from '../search/fold';
import { StoredNames } from '../names/stored-names';
import { AgreedTerms } from './agreed-terms';
import { hostOfferColumns } from './host-offer-columns';
import type {
  HostInput,
  HostOfferPage,
  HostOfferPatch,
  HostOfferQuery,
  HostOfferView,
  NewHostOffer,
} from './host-offer.dto';
import { offerColumns, takenSql } from './host-offer.sql';

const usualPage = 50;
/** How many are read at once for a file. */
const filePage = 500;

const columns = {
  field: 'field',
  capacity: 'capacity',
  minJapaneseLevel: 'min_japanese_level',
  languages: 'languages',
  availableFrom: 'available_from',
  availableTo: 'available_to',
  conditions: 'conditions',
} as const satisfies Record<keyof HostOfferPatch, string>;

/** The offers of hosts as people read and edit them. */
@Injectable()
export class HostOffersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly directory: OrganisationDirectory,
    private readonly programmes: Programmes,
    private readonly names: StoredNames,
    private readonly terms: AgreedTerms,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A page of offers, those that begin last first. */
  async list(
    actor: Actor,
    { q, programme, field, open, limit = usualPage, cursor }: HostOfferQuery,
  ): Promise<HostOfferPage> {
    const offices = readableOffices(actor);
    const [from, id] = cursor ? decodeCursor(cursor) : [null, null];
    const rows = await this.dataSource.query<HostOfferView[]>(
      `SELECT ${offerColumns('$8')} FROM host_offers o JOIN organisations g ON g.id = o.organisation_id
       WHERE ($1::text IS NULL OR o.search_text LIKE $1) AND ($2::text IS NULL OR o.programme_code = $2)
         AND ($3::text[] IS NULL OR o.field = ANY ($3))
         AND ($4::boolean IS NULL OR $4 = (o.retired_at IS NULL AND ${takenSql('$8')} < o.capacity))
         AND ($5::date IS NULL OR (o.available_from, o.id) < ($5::date, $6::uuid))
       ORDER BY o.available_from DESC, o.id DESC LIMIT $7`,
      [
        q ? searchPattern(q) : null,
        programme ?? null,
        field?.length ? field : null,
        open ?? null,
        from,
        id,
        limit + 1,
        offices,
      ],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? encodeCursor(last.availableFrom, last.id) : null;
    return { items, nextCursor, ownPlacesOnly: offices !== null };
  }

  /** The same offers as a file, to the last. */
  async file(actor: Actor, query: HostOfferQuery): Promise<ListFile<HostOfferView>> {
    const pages = allPages((cursor) => this.list(actor, { ...query, cursor, limit: filePage }));
    const columns = hostOfferColumns(await this.names.read(), { ownPlacesOnly: readableOffices(actor) !== null });
    return { name: 'host-offers', columns, pages };
  }

  /** One offer. */
  detail(actor: Actor, id: string): Promise<HostOfferView> {
    return this.existing(this.dataSource.manager, id, readableOffices(actor));
  }

  /** Adds an offer; a host that is named and unknown is created. */
  create(actor: Actor, input: NewHostOffer): Promise<HostOfferView> {
    assertDates(input.availableFrom, input.availableTo);
    return this.transactor.run(async (tx) => {
      if (!(await this.programmes.byCode(tx, input.programme))) throw refused('/programme', 'not-found');
      const organisationId = await this.host(tx, input.host);
      const [added] = await tx.query<{ id: string }[]>(
        `INSERT INTO host_offers (programme_code, organisation_id, field, capacity, min_japanese_level, languages,
           available_from, available_to, conditions, search_text, created_by, created_at, updated_at)
         SELECT $1, g.id, $3, $4, $5, $6, $7, $8, $9, g.search_text, $10, $11, $11 FROM organisations g WHERE g.id = $2
         RETURNING id`,
        [
          input.programme,
          organisationId,
          input.field,
          input.capacity,
          input.minJapaneseLevel ?? 'none',
          input.languages ?? [],
          input.availableFrom,
          input.availableTo,
          input.conditions || null,
          actor.id,
          this.clock.now(),
        ],
      );
      const offer = await this.existing(tx, added?.id ?? '');
      await this.record(tx, actor, 'host_offer.added', offer);
      return offer;
    });
  }

  /** Changes an offer that nobody else changed meanwhile; never against who has a place by it. */
  update(actor: Actor, id: string, version: number, patch: HostOfferPatch): Promise<HostOfferView> {
    return this.transactor.run(async (tx) => {
      const current = await this.locked(tx, id, version);
      if (current.retiredAt) throw new DomainError('offer-retired');
      assertDates(patch.availableFrom ?? current.availableFrom, patch.availableTo ?? current.availableTo);
      if (patch.capacity !== undefined && patch.capacity < current.taken)
        throw new DomainError('offer-places-taken', {
          values: { taken: current.taken },
          errors: [{ pointer: '/capacity', code: 'offer-places-taken', values: { taken: current.taken } }],
        });
      const given = (Object.keys(columns) as (keyof typeof columns)[]).filter((key) => patch[key] !== undefined);
      const sets = given.map((key, at) => `${columns[key]} = $${at + 3}`);
      await tx.query(
        `UPDATE host_offers SET ${['version = version + 1', 'updated_at = $2', ...sets].join(', ')} WHERE id = $1`,
        [id, this.clock.now(), ...given.map((key) => (patch[key] === '' ? null : patch[key]))],
      );
      await this.terms.ofOffer(tx, id);
      const offer = await this.existing(tx, id);
      await this.record(tx, actor, 'host_offer.edited', offer);
      return offer;
    });
  }

  /** Ends an offer; who has a place keeps it. */
  retire(actor: Actor, id: string, version: number, reason: string): Promise<HostOfferView> {
    return this.transactor.run(async (tx) => {
      const current = await this.locked(tx, id, version);
      if (current.retiredAt) throw new DomainError('offer-retired');
      await tx.query(
        `UPDATE host_offers SET retired_at = $2, retired_reason = $3, version = version + 1, updated_at = $2 WHERE id = $1`,
        [id, this.clock.now(), reason],
      );
      const offer = await this.existing(tx, id);
      await this.record(tx, actor, 'host_offer.retired', offer);
      return offer;
    });
  }

  private async locked(tx: EntityManager, id: string, version: number): Promise<HostOfferView> {
    await tx.query(`SELECT FROM host_offers WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    const current = await this.existing(tx, id);
    if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
    return current;
  }

  private async existing(
    db: EntityManager,
    id: string,
    offices: readonly string[] | null = null,
  ): Promise<HostOfferView> {
    const rows = await db.query<HostOfferView[]>(
      `SELECT ${offerColumns('$2')} FROM host_offers o JOIN organisations g ON g.id = o.organisation_id WHERE o.id = $1`,
      [id, offices],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private host(tx: EntityManager, { id, name, municipalityCode = null }: HostInput): Promise<string> {
    if (id) return this.directory.resolve(tx, { id }, '/host');
    if (!name) throw refused('/host/name', 'required', fillIn);
    if (municipalityCode && !isMunicipalityCode(municipalityCode))
      throw refused('/host/municipalityCode', 'wrong-format');
    return this.directory.resolve(tx, { name, kind: 'local_government', country: 'JP', municipalityCode }, '/host');
  }

  private record(tx: EntityManager, actor: Actor, action: string, offer: HostOfferView): Promise<void> {
    const { id, host, taken: _taken, version: _version, ...detail } = offer;
    return this.auditLog.record(tx, {
      actor,
      action,
      subjectType: 'host_offer',
      subjectId: id,
      detail: { ...detail, host: host.name },
    });
  }
}

function assertDates(from: string, to: string): void {
  if (to < from) throw refused('/availableTo', 'wrong-order', order);
}

function refused(pointer: string, code: string, detail?: { ja: string; en: string }): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, ...(detail ? { detail } : {}) }] });
}

const fillIn = { ja: '入力してください。', en: 'Fill this in.' };
const order = { ja: '終了日は開始日以後にしてください。', en: 'The last day cannot be before the first.' };
