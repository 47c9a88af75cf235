import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reachOf, type Actor, officesWithin } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import { DomainError } from '@kakehashi/api/platform';
import { labelOf, type Names } from '../counts/axis-entries';
import { Instants } from '../counts/instants';
import type { Axis, ProgrammeDefinition } from '../counts/definitions';
import { ReportProgrammes } from '../counts/report-programmes';
import { readInstant, requestTexts } from '../counts/report-request';
import { placeNamesOf } from './cell-views';
import type { ChangedCase, ChangeKind, ChangesPage, ChangesQuery, ChangeSide } from './changes.dto';
import activityFacts from './sql/changed-activity-facts.sql';
import caseFacts from './sql/changed-case-facts.sql';
import dispatchFacts from './sql/changed-dispatch-facts.sql';
import changesSql from './sql/changes.sql';

const PAGE = 50;

const labels: Readonly<Record<string, Label>> = {
  plannedPeople: { ja: '予定人数', en: 'Planned people' },
  actualPeople: { ja: '実績人数', en: 'Actual people' },
  approvedOn: { ja: '承認日', en: 'Approved on' },
  departedOn: { ja: '出発日', en: 'Departed on' },
  experts: { ja: '専門家数', en: 'Experts' },
  visitorsPlanned: { ja: '予定来場者数', en: 'Planned visitors' },
  visitorsActual: { ja: '来場者数', en: 'Visitors' },
  participantsPlanned: { ja: '予定参加者数', en: 'Planned participants' },
  participantsActual: { ja: '参加者数', en: 'Participants' },
};

interface Fact {
  readonly office_code: OfficeCode;
  readonly country_code: string;
  readonly division: string | null;
  readonly state: string;
  readonly among: string | null;
  readonly years: readonly number[];
  readonly figures: Readonly<Record<string, unknown>>;
}

interface ChangeRow {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  /** Whether it was taken back with the import that it came with. */
  readonly retracted: boolean;
  readonly before: Fact | null;
  readonly after: Fact | null;
  readonly events: readonly { readonly at: string; readonly by: string | null }[];
}

/** What changed since an instant: the cases by which counts of then and of now differ. */
@Injectable()
export class Changes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly programmes: ReportProgrammes,
    private readonly instants: Instants,
  ) {}

  /** A page of the cases that count otherwise than they did. */
  async since(actor: Actor, query: ChangesQuery): Promise<ChangesPage> {
    const { from, to, cursor, limit = PAGE } = query;
    const since = readInstant(await this.instants.settled(query.since, '/since'));
    const errors = [
      ...(to < from ? [{ pointer: '/to', code: 'too-small', detail: requestTexts.years }] : []),
      ...(since ? [] : [{ pointer: '/since', code: 'wrong-format', detail: requestTexts.date }]),
    ];
    if (errors.length > 0 || !since) throw new DomainError('validation-failed', { errors });
    const programme = await this.programmes.of(query.programme);
    const offices = reachOf(actor, 'report.read');
    const among = [...amongOf(programme)];
    const [rows, names] = await Promise.all([
      this.dataSource.query<ChangeRow[]>(changesSql.replace('{{facts}}', factsOf(programme)), [
        programme.code,
        from,
        to,
        officesWithin(offices),
        since,
        among.map(([state]) => state),
        among.map(([, measures]) => measures),
        cursor ?? null,
        limit + 1,
      ]),
      placeNamesOf(this.dataSource),
    ]);
    const page = rows.slice(0, limit);
    return {
      since: since.toISOString(),
      items: page.map((row) => changeView(row, programme, names)),
      nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }
}

function factsOf({ code, facts }: ProgrammeDefinition): string {
  if (facts === 'activities') return activityFacts;
  return code === 'dispatch' ? dispatchFacts : caseFacts;
}

/** By which measures each state counts; moving between states of the same ones changes no figure. */
function amongOf({ measures }: ProgrammeDefinition): Map<string, string> {
  const among = new Map<string, string>();
  for (const { code, live } of measures)
    for (const state of live?.states ?? []) among.set(state, [among.get(state) ?? '', code].join(' '));
  return among;
}

/** What became of a case; the first measure of its programme says what counts. */
function kindsOf({ before, after, retracted }: ChangeRow, { measures }: ProgrammeDefinition): ChangeKind[] {
  const counts = (fact: Fact | null) => measures[0]?.live?.states.some((state) => state === fact?.state) ?? false;
  if (!before) return ['late'];
  if (!after) return [retracted ? 'retracted' : 'withdrawn'];
  const place = ({ office_code, country_code, division, years }: Fact) =>
    JSON.stringify([office_code, country_code, division, years]);
  const kinds: ChangeKind[] = [];
  if (before.among !== after.among) kinds.push(counts(after) ? 'late' : 'withdrawn');
  if (place(before) !== place(after)) kinds.push('reclassified');
  if (JSON.stringify(before.figures) !== JSON.stringify(after.figures)) kinds.push('corrected');
  return kinds;
}

function changeView(row: ChangeRow, programme: ProgrammeDefinition, names: Names): ChangedCase {
  const nameOf = (axis: Axis, key: string) => labelOf(axis, key, names, { programme: programme.code });
  const division = programme.code === 'dispatch' ? 'expertise' : 'prefecture';
  const side = (fact: Fact | null): ChangeSide | null =>
    fact && {
      fiscalYears: [...new Set(fact.years)],
      office: fact.office_code,
      country: nameOf('country', fact.country_code),
      division: fact.division === null ? null : nameOf(division, fact.division),
      state: nameOf('state', fact.state),
      figures: Object.entries(labels).flatMap(([code, label]) => {
        const value = fact.figures[code];
        return value === undefined ? [] : [{ code, label, value: textOf(value) }];
      }),
    };
  return {
    reference: row.reference,
    title: row.title,
    kinds: kindsOf(row, programme),
    before: side(row.before),
    after: side(row.after),
    events: row.events.map(({ at, by }) => ({ at: new Date(at).toISOString(), by })),
  };
}

/** People by name are their number here; participants by country are their sum with the countries. */
function textOf(value: unknown): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return String(value.length);
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const parts = Object.entries(value as Readonly<Record<string, number>>).sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.length === 0 ? '0' : parts.map(([country, people]) => `${country} ${String(people)}`).join(', ');
}
