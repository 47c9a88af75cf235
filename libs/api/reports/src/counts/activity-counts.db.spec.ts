import fc from 'fast-check';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { fiscalYearOf } from '@kakehashi/shared/calendar';
import {
  ActivityRows,
  bootTestApp,
  createTestDatabase,
  momentBetween,
  type ActivityRow,
  type TestApp,
  type TestClient,
  type TestDatabase,
  propertyRuns,
} from '@kakehashi/testing';
import { activityStates } from './activity-measures';
import { verifyCounts } from './verify-counts';
import type { Evidence } from './evidence.dto';
import type { YearlyCounts } from './views.dto';

const seminar: ActivityRow = {
  programme: 'exchange_seminar',
  office: 'SIN',
  country: 'TH',
  state: 'held',
  firstDate: '2026-05-11',
  visitors: null,
  planned: { TH: 4, VN: 2 },
  actual: { TH: 3 },
};
const counted: readonly string[] = [...activityStates.awaited, ...activityStates.held];

describe('counts of activities', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let rows: ActivityRows;
  let clients: Record<'singapore' | 'auditor', TestClient>;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    const author = await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'auditor', roles: ['auditor'] });
    rows = new ActivityRows(app, owner, author);
    clients = { singapore: await app.as('officer.sin'), auditor: await app.as('auditor') };
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });
  afterEach(() => rows.clear());

  const counts = async (query: string, client = clients.auditor): Promise<YearlyCounts> => {
    const answer = await client.get<YearlyCounts>(`/api/reports/yearly-counts?${query}`);
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
    return answer.body;
  };
  const evidence = async (query: string, client = clients.auditor): Promise<Evidence> =>
    (await client.get<Evidence>(`/api/reports/yearly-counts/evidence?${query}`)).body;
  const cell = (report: YearlyCounts, measure: string, row: string, column = 'all') =>
    report.cells.find((one) => one.row === row && one.column === column && one.measure === measure);

  it('counts participants under the countries that they come from, and the case once', async () => {
    await rows.add(seminar);
    await rows.add({ ...seminar, state: 'cancelled', actual: null });
    await rows.add({ ...seminar, state: 'confirmed', country: 'VN', planned: { VN: 7 }, actual: null });
    const query = 'programme=exchange_seminar&from=2026&to=2026&columns=country';
    const report = await counts(`${query}&measures=cases,participants,plannedParticipants,cancelled`);
    expect(cell(report, 'cases', '2026', 'TH')?.value).toBe(1);
    expect(cell(report, 'cases', '2026', 'VN')?.value).toBe(1);
    expect(cell(report, 'cancelled', '2026', 'TH')?.value).toBe(1);
    expect(cell(report, 'participants', '2026', 'TH')).toMatchObject({ value: 3, flags: [] });
    // Nobody came from Viet Nam to the one that was held; the other one is still to come.
    expect(cell(report, 'participants', '2026', 'VN')).toMatchObject({ value: 0, flags: ['headcount-pending'] });
    expect(cell(report, 'plannedParticipants', '2026', 'VN')?.value).toBe(9);
    const behind = await evidence(`${query}&row=2026&column=TH&measure=participants`);
    expect(behind).toMatchObject({
      count: 3,
      total: 1,
      cases: [{ type: 'activity', plannedPeople: 4, actualPeople: 3 }],
    });
    const all = await evidence(`${query}&row=2026&measure=plannedParticipants`);
    expect(all).toMatchObject({ count: 13, total: 2 });
    expect(all.cases).toHaveLength(2);
  });

  it('stands a seminar entered late beside the published figure of its year, without adding it', async () => {
    await rows.add({ ...seminar, firstDate: '2008-06-02' });
    const report = await counts('programme=exchange_seminar&columns=country&measures=participants');
    expect(cell(report, 'participants', '2008', 'TH')).toMatchObject({ live: 3, source: 'both' });
    expect(report.tableTotals).toContainEqual(
      expect.objectContaining({ table: 'exchange_cooperation_seminar_1995_2008', printed: 137, computed: 137 }),
    );
  });

  it('counts visitors where the fair is, times as held, and publications as cases', async () => {
    const other = { ...seminar, planned: {}, actual: null };
    await rows.add({ ...other, programme: 'travel_fair', country: 'SG', visitors: 91_000 });
    await rows.add({ ...other, programme: 'regional_exchange', state: 'confirmed' });
    await rows.add({ ...other, programme: 'publication', country: 'SG', state: 'closed' });
    const fair = await counts('programme=travel_fair&from=2026&to=2026&columns=country');
    expect(cell(fair, 'visitors', '2026', 'SG')?.value).toBe(91_000);
    const exchange = await counts('programme=regional_exchange&from=2026&to=2026&measures=cases,times');
    expect([cell(exchange, 'cases', '2026')?.value, cell(exchange, 'times', '2026')?.value]).toEqual([1, 0]);
    expect(cell(await counts('programme=publication&from=2026&to=2026'), 'cases', '2026')?.value).toBe(1);
  });

  it('counts as known at an earlier moment, and cannot be written by the application', async () => {
    const id = await rows.add(seminar);
    const asOf = await momentBetween(app);
    await rows.change(id, { ...seminar, actual: { TH: 9 } });
    const query = 'programme=exchange_seminar&from=2026&to=2026&measures=participants';
    expect(cell(await counts(`${query}&asOf=${asOf}`), 'participants', '2026')?.value).toBe(3);
    expect(cell(await counts(query), 'participants', '2026')?.value).toBe(9);
    await expect(app.query(`UPDATE activity_facts SET state = 'closed'`)).rejects.toThrow(/permission denied/);
  });

  const people = fc.dictionary(fc.constantFrom('TH', 'VN', 'JP'), fc.integer({ min: 1, max: 9 }), {
    noNullPrototype: true,
  });
  const activities: fc.Arbitrary<ActivityRow> = fc.record({
    programme: fc.constantFrom('exchange_seminar', 'study_tour'),
    office: fc.constantFrom('SIN', 'LON'),
    country: fc.constantFrom('TH', 'SG'),
    state: fc.constantFrom(...Object.values(activityStates).flat()),
    firstDate: fc.constantFrom('2025-03-31', '2025-04-01', '2026-05-11', null),
    visitors: fc.option(fc.nat(9)),
    prefecture: fc.constantFrom('13', '40', null),
    planned: people,
    actual: fc.option(people),
  });
  const steps = fc.array(
    fc.record({ kind: fc.constantFrom('add', 'change', 'change', 'remove'), which: fc.nat(20), activity: activities }),
    { minLength: 1, maxLength: 10 },
  );

  it(
    'equal a recount, and their evidence, after any sequence of changes',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const present = new Map<string, ActivityRow>();
          for (const { kind, which, activity } of sequence) {
            const id = [...present.keys()][which % Math.max(present.size, 1)];
            if (kind === 'add' || !id) present.set(await rows.add(activity), activity);
            else if (kind === 'change') {
              await rows.change(id, activity);
              present.set(id, activity);
            } else {
              await rows.remove(id);
              present.delete(id);
            }
          }
          expect(await verifyCounts(app.app.get(DataSource))).toEqual([]);
          await expectRecount([...present.values()]);
          await expectByPrefecture([...present.values()]);
          await rows.clear();
        }),
        { numRuns: propertyRuns(10) },
      );
      // As many rounds as are asked for take as long as they need.
    },
    propertyRuns(10) * 3000 + 20_000,
  );

  async function expectByPrefecture(present: readonly ActivityRow[]): Promise<void> {
    const own = present.filter(({ programme, state }) => programme === 'study_tour' && counted.includes(state));
    const asOf = await momentBetween(app);
    for (const moment of ['', `&asOf=${asOf}`]) {
      const query = `programme=study_tour&from=2024&to=2026&rows=prefecture${moment}`;
      const report = await counts(`${query}&measures=cases`);
      for (const { row, value } of report.cells) {
        const there = own.filter(({ prefecture }) => (prefecture ?? 'unspecified') === row).length;
        expect([moment, row, value ?? 0]).toEqual([moment, row, there]);
        const behind = await evidence(`${query}&row=${row}&measure=cases`);
        expect([moment, row, behind.total]).toEqual([moment, row, there]);
      }
      const limited = await counts(`${query}&measures=cases&prefecture=13`);
      const inTokyo = own.filter(({ prefecture }) => prefecture === '13').length;
      expect(limited.cells.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(inTokyo);
    }
  }

  async function expectRecount(present: readonly ActivityRow[]): Promise<void> {
    const query = 'programme=study_tour&from=2024&to=2026&columns=country';
    const report = await counts(`${query}&measures=cases,participants`, clients.singapore);
    const own = present.filter(
      ({ programme, office, state }) => programme === 'study_tour' && office === 'SIN' && counted.includes(state),
    );
    const yearOf = ({ firstDate }: ActivityRow) => String(firstDate ? fiscalYearOf(firstDate) : 2026);
    for (const { row, column, measure, live } of report.cells) {
      const here = own.filter((one) => yearOf(one) === row);
      const theirs =
        measure === 'cases'
          ? here.filter(({ country }) => country === column)
          : here.filter(({ planned, actual }) => column in planned || (actual !== null && column in actual));
      // An activity of which nobody was written down at all is not counted yet.
      const sum = theirs.reduce((total, { actual }) => total + (actual?.[column] ?? 0), 0);
      expect([row, column, measure, live ?? 0]).toEqual([
        row,
        column,
        measure,
        measure === 'cases' ? theirs.length : sum,
      ]);
      const at = `${query}&row=${row}&column=${column}&measure=${measure}`;
      const behind = await evidence(at, clients.singapore);
      expect([at, behind.total, behind.cases.length]).toEqual([at, theirs.length, theirs.length]);
    }
  }
});
