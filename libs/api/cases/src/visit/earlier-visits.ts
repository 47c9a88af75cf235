import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { foldName } from '@kakehashi/shared/calendar';
import { Clock, notFound } from '@kakehashi/api/platform';
import { CaseLoader, type LoadedCase } from '../case/case-loader';
import { readerOf } from '../case/case-record';
import { isOpen } from '../case/case-view';
import { caseEnded } from '../case/ended-case';
import { CaseWriter } from '../case/case-writer';
import type { CaseView } from '../case/dto/case-view.dto';
import { demand, onBehalfOf } from '../case/refusal';
import { selectRows, SqlParameters, type SqlRunner } from '../case/sql';
import type { EarlierVisits, EarlierVisitView } from './dto/earlier-visits.dto';
import { assertVisit, isVisit } from './visit-view';

/** How alike two topics must be to be shown, from 0 to 1. */
const alike = { whole: 0.25, title: 0.5 };
const shown = 50;

/** Looks for earlier similar visits, so that a host is not asked the same thing twice. */
@Injectable()
export class EarlierVisitSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly loader: CaseLoader,
    private readonly writer: CaseWriter,
    private readonly clock: Clock,
  ) {}

  /** The similar visits of the two years before, as far as the actor may see them. */
  async find(actor: Actor, reference: string): Promise<EarlierVisits> {
    const loaded = await this.loader.load(this.dataSource, readerOf(actor), reference, this.clock.now());
    if (!isVisit(loaded)) throw notFound();
    const { earlierVisitSearch } = loaded.typed.details;
    return {
      items: await similarVisits(this.dataSource, actor, loaded),
      searchedAt: earlierVisitSearch?.at ?? null,
      searchedBy: earlierVisitSearch?.by ?? null,
    };
  }

  /** Records that the actor looked, and what there was to see, even when that was nothing. */
  record(actor: Actor, reference: string, version: number, at?: Date): Promise<CaseView> {
    return this.writer.change(actor, {
      reference,
      version,
      at,
      permit: (loaded) => {
        assertVisit(loaded.record.type);
        demand(actor, 'visit.edit', loaded);
        if (!isOpen(loaded)) throw caseEnded(loaded.record);
      },
      work: async (tx, loaded, now) => {
        const found = await similarVisits(tx, actor, loaded);
        const results = found.map(({ reference: other, matchedOn }) => ({ reference: other, matchedOn }));
        await tx.query(
          `INSERT INTO earlier_visit_searches (case_id, searched_at, searched_by, result_count, results)
           VALUES ($1, $2, $3, $4, $5)`,
          [loaded.record.id, now, actor.id, results.length, JSON.stringify(results)],
        );
        return {
          kind: 'earlier_visits',
          after: { earlierVisits: results.map((result) => result.reference), resultCount: results.length },
          onBehalfOf: onBehalfOf(actor, 'visit.edit', loaded),
        };
      },
    });
  }
}

function similarVisits(db: SqlRunner, actor: Actor, { record, today }: LoadedCase): Promise<EarlierVisitView[]> {
  const parameters = new SqlParameters();
  const id = parameters.add(record.id, 'uuid');
  const until = parameters.add(record.firstDate ?? today, 'date');
  const title = parameters.add(foldName(record.title), 'text');
  const country = parameters.add(record.country, 'text');
  const { scope } = readerOf(actor);
  const visible = scope === 'all' ? 'true' : parameters.among('c.office_code', scope);
  return selectRows<EarlierVisitView>(
    db,
    `WITH mine AS (
       SELECT topic_key FROM visits WHERE case_id = ${id}
     ), host AS (
       SELECT organisation_id AS id FROM visit_hosts WHERE case_id = ${id}
       UNION SELECT host_organisation_id FROM appointments WHERE case_id = ${id}
     ), met AS (
       SELECT h.case_id FROM visit_hosts h JOIN host ON host.id = h.organisation_id
       UNION SELECT a.case_id FROM appointments a JOIN host ON host.id = a.host_organisation_id
     ), candidate AS (
       SELECT c.id, c.reference, c.title, c.first_date, c.office_code, c.state, v.requester_organisation_id,
         c.id IN (SELECT case_id FROM met) AS same_host,
         c.country_code = ${country} AND (similarity(v.topic_key, mine.topic_key) >= ${alike.whole}
           OR word_similarity(${title}, v.topic_key) >= ${alike.title}) AS same_topic
       FROM mine, cases c JOIN visits v ON v.case_id = c.id
       WHERE c.first_date BETWEEN ${until} - interval '2 years' AND ${until} AND c.id <> ${id}
         AND c.state NOT IN ('declined', 'withdrawn', 'cancelled') AND ${visible}
         AND (c.country_code = ${country} OR c.id IN (SELECT case_id FROM met))
     )
     SELECT k.reference, k.title, k.first_date::text AS "firstDate", k.office_code AS office, k.state,
       r.name AS "requesterName",
       array_remove(ARRAY[CASE WHEN k.same_host THEN 'host' END, CASE WHEN k.same_topic THEN 'country_topic' END],
                    NULL) AS "matchedOn"
     FROM candidate k JOIN organisations r ON r.id = k.requester_organisation_id
     WHERE k.same_host OR k.same_topic
     ORDER BY k.same_host DESC, k.first_date DESC, k.reference LIMIT ${shown}`,
    parameters.values,
  );
}
