import { Injectable } from '@nestjs/common';
import { DomainError } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import type { AffiliationEntryView } from './affiliation-entry.dto';
import type {
  AffiliationChange,
  AffiliationChanges,
  AffiliationChangesQuery,
  AffiliationListView,
} from './affiliation-lists.dto';
import { day, entryColumns, entryJoins, findingsOf } from './affiliation.sql';
import { identityRule } from './pair-identity';

const listColumns = `${day('l.as_of')} AS "asOf", l.as_of_printed AS "asOfPrinted", l.title_ja AS "titleJa",
  l.title_en AS "titleEn", (SELECT count(*)::integer FROM affiliation_listings i WHERE i.list_as_of = l.as_of) AS count,
  ${findingsOf('l.finding_ids')} AS findings`;

/** What print adds, width and blanks, makes no difference. */
const plain = (column: string) => `btrim(regexp_replace(normalize(${column}, NFKC), '\\s+', ' ', 'g'))`;

const printed = (alias: string) => `concat_ws(' – ', ${alias}.printed_japanese, ${alias}.printed_foreign)`;

/** $1 and $2: the dates of the lists. A local government that one of them lost is no other spelling. */
const compared = `SELECT coalesce(a.entry_id, b.entry_id) AS entry_id,
    CASE WHEN b.entry_id IS NULL THEN 'removed' WHEN a.entry_id IS NULL THEN 'added'
      WHEN ${plain('a.printed_foreign')} <> ${plain('b.printed_foreign')}
        OR lower(${plain('a.printed_japanese')}) <> lower(${plain('b.printed_japanese')}) THEN 'respelt' END AS change,
    nullif(${printed('a')}, '') AS "printedBefore", nullif(${printed('b')}, '') AS "printedAfter"
  FROM (SELECT * FROM affiliation_listings WHERE list_as_of = $1) a
  FULL JOIN (SELECT * FROM affiliation_listings WHERE list_as_of = $2) b USING (entry_id)`;

const wrongOrder = { ja: '後の日付を選んでください。', en: 'Choose the later day here.' };
const noList = { ja: 'この日以前の一覧はありません。', en: 'There is no list of that day or before.' };

/** The published lists, and what differs between two of them. */
@Injectable()
export class AffiliationComparison {
  /** Every list, the latest first. */
  lists(db: EntityManager): Promise<AffiliationListView[]> {
    return db.query<AffiliationListView[]>(
      `SELECT ${listColumns} FROM affiliation_lists l ORDER BY l.as_of DESC LIMIT 100`,
    );
  }

  /** Compares the latest lists until two days, pair by pair. */
  async changes(db: EntityManager, query: AffiliationChangesQuery): Promise<AffiliationChanges> {
    if (query.to < query.from) throw wrong('/to', 'wrong-order', wrongOrder);
    const from = await this.listOf(db, query.from, '/from');
    const to = await this.listOf(db, query.to, '/to');
    const days = [from.asOf, to.asOf];
    const counts = await db.query<{ change: string | null; count: number }[]>(
      `SELECT change, count(*)::integer AS count FROM (${compared}) AS each GROUP BY change`,
      days,
    );
    const rows = await db.query<(AffiliationEntryView & Omit<AffiliationChange, 'entry'>)[]>(
      `SELECT c.change, c."printedBefore", c."printedAfter", ${entryColumns}
       FROM (${compared}) AS c JOIN affiliation_entries e ON e.id = c.entry_id ${entryJoins}
       WHERE c.change IS NOT NULL
       ORDER BY array_position(ARRAY['removed', 'added', 'respelt'], c.change), e.sort_key, e.id LIMIT 500`,
      days,
    );
    const of = (change: string | null) => counts.find((one) => one.change === change)?.count ?? 0;
    return {
      from,
      to,
      removed: of('removed'),
      added: of('added'),
      respelt: of('respelt'),
      unchanged: of(null),
      rule: identityRule,
      items: rows.map(({ change, printedBefore, printedAfter, ...entry }) => ({
        change,
        entry,
        printedBefore,
        printedAfter,
      })),
    };
  }

  private async listOf(db: EntityManager, date: string, pointer: string): Promise<AffiliationListView> {
    const [list] = await db.query<AffiliationListView[]>(
      `SELECT ${listColumns} FROM affiliation_lists l WHERE l.as_of <= $1::date ORDER BY l.as_of DESC LIMIT 1`,
      [date],
    );
    if (!list) throw wrong(pointer, 'not-found', noList);
    return list;
  }
}

function wrong(pointer: string, code: string, detail: { ja: string; en: string }): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, detail }] });
}
