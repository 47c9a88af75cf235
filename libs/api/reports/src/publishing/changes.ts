import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reachOf, type Actor, officesWithin } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import { DomainError } from '@kakehashi/api/platform';
import { labelOf, type Names } from '../counts/axis-entries';
import { Instants } from '../counts/instants';
import type { Axis, ProgrammeDefinition } from '../counts/definitions';
import { countedDispatchStates, dispatchStates } from '../counts/dispatch-measures';
import { ReportProgrammes } from '../counts/report-programmes';
import { readInstant, requestTexts } from '../counts/report-request';
import { placeNamesOf } from './cell-views';
import { kindsOf, type CountedFact, type Sides } from './change-kinds';
import type { ChangedCase, ChangesPage, ChangesQuery, ChangeSide } from './changes.dto';
import activityFacts from './sql/changed-activity-facts.sql';
import caseFacts from './sql/changed-case-facts.sql';
import dispatchFacts from './sql/changed-dispatch-facts.sql';
import { jetChanges } from './jet-changes';
import changesSql from './sql/changes.sql';
import municipalityNames from './sql/municipality-names.sql';

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

interface Fact extends CountedFact {
  readonly office_code: OfficeCode;
  readonly years: readonly number[];
}

interface ChangeRow extends Sides {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
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
    if (programme.code === 'jet') {
      const asked = { ...query, since, limit: limit + 1 };
      const all = await jetChanges(this.dataSource, asked, await placeNamesOf(this.dataSource));
      const page = all.slice(0, limit);
      return {
        since: since.toISOString(),
        items: page.map(({ id: _id, ...item }) => item),
        nextCursor: all.length > limit ? (page.at(-1)?.id ?? null) : null,
      };
    }
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
    const municipalities = await municipalityNamesOf(this.dataSource, page);
    return {
      since: since.toISOString(),
      items: page.map((row) => changeView(row, programme, { names, municipalities, since })),
      nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }
}

const quoted = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');
const filledDispatchFacts = dispatchFacts
  .replace('{{counted}}', quoted(countedDispatchStates))
  .replace('{{departed}}', quoted(dispatchStates.departed));

function factsOf({ code, facts }: ProgrammeDefinition): string {
  if (facts === 'activities') return activityFacts;
  return code === 'dispatch' ? filledDispatchFacts : caseFacts;
}

/** By which measures each state counts; moving between states of the same ones changes no figure. */
function amongOf({ measures }: ProgrammeDefinition): Map<string, string> {
  const among = new Map<string, string>();
  for (const { code, live } of measures)
    for (const state of live?.states ?? []) among.set(state, [among.get(state) ?? '', code].join(' '));
  return among;
}

/** Municipalities by their code. */
type Municipalities = ReadonlyMap<string, Label>;

async function municipalityNamesOf(asked: DataSource, rows: readonly ChangeRow[]): Promise<Municipalities> {
  const sides = rows.flatMap(({ before, after }) => [before, after]);
  const codes = [...new Set(sides.flatMap((fact) => fact?.municipality ?? []))];
  if (codes.length === 0) return new Map();
  const found = await asked.query<({ code: string } & Label)[]>(municipalityNames, [codes]);
  return new Map(found.map(({ code, ja, en }) => [code, { ja, en }]));
}

interface Told {
  readonly names: Names;
  readonly municipalities: Municipalities;
  readonly since: Date;
}

function changeView(
  row: ChangeRow,
  programme: ProgrammeDefinition,
  { names, municipalities, since }: Told,
): ChangedCase {
  const nameOf = (axis: Axis, key: string) => labelOf(axis, key, names, { programme: programme.code });
  const divisionOf = (keys: string): Label => {
    const parts = keys.split('/').map((key) => nameOf(divisionAxis(programme, key), key));
    return { ja: parts.map(({ ja }) => ja).join('・'), en: parts.map(({ en }) => en).join(', ') };
  };
  const side = (fact: Fact | null): ChangeSide | null =>
    fact && {
      fiscalYears: [...new Set(fact.years)],
      office: fact.office_code,
      country: nameOf('country', fact.country_code),
      division: fact.division === null ? null : divisionOf(fact.division),
      municipality:
        fact.municipality === null
          ? null
          : (municipalities.get(fact.municipality) ?? { ja: fact.municipality, en: fact.municipality }),
      state: nameOf('state', fact.state),
      figures: Object.entries(labels).flatMap(([code, label]) => {
        const value = fact.figures[code];
        return value === undefined ? [] : [{ code, label, value: textOf(value) }];
      }),
    };
  return {
    reference: row.reference,
    title: row.title,
    kinds: kindsOf(row, programme, since),
    before: side(row.before),
    after: side(row.after),
    events: row.events.map(({ at, by }) => ({ at: new Date(at).toISOString(), by })),
  };
}

/** Trainees have a prefecture and a field, the others one of prefecture and area. */
function divisionAxis({ code }: ProgrammeDefinition, key: string): Axis {
  if (code === 'dispatch') return 'expertise';
  return /^\d{2}$/.test(key) ? 'prefecture' : 'field';
}

/** People by name are their number here; participants by country are their sum with the countries. */
function textOf(value: unknown): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return String(value.length);
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const parts = Object.entries(value as Readonly<Record<string, number>>).sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.length === 0 ? '0' : parts.map(([country, people]) => `${country} ${String(people)}`).join(', ');
}
