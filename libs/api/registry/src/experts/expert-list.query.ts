import { Injectable } from '@nestjs/common';
import { allPages } from '@kakehashi/api/exchange';
import { Clock, DomainError } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor } from '../search/cursor';
import { searchPattern } from '../search/fold';
import type { ExpertFacetCount, ExpertPage, ExpertQuery } from './expert-list.dto';
import type { ExpertView } from './expert.dto';
import { employerJoin, itemColumns, readable } from './expert.sql';

const PAGE = 50;
/** How many are read at once for a file. */
const FILE_PAGE = 500;
/** How many experts are counted at most, so that a count never scans without end. */
const CAP = 2000;

const order = { ja: '終了日は開始日以後にしてください。', en: 'The last day cannot be before the first.' };

/** $1 only listed, $2 patterns, $3 expertise, $4 languages, $5 countries, $6 and $7 period, $8 kinds, $9 offices within reach, $10 regions. */
const conditions = `(e.listed OR NOT $1::boolean) AND e.merged_into IS NULL
  AND ($2::text[] IS NULL OR e.search_text LIKE ANY ($2))
  AND ($3::text[] IS NULL OR e.expertise && $3)
  AND ($4::text[] IS NULL
    OR EXISTS (SELECT FROM expert_languages l WHERE l.expert_id = e.id AND l.language = ANY ($4)))
  AND ($5::text[] IS NULL OR e.countries && $5
    OR EXISTS (SELECT FROM expert_dispatches d WHERE d.expert_id = e.id AND d.country_code = ANY ($5)
      AND ${readable('$9')}))
  AND ($6::date IS NULL
    OR (SELECT range_agg(daterange(a.valid_from, a.valid_to, '[]')) FROM expert_availability a
        WHERE a.expert_id = e.id) @> daterange($6::date, $7::date, '[]')
      AND NOT EXISTS (SELECT FROM expert_dispatches d WHERE d.expert_id = e.id
        AND ${readable('$9')} AND daterange(d.valid_from, d.valid_to, '[]') && daterange($6::date, $7::date, '[]')))
  AND ($8::text[] IS NULL OR e.kind = ANY ($8))
  AND ($10::text[] IS NULL OR e.regions && $10)`;

const facetValues = `
  SELECT 'expertise' AS facet, unnest(expertise) AS value FROM found
  UNION ALL SELECT 'kind', kind FROM found
  UNION ALL SELECT 'language', l.language FROM found JOIN expert_languages l ON l.expert_id = found.id
  UNION ALL SELECT 'country', unnest(countries) FROM found
  UNION ALL SELECT 'region', unnest(regions) FROM found`;

/** What a reader of the roster may know. */
export interface RosterReader {
  readonly onlyListed: boolean;
  /** The offices whose cases they read; null for all. */
  readonly offices: readonly string[] | null;
}

/** Finds experts. */
@Injectable()
export class ExpertListQuery {
  constructor(private readonly clock: Clock) {}

  /** A page by name, with how many there are and of what, counted up to a cap. */
  async page(db: EntityManager, query: ExpertQuery, reader: RosterReader): Promise<ExpertPage> {
    const filters = filtersOf(query, reader);
    const [page, counts] = [await this.items(db, query, filters), await this.counts(db, filters)];
    return { ...page, ...counts };
  }

  /** All of them by name, a page at a time. */
  all(db: EntityManager, query: ExpertQuery, reader: RosterReader): AsyncGenerator<readonly ExpertView[]> {
    const filters = filtersOf(query, reader);
    return allPages((cursor) => this.items(db, { limit: FILE_PAGE, cursor }, filters));
  }

  private async items(
    db: EntityManager,
    { limit = PAGE, cursor }: Partial<Pick<ExpertQuery, 'limit' | 'cursor'>>,
    filters: readonly unknown[],
  ): Promise<Pick<ExpertPage, 'items' | 'nextCursor'>> {
    const [key, id] = cursor ? decodeCursor(cursor) : [null, null];
    const rows = await db.query<(ExpertView & { key: string })[]>(
      // Found first and sorted then: with a common generic plan the name index would be walked to the end.
      `WITH found AS MATERIALIZED (
         SELECT e.id, e.name_key FROM experts e
         WHERE ${conditions} AND ($11::text IS NULL OR (e.name_key, e.id) > ($11, $12::uuid))
       ), shown AS MATERIALIZED (SELECT id FROM found ORDER BY name_key, id LIMIT $13)
       SELECT ${itemColumns('$14', '$9')}, e.name_key AS key FROM shown JOIN experts e USING (id) ${employerJoin}
       ORDER BY e.name_key, e.id`,
      [...filters, key, id, limit + 1, this.clock.today()],
    );
    const items = rows.slice(0, limit).map(({ key: _, ...view }) => view);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items, nextCursor: last ? encodeCursor(last.key, last.id) : null };
  }

  private async counts(
    db: EntityManager,
    filters: readonly unknown[],
  ): Promise<Pick<ExpertPage, 'total' | 'totalIsCapped' | 'facets'>> {
    const rows = await db.query<ExpertFacetCount[]>(
      `WITH found AS MATERIALIZED (
         SELECT e.id, e.expertise, e.kind, e.countries, e.regions FROM experts e WHERE ${conditions} LIMIT ${CAP + 1}
       )
       SELECT facet, value, count(*)::integer AS count FROM (${facetValues}) AS each GROUP BY facet, value
       UNION ALL SELECT 'total', '', count(*)::integer FROM found
       ORDER BY facet, count DESC, value LIMIT 500`,
      [...filters],
    );
    const total = rows.find(({ facet }) => facet === 'total')?.count ?? 0;
    return {
      total: Math.min(total, CAP),
      totalIsCapped: total > CAP,
      facets: rows.filter(({ facet }) => facet !== 'total'),
    };
  }
}

function filtersOf(query: ExpertQuery, { onlyListed, offices }: RosterReader): unknown[] {
  const { q, expertise, language, country, region, kind } = query;
  const from = query.availableFrom ?? query.availableTo ?? null;
  const to = query.availableTo ?? from;
  if (from !== null && to !== null && to < from) {
    const error = { pointer: '/availableTo', code: 'wrong-order', detail: order };
    throw new DomainError('validation-failed', { errors: [error] });
  }
  const list = (values: readonly string[] | undefined) => (values?.length ? values : null);
  return [
    onlyListed,
    q ? namePatterns(q) : null,
    list(expertise),
    list(language),
    list(country),
    from,
    to,
    list(kind),
    offices,
    list(region),
  ];
}

/** The search as written, and two words in either order: a given name may come first. */
function namePatterns(q: string): string[] | null {
  const [first, second, ...more] = q.trim().split(/\s+/u);
  const orders = first && second && more.length === 0 ? [q, `${second} ${first}`] : [q];
  const patterns = orders.flatMap((one) => searchPattern(one) ?? []);
  return patterns.length ? patterns : null;
}
