import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import type { MergerPage } from '@kakehashi/shared/contracts';
import {
  bootTestApp,
  createTestDatabase,
  momentBetween,
  type TestApp,
  type TestClient,
  type TestDatabase,
  propertyRuns,
} from '@kakehashi/testing';
import type { Evidence } from './evidence.dto';
import type { YearlyCounts } from './views.dto';

const urawa = '112046';
const omiya = '112054';
const saitamaBefore = '112445';
const saitama = '111007';
const finals: Readonly<Record<string, string>> = { [urawa]: saitama, [omiya]: saitama, [saitamaBefore]: saitama };
const codes = [urawa, omiya, saitamaBefore, saitama, '141003', '130001', null];

describe('visits by municipality', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let auditor: TestClient;
  let admin: TestClient;
  let author: string;
  const requesters = new Map<string | null, string>();
  let sequence = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    author = await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'auditor', roles: ['auditor'] });
    await app.addUser({ email: 'admin', roles: ['admin'] });
    [auditor, admin] = [await app.as('auditor'), await app.as('admin')];
    for (const code of codes) {
      const id = randomUUID();
      requesters.set(code, id);
      await owner.query(
        `INSERT INTO organisations (id, name, kind, country_code, municipality_code, name_key, search_text)
         VALUES ($1, $2, 'local_government', 'JP', $3, $2, $2)`,
        [id, `requester ${code}`, code],
      );
    }
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });
  afterEach(() => owner.query('DELETE FROM visits; DELETE FROM cases'));

  async function add(code: string | null, firstDate: string): Promise<string> {
    const id = randomUUID();
    sequence += 1;
    await app.query(
      `INSERT INTO cases (id, reference, type, office_code, fiscal_year, sequence, country_code, prefecture_code, title,
         state, created_by, definition_id, first_date, search_text)
       SELECT $1, $2, 'visit', 'SIN', 2026, $3::integer, 'SG', left($4::text, 2), 'A visit', 'accepted', $5, id, $6, 'a'
       FROM workflow_definitions WHERE case_type = 'visit' ORDER BY version DESC LIMIT 1`,
      [id, `V-SIN-2026-${String(sequence).padStart(4, '0')}`, sequence, code, author, firstDate],
    );
    await app.query(
      `INSERT INTO visits (case_id, requester_organisation_id, mode, topic_key, first_date, planned_official)
       VALUES ($1, $2, 'on_site', 'topic', $3, 3)`,
      [id, requesters.get(code), firstDate],
    );
    return id;
  }

  async function counts(query: string): Promise<YearlyCounts> {
    const answer = await auditor.get<YearlyCounts>(
      `/api/reports/yearly-counts?programme=visit&from=2025&to=2026&measures=cases,plannedPeople&${query}`,
    );
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
    return answer.body;
  }
  const byKey = ({ cells }: YearlyCounts) =>
    new Map(
      cells
        .filter(({ measure, live }) => measure === 'cases' && live)
        .map(({ row, column, live }) => [`${row} ${column}`, live]),
    );
  const sum = ({ cells }: YearlyCounts, measure: string) =>
    cells.filter((cell) => cell.measure === measure).reduce((total, { live }) => total + (live ?? 0), 0);

  it('become another one no earlier than on their day', async () => {
    const merger = { predecessors: [codes[0]], successorCode6: codes[1], mergedOn: '2030-02-01', source: 'announced' };
    expect((await admin.post('/api/municipalities/mergers', merger)).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/mergedOn', code: 'in-future' }],
    });
  });

  it(
    'are counted by the one of then or by its successor, and the totals agree',
    async () => {
      const visits = fc.array(
        fc.record({ code: fc.constantFrom(...codes), date: fc.constantFrom('2025-05-01', '2026-05-01') }),
        { minLength: 1, maxLength: 12 },
      );
      await fc.assert(
        fc.asyncProperty(visits, async (given) => {
          for (const { code, date } of given) await add(code, date);
          const keys = (of: (code: string | null) => string) => {
            const expected = new Map<string, number>();
            for (const { code, date } of given) {
              const key = `${date.slice(0, 4)} ${of(code)}`;
              expected.set(key, (expected.get(key) ?? 0) + 1);
            }
            return expected;
          };
          const then = await counts('columns=municipality');
          const now = await counts('columns=municipality&municipalities=successor');
          expect(byKey(then)).toEqual(keys((code) => code ?? 'unspecified'));
          expect(byKey(now)).toEqual(keys((code) => (code ? (finals[code] ?? code) : 'unspecified')));
          const totals = [await counts('columns=none'), then, now];
          totals.push(await counts('columns=prefecture'), await counts('columns=prefecture&municipalities=successor'));
          for (const report of totals)
            expect([sum(report, 'cases'), sum(report, 'plannedPeople')]).toEqual([given.length, given.length * 3]);
          await owner.query('DELETE FROM visits; DELETE FROM cases');
        }),
        { numRuns: propertyRuns(8) },
      );
      // As many rounds as are asked for take as long as they need.
    },
    propertyRuns(8) * 3000 + 20_000,
  );

  it('open the cases behind each number, either way', async () => {
    for (const code of [urawa, omiya, saitama]) await add(code, '2026-05-01');
    const evidence = async (query: string) => {
      const address = `/api/reports/yearly-counts/evidence?programme=visit&from=2026&to=2026&measure=cases&row=2026`;
      return (await auditor.get<Evidence>(`${address}&columns=municipality&${query}`)).body;
    };
    expect((await evidence(`column=${urawa}`)).cases).toHaveLength(1);
    expect((await evidence(`column=${saitama}&municipalities=successor`)).cases).toHaveLength(3);
    expect((await evidence(`column=${urawa}&municipalities=successor`)).cases).toHaveLength(0);
    const report = await counts('columns=municipality');
    expect(report.columns.find(({ key }) => key === urawa)?.label).toEqual({ ja: '浦和市', en: 'Urawa' });
  });

  it('are counted as they were known, when a requester is corrected', async () => {
    const id = await add(urawa, '2026-05-01');
    const known = await momentBetween(app);
    await app.query(`UPDATE visits SET requester_organisation_id = $2 WHERE case_id = $1`, [id, requesters.get(omiya)]);
    expect([...byKey(await counts('columns=municipality')).keys()]).toEqual([`2026 ${omiya}`]);
    expect([...byKey(await counts(`columns=municipality&asOf=${known}`)).keys()]).toEqual([`2026 ${urawa}`]);
  });

  it('have the names and the mergers of an instant as of it, whoever comes or is merged later', async () => {
    const kurashiki = '332020';
    const addAs = (name: string, kind = 'local_government') =>
      app.query(
        `INSERT INTO organisations (id, name, kind, country_code, municipality_code, name_key, search_text)
         VALUES ($1, $2, $4, 'JP', $3, $2, $2)`,
        [randomUUID(), name, kurashiki, kind],
      );
    await addAs('倉敷市');
    const [first] = await app.query<{ id: string }>(`SELECT id FROM organisations WHERE name = '倉敷市'`);
    requesters.set(kurashiki, first?.id ?? '');
    const kawasaki = '141305';
    const [city] = await app.query<{ id: string }>(`SELECT id FROM organisations WHERE municipality_code = $1`, [
      kawasaki,
    ]);
    requesters.set(kawasaki, city?.id ?? '');
    for (const code of [kurashiki, kawasaki, '141003']) await add(code, '2026-05-01');
    const known = await momentBetween(app);
    const asked = ['municipality', 'prefecture'].flatMap((axis) => [
      `columns=${axis}&municipalities=successor`,
      `columns=${axis}`,
    ]);
    const told = async (query: string) => {
      const place = `/api/reports/yearly-counts`;
      const common = `programme=visit&from=2026&to=2026&measures=cases&${query}&asOf=${known}`;
      const [json, csv, evidence] = await Promise.all([
        auditor.get(`${place}?${common}`),
        auditor.get(`${place}?${common}`, { headers: { Accept: 'text/csv' } }),
        auditor.get(`${place}/evidence?${common}&measure=cases&row=2026`),
      ]);
      expect([json.status, csv.status, evidence.status]).toEqual([200, 200, 200]);
      return [json.text, csv.text, evidence.text];
    };
    const labelNow = async () =>
      (await counts('columns=municipality')).columns.find(({ key }) => key === kurashiki)?.label.ja;
    const before = await Promise.all(asked.map(told));
    await addAs('Kurashiki City Office');
    expect(await labelNow()).toBe('倉敷市');
    expect(await Promise.all(asked.map(told))).toEqual(before);
    await app.query(`UPDATE organisations SET name = '倉敷市役所' WHERE id = $1`, [first?.id]);
    expect(await labelNow()).toBe('倉敷市役所');
    const added = { code6: kurashiki, nameJa: '倉敷', nameKana: 'くらしき', nameEn: 'Kurashiki' };
    expect((await admin.post('/api/municipalities', added)).status).toBe(201);
    expect(await labelNow()).toBe('倉敷');
    const merger = { predecessors: ['141003'], successorCode6: kawasaki, mergedOn: '2020-04-01', source: '架空の告示' };
    expect((await admin.post('/api/municipalities/mergers', merger)).status).toBe(201);
    expect(byKey(await counts('columns=municipality&municipalities=successor')).get(`2026 ${kawasaki}`)).toBe(2);
    expect(await Promise.all(asked.map(told))).toEqual(before);
    const merged = await momentBetween(app);
    expect((await admin.delete('/api/municipalities/141003/merger')).status).toBe(204);
    const then = byKey(await counts(`columns=municipality&municipalities=successor&asOf=${merged}`));
    expect(then.get(`2026 ${kawasaki}`)).toBe(2);
    expect(byKey(await counts('columns=municipality&municipalities=successor')).get(`2026 ${kawasaki}`)).toBe(1);
    expect(await Promise.all(asked.map(told))).toEqual(before);
  });

  it('follow a merger that an administrator records, and the one that is taken back', async () => {
    const merger = { predecessors: ['141305'], successorCode6: '141003', mergedOn: '2026-04-01', source: '架空の告示' };
    const record = (body: object) =>
      admin.post<{ code: string; errors: { pointer: string }[] }>('/api/municipalities/mergers', body);
    expect((await auditor.post('/api/municipalities/mergers', merger)).status).toBe(403);
    expect((await record(merger)).status).toBe(201);
    const finalOf = async (code: string) =>
      (
        await app.query<{ final: string }>(`SELECT final_code6 AS final FROM municipalities WHERE code6 = $1`, [code])
      )[0]?.final;
    expect(await finalOf('141305')).toBe('141003');
    const mergers = async (query: string) =>
      (await auditor.get<MergerPage>(`/api/municipalities/mergers${query}`)).body;
    const found = {
      predecessor: expect.objectContaining({ code6: '141305', prefecture: '14' }),
      successor: expect.objectContaining({ code6: '141003', nameJa: '横浜市' }),
      mergedOn: '2026-04-01',
      source: '架空の告示',
      sourceEn: null,
    };
    expect((await mergers(`?prefecture=14&q=${encodeURIComponent('よこはま')}`)).items).toEqual([found]);
    const first = await mergers('?limit=1');
    expect(first.items).toEqual([found]);
    const second = await mergers(`?limit=100&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items]).toEqual((await mergers('?limit=100')).items);
    expect((await auditor.get('/api/municipalities/mergers?cursor=x')).status).toBe(400);
    for (const [change, pointer] of [
      [{}, '/predecessors/0'],
      [{ predecessors: ['141003'], successorCode6: '141305', mergedOn: '2026-04-01' }, '/successorCode6'],
      [{ predecessors: ['141003'], successorCode6: '141305', mergedOn: '2026-03-31' }, '/successorCode6'],
      [{ predecessors: ['141003'] }, '/predecessors/0'],
      [{ predecessors: ['151009'], mergedOn: '1990-01-01' }, '/mergedOn'],
      [{ successorCode6: '999999' }, '/successorCode6'],
    ] as const) {
      const answer = await record({ ...merger, ...change });
      expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([400, pointer]);
    }
    expect((await admin.delete('/api/municipalities/141305/merger')).status).toBe(204);
    expect((await admin.delete('/api/municipalities/141305/merger')).status).toBe(404);
    expect(await finalOf('141305')).toBe('141305');
    const added = { code6: '142018', nameJa: '横須賀市', nameKana: 'よこすかし', nameEn: 'Yokosuka' };
    expect((await admin.post('/api/municipalities', added)).status).toBe(201);
    expect((await admin.post('/api/municipalities', added)).status).toBe(409);
    expect((await admin.post('/api/municipalities', { ...added, code6: '142019' })).status).toBe(400);
  });

  it.each(['rows=fiscalYear&municipalities=successor', 'columns=municipality&municipalities=later'])(
    'refuse %s',
    async (query) => {
      const answer = await auditor.get(`/api/reports/yearly-counts?programme=visit&${query}`);
      expect([answer.status, answer.body['code']]).toEqual([400, 'validation-failed']);
    },
  );
});
