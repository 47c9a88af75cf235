import fc from 'fast-check';
import pg from 'pg';
import {
  bootTestApp,
  createTestDatabase,
  momentBetween,
  propertyRuns,
  VisitRows,
  type TestApp,
  type TestClient,
  type TestDatabase,
  type VisitRow,
} from '@kakehashi/testing';
import { fiscalYearOf, momentInJapan } from '@kakehashi/shared/calendar';
import { visitStates } from './definitions';
import { tableFormats } from '@kakehashi/api/exchange';
import type { Evidence } from './evidence.dto';
import type { PublicationDetail } from '../publishing/publication.dto';
import type { YearlyCounts } from './views.dto';

type Publication = PublicationDetail & { readonly code?: string };

interface Visit extends VisitRow {
  readonly office: 'SIN' | 'LON';
  readonly country: 'SG' | 'MY' | 'GB';
  readonly prefecture: '13' | '40' | null;
}

const axes = ['fiscalYear', 'country', 'office', 'prefecture', 'state', 'none'] as const;
type Axis = (typeof axes)[number];
type Filter = Partial<Record<'office' | 'country' | 'prefecture' | 'state', readonly string[]>>;

const visitMeasures = 'cases,people,plannedPeople,inquiries,cancelled';

const keyOf = (visit: Visit, axis: Axis): string => {
  if (axis === 'none') return 'all';
  if (axis === 'fiscalYear') return String(fiscalYearOf(visit.firstDate));
  return visit[axis] ?? 'unspecified';
};

/** The same cases, counted by hand: each cell, total and list of cases has to agree with it. */
describe('one definition of counts, evidence and files', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let rows: VisitRows;
  let readers: Record<'SIN' | 'LON' | 'all', TestClient>;
  let headquarters: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    const author = await app.addUser({ email: 'manager.sin', roles: ['manager@SIN'] });
    await app.addUser({ email: 'officer.lon', roles: ['officer@LON'] });
    await app.addUser({ email: 'auditor', roles: ['auditor'] });
    await app.addUser({ email: 'hq.manager', roles: ['hq_manager'] });
    readers = {
      SIN: await app.as('manager.sin'),
      LON: await app.as('officer.lon'),
      all: await app.as('auditor'),
    };
    headquarters = await app.as('hq.manager');
    rows = await VisitRows.create(app, owner, author, { fiscalYear: 2026, requester: '=Prefecture' });
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });
  afterEach(() => rows.clear());

  async function put(visits: readonly Visit[]): Promise<void> {
    await rows.clear();
    await rows.addAll(visits);
  }

  const visit: fc.Arbitrary<Visit> = fc.record({
    office: fc.constantFrom('SIN', 'LON'),
    country: fc.constantFrom('SG', 'MY', 'GB'),
    prefecture: fc.constantFrom('13', '40', null),
    state: fc.constantFrom('accepted', 'closed', 'inquiry', 'cancelled'),
    firstDate: fc.constantFrom('2026-03-31', '2026-04-01', '2025-05-11'),
    planned: fc.nat(9),
    actual: fc.option(fc.integer({ min: 1, max: 9 })),
  });
  const filter: fc.Arbitrary<Filter> = fc.record(
    {
      office: fc.constantFrom(['SIN'], ['LON'], ['SIN', 'LON']),
      country: fc.constantFrom(['SG'], ['MY', 'GB']),
      prefecture: fc.constantFrom(['13'], ['13', '40']),
      state: fc.constantFrom(['accepted'], ['closed', 'inquiry']),
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
    .filter(({ rows, columns }) => rows !== columns || rows === 'none');
  type Question = typeof question extends fc.Arbitrary<infer Asked> ? Asked : never;

  /** Whether a case is what the question is about, for its reader. */
  const isAsked = (one: Visit, { reader, filter: limits }: Question): boolean =>
    (reader === 'all' || one.office === reader) &&
    visitStates.counted.some((state) => state === one.state) &&
    Object.entries(limits).every(([axis, keys]) => keys.includes(one[axis as keyof Filter] ?? 'unspecified'));

  function addressOf({ rows, columns, filter: limits, asOf }: Question, moment: string): string {
    const params = new URLSearchParams({ programme: 'visit', rows, columns, from: '2025', to: '2026' });
    for (const [axis, keys] of Object.entries(limits)) for (const key of keys) params.append(axis, key);
    // As of the moment all is known that is known now, but it is read from the facts.
    if (asOf) params.set('asOf', moment);
    return params.toString();
  }

  async function expectOne(present: readonly Visit[], asked: Question, moment: string): Promise<void> {
    const client = readers[asked.reader];
    const address = addressOf(asked, moment);
    const report = await client.get<YearlyCounts>(
      `/api/reports/yearly-counts?${address}&measures=cases,people,plannedPeople`,
    );
    expect([report.status, address]).toEqual([200, address]);
    const own = present.filter((one) => isAsked(one, asked));
    const { rows, columns } = asked;
    const places = new Set(own.map((one) => `${keyOf(one, rows)} ${keyOf(one, columns)}`));
    const told = new Set<string>();
    for (const { row, column, measure, value } of report.body.cells) {
      const here = own.filter((one) => keyOf(one, rows) === row && keyOf(one, columns) === column);
      if (here.length > 0) told.add(`${row} ${column}`);
      const known = here.flatMap(({ actual }) => actual ?? []);
      const people = known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : null;
      const planned = here.reduce((sum, one) => sum + one.planned, 0);
      const expected =
        here.length === 0 ? 0 : measure === 'cases' ? here.length : measure === 'people' ? people : planned;
      expect([address, row, column, measure, value ?? 0]).toEqual([address, row, column, measure, expected ?? 0]);
    }
    expect(told).toEqual(places);
    for (const total of report.body.totals.filter(({ measure }) => measure === 'cases')) {
      const here = own.filter(
        (one) =>
          (total.axis !== 'row' || keyOf(one, rows) === total.key) &&
          (total.axis !== 'column' || keyOf(one, columns) === total.key),
      );
      expect([address, total.axis, total.key, total.computed ?? 0]).toEqual([
        address,
        total.axis,
        total.key,
        here.length,
      ]);
    }
    const [one] = own;
    for (const place of one ? [`&row=${keyOf(one, rows)}&column=${keyOf(one, columns)}`, ''] : ['']) {
      const there =
        place === ''
          ? own
          : own.filter((v) => one && keyOf(v, rows) === keyOf(one, rows) && keyOf(v, columns) === keyOf(one, columns));
      const evidence = await client.get<Evidence>(
        `/api/reports/yearly-counts/evidence?${address}&measure=cases${place}&limit=200`,
      );
      expect([address, place, evidence.status]).toEqual([address, place, 200]);
      const { total, count, cases } = evidence.body;
      expect([address, place, total, count ?? 0, cases.length]).toEqual([
        address,
        place,
        ...Array<number>(3).fill(there.length),
      ]);
      const words = (v: Pick<Visit, 'office' | 'country' | 'state'>) => `${v.office} ${v.country} ${v.state}`;
      expect(cases.map((found) => words(found as unknown as Visit)).sort()).toEqual(there.map(words).sort());
    }
  }

  it(
    'agrees with a count by hand, whatever is asked by whom',
    async () => {
      const questions = fc.array(question, { minLength: 4, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(fc.array(visit, { maxLength: 12 }), questions, async (present, asked) => {
          await put(present);
          const moment = await momentBetween(app);
          for (const each of asked) await expectOne(present, each, moment);
        }),
        { numRuns: propertyRuns(10) },
      );
      // As many rounds as are asked for take as long as they need.
    },
    propertyRuns(10) * 1000 + 20_000,
  );

  /** All that a manager is told, whatever is asked, with what is of each publication alone left out of it. */
  async function toldTo(client: TestClient, pairs: readonly (readonly [Axis, Axis])[], made: Publication | null) {
    const asked = pairs.flatMap(([rows, columns]) => {
      const query = `programme=visit&scope=all&rows=${rows}&columns=${columns}&from=2024&to=2026`;
      const place = `&row=${rows === 'fiscalYear' ? '2025' : '*'}&column=${columns === 'country' ? 'SG' : '*'}`;
      return [
        `yearly-counts?${query}&measures=${visitMeasures}`,
        ...visitMeasures.split(',').map((measure) => `yearly-counts/evidence?${query}&measure=${measure}${place}`),
      ];
    });
    const rest = ['programmes', 'publications', 'dashboard', 'dashboard/evidence?figure=open', 'dispatch-funnel'];
    const changes = 'yearly-counts/changes?programme=visit&from=2024&to=2026&since=2020-01-01';
    const detail = made ? [`publications/${made.id}`] : [];
    const answers: string[] = [];
    for (const path of [...asked, ...rest, changes, ...detail]) {
      const answer = await client.get(`/api/reports/${path}`);
      expect([answer.status, path]).toEqual([200, path]);
      answers.push(answer.text);
    }
    const file = await client.get(`/api/reports/${asked[0] ?? ''}`, { headers: { Accept: 'text/csv' } });
    const own = made
      ? [made.id, made.asOf, momentInJapan(made.asOf, 'en'), momentInJapan(made.asOf, 'ja'), made.hash]
      : [];
    // When a file was made is in it as well.
    const text = file.text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?= \(Japan time\)|（日本時間）に作成)/u, '-');
    return own.reduce((all, word) => all.replaceAll(word, '-'), [...answers, text].join('\n'));
  }

  it(
    'tells a manager the same, whatever is in the small cells of other offices',
    async () => {
      const hidden = fc.record({
        prefecture: fc.constantFrom('13', '40', null),
        state: fc.constantFrom('accepted', 'closed'),
        planned: fc.nat(9),
        actual: fc.option(fc.integer({ min: 1, max: 9 })),
      });
      const pair = fc
        .tuple(fc.constantFrom(...axes), fc.constantFrom(...axes))
        .filter(([rows, columns]) => rows !== columns || rows === 'none');
      let hides = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(visit, { maxLength: 8 }),
          fc.record({
            group: fc.constantFrom('counted', 'cancelled', 'inquiry'),
            firstDate: fc.constantFrom('2025-05-11', '2026-04-01'),
          }),
          fc.tuple(hidden, hidden, hidden),
          fc.constantFrom('before', 'after', 'never'),
          fc.array(pair, { minLength: 2, maxLength: 2 }),
          async (present, { group, firstDate }, [one, other, second], publish, pairs) => {
            // The cell of London and Singapore is the hidden one; whatever else there is stays the same.
            const seen = present.filter(({ office, country }) => office === 'SIN' || country !== 'SG');
            const inCell = (given: typeof one): Visit => ({
              ...given,
              office: 'LON',
              country: 'SG',
              state: group === 'counted' ? given.state : group,
              firstDate,
            });
            await put(seen.map((each) => ({ ...each, open: false })));
            const told: string[] = [];
            const whole: string[] = [];
            for (const content of [[one], [other], [one, second]]) {
              const first = publish === 'before' ? [one] : content;
              let ids = await rows.addAll(first.map(inCell).map((each) => ({ ...each, open: false })));
              const made = publish === 'never' ? null : await publishYear();
              if (publish === 'before') {
                await remove(ids);
                ids = await rows.addAll(content.map(inCell).map((each) => ({ ...each, open: false })));
              }
              const asked = [['fiscalYear', 'country'] as const, ...pairs];
              told.push(await toldTo(readers.SIN, asked, made));
              whole.push(
                (
                  await readers.all.get(
                    `/api/reports/yearly-counts?programme=visit&from=2024&measures=${visitMeasures}`,
                  )
                ).text,
              );
              await remove(ids);
              await unpublish();
            }
            expect(told[1]).toBe(told[0]);
            expect(told[2]).toBe(told[0]);
            expect(whole[2]).not.toBe(whole[0]);
            if (told[0]?.includes('hidden-small')) hides += 1;
          },
        ),
        { numRuns: propertyRuns(4) },
      );
      expect(hides).toBeGreaterThan(0);
    },
    propertyRuns(4) * 3000 + 20_000,
  );

  async function publishYear(): Promise<Publication | null> {
    const answer = await headquarters.post<Publication>('/api/reports/publications', {
      programme: 'visit',
      fiscalYear: 2025,
    });
    // A year without any case is not published.
    if (answer.body.code === 'nothing-to-publish') return null;
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.body;
  }

  /** Takes out what is never taken out, so that the next round begins with nothing. */
  async function unpublish(): Promise<void> {
    const tables = ['publication_cases', 'publication_totals', 'publications'];
    const switched = (to: string) => tables.map((table) => `ALTER TABLE ${table} ${to} TRIGGER USER;`).join(' ');
    await owner.query(
      `${switched('DISABLE')} ${tables.map((table) => `DELETE FROM ${table};`).join(' ')} ${switched('ENABLE')}`,
    );
  }

  async function remove(ids: readonly string[]): Promise<void> {
    await owner.query('DELETE FROM visits WHERE case_id = ANY ($1)', [ids]);
    await owner.query('DELETE FROM cases WHERE id = ANY ($1)', [ids]);
  }

  it('writes the figures and the cases of a number as CSV and as a workbook', async () => {
    const one = {
      office: 'SIN',
      country: 'SG',
      prefecture: '13',
      state: 'closed',
      firstDate: '2026-04-01',
      planned: 3,
    } as const;
    await put([
      { ...one, actual: 5 },
      { ...one, actual: 6 },
      { ...one, office: 'LON', actual: 7 },
    ]);
    const query = 'programme=visit&from=2026&to=2026&country=SG&compare=previousYear';
    const book = async (address: string) => {
      const answer = await readers.SIN.get(`/api/reports/${address}`, { headers: { Accept: tableFormats.xlsx.mime } });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, tableFormats.xlsx.mime]);
      expect(answer.text.slice(0, 2)).toBe('PK');
    };
    await book(`yearly-counts?${query}`);
    await book(`yearly-counts/evidence?${query}&measure=cases&row=2026`);
    const csv = await readers.SIN.get(`/api/reports/yearly-counts?${query}`, { headers: { Accept: 'text/csv' } });
    expect(csv.text).toMatch(/Only,Country,Singapore|絞り込み,国,シンガポール/);
    const file = await readers.SIN.get(`/api/reports/yearly-counts/evidence?${query}&measure=cases&row=2026`, {
      headers: { Accept: 'text/csv' },
    });
    const lines = file.text.split('\r\n');
    expect(lines.filter((line) => line.startsWith('V-SIN-'))).toHaveLength(2);
    expect(file.text).not.toContain('V-LON-');
    expect(file.text).toContain(`'=Prefecture`);
  });

  it.each([
    ['state=nowhere', '/state'],
    ['country=Singapore', '/country'],
    ['compare=previousYear&rows=country', '/compare'],
    ['share=row', '/share'],
    ['prefecture=48', '/prefecture'],
  ])('refuses %s', async (query, pointer) => {
    const answer = await readers.SIN.get<{ errors: { pointer: string }[] }>(
      `/api/reports/yearly-counts?programme=visit&${query}`,
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('says of a filter that the programme does not keep that its figures are n/a', async () => {
    await put([
      {
        office: 'SIN',
        country: 'SG',
        prefecture: '13',
        state: 'closed',
        firstDate: '2026-04-01',
        planned: 3,
        actual: 5,
      },
    ]);
    const { body } = await readers.SIN.get<YearlyCounts>(
      '/api/reports/yearly-counts?programme=visit&from=2026&to=2026&expertise=tourism&measures=cases',
    );
    expect(body.cells).toMatchObject([{ value: null, flags: ['filter-unanswered'] }]);
    const other = await readers.LON.get('/api/reports/yearly-counts?programme=visit&scope=all');
    expect(other.status).toBe(403);
  });
});
