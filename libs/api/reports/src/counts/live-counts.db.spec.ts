import fc from 'fast-check';
import pg from 'pg';
import { DataSource } from 'typeorm';
import {
  bootTestApp,
  createTestDatabase,
  momentBetween,
  VisitRows,
  type TestApp,
  type TestClient,
  type TestDatabase,
  type VisitRow,
  propertyRuns,
} from '@kakehashi/testing';
import { addDays, endOfDayInJapan, fiscalYearOf, localDate, momentInJapan } from '@kakehashi/shared/calendar';
import { visitStates } from './definitions';
import { verifyCounts } from './verify-counts';
import type { ChangesPage } from '../publishing/changes.dto';
import type { PublicationList } from '../publishing/publication.dto';
import type { Evidence } from './evidence.dto';
import type { YearlyCounts } from './views.dto';

const aVisit: VisitRow = {
  office: 'SIN',
  country: 'SG',
  prefecture: '13',
  state: 'accepted',
  firstDate: '2026-05-11',
  planned: 5,
  actual: null,
};
const allStates = Object.values(visitStates).flat();
const isCounted = (visit: VisitRow) => visitStates.counted.some((state) => state === visit.state);

describe('live counts', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let rows: VisitRows;
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
    clients = {
      singapore: await app.as('manager.sin'),
      london: await app.as('manager.lon'),
      auditor: await app.as('auditor'),
    };
    rows = await VisitRows.create(app, owner, author, { fiscalYear: 2026 });
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });
  // The cases of one test are gone in the next.
  afterEach(() => rows.clear());

  const add = (given: Partial<VisitRow> = {}) => rows.add({ ...aVisit, ...given });
  const counts = async (query: string, client = clients.auditor): Promise<YearlyCounts> => {
    const answer = await client.get<YearlyCounts>(`/api/reports/yearly-counts?programme=visit&${query}`);
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
    return answer.body;
  };
  const value = (report: YearlyCounts, measure: string, row: string, column = 'all') =>
    report.cells.find((cell) => cell.row === row && cell.column === column && cell.measure === measure);

  it('counts accepted visits by the fiscal year of their first date, and the others apart', async () => {
    await add();
    await add({ state: 'closed', actual: 7, firstDate: '2026-03-31' });
    await add({ state: 'inquiry' });
    await add({ state: 'cancelled' });
    const report = await counts('from=2025&to=2026&measures=cases,people,plannedPeople,inquiries,cancelled,declined');
    expect(value(report, 'cases', '2026')).toMatchObject({ value: 1, source: 'cases', live: 1, published: null });
    expect(value(report, 'people', '2026')).toMatchObject({ value: null, flags: ['headcount-pending'] });
    expect(value(report, 'plannedPeople', '2026')?.value).toBe(5);
    expect(value(report, 'people', '2025')?.value).toBe(7);
    expect(value(report, 'inquiries', '2026')?.value).toBe(1);
    expect(value(report, 'cancelled', '2026')?.value).toBe(1);
    expect(value(report, 'declined', '2026')?.value).toBe(0);
    expect(report.rows[1]?.label.ja).toBe('2026年度（令和8）');
  });

  it('stands a late entry beside the published figure of its year, without adding it', async () => {
    await add({ state: 'closed', actual: 3, firstDate: '2008-06-02' });
    await add({ state: 'closed', actual: 4 });
    const report = await counts('measures=cases&from=1990&to=2026');
    expect(value(report, 'cases', '2008')).toMatchObject({ value: 56, published: 56, live: 1, source: 'both' });
    const grand = report.totals.find(({ axis }) => axis === 'grand');
    expect(grand).toMatchObject({ computed: 1043, printed: null });
    expect(report.tableTotals).toMatchObject([{ table: 'visits_support_by_year', printed: 1042, computed: 1042 }]);
    // The printed total is what its document says; the whole of the report is another number with other lines.
    const path = '/api/reports/yearly-counts/evidence?programme=visit&measure=cases&row=*&column=*';
    const whole = (await clients.auditor.get<Evidence>(path)).body;
    expect([whole.count, whole.cases.length, whole.total]).toEqual([1043, 2, 2]);
    // Of the cases listed, those of a year of the record are not in the number, and say so.
    const marks = whole.cases.map(({ fiscalYear, beside }) => [fiscalYear, beside]);
    expect(marks).toEqual([
      [2008, true],
      [2026, false],
    ]);
    const listed = await clients.auditor.get(path, { headers: { Accept: 'text/csv', 'Accept-Language': 'en' } });
    expect(listed.text.match(/Beside the published record, not counted/gu)).toHaveLength(1);
    const ofTable = `${path}&printedIn=visits_support_by_year`;
    for (const side of ['printed', 'computed']) {
      const { body } = await clients.auditor.get<Evidence>(`${ofTable}&side=${side}`);
      const [printed, ...lines] = body.published;
      expect([body.count, body.total, body.cases, printed?.printed]).toEqual([1042, 0, [], 1042]);
      expect(lines.reduce((sum, line) => sum + (line.printed ?? 0), 0)).toBe(1042);
    }
    const file = await clients.auditor.get(ofTable, { headers: { Accept: 'text/csv' } });
    expect([file.status, file.text.includes('V-')]).toEqual([200, false]);
    const none = await clients.auditor.get(`${path}&printedIn=lgotp_trainees_1996_2008`);
    expect(none.body).toMatchObject({ errors: [{ pointer: '/printedIn', code: 'not-in-list' }] });
    const early = await counts('measures=cases&from=1990&to=2008');
    expect(early.totals).toMatchObject([{ axis: 'grand', computed: 1042, printed: 1042 }]);
    // A country that the record of the year does not name adds nothing to it either.
    await add({ state: 'closed', actual: 3, firstDate: '2008-06-02', country: 'MN', office: 'BJS' });
    const byCountry = await counts('measures=cases&from=1990&to=2008&columns=country');
    expect(value(byCountry, 'cases', '2008', 'MN')).toMatchObject({
      value: null,
      live: 1,
      flags: ['beside-published'],
    });
    expect(byCountry.totals.find(({ axis }) => axis === 'grand')).toMatchObject({ computed: 1042 });
  });

  it('shows a reader the cases of the own office only', async () => {
    await add();
    await add({ office: 'LON', country: 'GB' });
    const query = 'from=2026&to=2026&columns=office&measures=cases';
    expect((await counts(query)).columns.map(({ key }) => key)).toEqual(['SIN', 'LON']);
    const london = await counts(query, clients.london);
    expect(london.cells.map(({ column, value: n }) => [column, n])).toEqual([['LON', 1]]);
    const evidence = await clients.london.get<Evidence>(
      '/api/reports/yearly-counts/evidence?programme=visit&columns=office&row=2026&column=SIN&measure=cases',
    );
    expect(evidence.body).toMatchObject({ total: 0, cases: [] });
  });

  it('tells when the first of a programme was recorded that the reader may count', async () => {
    await app.addUser({ email: 'manager.par', roles: ['manager@PAR'] });
    const paris = await app.as('manager.par');
    const first = async () =>
      (await paris.get<{ at: string | null }>('/api/reports/first-record?programme=visit')).body.at;
    await add();
    expect(await first()).toBeNull();
    const before = await momentBetween(app);
    await add({ office: 'PAR', country: 'FR' });
    const after = await momentBetween(app);
    const at = String(await first());
    expect([before < at, at < after]).toEqual([true, true]);
    await add({ office: 'PAR', country: 'FR' });
    expect(await first()).toBe(at);
  });

  it('counts as known at an earlier moment', async () => {
    const id = await add();
    const asOf = await momentBetween(app);
    await rows.change(id, { ...aVisit, state: 'cancelled', country: 'MY' });
    const query = 'from=2026&to=2026&columns=country&measures=cases,cancelled';
    const now = await counts(query);
    expect(value(now, 'cases', '2026', 'MY')?.value).toBe(0);
    expect(value(now, 'cancelled', '2026', 'MY')?.value).toBe(1);
    const then = await counts(`${query}&asOf=${asOf}`);
    expect(value(then, 'cases', '2026', 'SG')?.value).toBe(1);
    const behind = `/evidence?programme=visit&columns=country&row=2026&column=SG&measure=cases&asOf=${asOf}`;
    const evidence = await clients.auditor.get<Evidence>(`/api/reports/yearly-counts${behind}`);
    expect(evidence.body).toMatchObject({ count: 1, total: 1, cases: [{ state: 'accepted', country: 'SG' }] });
    expect(evidence.body.leftOut?.en).toContain('open the case');
    // Nor does a later case open or close a year of it, nor a new name or day come into the cases behind it.
    const bytes = () =>
      Promise.all(
        [`?programme=visit&asOf=${asOf}`, behind].flatMap((path) =>
          ['application/json', 'text/csv'].map(async (type) => {
            const headers = { Accept: type, 'Accept-Language': 'en' };
            return (await clients.auditor.get(`/api/reports/yearly-counts${path}`, { headers })).text;
          }),
        ),
      );
    const was = await bytes();
    expect(was.join()).toContain('V-SIN-2026-');
    await add({ state: 'inquiry', firstDate: '2027-04-02' });
    await owner.query(`UPDATE cases SET title = 'Renamed', version = version + 1, first_date = '2027-04-02',
      last_date = '2027-04-03', updated_at = now(), owner_id = created_by`);
    await owner.query(`UPDATE organisations SET name = 'Renamed'`);
    expect(await bytes()).toEqual(was);
    expect((await counts('measures=cases')).to).toBe(2027);
    const before = await counts(`${query}&asOf=2020-01-01`);
    expect(before.cells.every(({ value: n }) => n === null)).toBe(true);
  });

  it('tells as of today, or of any instant, only what stays so while others are writing', async () => {
    const id = await add();
    await momentBetween(app);
    const query = 'from=2026&to=2026&measures=cases,cancelled&asOf=';
    const address = (asOf: string) => `/api/reports/yearly-counts?programme=visit&${query}${asOf}`;
    const today = localDate(new Date(), 'Asia/Tokyo');
    const inFlight = new pg.Client({ connectionString: database.ownerUrl });
    await inFlight.connect();
    const before = await (async () => {
      await inFlight.query('BEGIN');
      await inFlight.query(`UPDATE cases SET state = 'cancelled' WHERE id = $1`, [id]);
      const told = await counts(`${query}${today}`);
      await inFlight.query('COMMIT');
      return told;
    })().finally(() => inFlight.end());
    const { asOf: taken } = before;
    if (!taken) throw new Error('A count as of a day says of which instant it is');
    expect(value(before, 'cases', '2026')?.value).toBe(1);
    const again = await clients.auditor.get(address(taken));
    expect(again.text).toBe(JSON.stringify(before));
    const csv = await clients.auditor.get(address(taken), { headers: { Accept: 'text/csv' } });
    expect(csv.text).toContain(momentInJapan(taken, 'en'));
    // A day that is over is its last instant: page, file and evidence name that day.
    const yesterday = addDays(today, -1);
    const end = endOfDayInJapan(yesterday).toISOString();
    expect((await counts(`${query}${yesterday}`)).asOf).toBe(end);
    const behind = `${address(yesterday).replace('?', '/evidence?')}&row=2026&measure=cases`;
    for (const file of [address(yesterday), behind]) {
      const { text } = await clients.auditor.get(file, { headers: { Accept: 'text/csv', 'Accept-Language': 'en' } });
      expect(text).toContain(`the end of ${yesterday} (Japan time)`);
    }
    const after = await counts(`${query}${today}`);
    expect([value(after, 'cases', '2026')?.value, value(after, 'cancelled', '2026')?.value]).toEqual([0, 1]);
    const evidence = await clients.auditor.get<Evidence>(
      `${address(today).replace('?', '/evidence?')}&row=2026&measure=cancelled`,
    );
    expect(evidence.body).toMatchObject({ count: 1, asOf: expect.stringContaining('Z') as string });
    for (const coming of ['2199-12-31', addDays(today, 1), '2199-01-01T00:00:00Z']) {
      const refused = await clients.auditor.get(address(coming));
      expect([refused.status, refused.body]).toMatchObject([
        400,
        { code: 'validation-failed', errors: [{ pointer: '/asOf', code: 'in-future' }] },
      ]);
    }
  });

  it('counts nothing of what was taken back, and keeps it in what was known before', async () => {
    const offered = async () => {
      const { body } = await clients.auditor.get<PublicationList>('/api/reports/publications?programme=visit');
      return body.publishable.map(({ fiscalYear }) => fiscalYear);
    };
    const id = await add({ firstDate: '2018-06-01', state: 'withdrawn', open: false });
    expect(await offered()).toEqual([2018]);
    const since = await momentBetween(app);
    const query = 'from=2018&to=2018&measures=cases,withdrawn';
    const then = await counts(`${query}&asOf=${since}`);
    expect(value(then, 'withdrawn', '2018')?.value).toBe(1);
    await owner.query('UPDATE cases SET retracted_at = clock_timestamp() WHERE id = $1', [id]);
    const now = await counts(query);
    expect(now.cells.map(({ value: n, flags }) => [n, flags])).toEqual([
      [null, ['no-record']],
      [null, ['no-record']],
    ]);
    expect(await counts(`${query}&asOf=${since}`)).toEqual(then);
    expect(await offered()).toEqual([]);
    expect(await verifyCounts(app.app.get(DataSource))).toEqual([]);
    const changes = await clients.singapore.get<ChangesPage>(
      `/api/reports/yearly-counts/changes?programme=visit&from=2018&to=2018&since=${since}`,
    );
    expect(changes.body.items).toMatchObject([{ kinds: ['retracted'], title: 'A visit', after: null }]);
  });

  it('cannot be bypassed or written by the application', async () => {
    await add();
    await expect(app.query('UPDATE case_facts SET state = $1', ['closed'])).rejects.toThrow(/permission denied/);
    await expect(app.query('DELETE FROM count_changes')).rejects.toThrow(/permission denied/);
    await expect(app.query('SELECT fold_count_changes()')).rejects.toThrow(/permission denied/);
  });

  it('names what differs when somebody tampers with the totals', async () => {
    await add();
    await owner.query('SELECT fold_count_changes()');
    await owner.query(`UPDATE count_totals SET cases = cases + 1 WHERE cut = 'country' AND place = 'SG'`);
    const differences = await verifyCounts(app.app.get(DataSource));
    expect(differences).toMatchObject([
      { place: 'country visit 2026 SIN SG accepted', kept: { cases: 2 }, recounted: { cases: 1 } },
    ]);
    await owner.query(`UPDATE count_totals SET cases = cases - 1 WHERE cut = 'country' AND place = 'SG'`);
  });

  it('pages through the cases behind a number', async () => {
    for (let i = 0; i < 5; i++) await add();
    const path = '/api/reports/yearly-counts/evidence?programme=visit&row=2026&measure=cases&limit=2';
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: Evidence } = await clients.auditor.get<Evidence>(
        cursor ? `${path}&cursor=${cursor}` : path,
      );
      expect(body).toMatchObject({ count: 5, total: 5 });
      seen.push(...body.cases.map(({ reference }) => reference));
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(5);
  });

  const visits: fc.Arbitrary<VisitRow> = fc.record({
    office: fc.constantFrom('SIN', 'LON'),
    country: fc.constantFrom('SG', 'MY', 'GB'),
    prefecture: fc.constantFrom('13', '40', null),
    state: fc.constantFrom(...allStates),
    firstDate: fc.constantFrom('2025-03-31', '2025-04-01', '2026-05-11'),
    planned: fc.nat(9),
    actual: fc.option(fc.integer({ min: 1, max: 9 })),
  });
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('add', 'change', 'change', 'remove', 'retract', 'fold'),
      which: fc.nat(20),
      visit: visits,
    }),
    { minLength: 1, maxLength: 12 },
  );

  it(
    'equals a recount, and its evidence, after any sequence of changes',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (sequenceOfSteps) => {
          const present = new Map<string, VisitRow>();
          for (const { kind, which, visit } of sequenceOfSteps) {
            const id = [...present.keys()][which % Math.max(present.size, 1)];
            if (kind === 'fold') await owner.query('SELECT fold_count_changes()');
            else if (kind === 'add' || !id) present.set(await add(visit), visit);
            else if (kind === 'change') {
              await rows.change(id, visit);
              present.set(id, visit);
            } else if (kind === 'retract') {
              await owner.query('UPDATE cases SET retracted_at = clock_timestamp() WHERE id = $1', [id]);
              present.delete(id);
            } else {
              await owner.query('DELETE FROM visits WHERE case_id = $1', [id]);
              await owner.query('DELETE FROM cases WHERE id = $1', [id]);
              present.delete(id);
            }
          }
          expect(await verifyCounts(app.app.get(DataSource))).toEqual([]);
          await expectRecount([...present.values()], 'country', ({ country }) => country);
          await expectRecount([...present.values()], 'prefecture', ({ prefecture }) => prefecture ?? 'unspecified');
          await owner.query('DELETE FROM visits; DELETE FROM cases');
        }),
        { numRuns: propertyRuns(12) },
      );
      // As many rounds as are asked for take as long as they need.
    },
    propertyRuns(12) * 3000 + 20_000,
  );

  async function expectRecount(present: VisitRow[], columns: string, key: (visit: VisitRow) => string): Promise<void> {
    const report = await counts(`from=2024&to=2026&columns=${columns}&measures=cases,people`, clients.singapore);
    const own = present.filter((visit) => visit.office === 'SIN' && isCounted(visit));
    for (const { row, column, measure, value: shown, live } of report.cells) {
      const here = own.filter((visit) => String(fiscalYearOf(visit.firstDate)) === row && key(visit) === column);
      const known = here.filter(({ actual }) => actual !== null);
      const people = known.reduce((sum, { actual }) => sum + (actual ?? 0), 0);
      expect([row, column, measure, live ?? 0]).toEqual([
        row,
        column,
        measure,
        measure === 'cases' ? here.length : people,
      ]);
      const { body } = await clients.singapore.get<Evidence>(
        `/api/reports/yearly-counts/evidence?programme=visit&from=2024&to=2026&columns=${columns}&row=${row}&column=${column}&measure=${measure}`,
      );
      expect([row, column, measure, body.count, body.total]).toEqual([row, column, measure, shown, here.length]);
      expect(body.cases).toHaveLength(here.length);
    }
  }
});
