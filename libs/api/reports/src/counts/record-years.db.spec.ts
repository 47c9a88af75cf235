import pg from 'pg';
import {
  bootTestApp,
  createTestDatabase,
  csvLines,
  DispatchRows,
  VisitRows,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import type { Evidence } from './evidence.dto';
import type { YearlyCounts } from './views.dto';

describe('years of the printed record with entered cases', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let manager: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    const author = await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'hq.manager', roles: ['hq_manager'] });
    manager = await app.as('hq.manager');
    const visits = await VisitRows.create(app, owner, author, { fiscalYear: 2005 });
    const aVisit = { office: 'SIN', country: 'SG', prefecture: '13', state: 'closed', planned: 5, actual: 4 };
    await visits.add({ ...aVisit, firstDate: '2005-05-12' });
    await visits.add({ ...aVisit, firstDate: '2025-05-12' });
    const dispatches = await DispatchRows.create(app, owner, author);
    await dispatches.add({
      office: 'SIN',
      country: 'VN',
      expertise: 'education',
      state: 'closed',
      targetFiscalYear: 2012,
      approvedAt: '2012-06-01T00:00:00Z',
      departedOn: '2012-10-01',
      agreed: [0],
    });
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  const counts = async (query: string) => {
    const answer = await manager.get<YearlyCounts>(`/api/reports/yearly-counts?${query}`);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    return answer.body;
  };
  const at = ({ cells }: YearlyCounts, measure: string, row: string, column = 'all') =>
    cells.find((cell) => cell.measure === measure && cell.row === row && cell.column === column);
  const grand = ({ totals }: YearlyCounts, measure: string) =>
    totals.find((total) => total.axis === 'grand' && total.measure === measure);

  it('take what was entered for no figure of a measure that the record does not print', async () => {
    const query = 'programme=visit&from=2005&to=2005&measures=people,plannedPeople,inquiries';
    const report = await counts(query);
    expect(at(report, 'people', '2005')).toMatchObject({ value: 279, published: 279, live: 4 });
    expect(at(report, 'plannedPeople', '2005')).toMatchObject({ value: null, live: 5 });
    expect(at(report, 'plannedPeople', '2005')?.flags).toEqual(['beside-published', 'not-printed']);
    expect(at(report, 'inquiries', '2005')).toMatchObject({ value: null, flags: ['not-printed'] });
    expect(grand(report, 'plannedPeople')).toMatchObject({ computed: null });
    expect(grand(report, 'plannedPeople')?.flags).toContain('not-printed');
    expect(report.legend.map(({ code }) => code)).toContain('not-printed');

    const byCountry = await counts(`${query}&columns=country`);
    expect(at(byCountry, 'people', '2005', 'unspecified')).toMatchObject({ value: 279 });
    expect(at(byCountry, 'plannedPeople', '2005', 'unspecified')).toMatchObject({ value: null });
    expect(at(byCountry, 'plannedPeople', '2005', 'SG')).toMatchObject({ value: null, live: 5 });
    const countries = await counts('programme=visit&from=2005&to=2025&rows=country&measures=people,plannedPeople');
    expect(at(countries, 'plannedPeople', 'unspecified')).toMatchObject({ value: null, flags: ['not-printed'] });
    expect(at(countries, 'plannedPeople', 'SG')).toMatchObject({ value: 5 });
    expect(grand(countries, 'plannedPeople')).toMatchObject({ computed: 5 });
    expect(grand(countries, 'plannedPeople')?.flags).toContain('not-printed');

    const lines = await csvLines(manager, `/api/reports/yearly-counts?${query}`);
    expect(lines.flat()).not.toContain('5');
    const behind = (
      await manager.get<Evidence>(`/api/reports/yearly-counts/evidence?${query}&row=2005&measure=plannedPeople`)
    ).body;
    expect(behind).toMatchObject({ count: null, total: 1 });
  });

  it('leave a place open that the record leaves open', async () => {
    const measures = 'measures=cases,experts,times,uniqueExperts,rejected';
    const report = await counts(`programme=dispatch&from=2012&to=2012&${measures}`);
    expect(at(report, 'cases', '2012')).toMatchObject({ value: 4, live: 1 });
    for (const measure of ['experts', 'times', 'uniqueExperts']) {
      expect(at(report, measure, '2012')).toMatchObject({ value: null, live: 1 });
      expect(at(report, measure, '2012')?.flags).toContain('not-printed');
      expect(grand(report, measure)).toMatchObject({ computed: null });
    }
    expect(at(report, 'rejected', '2012')).toMatchObject({ value: null });
    const byCountry = await counts(`programme=dispatch&from=2012&to=2012&columns=country&${measures}`);
    for (const measure of ['cases', 'experts', 'times', 'uniqueExperts'])
      expect(at(byCountry, measure, '2012', 'VN')).toMatchObject({ value: null, live: 1 });
    expect(grand(byCountry, 'times')).toMatchObject({ computed: null });
    const ofYear = byCountry.totals.filter(({ axis, key }) => axis === 'row' && key === '2012');
    expect(ofYear.map(({ measure, computed }) => [measure, computed])).toEqual([
      ['cases', 4],
      ['experts', null],
      ['times', null],
      ['uniqueExperts', null],
    ]);
  });
});
