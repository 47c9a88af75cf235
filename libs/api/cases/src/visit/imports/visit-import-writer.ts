import { Injectable } from '@nestjs/common';
import {
  addDays,
  fiscalYearOf,
  fiscalYearOfInstant,
  localDate,
  officeZones,
  type OfficeCode,
} from '@kakehashi/shared/calendar';
import type { Actor } from '@kakehashi/shared/access';
import { headcountTotal, type CaseFacts } from '@kakehashi/shared/case-types';
import { Clock } from '@kakehashi/api/platform';
import { HolidayCalendar, searchTextOf } from '@kakehashi/api/registry';
import type { WrittenRow } from '@kakehashi/api/exchange';
import type { EntityManager } from 'typeorm';
import { nextOf, planDeadlines } from '../../case/deadlines/deadline-plan';
import { formatReference } from '../../case/references';
import { selectRows } from '../../case/sql';
import { WorkflowStore } from '../../case/workflow/workflow-store';
import { countColumns, countsOf, fullHeadcount } from '../headcount';
import { insertCases, insertDeadlines, insertEvents, insertVisits } from './visit-import.sql';
import { VisitOrganisations } from '../visit-organisations';
import { topicKey } from '../visit-view';
import type { VisitInput } from './visit-judge';

/** A row that brings a visit. */
export interface NewVisitRow {
  readonly number: number;
  readonly input: Extract<VisitInput, { kind: 'new' }>;
}

interface Requester {
  readonly id: string;
  readonly prefecture: string | null;
  readonly searchText: string;
}

/** Working days are counted at most this many calendar days from the dates of a case. */
const horizon = 90;

/**
 * Logs many visits at once, with the same rows and history as one by one. Nobody else owns or follows a case that has
 * just come in, so nothing has to be spread; that it was taken back is spread where somebody follows it by then.
 */
@Injectable()
export class VisitImportWriter {
  /** What each transaction has found and holds: its next rows name the same bodies again. */
  private readonly known = new WeakMap<EntityManager, Map<string, Requester>>();

  constructor(
    private readonly organisations: VisitOrganisations,
    private readonly workflows: WorkflowStore,
    private readonly holidays: HolidayCalendar,
    private readonly clock: Clock,
  ) {}

  async write(tx: EntityManager, actor: Actor, rows: readonly NewVisitRow[]): Promise<WrittenRow[]> {
    if (rows.length === 0) return [];
    const now = this.clock.now();
    const workflow = await this.workflows.newest(tx, 'visit');
    const requesters = await this.requesters(tx, rows);
    const references = await this.references(tx, rows, now);
    const closedDays = await this.closedDays(tx, rows);
    const records = rows.map(({ number, input: { body, actual, state } }, at) => {
      const { details, office, country, title } = body;
      const requester = requesters.get(requesterKey(body));
      const { reference = '', sequence = 0, fiscalYear = 0 } = references[at] ?? {};
      const { firstDate = null, lastDate = null } = details;
      const isOpen = state === 'inquiry';
      const planned = fullHeadcount(details.plannedPeople);
      const facts = factsOf(body, state, actor, localDate(now, officeZones[office]));
      const deadlines = !isOpen
        ? []
        : planDeadlines({
            definition: workflow.definition,
            facts,
            dates: { firstDate, lastDate },
            existing: [],
            recount: true,
            isClosed: (date) => closedDays.get(office)?.has(date) ?? false,
          });
      const next = nextOf(deadlines);
      return {
        number,
        reference,
        sequence,
        office,
        country,
        title,
        state,
        open: isOpen,
        fiscal_year: fiscalYear,
        prefecture: requester?.prefecture ?? null,
        owner: isOpen ? actor.id : null,
        first_date: firstDate,
        last_date: lastDate,
        search_text: [searchTextOf(reference, title), requester?.searchText].filter(Boolean).join('\n'),
        next_deadline: next?.dueOn ?? null,
        next_deadline_code: next?.code ?? null,
        requester: requester?.id,
        branch: details.branch ?? null,
        mode: details.mode,
        protocol_class: details.protocolClass ?? null,
        purpose: details.purpose ?? null,
        language: details.language ?? null,
        topic_key: topicKey(title, details.purpose),
        support_kinds: details.supportKinds ?? [],
        cities: details.cities ?? [],
        ...Object.fromEntries(countsOf(planned).map((count, index) => [countColumns('planned')[index], count])),
        ...Object.fromEntries(countColumns('actual').map((column, index) => [column, actual?.[index] ?? null])),
        deadlines,
        after: {
          title,
          country,
          mode: details.mode,
          firstDate,
          lastDate,
          plannedPeople: headcountTotal(planned),
          ...(actual ? { actualPeople: actual.reduce((sum, count) => sum + count, 0) } : {}),
        },
      };
    });
    const context = [actor.id, workflow.id, now];
    const made = await selectRows<{ id: string; reference: string }>(tx, insertCases, [
      JSON.stringify(records),
      ...context,
    ]);
    const ids = new Map(made.map(({ id, reference }) => [reference, id]));
    const withIds = JSON.stringify(records.map((record) => ({ ...record, id: ids.get(record.reference) })));
    await tx.query(insertVisits, [withIds]);
    await tx.query(insertDeadlines, [withIds]);
    await tx.query(insertEvents, [withIds, ...context]);
    return records.map(({ number, reference }) => {
      return { number, reference, recordId: ids.get(reference) ?? '', seq: 1, added: true, before: null };
    });
  }

  /** The bodies that ask, each found or added once in a transaction. */
  private async requesters(tx: EntityManager, rows: readonly NewVisitRow[]): Promise<ReadonlyMap<string, Requester>> {
    const known = this.known.get(tx) ?? new Map<string, Requester>();
    this.known.set(tx, known);
    const ids = new Map<string, string>();
    for (const { input } of rows) {
      const key = requesterKey(input.body);
      if (known.has(key) || ids.has(key)) continue;
      ids.set(key, await this.organisations.requester(tx, input.body.details.requester));
    }
    const found = await selectRows<Requester>(
      tx,
      `SELECT o.id, p.code AS prefecture, o.search_text AS "searchText"
       FROM organisations o LEFT JOIN prefectures p ON p.code = left(o.municipality_code, 2) WHERE o.id = ANY ($1)`,
      [[...new Set(ids.values())]],
    );
    const byId = new Map(found.map((one) => [one.id, one]));
    for (const [key, id] of ids) {
      const requester = byId.get(id);
      if (requester) known.set(key, requester);
    }
    return known;
  }

  /** The next numbers of office and year, in the order of the rows. */
  private async references(tx: EntityManager, rows: readonly NewVisitRow[], now: Date) {
    const places = rows.map(({ input: { body } }) => {
      const { firstDate } = body.details;
      return { office: body.office, fiscalYear: firstDate ? fiscalYearOf(firstDate) : fiscalYearOfInstant(now) };
    });
    const wanted = new Map<string, number>();
    for (const place of places) wanted.set(counterKey(place), (wanted.get(counterKey(place)) ?? 0) + 1);
    const next = new Map<string, number>();
    // In one order everywhere, so that two imports never wait for each other.
    for (const [key, count] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [office, fiscalYear] = key.split(' ');
      const [counter] = await selectRows<{ last: number }>(
        tx,
        `INSERT INTO case_counters AS counter (type, office_code, fiscal_year, last) VALUES ('visit', $1, $2, $3)
         ON CONFLICT (type, office_code, fiscal_year) DO UPDATE SET last = counter.last + $3 RETURNING last`,
        [office, fiscalYear, count],
      );
      next.set(key, (counter?.last ?? count) - count);
    }
    return places.map((place) => {
      const sequence = (next.get(counterKey(place)) ?? 0) + 1;
      next.set(counterKey(place), sequence);
      return { ...place, sequence, reference: formatReference('visit', place.office, place.fiscalYear, sequence) };
    });
  }

  private async closedDays(tx: EntityManager, rows: readonly NewVisitRow[]): Promise<Map<string, Set<string>>> {
    const days = new Map<string, string[]>();
    for (const { input } of rows) {
      const { firstDate, lastDate } = input.body.details;
      if (input.state !== 'inquiry' || !firstDate || !lastDate) continue;
      days.set(input.body.office, [...(days.get(input.body.office) ?? []), firstDate, lastDate]);
    }
    const closed = new Map<string, Set<string>>();
    for (const [office, dates] of days) {
      const sorted = dates.sort();
      const from = addDays(sorted[0] ?? '', -horizon);
      const to = addDays(sorted.at(-1) ?? '', horizon);
      const calendars = await this.holidays.calendarsOf(tx, office);
      closed.set(office, await this.holidays.closedDates(tx, calendars, from, to));
    }
    return closed;
  }
}

function requesterKey({ details: { requester } }: NewVisitRow['input']['body']): string {
  return JSON.stringify([requester.name, requester.kind, requester.municipalityCode ?? null]);
}

function counterKey({ office, fiscalYear }: { office: OfficeCode; fiscalYear: number }): string {
  return `${office} ${fiscalYear}`;
}

function factsOf(body: NewVisitRow['input']['body'], state: string, actor: Actor, today: string): CaseFacts {
  return {
    type: 'visit',
    state,
    office: body.office,
    ownerId: actor.id,
    createdBy: actor.id,
    editorIds: [],
    today,
    values: { title: body.title, country: body.country, ...body.details },
    documentKinds: [],
    memberCount: 0,
    appointments: [],
    earlierVisitSearched: false,
    requestingGovernment: body.details.requester.municipalityCode ?? null,
  };
}
