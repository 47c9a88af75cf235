import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import pg from 'pg';
import {
  addStaff,
  bootTestApp,
  createTestDatabase,
  createVisit,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';
import type { CaseList } from './case/dto/case-list.dto';
import { waitingStatement } from './case/work/approvals';
import { pageStatement, type CaseListRequest } from './case/list/case-list.query';
import { caseSorts } from './case/list/case-order';

jest.setTimeout(120_000);

const generated = 6000;

describe('the case list', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let staff: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-09-01T03:00:00Z' });
    staff = await addStaff(app);
    const officer = await app.as('officer.sin');
    await createVisit(officer, {
      title: '髙松市 国際交流',
      details: { requester: { name: '髙松市', kind: 'local_government' } },
    });
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    // Many rows share each moment and day, so that pages break inside of ties.
    await owner.query(
      `INSERT INTO cases (reference, type, office_code, fiscal_year, sequence, country_code, title, state, open, owner_id,
                          created_by, definition_id, first_date, last_date, next_deadline, next_deadline_code,
                          search_text, created_at, updated_at)
       SELECT 'V-' || o.code || '-2025-' || lpad(n::text, 4, '0'), 'visit', o.code, 2025, n, 'SG', 'generated ' || n,
         (ARRAY['inquiry', 'closed', 'arranging'])[n % 3 + 1], n % 3 <> 1, p.one, p.one, d.id,
         CASE WHEN n % 50 = 0 THEN NULL ELSE date '2025-04-01' + n % 300 END,
         CASE WHEN n % 50 = 0 THEN NULL ELSE date '2025-04-02' + n % 300 END,
         CASE WHEN n % 3 <> 1 THEN date '2026-01-01' + n % 100 END, CASE WHEN n % 3 <> 1 THEN 'itinerary' END,
         'generated ' || n || md5(n::text), '2025-05-01', timestamptz '2025-05-01' + (n % 700) * interval '1 hour'
       FROM generate_series(1, $2::integer) AS n
       JOIN offices o ON o.code = (ARRAY['SIN', 'LON', 'NYC', 'PAR', 'SEL', 'SYD', 'BJS', 'HQ'])[n % 8 + 1]
       CROSS JOIN (SELECT id FROM workflow_definitions WHERE case_type = 'visit' LIMIT 1) d
       CROSS JOIN LATERAL (SELECT ($1::uuid[])[n / 24 % cardinality($1::uuid[]) + 1] AS one) p`,
      [Object.values(staff), generated],
    );
    await owner.query(
      `INSERT INTO visits (case_id, requester_organisation_id, mode, topic_key, first_date, last_date)
       SELECT c.id, (SELECT id FROM organisations LIMIT 1), 'on_site', '', c.first_date, c.last_date
       FROM cases c WHERE c.title LIKE 'generated%'`,
    );
    await owner.query('VACUUM ANALYZE cases');
  });
  afterAll(async () => {
    await owner?.end();
    await app?.close();
    await database.drop();
  });

  const list = async (email: string, query: string) =>
    (await (await app.as(email)).get<CaseList>(`/api/cases?${query}`)).body;

  /** Where the kept totals do not say what the cases say. */
  const verifyTotals = async () => {
    const { rows } = await owner.query<Record<string, unknown>>(`
      WITH every AS (
        SELECT cut, place, type, office_code, state, open, cases FROM case_totals
        UNION ALL
        SELECT cut, place, type, office_code, state, open, cases FROM (
          SELECT type, office_code, country_code, fiscal_year, prefecture_code, state, open, cases FROM case_total_changes
          UNION ALL
          SELECT type, office_code, country_code, fiscal_year, prefecture_code, state, open, -1 FROM cases
        ) one CROSS JOIN LATERAL (VALUES ('country', country_code), ('year', fiscal_year::text),
          ('prefecture', COALESCE(prefecture_code, ''))) AS cuts (cut, place)
      )
      SELECT cut, place, type, office_code, state, open, sum(cases) AS off FROM every
      GROUP BY cut, place, type, office_code, state, open HAVING sum(cases) <> 0`);
    return rows;
  };

  it.each(caseSorts)('pages through everything by %s, each case once', async (sort) => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: CaseList = await list('officer.sin', `sort=${sort}&limit=200${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ reference }) => reference));
      expect([page.total, page.totalIsExact]).toEqual([generated / 8 + 1, true]);
      cursor = page.nextCursor;
    }
    expect(seen.length).toBe(generated / 8 + 1);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.every((reference) => reference.startsWith('V-SIN-'))).toBe(true);
  });

  it('narrows by every filter, within the office only', async () => {
    expect(
      (await list('officer.sin', 'state=closed&state=inquiry')).items.every(({ state }) => state !== 'arranging'),
    ).toBe(true);
    expect((await list('officer.sin', 'office=LON')).total).toBe(0);
    expect((await list('auditor', 'office=LON&office=SIN')).total).toBe(generated / 4 + 1);
    expect((await list('officer.sin', 'owner=none')).total).toBe(0);
    expect((await list('officer.sin', 'fiscalYear=2026')).total).toBe(1);
    expect((await list('officer.sin', 'country=FR')).total).toBe(0);
    expect((await list('officer.sin', 'open=false')).items.every(({ state }) => state === 'closed')).toBe(true);
    expect((await list('officer.sin', 'needsMe=true&owner=me')).total).toBeGreaterThan(0);
  });

  it.each(['高松', '髙松市', 'たかまつ', 'V-SIN-2026-0001', 'ｇｅｎｅｒａｔｅｄ 16'])('finds %s', async (q) => {
    const found = await list('officer.sin', `q=${encodeURIComponent(q)}`);
    if (q === 'たかまつ') expect(found.total).toBe(0);
    else expect(found.total).toBeGreaterThan(0);
  });

  it('leaves as a file with the same rows, nothing that runs, and nothing about people', async () => {
    const officer = await app.as('officer.sin');
    const { reference, version } = await createVisit(officer, {
      title: '=HYPERLINK("http://example.com")',
      details: { purpose: '@SUM(1)' },
    });
    const member = { nameNative: 'CANARY団長', nameRoman: 'CANARY Head', title: 'CANARY Mayor', category: 'elected' };
    await officer.put(`/api/cases/${reference}/members`, { members: [member] }, { ifMatch: version });
    await officer.post(`/api/cases/${reference}/comments`, { body: 'CANARY comment' });
    const query = 'sort=-reference&fiscalYear=2025&fiscalYear=2026';
    const csv = async (email: string, more = '') =>
      (await (await app.as(email)).get(`/api/cases?${query}${more}`, { headers: { Accept: 'text/csv' } })).text;
    const records = parse(await csv('officer.sin'), { bom: true, columns: true }) as Record<string, string>[];
    expect(records).toHaveLength((await list('officer.sin', `${query}&limit=1`)).total);
    const references = records.map((record) => record['Reference']);
    expect(references).toEqual([...references].sort().reverse());
    expect(records[0]).toMatchObject({
      Reference: reference,
      Version: '2',
      Title: `'=HYPERLINK("http://example.com")`,
      Country: 'Singapore',
      State: 'Inquiry',
      Purpose: `'@SUM(1)`,
      'Planned people (Officials)': '5',
    });
    expect(JSON.stringify(records)).not.toContain('CANARY');
    const shown = await csv('officer.sin', '&columns=owner&columns=title');
    expect(shown.split('\r\n', 1)).toEqual(['Reference,Version,Title,Owner']);
    expect((await csv('officer.sin', '&office=LON')).split('\r\n')).toHaveLength(2);
    const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const file = await officer.get(`/api/cases?${query}&columns=title`, { headers: { Accept: xlsx } });
    expect(file.headers.get('content-type')).toBe(xlsx);
    const workbook = new Workbook();
    await workbook.xlsx.load(file.content as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(records.length + 1);
    expect(sheet?.getRow(2).values).toEqual([undefined, reference, 2, `'=HYPERLINK("http://example.com")`]);
    expect((await officer.get('/api/cases?columns=members')).status).toBe(400);
  });

  it('refuses a cursor of another list, an unknown order and an unknown parameter', async () => {
    const officer = await app.as('officer.sin');
    const { nextCursor } = await list('officer.sin', 'limit=5');
    for (const query of [`cursor=${nextCursor}&state=closed`, 'cursor=bm9uc2Vuc2U', 'sort=title', 'limit=0', 'page=2'])
      expect([query, (await officer.get(`/api/cases?${query}`)).status]).toEqual([query, 400]);
  });

  it('reads what waits for a decision in its order, without sorting all that waits', async () => {
    const actor = { id: staff['manager.sin'] ?? '', displayName: '', locale: 'en' as const };
    const grants = [{ role: 'manager' as const, office: 'SIN' as const }];
    const statement = waitingStatement({ ...actor, grants }, null);
    // As the application runs it: one plan for all values.
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${statement?.sql}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Merge Append');
    expect(plan).toContain('cases_waiting');
    expect(plan).not.toContain('Seq Scan on cases');
  });

  it.each([
    ['one office, newest first', { sort: '-updatedAt', filters: {} }, 'SIN', 'cases_office_updated'],
    ['one state of an office', { sort: '-updatedAt', filters: { state: ['inquiry'] } }, 'SIN', 'cases_office_state'],
    ['all offices, newest first', { sort: '-updatedAt', filters: {} }, 'all', 'cases_updated'],
    ['by first day', { sort: 'firstDate', filters: {} }, 'SIN', 'cases_office_first'],
    ['by deadline', { sort: 'nextDeadline', filters: {} }, 'all', 'cases_deadline'],
    ['a rare word', { sort: '-updatedAt', filters: { q: 'c4ca4238a0b923820dcc509a6f75849b' } }, 'all', 'cases_search'],
  ] as const)('reads %s by its index', async (_name, { sort, filters }, scope, index) => {
    const request = { sort, filters, limit: 50, after: null } as CaseListRequest;
    const reader = { id: staff['officer.sin'] ?? '', scope: scope === 'all' ? scope : ([scope] as const), duties: [] };
    const statement = pageStatement(request, reader, 'q' in filters ? 'collect' : 'walk', 'rows');
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${statement?.sql}`, statement?.values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain(index);
    if (index !== 'cases_search') expect(plan).not.toContain('Seq Scan on cases');
  });

  it('keeps its totals while cases change, whether or not the changes are folded in', async () => {
    const counted = async (query: string) => (await list('auditor', `limit=1&${query}`)).total;
    const before = await counted('office=SYD&state=closed');
    // Statement by statement, more of them than are kept unfolded.
    await owner.query(`
      DO $$ DECLARE one uuid; BEGIN
        FOR one IN SELECT id FROM cases WHERE office_code = 'SYD' AND state = 'arranging' ORDER BY id LIMIT 130 LOOP
          UPDATE cases SET state = 'closed', open = false WHERE id = one;
          UPDATE cases SET title = title || '.' WHERE id = one;
        END LOOP;
      END $$`);
    expect(await counted('office=SYD&state=closed')).toBe(before + 130);
    expect(await counted('office=SYD')).toBe(generated / 8);
    expect(await counted('office=SYD&open=false')).toBe(before + 130);
    const { rows } = await owner.query<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM case_total_changes`,
    );
    expect(rows[0]?.waiting).toBeLessThan(200);
    expect(await verifyTotals()).toEqual([]);
  });

  it('is exact beyond what is counted one by one, and says where it is not', async () => {
    await owner.query(
      `INSERT INTO cases (reference, type, office_code, fiscal_year, sequence, country_code, prefecture_code, title, state, open,
                          created_by, definition_id, search_text)
       SELECT 'V-HQ-2031-' || lpad(n::text, 5, '0'), 'visit', 'HQ', 2031, n, 'JP', '11', 'many ' || n, 'closed', false, $1,
         (SELECT id FROM workflow_definitions WHERE case_type = 'visit' LIMIT 1), 'many ' || n
       FROM generate_series(1, 10100) AS n`,
      [staff['officer.sin']],
    );
    const inAll = generated / 8 + 10_100;
    const first = await list('auditor', 'office=HQ&limit=1');
    expect([first.total, first.totalIsExact]).toEqual([inAll, true]);
    const second = await list('auditor', `office=HQ&limit=1&cursor=${first.nextCursor}`);
    expect([second.total, second.totalIsExact]).toEqual([inAll, true]);
    for (const [query, total, isExact] of [
      ['fiscalYear=2031', 10_100, true],
      ['prefecture=11&office=HQ', 10_100, true],
      ['fiscalYear=2031&prefecture=11', 1_000, false],
      ['owner=none', 1_000, false],
      ['q=many', 10_000, false],
    ] as const) {
      const page = await list('auditor', `${query}&limit=1`);
      expect([query, page.items.length, page.total, page.totalIsExact]).toEqual([query, 1, total, isExact]);
      const next = await list('auditor', `${query}&limit=1&cursor=${page.nextCursor}`);
      expect([query, next.items.length, next.total, next.totalIsExact]).toEqual([query, 1, total, isExact]);
      expect(next.items[0]?.reference).not.toBe(page.items[0]?.reference);
    }
    await owner.query(`DELETE FROM case_facts WHERE case_id IN (SELECT id FROM cases WHERE fiscal_year = 2031)`);
    await owner.query(`DELETE FROM cases WHERE fiscal_year = 2031`);
    expect((await list('auditor', 'office=HQ&limit=1')).total).toBe(generated / 8);
    expect(await verifyTotals()).toEqual([]);
  });
});
