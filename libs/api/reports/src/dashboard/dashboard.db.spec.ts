import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  bootTestApp,
  createTestDatabase,
  csvLines,
  propertyRuns,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import { daysBetween, instantOf, localDate, localTime, officeZones } from '@kakehashi/shared/calendar';
import { decisionSteps } from '@kakehashi/shared/case-types';
import { spreadOf } from '../funnel/lead-times';
import type { Dashboard, DashboardCell, DashboardEvidence } from './dashboard.dto';
import { ages, dashboardFigures, type DashboardFigure } from './figures';

const now = '2026-11-21T03:00:00Z';
const offices = ['SIN', 'NYC', 'LON'] as const;
type Office = (typeof offices)[number];

/** A visit that was entered, decided on, and came to its present state; the moments are hours before now. */
interface Visit {
  readonly office: Office;
  readonly type: 'visit' | 'research';
  readonly state: 'assessing' | 'arranging' | 'reported' | 'closed' | 'cancelled' | 'declined';
  readonly hours: readonly [entered: number, decided: number, since: number];
  readonly deadline: string | null;
  readonly appointments: readonly { readonly hours: number; readonly status: string }[];
}

/** What one number is made of, found without the statements of the application. */
interface Behind {
  readonly reference: string;
  readonly office: Office;
  readonly type: string;
  readonly step: string;
  readonly days: number | null;
  readonly month: string | null;
}

const hoursAgo = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000);
const dateAt = (office: Office, at: Date | string) => localDate(at, officeZones[office]);
const ageOf = (days: number | null) => ages.find(({ to }) => to === null || (days ?? Infinity) <= to)?.code;

describe('one definition of the dashboard and its evidence', () => {
  let database: TestDatabase;
  let app: TestApp;
  let author: string;
  let readers: Record<'SIN' | 'LON' | 'all', TestClient>;
  const host = randomUUID();
  const behind = Object.fromEntries(dashboardFigures.map((figure) => [figure, []])) as unknown as Record<
    DashboardFigure,
    Behind[]
  >;
  let sequence = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now });
    author = await app.addUser({ email: 'manager.sin', roles: ['manager@SIN'] });
    await app.addUser({ email: 'officer.lon', roles: ['officer@LON'] });
    await app.addUser({ email: 'auditor', roles: ['auditor'] });
    await app.addUser({ email: 'admin', roles: ['admin'] });
    readers = { SIN: await app.as('manager.sin'), LON: await app.as('officer.lon'), all: await app.as('auditor') };
    await app.query(
      `INSERT INTO organisations (id, name, kind, country_code, name_key, search_text)
       VALUES ($1, 'Host', 'local_government', 'SG', 'host', 'host')`,
      [host],
    );
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const visit: fc.Arbitrary<Visit> = fc.record({
    office: fc.constantFrom(...offices),
    type: fc.constantFrom('visit', 'research'),
    state: fc.constantFrom('assessing', 'arranging', 'reported', 'closed', 'cancelled', 'declined'),
    // Around the turns of months and days at the offices, and up to a year and a half back.
    hours: fc
      .tuple(fc.integer({ min: 0, max: 24 * 90 }), fc.integer({ min: 0, max: 24 * 240 }), fc.nat(24 * 240), fc.nat(3))
      // One in four has not moved since it was entered, as what comes in from a file after its end.
      .map(([a, b, c, moved]) => (moved ? ([a + b + c, a + b, a] as const) : ([a, a, a] as const))),
    deadline: fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2025-12-01', null),
    appointments: fc.array(
      fc.record({
        hours: fc.integer({ min: -48, max: 24 * 400 }),
        status: fc.constantFrom('proposed', 'requested', 'confirmed', 'declined', 'dropped'),
      }),
      { maxLength: 2 },
    ),
  });

  /** Writes a case down and notes in which figures it has to stand. Events may not be deleted, so each run adds some. */
  async function put({ office, type, state, hours, deadline, appointments }: Visit): Promise<void> {
    sequence += 1;
    const reference = `${type === 'visit' ? 'V' : 'R'}-${office}-2026-${String(sequence).padStart(6, '0')}`;
    const [entered, decided, since] = hours.map(hoursAgo) as [Date, Date, Date];
    const open = ['assessing', 'arranging', 'reported'].includes(state);
    const due = open ? deadline : null;
    const transition = state === 'declined' ? 'decline' : 'accept';
    const [row] = await app.query<{ id: string }>(
      `INSERT INTO cases (reference, type, office_code, fiscal_year, sequence, country_code, title, state, open, created_by,
         definition_id, search_text, created_at, state_since, next_deadline, next_deadline_code)
       VALUES ($1, $2, $3, 2026, $4, 'SG', 'A case', $5, $6, $7,
         (SELECT id FROM workflow_definitions WHERE case_type = $2 ORDER BY version DESC LIMIT 1), 'a case', $8, $9, $10::date,
         CASE WHEN $10::date IS NOT NULL THEN 'report' END)
       RETURNING id`,
      [reference, type, office, sequence, state, open, author, entered, since, due],
    );
    const id = row?.id ?? '';
    await app.query(
      `INSERT INTO case_events (case_id, at, kind, transition, from_state, to_state, definition_id)
       SELECT $1, v.at, v.kind, v.transition, v.from_state, v.to_state, (SELECT definition_id FROM cases WHERE id = $1)
       FROM (VALUES ($2::timestamptz, 'transition', 'assess', 'inquiry', 'assessing'),
                    ($3::timestamptz, 'edited', NULL, NULL, NULL),
                    ($3::timestamptz, 'transition', $4, 'assessing', 'accepted')) AS v (at, kind, transition, from_state, to_state)`,
      [id, entered, decided, transition],
    );
    const add = (figure: DashboardFigure, step: string, days: number | null, month: string | null) =>
      behind[figure].push({ reference, office, type, step, days, month });
    const waited = daysBetween(dateAt(office, since), dateAt(office, now));
    if (open) add('open', state, waited, null);
    if (due && due < dateAt(office, now)) add('overdue', state, daysBetween(due, dateAt(office, now)), null);
    if (decisionSteps().some((one) => one.type === type && one.state === state)) add('waiting', state, waited, null);
    // Nobody accepts a research: that step is of visits alone.
    if (type === 'visit' || transition === 'decline')
      add(
        'decisions',
        transition,
        daysBetween(dateAt(office, entered), dateAt(office, decided)),
        dateAt(office, decided).slice(0, 7),
      );
    if (state === 'closed' && since > entered)
      add(
        'completed',
        state,
        daysBetween(dateAt(office, entered), dateAt(office, since)),
        dateAt(office, since).slice(0, 7),
      );
    for (const appointment of type === 'visit' ? appointments : []) {
      const start = localTime(hoursAgo(appointment.hours), officeZones[office]);
      const startsAt = instantOf(start, officeZones[office]);
      await app.query(
        `INSERT INTO appointments (case_id, host_organisation_id, local_start, local_end, time_zone, starts_at, ends_at, status)
         VALUES ($1, $2, $3::timestamp, $3::timestamp + interval '1 hour', $4, $5::timestamptz, $5::timestamptz + interval '1 hour', $6)`,
        [id, host, start, officeZones[office], startsAt, appointment.status],
      );
      if (['requested', 'confirmed', 'declined'].includes(appointment.status) && Date.parse(startsAt) < Date.parse(now))
        add('appointments', appointment.status, null, start.slice(0, 7));
    }
  }

  /** The cases of a number, as the note of what was put says. */
  function expected(
    figure: DashboardFigure,
    scope: readonly Office[],
    months: readonly [string, string],
    cell: Partial<DashboardCell>,
  ) {
    const { office, type, step, age, month } = cell;
    return behind[figure].filter(
      (row) =>
        scope.includes(row.office) &&
        (row.month === null || (row.month >= months[0] && row.month <= months[1])) &&
        (!office || row.office === office) &&
        (!type || row.type === type) &&
        (!step || row.step === step) &&
        (!age || ageOf(row.days) === age) &&
        (!month || row.month === month),
    );
  }

  async function referencesOf(client: TestClient, query: string): Promise<{ total: number; references: string[] }> {
    const references: string[] = [];
    let total = 0;
    let cursor = '';
    do {
      const path = `/api/reports/dashboard/evidence?${query}&limit=40${cursor && `&cursor=${cursor}`}`;
      const { body } = await client.get<DashboardEvidence>(path);
      total = body.total;
      references.push(...body.items.map(({ reference }) => reference));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    return { total, references: references.sort() };
  }

  it(
    'counts, measures and opens the same cases, and none that the reader may not see',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(visit, { minLength: 4, maxLength: 12 }),
          fc.constantFrom('SIN', 'LON', 'all'),
          fc.constantFrom('', '&months=1', '&months=4&to=2026-10', '&months=30', '&office=LON', '&office=SIN&months=2'),
          fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
          async (visits, reader, narrowing, picks) => {
            for (const one of visits) await put(one);
            const client = readers[reader];
            const asked = new URLSearchParams(narrowing).get('office') as Office | null;
            const answer = await client.get<Dashboard>(`/api/reports/dashboard?${narrowing.slice(1)}`);
            if (asked && reader !== 'all' && reader !== asked) {
              expect(answer.status).toBe(403);
              expect((await client.get(`/api/reports/dashboard/evidence?figure=open${narrowing}`)).status).toBe(403);
              return;
            }
            expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
            const scope = asked ? [asked] : reader === 'all' ? offices : [reader];
            const { from, to, figures } = answer.body;
            expect(figures.map(({ code }) => code)).toEqual(dashboardFigures);
            for (const [index, { code, cells }] of figures.entries()) {
              for (const cell of cells) {
                const rows = expected(code, scope, [from, to], cell);
                const { median, p90 } = spreadOf(rows.flatMap(({ days }) => days ?? []));
                const measured = code === 'decisions' || code === 'completed';
                expect([code, cell.cut, cell.count, cell.median, cell.p90]).toEqual([
                  code,
                  cell.cut,
                  rows.length,
                  measured ? median : null,
                  measured ? p90 : null,
                ]);
                if (code === 'appointments')
                  expect(cell.met).toBe(rows.filter(({ step }) => step === 'confirmed').length);
              }
              // What is not among the cells is nothing: each way of breaking down adds up to the whole.
              const total = expected(code, scope, [from, to], {}).length;
              for (const cut of new Set(cells.map((cell) => cell.cut)))
                expect(cells.filter((cell) => cell.cut === cut).reduce((sum, { count }) => sum + count, 0)).toBe(total);
              const cell = cells[(picks[index] ?? 0) % cells.length];
              if (!cell) continue;
              const place = Object.entries({
                ofOffice: cell.office,
                type: cell.type,
                step: cell.step,
                age: cell.age,
                month: cell.month,
              });
              const query = place.flatMap(([name, value]) => (value ? [`&${name}=${value}`] : [])).join('');
              expect(await referencesOf(client, `figure=${code}${narrowing}${query}`)).toEqual({
                total: cell.count,
                references: expected(code, scope, [from, to], cell)
                  .map(({ reference }) => reference)
                  .sort(),
              });
            }
          },
        ),
        // What an earlier run put stays, so a failure cannot be made smaller.
        { numRuns: propertyRuns(8), endOnFailure: true },
      );
      // As many rounds as are asked for take as long as they need.
    },
    propertyRuns(8) * 3000 + 20_000,
  );

  it('is the same as a file, its evidence to the last line and no further than the reader', async () => {
    for (const [reader, narrowing] of [
      ['all', 'months=30'],
      ['LON', ''],
    ] as const) {
      const { body } = await readers[reader].get<Dashboard>(`/api/reports/dashboard?${narrowing}`);
      const cells = body.figures.flatMap((figure) => figure.cells.map((cell) => ({ ...cell, label: figure.label })));
      const [headings = [], ...lines] = await csvLines(readers[reader], `/api/reports/dashboard?${narrowing}`);
      const at = (heading: string) => headings.indexOf(heading);
      const text = (value: number | null) => (value === null ? '' : String(value));
      expect(cells.length).toBeGreaterThan(5);
      expect(
        lines
          .slice(0, cells.length)
          .map((line) =>
            ['Figure', 'Month', 'Count', 'Of which came about', 'Median (days)'].map((one) => line[at(one)]),
          ),
      ).toEqual(
        cells.map(({ label, month, count, met, median }) => [
          label.en,
          month ?? '',
          text(count),
          text(met),
          text(median),
        ]),
      );
      expect(lines.slice(cells.length).flat().join()).toContain(body.at);

      const evidence = `figure=open&${narrowing}`;
      const behind = await csvLines(readers[reader], `/api/reports/dashboard/evidence?${evidence}&limit=1`);
      const { total, references } = await referencesOf(readers[reader], evidence);
      expect(
        behind
          .slice(1, 1 + total)
          .map(([reference]) => reference)
          .sort(),
      ).toEqual(references);
    }
    const refused = await readers.LON.get('/api/reports/dashboard?office=SIN', { headers: { Accept: 'text/csv' } });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      403,
      expect.stringContaining('problem+json'),
    ]);
  });

  it('gives nothing of an office beyond the reader, whatever is asked', async () => {
    for (const figure of dashboardFigures) {
      const { body } = await readers.LON.get<DashboardEvidence>(
        `/api/reports/dashboard/evidence?figure=${figure}&months=36&ofOffice=SIN`,
      );
      expect([figure, body]).toEqual([figure, { total: 0, items: [], nextCursor: null }]);
    }
    const admin = await app.as('admin');
    expect((await admin.get('/api/reports/dashboard')).status).toBe(403);
    expect((await admin.get('/api/reports/dashboard/evidence?figure=open')).status).toBe(403);
  });

  it('follows a case to another office', async () => {
    await put({
      office: 'SIN',
      type: 'visit',
      state: 'closed',
      hours: [300, 200, 100],
      deadline: null,
      appointments: [{ hours: 150, status: 'confirmed' }],
    });
    const counts = async () => {
      const { body } = await readers.LON.get<Dashboard>('/api/reports/dashboard?months=3');
      return body.figures.slice(3).map(({ cells }) => cells.find(({ cut }) => cut === 'all')?.count ?? 0);
    };
    const before = await counts();
    await app.query(
      `UPDATE cases SET office_code = 'LON' WHERE id = (SELECT id FROM cases ORDER BY sequence DESC LIMIT 1)`,
    );
    expect(await counts()).toEqual(before.map((count) => count + 1));
  });

  it('says what is wrong with a question', async () => {
    const wrong = [
      '?months=0',
      '?months=37',
      '?to=2026-13',
      '?to=2026',
      '?office=XXX',
      '?colour=red',
      '/evidence',
      '/evidence?figure=applause',
      '/evidence?figure=open&cursor=12',
      '/evidence?figure=decisions&cursor=99999999999999999999',
      '/evidence?figure=open&age=old',
    ];
    for (const query of wrong)
      expect([query, (await readers.all.get(`/api/reports/dashboard${query}`)).status]).toEqual([query, 400]);
  });
});
