import { Injectable } from '@nestjs/common';
import { notFound } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor } from '../search/cursor';
import { searchPattern } from '../search/fold';
import type { AffiliationEntryDetail, AffiliationEntryView, AffiliationListing } from './affiliation-entry.dto';
import type {
  AffiliationEntryPage,
  AffiliationEntryQuery,
  AffiliationPairCount,
  AffiliationPairQuery,
} from './affiliation-lists.dto';
import { day, entryColumns, entryJoins, findingsOf, inForce } from './affiliation.sql';

const PAGE = 50;
/** How many entries are counted at most, so that a count never scans without end. */
const CAP = 5000;

/** $1 pattern, $2 countries, $3 prefectures, $4 statuses, $5 day. */
const conditions = `($1::text IS NULL OR e.search_text LIKE $1)
  AND ($2::text[] IS NULL OR e.country_code = ANY ($2))
  AND ($3::text[] IS NULL OR e.prefecture_code = ANY ($3))
  AND ($4::text[] IS NULL OR e.status = ANY ($4))
  AND ($5::date IS NULL OR ${inForce('$5::date')})`;

const list = (values: readonly string[] | undefined) => (values?.length ? values : null);

/** Finds affiliations of the register. */
@Injectable()
export class AffiliationReader {
  /** A page by prefecture, country and place, with how many there are, counted up to a cap. */
  async page(db: EntityManager, query: AffiliationEntryQuery): Promise<AffiliationEntryPage> {
    const { q, country, prefecture, status, asOf, limit = PAGE, cursor } = query;
    const filters = [q ? searchPattern(q) : null, list(country), list(prefecture), list(status), asOf ?? null];
    const [key, id] = cursor ? decodeCursor(cursor) : [null, null];
    const rows = await db.query<(AffiliationEntryView & { key: string })[]>(
      `WITH found AS MATERIALIZED (
         SELECT e.id FROM affiliation_entries e
         WHERE ${conditions} AND ($6::text IS NULL OR (e.sort_key, e.id) > ($6, $7::uuid))
         ORDER BY e.sort_key, e.id LIMIT $8
       )
       SELECT ${entryColumns}, e.sort_key AS key
       FROM found JOIN affiliation_entries e USING (id) ${entryJoins} ORDER BY e.sort_key, e.id`,
      [...filters, key, id, limit + 1],
    );
    const [counted] = await db.query<{ total: number }[]>(
      `SELECT count(*)::integer AS total
       FROM (SELECT FROM affiliation_entries e WHERE ${conditions} LIMIT ${CAP + 1}) AS found`,
      filters,
    );
    const total = counted?.total ?? 0;
    const items = rows.slice(0, limit).map(({ key: _, ...view }) => view);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items,
      total: Math.min(total, CAP),
      totalIsCapped: total > CAP,
      nextCursor: last ? encodeCursor(last.key, last.id) : null,
    };
  }

  /** How many affiliations each prefecture has with each country. */
  pairs(db: EntityManager, { status, asOf }: AffiliationPairQuery): Promise<AffiliationPairCount[]> {
    return db.query<AffiliationPairCount[]>(
      `SELECT e.prefecture_code AS prefecture, e.country_code AS country, count(*)::integer AS count
       FROM affiliation_entries e WHERE ${conditions} GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 12000`,
      [null, null, null, list(status), asOf ?? null],
    );
  }

  /** Whether anything is known of a day: nothing is before the first list and the first entry. */
  async isRecorded(db: EntityManager, asOf: string): Promise<boolean> {
    const [known] = await db.query<{ recorded: boolean }[]>(
      `SELECT EXISTS (SELECT FROM affiliation_lists WHERE as_of <= $1::date)
         OR EXISTS (SELECT FROM affiliation_entries WHERE signed_on <= $1::date) AS recorded`,
      [asOf],
    );
    return known?.recorded ?? false;
  }

  /** One affiliation with the lines that name it. */
  async detail(db: EntityManager, id: string): Promise<AffiliationEntryDetail> {
    const [view] = await db.query<AffiliationEntryView[]>(
      `SELECT ${entryColumns} FROM affiliation_entries e ${entryJoins} WHERE e.id = $1`,
      [id],
    );
    if (!view) throw notFound();
    const listings = await db.query<AffiliationListing[]>(
      `SELECT ${day('l.as_of')} AS "asOf", l.title_ja AS "titleJa", l.title_en AS "titleEn",
         i.printed_japanese AS "printedJapanese", i.printed_foreign AS "printedForeign", i.source_line AS line,
         ${findingsOf('i.finding_ids')} AS findings
       FROM affiliation_listings i JOIN affiliation_lists l ON l.as_of = i.list_as_of
       WHERE i.entry_id = $1 ORDER BY l.as_of DESC LIMIT 100`,
      [id],
    );
    return { ...view, listings };
  }
}
