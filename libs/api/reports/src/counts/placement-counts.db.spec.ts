import fc from 'fast-check';
import pg from 'pg';
import { DataSource } from 'typeorm';
import {
  addHostOffer,
  addPlacementStaff,
  bootTestApp,
  bringPlacementTo,
  createPlacement,
  createTestDatabase,
  editPlacement,
  momentBetween,
  PlacementRows,
  propertyRuns,
  step,
  type PlacementRow,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import { fiscalYearOf } from '@kakehashi/shared/calendar';
import type { PublicationDetail } from '../publishing/publication.dto';
import type { Evidence } from './evidence.dto';
import { placementStates } from './trainee-measures';
import { verifyCounts } from './verify-counts';
import type { YearlyCounts } from './views.dto';

const axes = ['fiscalYear', 'country', 'office', 'prefecture', 'field', 'state', 'none'] as const;
type Axis = (typeof axes)[number];
type Filter = Partial<Record<'office' | 'country' | 'prefecture' | 'field' | 'state', readonly string[]>>;

const keyOf = (one: PlacementRow, axis: Axis): string => {
  if (axis === 'none') return 'all';
  if (axis === 'fiscalYear') return String(fiscalYearOf(one.arrivedOn));
  return one[axis] ?? 'unspecified';
};

describe('trainees by field and by the prefecture of their host', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let rows: PlacementRows;
  let readers: Record<'SIN' | 'LON' | 'all', TestClient>;
  let officer: TestClient;
  let headquarters: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    const { 'hq.manager': author = '' } = await addPlacementStaff(app);
    readers = {
      SIN: await app.as('manager.sin'),
      LON: await app.as('officer.lon'),
      all: await app.as('auditor'),
    };
    officer = await app.as('officer.sin');
    headquarters = await app.as('hq.manager');
    rows = new PlacementRows(app, owner, author);
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  async function counts(query: string, client = readers.all): Promise<YearlyCounts> {
    const answer = await client.get<YearlyCounts>(`/api/reports/yearly-counts?programme=lgotp&${query}`);
    expect([answer.status, query, answer.text.slice(0, 200)]).toEqual([200, query, expect.any(String)]);
    return answer.body;
  }
  const values = async (query: string) =>
    Object.fromEntries((await counts(`from=2026&to=2026&${query}`)).cells.map(({ row, value }) => [row, value]));

  describe('whatever is asked by whom', () => {
    const placement: fc.Arbitrary<PlacementRow> = fc.record({
      office: fc.constantFrom('SIN', 'LON'),
      country: fc.constantFrom('VN', 'TH'),
      prefecture: fc.constantFrom('13', '40', null),
      field: fc.constantFrom('tourism', 'forestry', 'general_administration'),
      state: fc.constantFrom('arrived', 'completed', 'travel', 'withdrawn'),
      arrivedOn: fc.constantFrom('2026-03-31', '2026-04-01', '2025-05-11'),
    });
    const filter: fc.Arbitrary<Filter> = fc.record(
      {
        office: fc.constantFrom(['SIN'], ['SIN', 'LON']),
        country: fc.constantFrom(['VN'], ['VN', 'TH']),
        prefecture: fc.constantFrom(['13'], ['13', '40']),
        field: fc.constantFrom(['tourism'], ['forestry', 'general_administration']),
        state: fc.constantFrom(['arrived'], ['completed', 'travel']),
      },
      { requiredKeys: [] },
    );
    const question = fc
      .record({
        reader: fc.constantFrom('SIN', 'LON', 'all'),
        rows: fc.constantFrom(...axes),
        columns: fc.constantFrom(...axes),
        filter,
        asOf: fc.boolean(),
      })
      .filter(({ rows: first, columns }) => first !== columns || first === 'none');
    type Question = typeof question extends fc.Arbitrary<infer Asked> ? Asked : never;

    const isAsked = (one: PlacementRow, { reader, filter: limits }: Question) =>
      (reader === 'all' || one.office === reader) &&
      placementStates.arrived.some((state) => state === one.state) &&
      Object.entries(limits).every(([axis, keys]) => keys.includes(one[axis as keyof Filter] ?? 'unspecified'));

    async function expectOne(present: readonly PlacementRow[], asked: Question, moment: string): Promise<void> {
      const params = new URLSearchParams({ rows: asked.rows, columns: asked.columns, from: '2025', to: '2026' });
      for (const [axis, keys] of Object.entries(asked.filter)) for (const key of keys) params.append(axis, key);
      if (asked.asOf) params.set('asOf', moment);
      const address = params.toString();
      const client = readers[asked.reader];
      const { cells, totals } = await counts(`${address}&measures=trainees`, client);
      const own = present.filter((one) => isAsked(one, asked));
      const there = (row: string | null, column: string | null) =>
        own.filter(
          (one) =>
            (row === null || keyOf(one, asked.rows) === row) &&
            (column === null || keyOf(one, asked.columns) === column),
        );
      for (const { row, column, value } of cells)
        expect([address, row, column, value ?? 0]).toEqual([address, row, column, there(row, column).length]);
      const told = new Set(cells.flatMap(({ row, column, value }) => (value ? [`${row} ${column}`] : [])));
      expect(told).toEqual(new Set(own.map((one) => `${keyOf(one, asked.rows)} ${keyOf(one, asked.columns)}`)));
      for (const { axis, key, computed } of totals) {
        const here = there(axis === 'row' ? key : null, axis === 'column' ? key : null);
        expect([address, axis, key, computed ?? 0]).toEqual([address, axis, key, here.length]);
      }
      for (const one of own.slice(0, 2)) {
        const [row, column] = [keyOf(one, asked.rows), keyOf(one, asked.columns)];
        const { body } = await client.get<Evidence>(
          `/api/reports/yearly-counts/evidence?programme=lgotp&${address}&measure=trainees&row=${row}&column=${column}`,
        );
        expect([address, body.count, body.total]).toEqual([
          address,
          ...Array<number>(2).fill(there(row, column).length),
        ]);
        const words = ({ office, country, prefecture, state }: PlacementRow) =>
          [office, country, prefecture, state].join(' ');
        expect(body.cases.map((found) => words(found as unknown as PlacementRow)).sort()).toEqual(
          there(row, column).map(words).sort(),
        );
      }
    }

    it(
      'agrees with a count by hand',
      async () => {
        const questions = fc.array(question, { minLength: 4, maxLength: 4 });
        await fc.assert(
          fc.asyncProperty(fc.array(placement, { maxLength: 10 }), questions, async (present, asked) => {
            await rows.clear();
            await rows.addAll(present);
            const moment = await momentBetween(app);
            for (const each of asked) await expectOne(present, each, moment);
          }),
          { numRuns: propertyRuns(8) },
        );
        await rows.clear();
      },
      propertyRuns(8) * 1000 + 20_000,
    );
  });

  it('follow the field and the place, and say as of an instant what was so', async () => {
    const { reference } = await createPlacement(officer);
    await bringPlacementTo(app, reference, 'eligible');
    const before = await momentBetween(app);
    expect(await values('rows=field&measures=candidates')).toEqual({ tourism: 1 });
    await editPlacement(officer, reference, { field: 'forestry' });
    expect(await values('rows=field&measures=candidates')).toEqual({ forestry: 1 });
    expect(await values('rows=prefecture&measures=candidates')).toEqual({ unspecified: 1 });
    const offerId = await addHostOffer(app, { field: 'forestry' });
    expect((await step(await app.as('hq'), reference, 'propose', { data: { offerId } })).status).toBe(200);
    expect(await values('rows=prefecture&measures=candidates')).toEqual({ '14': 1 });
    expect(await values('rows=prefecture&measures=candidates&prefecture=14&field=forestry')).toEqual({ '14': 1 });
    expect(await values(`rows=field&measures=candidates&asOf=${before}`)).toEqual({ tourism: 1 });
    expect(await values(`rows=prefecture&measures=candidates&asOf=${before}`)).toEqual({ unspecified: 1 });
    // Neither the register nor the offer moves a trainee who has a place.
    await owner.query(`UPDATE organisations SET municipality_code = '130001' WHERE municipality_code = '141003'`);
    expect(await values('rows=prefecture&measures=candidates')).toEqual({ '14': 1 });
    await owner.query(`UPDATE host_offer_places SET released_at = taken_at WHERE released_at IS NULL`);
    expect(await values('rows=prefecture&measures=candidates')).toEqual({ unspecified: 1 });
    const report = await counts('rows=field&from=2026&to=2026&measures=candidates&field=forestry');
    expect(report.rows).toMatchObject([{ key: 'forestry', label: { en: expect.stringMatching(/forest/i) } }]);
    expect(report.filters).toMatchObject([{ axis: 'field', keys: [{ key: 'forestry' }] }]);
  });

  it('stand as published, and as they are now beside it', async () => {
    const row = {
      office: 'SIN',
      country: 'VN',
      prefecture: '13',
      state: 'completed',
      arrivedOn: '2024-05-11',
    } as const;
    const ids = await rows.addAll([
      { ...row, field: 'tourism' },
      { ...row, field: 'forestry' },
    ]);
    const published = await headquarters.post<PublicationDetail>('/api/reports/publications', {
      programme: 'lgotp',
      fiscalYear: 2024,
    });
    expect(published.status).toBe(201);
    await owner.query(`UPDATE placements SET field = 'tourism' WHERE case_id = $1`, [ids[1]]);
    const { cells } = await counts('rows=field&from=2024&to=2024&measures=trainees');
    expect(cells.map(({ row: key, value, live }) => [key, value, live])).toEqual(
      expect.arrayContaining([
        ['forestry', 1, 0],
        ['tourism', 1, 2],
      ]),
    );
    const { body } = await readers.all.get<Evidence>(
      '/api/reports/yearly-counts/evidence?programme=lgotp&rows=field&columns=none&from=2024&to=2024&measure=trainees&row=forestry',
    );
    expect([body.count, body.cases.length]).toEqual([1, 1]);
    const { body: kept } = await headquarters.get<PublicationDetail>(`/api/reports/publications/${published.body.id}`);
    expect(kept.drift.map(({ cut, place, published: was, now }) => [cut, place, was, now])).toEqual([
      ['field', 'forestry', 1, 0],
      ['field', 'tourism', 1, 2],
    ]);
    const { body: changes } = await headquarters.get<{ items: { kinds: string[] }[] }>(
      `/api/reports/yearly-counts/changes?programme=lgotp&from=2024&to=2024&since=${published.body.asOf}`,
    );
    expect(changes.items.map(({ kinds }) => kinds)).toEqual([['reclassified']]);
  });

  it('take in no other office, and leave out what another programme does not know', async () => {
    const { scope } = await counts('rows=field&scope=all', readers.SIN);
    expect(scope.code).toBe('own');
    const visits = await readers.all.get<YearlyCounts>(
      '/api/reports/yearly-counts?programme=visit&from=2026&to=2026&field=tourism&measures=cases',
    );
    expect(visits.body.cells).toMatchObject([{ value: null, flags: ['filter-unanswered'] }]);
    const refused = await readers.all.get<{ errors: { pointer: string; detail: string }[] }>(
      '/api/reports/yearly-counts?programme=dispatch&rows=prefecture',
    );
    expect([refused.status, refused.body.errors[0]]).toEqual([
      400,
      expect.objectContaining({ pointer: '/rows', detail: expect.stringContaining('no prefecture on record') }),
    ]);
  });

  it('keep their totals in step with the cases', async () => {
    expect(await verifyCounts(app.app.get(DataSource))).toEqual([]);
  });
});
