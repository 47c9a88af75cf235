import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { officesWithin } from '@kakehashi/shared/access';
import { fiscalYearOfInstant, type OfficeCode } from '@kakehashi/shared/calendar';
import { Clock, notFound } from '@kakehashi/api/platform';
import { ReportProgrammes } from '../counts/report-programmes';
import { changedCellViews, placeNamesOf } from './cell-views';
import { changedCells, type Side } from './changed-cells';
import type {
  ChangedCell,
  Publication,
  PublicationDetail,
  PublicationList,
  PublicationRevision,
  PublishableYear,
} from './publication.dto';
import publishableYears from './sql/publishable-years.sql';
import publicationsSql from './sql/publications.sql';

type Offices = 'all' | readonly OfficeCode[];

/** Which publications are read: of a programme, or all revisions of the year of one. */
interface Which {
  readonly programme?: string | null;
  readonly id?: string | null;
  readonly isStanding?: boolean;
}

/** Reads what was published: its check, its history, and what would differ today. */
@Injectable()
export class PublicationReader {
  constructor(
    private readonly programmes: ReportProgrammes,
    private readonly clock: Clock,
  ) {}

  /** What stands, with the number of cells that would differ today, and which years may be published. */
  async list(tx: EntityManager, programme: string | null, offices: Offices): Promise<PublicationList> {
    const standing = await this.publications(tx, offices, { programme, isStanding: true });
    const drift = new Map<string, number>();
    for (const code of new Set(standing.map((one) => one.programme))) {
      const side = standing.filter((one) => one.programme === code);
      for (const { fiscalYear } of await changedCells(tx, await this.programmes.of(code), offices, side, null)) {
        const year = `${code} ${String(fiscalYear)}`;
        drift.set(year, (drift.get(year) ?? 0) + 1);
      }
    }
    const publishable = await tx.query<PublishableYear[]>(publishableYears, [
      programme,
      fiscalYearOfInstant(this.clock.now()),
      officesWithin(offices),
    ]);
    const driftOf = (one: Publication) => drift.get(`${one.programme} ${String(one.fiscalYear)}`) ?? 0;
    return { items: standing.map((one) => ({ ...one, drift: driftOf(one) })), publishable };
  }

  /** One publication by its id. */
  async one(tx: EntityManager, id: string): Promise<Publication> {
    const found = (await this.publications(tx, 'all', { id })).find((one) => one.id === id);
    if (!found) throw notFound();
    return found;
  }

  /** Whether no later revision was published. */
  async isStanding(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT FROM current_publications WHERE id = $1', [id]);
    return rows.length > 0;
  }

  /** A publication with its check, all revisions of its year side by side, and what would differ today. */
  async detail(tx: EntityManager, id: string, offices: Offices): Promise<PublicationDetail> {
    const all = await this.publications(tx, offices, { id });
    const at = all.findIndex((one) => one.id === id);
    const own = all[at];
    if (!own) throw notFound();
    const names = await placeNamesOf(tx);
    const programme = await this.programmes.of(own.programme);
    const compare = async (before: Side, after: Side | null): Promise<ChangedCell[]> =>
      changedCellViews(programme, await changedCells(tx, programme, offices, before, after), names);
    const revisions: PublicationRevision[] = [];
    for (const [place, one] of all.entries()) {
      const former = all[place + 1];
      revisions.push({ ...one, restated: former ? await compare([former], [one]) : [] });
    }
    const [digest] = await tx.query<{ isIntact: boolean }[]>(
      'SELECT publication_digest(p) = p.hash AS "isIntact" FROM publications p WHERE p.id = $1',
      [id],
    );
    return {
      ...own,
      restated: revisions[at]?.restated ?? [],
      isIntact: digest?.isIntact ?? false,
      isStanding: at === 0,
      drift: await compare([own], null),
      revisions,
    };
  }

  private publications(
    tx: EntityManager,
    offices: Offices,
    { programme = null, id = null, isStanding = false }: Which,
  ): Promise<Publication[]> {
    return tx.query<Publication[]>(publicationsSql, [programme, id, isStanding, officesWithin(offices)]);
  }
}
