import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';
import { DataSource } from 'typeorm';
import type { JetYearDetail, JetYears } from './jet.dto';

const path = '/api/jet-figures';
const rows2024 = [
  { country: 'SG', CIR: 3, ALT: 40, SEA: null },
  { country: 'IN', CIR: 0, ALT: 21, SEA: null },
];
const year2024 = { fiscalYear: 2024, source: 'JET参加者数一覧（2024年7月1日現在）', rows: rows2024 };

interface Counts {
  readonly to: number;
  readonly cells: { row: string; column: string; value: number | null; flags: string[] }[];
  readonly totals: { axis: string; key: string | null; computed: number | null; printed: number | null }[];
}
interface Evidence {
  readonly count: number | null;
  readonly published: { table: string | null; document: string | null; printed: number | null; columnLabel: string }[];
}

describe('the figures of JET participants', () => {
  let database: TestDatabase;
  let app: TestApp;
  let officer: TestClient;
  let hq: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-20T03:00:00Z' });
    await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'hq', roles: ['hq'] });
    officer = await app.as('officer.sin');
    hq = await app.as('hq');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const counts = (query: string) =>
    officer.get<Counts>(`/api/reports/yearly-counts?programme=jet&rows=fiscalYear&${query}`).then(({ body }) => body);
  const cell = ({ cells }: Counts, row: string, column: string) =>
    cells.find((one) => one.row === row && one.column === column);
  const total = ({ totals }: Counts, key: string) => totals.find((one) => one.axis === 'row' && one.key === key);

  it('are entered by headquarters, counted beside the published ones, and corrected with the former kept', async () => {
    expect((await officer.post(path, year2024)).status).toBe(403);
    expect(await counts('columns=role')).toMatchObject({ to: 2011 });
    const entered = await hq.post<JetYearDetail>(path, year2024);
    expect(entered.body.current).toMatchObject({
      revision: 1,
      reason: null,
      totals: { CIR: 3, ALT: 61, SEA: null, total: 64 },
      rows: [rows2024[1], rows2024[0]],
    });
    expect((await hq.post(path, year2024)).status).toBe(409);

    const byRole = await counts('columns=role');
    expect(byRole.to).toBe(2024);
    expect(cell(byRole, '2024', 'CIR')).toMatchObject({
      value: 3,
      flags: expect.arrayContaining(['entered']) as string[],
    });
    expect(cell(byRole, '2024', 'SEA')?.value ?? null).toBeNull();
    expect(total(byRole, '2024')).toMatchObject({ computed: 64, printed: null });
    expect(total(byRole, '2008')).toMatchObject({ computed: 72, printed: 72 });
    expect(cell(await counts('columns=country'), '2024', 'IN')?.value).toBe(21);
    const evidence = await officer.get<Evidence>(
      '/api/reports/yearly-counts/evidence?programme=jet&rows=fiscalYear&columns=role&measure=participants&row=2024&column=ALT',
    );
    expect(evidence.body.count).toBe(61);
    expect(evidence.body.published).toEqual(
      [21, 40].map(
        (printed) =>
          expect.objectContaining({
            table: 'jet_register',
            document: year2024.source,
            printed,
            columnLabel: '2024',
          }) as object,
      ),
    );

    const correction = { source: '訂正表', reason: '集計もれ', rows: [{ country: 'SG', CIR: 4, ALT: 40, SEA: 1 }] };
    const correct = (revision: number) =>
      hq.patch<JetYearDetail>(`${path}/2024`, correction, { ifMatch: `"${String(revision)}"` });
    expect((await hq.patch(`${path}/2024`, correction, { ifMatch: '"7"' })).status).toBe(412);
    const { body } = await correct(1);
    expect(body.current).toMatchObject({ revision: 2, reason: '集計もれ', totals: { SEA: 1, total: 45 } });
    expect(body.earlier).toMatchObject([{ revision: 1, source: year2024.source, totals: { total: 64 } }]);
    expect((await correct(1)).status).toBe(412);
    expect((await correct(2)).body).toMatchObject({ errors: [{ pointer: '/rows', code: 'unchanged' }] });
    expect(total(await counts('columns=role'), '2024')).toMatchObject({ computed: 45 });
    const { body: years } = await officer.get<JetYears>(path);
    expect(years.items.map(({ fiscalYear, current }) => [fiscalYear, current.revision])).toEqual([[2024, 2]]);
  });

  it('marks a year on which the published figure and the entered one disagree, and counts only what is published', async () => {
    const rows = [
      { country: 'SG', CIR: 2, ALT: 47, SEA: null },
      { country: 'CN', CIR: 5, ALT: null, SEA: 1 },
    ];
    const entered = await hq.post<JetYearDetail>(path, { fiscalYear: 2008, source: '別の資料', rows });
    expect(entered).toMatchObject({ status: 201, body: { inRecord: true } });
    expect((await hq.get<JetYearDetail>(`${path}/2024`)).body.inRecord).toBe(false);
    const byCountry = await counts('columns=country');
    expect(cell(byCountry, '2008', 'SG')).toMatchObject({
      value: 50,
      flags: expect.arrayContaining(['conflict', 'entered']) as string[],
    });
    expect(cell(byCountry, '2008', 'CN')).toMatchObject({ value: null, flags: ['entered', 'beside-published'] });
    expect(total(byCountry, '2008')).toMatchObject({ computed: 72, printed: 72 });
    expect(total(await counts('columns=role'), '2008')).toMatchObject({ computed: 72, printed: 72 });
    const evidence = await officer.get<Evidence>(
      '/api/reports/yearly-counts/evidence?programme=jet&rows=fiscalYear&columns=role&measure=participants&row=2008&column=SEA',
    );
    expect(evidence.body.count).toBeNull();
    expect(evidence.body.published.map(({ table, printed }) => [table, printed])).toContainEqual(['jet_register', 1]);
  });

  it.each([
    [{ rows: [] }, '/rows'],
    [{ rows: [{ country: 'SG', CIR: null, ALT: null, SEA: null }] }, '/rows/0'],
    [{ rows: [rows2024[0], rows2024[0]] }, '/rows/1/country'],
    [{ rows: [{ country: 'QQ', CIR: 1, ALT: 1, SEA: 1 }] }, '/rows/0/country'],
    [{ rows: [{ country: 'JP', CIR: 1, ALT: 1, SEA: 1 }] }, '/rows/0/country'],
    [{ rows: [{ country: 'SG', CIR: -1, ALT: 1, SEA: 1 }] }, '/rows/0/CIR'],
    [{ source: '' }, '/source'],
    [{ fiscalYear: 1900 }, '/fiscalYear'],
    [{ fiscalYear: 2027 }, '/fiscalYear'],
  ])('refuses %j', async (change, pointer) => {
    const { status, body } = await hq.post<{ errors: { pointer: string }[] }>(path, {
      ...year2024,
      fiscalYear: 2023,
      ...change,
    });
    expect(status).toBe(400);
    expect(body.errors[0]?.pointer).toBe(pointer);
  });

  it('cannot be changed behind the application’s back by its own database role', async () => {
    const own = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
    try {
      await expect(own.query(`UPDATE jet_figures SET participants = 1`)).rejects.toThrow();
      await expect(own.query(`DELETE FROM jet_sheets`)).rejects.toThrow();
    } finally {
      await own.destroy();
    }
  });
});
