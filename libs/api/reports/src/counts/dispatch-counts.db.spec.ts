import fc from 'fast-check';
import pg from 'pg';
import { DataSource } from 'typeorm';
import {
  bootTestApp,
  createTestDatabase,
  DispatchRows,
  momentBetween,
  type DispatchRow,
  type TestApp,
  type TestClient,
  type TestDatabase,
  propertyRuns,
} from '@kakehashi/testing';
import { fiscalYearOf, fiscalYearOfInstant } from '@kakehashi/shared/calendar';
import { countedDispatchStates, dispatchStates, type Attribution } from './dispatch-measures';
import { verifyCounts } from './verify-counts';
import type { Evidence } from './evidence.dto';
import type { ReportProgrammeList } from './programmes.dto';
import type { YearlyCounts } from './views.dto';

const aDispatch: DispatchRow = {
  office: 'SIN',
  country: 'TH',
  expertise: 'fire_disaster_prevention',
  state: 'closed',
  targetFiscalYear: 2026,
  approvedAt: '2026-05-11T03:00:00Z',
  departedOn: '2026-11-02',
  agreed: [0, 1],
};
const pending = { state: 'matching', departedOn: null, agreed: [] } as const;
const hasLeft = ({ state }: DispatchRow) => dispatchStates.departed.some((one) => one === state);

describe('counts of dispatches', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let rows: DispatchRows;
  let clients: Record<'singapore' | 'london' | 'auditor', TestClient>;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    const author = await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'manager.sin', roles: ['manager@SIN'] });
    await app.addUser({ email: 'manager.lon', roles: ['manager@LON'] });
    await app.addUser({ email: 'auditor', roles: ['auditor'] });
    rows = await DispatchRows.create(app, owner, author);
    clients = {
      singapore: await app.as('manager.sin'),
      london: await app.as('manager.lon'),
      auditor: await app.as('auditor'),
    };
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });
  afterEach(() => rows.clear());

  const add = (given: Partial<DispatchRow> = {}) => rows.add({ ...aDispatch, ...given });
  const counts = async (query: string, client = clients.auditor): Promise<YearlyCounts> => {
    const answer = await client.get<YearlyCounts>(`/api/reports/yearly-counts?programme=dispatch&${query}`);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    return answer.body;
  };
  const evidence = async (query: string, client = clients.auditor): Promise<Evidence> => {
    const answer = await client.get<Evidence>(`/api/reports/yearly-counts/evidence?programme=dispatch&${query}`);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    return answer.body;
  };
  const value = (report: YearlyCounts, measure: string, row: string, column = 'all') =>
    report.cells.find((cell) => cell.row === row && cell.column === column && cell.measure === measure);

  it('count one expert in one dispatch, one mission as one time, and everybody once', async () => {
    await add();
    await add({ agreed: [1, 2], country: 'VN' });
    await add({ agreed: [1], expertise: null, targetFiscalYear: 2025, approvedAt: '2025-06-01T00:00:00Z' });
    const measures = 'measures=cases,experts,times,uniqueExperts&from=2025&to=2026';
    const report = await counts(measures);
    expect(report.attribution).toMatchObject({ code: 'approval' });
    expect(value(report, 'cases', '2026')).toMatchObject({ value: 2, live: 2, source: 'cases', flags: [] });
    expect(value(report, 'experts', '2026')?.value).toBe(4);
    expect(value(report, 'times', '2026')?.value).toBe(2);
    expect(value(report, 'uniqueExperts', '2026')?.value).toBe(3);
    expect(value(report, 'experts', '2025')?.value).toBe(1);
    // Who went in both years is one person in all.
    const unique = report.totals.find(({ measure, axis }) => measure === 'uniqueExperts' && axis === 'grand');
    expect(unique).toMatchObject({ computed: 3, rule: 'once' });
    expect(report.totalRules.map(({ code }) => code)).toEqual(['cells', 'once']);
    const byCountry = await counts('measures=uniqueExperts&rows=country&columns=expertise&from=2026&to=2026');
    expect(byCountry.cells.map(({ row, column, value: n }) => [row, column, n])).toEqual([
      ['TH', 'fire_disaster_prevention', 2],
      ['VN', 'fire_disaster_prevention', 2],
    ]);
    expect(byCountry.columns[0]?.label).toEqual({ ja: '消防・防災', en: 'Firefighting and disaster prevention' });
    expect(byCountry.totals.find(({ axis }) => axis === 'grand')).toMatchObject({ computed: 3, rule: 'once' });
    const behind = await evidence('row=2026&measure=uniqueExperts');
    expect(behind).toMatchObject({ count: 3, total: 2 });
    expect(new Set(behind.cases.flatMap(({ experts }) => experts?.map(({ id }) => id))).size).toBe(3);
    expect(behind.cases[0]).toMatchObject({ approvedOn: '2026-05-11', departedOn: '2026-11-02', plannedPeople: null });
  });

  it('know no number of experts where nobody knows who went, as of what comes in from files', async () => {
    await add({ agreed: [], country: 'VN' });
    await add({ ...pending, country: 'VN' });
    await add({ agreed: [], country: 'ID' });
    await add({ agreed: [0], country: 'ID' });
    await add({ country: 'TH' });
    const query = 'rows=country&from=2026&to=2026';
    const unknown = ['departure-pending', 'experts-unknown'];
    for (const list of ['cases,experts,times', 'uniqueExperts,times']) {
      const report = await counts(`${query}&measures=${list}`);
      const measure = list.includes('unique') ? 'uniqueExperts' : 'experts';
      expect(value(report, measure, 'VN')).toMatchObject({ value: null, live: null, flags: unknown });
      expect(value(report, measure, 'ID')).toMatchObject({ value: 1, flags: ['experts-unknown', 'incomplete'] });
      expect(value(report, measure, 'TH')).toMatchObject({ value: 2, flags: [] });
      expect(value(report, 'times', 'VN')).toMatchObject({ value: 1, flags: ['departure-pending'] });
      const grand = report.totals.find((total) => total.axis === 'grand' && total.measure === measure);
      expect(grand).toMatchObject({ flags: expect.arrayContaining(['experts-unknown', 'incomplete']) });
      expect(report.legend.map(({ code }) => code)).toContain('experts-unknown');
      expect(await evidence(`${query}&row=VN&measure=${measure}`)).toMatchObject({ count: null, total: 1 });
    }
  });

  it('say of dispatches without a day of approval that no year has them, to whom they may be shown', async () => {
    await add({ approvedAt: null, office: 'SIN' });
    await add({ ...pending, approvedAt: null });
    const noteOf = async (query: string, client = clients.auditor) =>
      (await counts(query, client)).notes.map(({ en }) => en).filter((note) => note.includes('known day of approval'));
    expect(await noteOf('rows=country')).toEqual([expect.stringContaining('may see: 1.')]);
    expect(await noteOf('rows=country&asOf=2020-01-01')).toEqual([]);
    expect(await noteOf('rows=country&attribution=departure')).toEqual([]);
    expect(await noteOf('rows=country', clients.singapore)).toHaveLength(1);
    expect(await noteOf('rows=country&scope=all', clients.london)).toEqual([]);
    for (const [filter, told] of [
      ['office=LON', 0],
      ['country=VN', 0],
      ['office=SIN&country=TH', 1],
    ] as const)
      expect(await noteOf(`rows=country&${filter}`)).toHaveLength(told);
  });

  it('attribute by approval in Japan or by departure, and say which', async () => {
    await add({ approvedAt: '2026-03-31T14:59:59Z', departedOn: '2026-11-02' });
    await add({ approvedAt: '2026-03-31T23:30:00Z', departedOn: '2027-04-01' });
    await add({ approvedAt: '2026-03-31T23:30:00Z', ...pending });
    const approval = await counts('measures=cases,times,withdrawn&from=2025&to=2027');
    expect(approval.cells.filter(({ measure }) => measure === 'cases').map(({ value: n }) => n)).toEqual([1, 2, 0]);
    expect(approval.measures[0]?.definition.en).toContain('By approval: ');
    expect(approval.measures[2]?.definition.ja).toContain('対象年度');
    expect(approval.measures[2]?.definition.ja).not.toContain('承認年度別');
    // One of the two has not left yet.
    expect(value(approval, 'times', '2026')).toMatchObject({ value: 1, flags: ['departure-pending'] });
    const departure = await counts('attribution=departure&measures=cases,times&from=2025&to=2027');
    expect(departure.attribution).toMatchObject({ code: 'departure' });
    expect(departure.cells.filter(({ measure }) => measure === 'cases').map(({ value: n }) => n)).toEqual([0, 1, 1]);
    expect(value(departure, 'times', '2026')).toMatchObject({ value: 1, flags: [] });
    expect(departure.measures[0]?.definition.ja).toContain('出発年度別');
    const behind = await evidence('attribution=departure&row=2027&measure=times');
    expect(behind).toMatchObject({
      count: 1,
      total: 1,
      cases: [{ departedOn: '2027-04-01', approvedOn: '2026-04-01' }],
    });
  });

  it('count apart what was not approved, by the year applied for', async () => {
    for (const state of ['received', 'rejected', 'no_specialist', 'withdrawn', 'cancelled'])
      await add({ state, targetFiscalYear: 2027, approvedAt: '2026-05-11T03:00:00Z', departedOn: null, agreed: [] });
    for (const attribution of ['approval', 'departure']) {
      const measures = 'cases,undecided,rejected,noSpecialist,withdrawn,cancelled';
      const report = await counts(`attribution=${attribution}&measures=${measures}&from=2026&to=2027`);
      for (const measure of measures.split(',').slice(1)) {
        expect([measure, value(report, measure, '2027')?.value]).toEqual([measure, 1]);
        expect([measure, value(report, measure, '2026')?.value]).toEqual([measure, 0]);
      }
      expect(value(report, 'cases', '2026')?.value).toBe(0);
    }
  });

  it('refuse an attribution that a programme does not have', async () => {
    const { body } = await clients.auditor.get<ReportProgrammeList>('/api/reports/programmes');
    const offered = body.items.map(({ code, attributions }) => [code, attributions.map(({ code: one }) => one)]);
    expect(Object.fromEntries(offered)).toMatchObject({ dispatch: ['approval', 'departure'], visit: [] });
    for (const query of ['programme=visit&attribution=approval', 'programme=dispatch&attribution=return']) {
      const answer = await clients.auditor.get(`/api/reports/yearly-counts?${query}`);
      expect([answer.status, answer.body['errors']]).toEqual([
        400,
        [expect.objectContaining({ pointer: '/attribution' })],
      ]);
    }
  });

  it('show a reader the cases of the own office only', async () => {
    await add();
    await add({ office: 'LON', country: 'GB' });
    const query = 'from=2026&to=2026&columns=office&measures=cases,uniqueExperts';
    expect((await counts(query)).columns.map(({ key }) => key)).toEqual(['SIN', 'LON']);
    const london = await counts(query, clients.london);
    expect(london.cells.map(({ column, value: n }) => [column, n])).toEqual([
      ['LON', 1],
      ['LON', 2],
    ]);
    const behind = await evidence('columns=office&row=2026&column=SIN&measure=experts', clients.london);
    expect(behind).toMatchObject({ total: 0, cases: [] });
  });

  it('count as known at an earlier moment', async () => {
    const id = await add();
    const then = await momentBetween(app);
    await rows.change(id, { ...aDispatch, state: 'cancelled', agreed: [] });
    const query = 'from=2026&to=2026&measures=experts,cancelled';
    const now = await counts(query);
    expect([value(now, 'experts', '2026')?.value, value(now, 'cancelled', '2026')?.value]).toEqual([0, 1]);
    const before = await counts(`${query}&asOf=${then}`);
    expect([value(before, 'experts', '2026')?.value, value(before, 'cancelled', '2026')?.value]).toEqual([2, 0]);
    const behind = await evidence(`row=2026&measure=experts&asOf=${then}`);
    expect(behind).toMatchObject({ count: 2, total: 1, cases: [{ state: 'closed', experts: [{}, {}] }] });
    const earlier = await counts(`${query}&asOf=2020-01-01`);
    expect(earlier.cells.every(({ value: n }) => n === null)).toBe(true);
  });

  it('keep facts that the application can neither bypass nor write', async () => {
    await add();
    await expect(app.query('UPDATE dispatch_facts SET state = $1', ['closed'])).rejects.toThrow(/permission denied/);
    await expect(app.query('SELECT refresh_dispatch_facts($1)', [[]])).rejects.toThrow(/permission denied/);
    await owner.query(`UPDATE dispatch_facts SET departed_on = '2026-04-01'`);
    expect(await verifyCounts(app.app.get(DataSource))).toMatchObject([
      { place: expect.stringMatching(/^dispatch /), kept: { departed_on: '2026-04-01' } },
    ]);
    await expect(app.query('DELETE FROM dispatch_totals')).rejects.toThrow(/permission denied/);
    await expect(app.query('SELECT fold_dispatch_changes()')).rejects.toThrow(/permission denied/);
    await owner.query(`UPDATE dispatch_facts SET departed_on = '2026-11-02'`);
    const tamper = (by: number) => owner.query(`UPDATE dispatch_changes SET cases = cases + $1::integer`, [by]);
    await tamper(1);
    const wrong = (await verifyCounts(app.app.get(DataSource))).map(({ place }) => place);
    expect(wrong).toContain('dispatches country departure 2026 SIN TH closed');
    await tamper(-1);
  });

  it('stand beside the published figures of their year', async () => {
    await add({ targetFiscalYear: 2008, approvedAt: '2008-05-01T00:00:00Z', departedOn: '2008-10-01' });
    const report = await counts('from=2000&to=2026');
    expect(value(report, 'experts', '2008')).toMatchObject({ value: 7, published: 7, live: 2, source: 'both' });
    expect(value(report, 'times', '2008')).toMatchObject({ value: 4, published: 4, live: 1 });
    expect(report.tableTotals.filter(({ table }) => table === 'specialist_dispatch_2000_2008')).toMatchObject([
      { measure: 'cases', computed: 14 },
      { measure: 'experts', printed: 27, computed: 27 },
      { measure: 'times', printed: 16, computed: 16 },
    ]);
  });

  it('count the published lines by area, with the printed words beside our reading', async () => {
    const byArea = await counts('rows=fiscalYear&columns=expertise&measures=cases,experts&from=2000&to=2017');
    expect(byArea.columns.at(-1)).toMatchObject({ key: 'unmatched', label: { en: 'Published, in no single area' } });
    // The earlier list has two lines of 2008, the later one only one of them.
    const fire = value(byArea, 'cases', '2008', 'fire_disaster_prevention');
    expect(fire).toMatchObject({ value: 2, flags: ['conflict', 'A6', 'expertise-inferred'] });
    expect(value(byArea, 'experts', '2008', 'fire_disaster_prevention')?.value).toBe(5);
    expect(value(byArea, 'cases', 'unknown', 'fire_disaster_prevention')).toMatchObject({
      value: 2,
      flags: ['year-suspect', 'A4', 'expertise-inferred'],
    });
    const cells = byArea.cells.filter(({ measure }) => measure === 'cases');
    // 14 and 37 lines, of which two of 2008 are in both lists.
    expect(cells.reduce((sum, { value: n }) => sum + (n ?? 0), 0)).toBe(49);
    const open = await evidence('columns=expertise&row=2008&column=unmatched&measure=cases&from=2000&to=2017');
    expect(open.published.map(({ table, expertise }) => [table, expertise?.printed, expertise?.code])).toEqual([
      ['specialist_dispatch_2000_2008', 'Healthcare and welfare', null],
      ['specialist_dispatch_2008_2017', 'Health and social walfare', null],
    ]);
    const all = await evidence('rows=expertise&columns=none&row=water_supply_sewerage&measure=cases&from=2000&to=2017');
    expect(all.count).toBe(4);
    expect(all.published.map(({ expertise }) => [expertise?.printed, expertise?.label?.en])).toEqual([
      ['Water Purification', 'Water supply and sewerage'],
      ['Water supply and sewerage management', 'Water supply and sewerage'],
      ['Sewerage Management', 'Water supply and sewerage'],
      // The year of this one is open.
      ['Water Supply and Sewage Management', 'Water supply and sewerage'],
    ]);
  });

  const dispatches: fc.Arbitrary<DispatchRow> = fc
    .record({
      office: fc.constantFrom('SIN', 'LON'),
      country: fc.constantFrom('TH', 'VN'),
      expertise: fc.constantFrom('education', 'tourism', null),
      state: fc.constantFrom(...Object.values(dispatchStates).flat()),
      targetFiscalYear: fc.constantFrom(2025, 2026),
      approvedAt: fc.constantFrom('2025-03-31T14:59:59Z', '2025-03-31T15:00:00Z', '2026-05-11T03:00:00Z'),
      departedOn: fc.constantFrom('2026-03-31', '2026-04-01', '2026-11-02'),
      agreed: fc.subarray([0, 1, 2]),
    })
    .map((given) => {
      const isCounted = countedDispatchStates.includes(given.state);
      return { ...given, ...(!isCounted && { approvedAt: null }), ...(!hasLeft(given) && { departedOn: null }) };
    });
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('add', 'add', 'change', 'remove', 'fold'),
      which: fc.nat(20),
      given: dispatches,
    }),
    { minLength: 1, maxLength: 10 },
  );

  it(
    'equal a recount, and their evidence, after any sequence of changes',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          await rows.clear();
          const present = new Map<string, DispatchRow>();
          for (const { kind, which, given } of sequence) {
            const id = [...present.keys()][which % Math.max(present.size, 1)];
            if (kind === 'fold') await owner.query('SELECT fold_dispatch_changes()');
            else if (kind === 'add' || !id) present.set(await rows.add(given), given);
            else if (kind === 'change') {
              await rows.change(id, given);
              present.set(id, given);
            } else {
              await rows.remove(id);
              present.delete(id);
            }
          }
          expect(await verifyCounts(app.app.get(DataSource))).toEqual([]);
          const own = [...present.values()].filter(({ office }) => office === 'SIN');
          await expectRecount(own, 'approval', 'country', ({ country }) => country);
          await expectRecount(own, 'departure', 'expertise', ({ expertise }) => expertise ?? 'unspecified');
        }),
        { numRuns: propertyRuns(10) },
      );
      // As many rounds as are asked for take as long as they need.
    },
    propertyRuns(10) * 3000 + 20_000,
  );

  async function expectRecount(
    own: DispatchRow[],
    attribution: Attribution,
    columns: string,
    key: (given: DispatchRow) => string,
  ): Promise<void> {
    const query = `attribution=${attribution}&from=2024&to=2026&columns=${columns}`;
    const measures = ['cases', 'experts', 'times', 'uniqueExperts', 'undecided'];
    // Whom to name is read from the facts, all else from the kept totals.
    const asked = [measures.filter((measure) => measure !== 'uniqueExperts'), ['uniqueExperts']];
    const reports = await Promise.all(
      asked.map((list) => counts(`${query}&measures=${list.join(',')}`, clients.singapore)),
    );
    const report = {
      cells: reports.flatMap(({ cells }) => cells),
      totals: reports.flatMap(({ totals }) => totals),
    };
    const together = await counts(`${query}&measures=${measures.join(',')}`, clients.singapore);
    expect(together.cells).toEqual(expect.arrayContaining(report.cells));
    for (const { row, column, measure, value: shown, live } of report.cells) {
      const here = own.filter((given) => yearOf(given, attribution) === row && key(given) === column);
      const behind = here.filter((given) => isBehind(measure, given));
      const isCounted = here.some((given) => isBehind('cases', given) || isBehind(measure, given));
      const known = isCounted ? live : (live ?? 0);
      expect([row, column, measure, known]).toEqual([row, column, measure, numberOf(measure, behind)]);
      const at = `row=${row}&column=${column}&measure=${measure}`;
      const body = await evidence(`${query}&${at}`, clients.singapore);
      expect([at, body.count, body.total, body.cases.length]).toEqual([at, shown, behind.length, behind.length]);
      const ids = body.cases.flatMap(({ experts }) => experts?.map(({ id }) => id) ?? []);
      if (measure === 'experts') expect([at, ids.length]).toEqual([at, shown ?? 0]);
      if (measure === 'uniqueExperts') expect([at, new Set(ids).size]).toEqual([at, shown ?? 0]);
    }
    for (const measure of measures) {
      const all = own.filter((given) => isBehind(measure, given) && Number(yearOf(given, attribution)) >= 2024);
      const grand = report.totals.find((total) => total.axis === 'grand' && total.measure === measure);
      expect([measure, grand?.computed ?? 0]).toEqual([measure, numberOf(measure, all) ?? 0]);
    }
  }

  function yearOf(given: DispatchRow, attribution: Attribution): string {
    const { state, approvedAt, departedOn, targetFiscalYear } = given;
    if (!countedDispatchStates.includes(state)) return String(targetFiscalYear);
    if (attribution === 'departure') return departedOn ? String(fiscalYearOf(departedOn)) : '';
    return approvedAt ? String(fiscalYearOfInstant(approvedAt)) : '';
  }

  function isBehind(measure: string, given: DispatchRow): boolean {
    if (measure === 'undecided') return dispatchStates.undecided.some((state) => state === given.state);
    return measure === 'cases' ? countedDispatchStates.includes(given.state) : hasLeft(given);
  }

  /** Null where people went of whom nobody knows a single one. */
  function numberOf(measure: string, behind: DispatchRow[]): number | null {
    const agreed = behind.flatMap((given) => given.agreed);
    if (measure.toLowerCase().includes('experts') && behind.length > 0 && agreed.length === 0) return null;
    if (measure === 'experts') return agreed.length;
    return measure === 'uniqueExperts' ? new Set(agreed).size : behind.length;
  }
});
