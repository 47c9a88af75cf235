import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import {
  ActivityRows,
  bootTestApp,
  createTestDatabase,
  csvLines,
  DispatchRows,
  momentBetween,
  propertyRuns,
  VisitRows,
  type TestApp,
  type TestClient,
  type TestDatabase,
  type VisitRow,
} from '@kakehashi/testing';
import { fiscalYearOf } from '@kakehashi/shared/calendar';
import { visitStates } from '../counts/definitions';
import type { Evidence } from '../counts/evidence.dto';
import type { ReportProgrammeList } from '../counts/programmes.dto';
import type { YearlyCounts } from '../counts/views.dto';
import type { ChangesPage } from './changes.dto';
import type { FindingDecisions, RecordFindings } from './findings.dto';
import type { PublicationDetail, PublicationList } from './publication.dto';

const aVisit: VisitRow = {
  office: 'SIN',
  country: 'SG',
  prefecture: '13',
  state: 'closed',
  firstDate: '2025-05-12',
  planned: 5,
  actual: 4,
  open: false,
};
const isCounted = (visit: VisitRow) => visitStates.counted.some((state) => state === visit.state);
const groupOf = ({ state }: VisitRow) =>
  Object.entries(visitStates).find(([, states]) => states.some((s) => s === state))?.[0];

describe('publications', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let author: string;
  let rows: VisitRows;
  let clients: Record<'manager' | 'officer' | 'london', TestClient>;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    author = await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'manager.lon', roles: ['manager@LON'] });
    await app.addUser({ email: 'hq.manager', roles: ['hq_manager'] });
    clients = {
      manager: await app.as('hq.manager'),
      officer: await app.as('officer.sin'),
      london: await app.as('manager.lon'),
    };
    rows = await VisitRows.create(app, owner, author, { fiscalYear: 2025 });
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  const add = (given: Partial<VisitRow> = {}) => rows.add({ ...aVisit, ...given });
  const read = async <T>(path: string, client = clients.manager): Promise<T> => {
    const answer = await client.get<T>(`/api/reports/${path}`);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    return answer.body;
  };
  const counts = (query: string, client = clients.manager) =>
    read<YearlyCounts>(`yearly-counts?from=2025&to=2026&${query}`, client);
  const publish = async (programme: string, fiscalYear: number): Promise<PublicationDetail> => {
    const answer = await clients.manager.post<PublicationDetail>('/api/reports/publications', {
      programme,
      fiscalYear,
    });
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.any(String)]);
    return answer.body;
  };
  const named = ({ drift }: PublicationDetail) =>
    drift.map(({ measure, attribution, cut, office, place }) => ({ measure, attribution, cut, office, place }));
  const at = (report: YearlyCounts, measure: string, row: string, column = 'all') =>
    report.cells.find((cell) => cell.row === row && cell.column === column && cell.measure === measure);

  it('keep a year as it was, show what would differ, and are restated by naming just that', async () => {
    const corrected = await add();
    const back = await add({ country: 'MY', prefecture: null, actual: 6 });
    await add({ office: 'LON', country: 'GB' });
    expect(await read<PublicationList>('publications?programme=visit')).toMatchObject({
      items: [],
      publishable: [{ programme: 'visit', fiscalYear: 2025 }],
    });
    const made = await publish('visit', 2025);
    expect(made).toMatchObject({ revision: 1, cases: 3, isIntact: true, isStanding: true, drift: [], reason: null });
    expect(made.hash).toMatch(/^[0-9a-f]{64}$/);
    // The number of all cases would tell a manager what is hidden of the other offices.
    expect((await read<PublicationList>('publications?programme=visit', clients.london)).items).toMatchObject([
      { id: made.id, cases: 1 },
    ]);
    expect(await read<PublicationDetail>(`publications/${made.id}`, clients.london)).toMatchObject({
      cases: 1,
      revisions: [{ cases: 1 }],
    });

    await rows.change(corrected, { ...aVisit, country: 'TH', actual: 9 });
    const report = await counts('programme=visit&columns=country&measures=cases,people');
    expect(at(report, 'people', '2025', 'SG')).toMatchObject({ value: 4, published: 4, live: 0, source: 'both' });
    expect(at(report, 'people', '2025', 'SG')?.flags).toEqual(['drift']);
    expect(at(report, 'people', '2025', 'TH')).toMatchObject({ value: 0, published: 0, live: 9, flags: ['drift'] });
    expect(at(report, 'people', '2025', 'MY')).toMatchObject({ value: 6, published: 6, live: 6, flags: [] });
    expect(report.totals.find(({ axis, measure }) => axis === 'grand' && measure === 'people')?.computed).toBe(14);
    expect(report.publications).toMatchObject([{ fiscalYear: 2025, revision: 1, asOf: made.asOf, hash: made.hash }]);

    // By two places at once nothing is frozen by itself, but counted as of then; and the cases behind a figure are those of then.
    const both = await counts('programme=visit&rows=prefecture&columns=country&measures=people');
    expect(at(both, 'people', '13', 'SG')).toMatchObject({ value: 4, live: 0, flags: ['drift-within'] });
    const behind = await read<Evidence>(
      'yearly-counts/evidence?programme=visit&columns=country&row=2025&column=SG&measure=people',
    );
    expect(behind).toMatchObject({ count: 4, total: 1, cases: [{ country: 'SG', actualPeople: 4 }] });
    const overYears = await read<Evidence>(
      'yearly-counts/evidence?programme=visit&rows=country&from=2025&to=2026&row=SG&measure=people',
    );
    expect(overYears).toMatchObject({ count: 4, total: 1, cases: [{ country: 'SG', actualPeople: 4 }] });

    // What may have changed since is not said of them, and a case that counts again in another year is told apart.
    const ofThen = { asPublished: true, title: null, firstDate: null, lastDate: null, updatedAt: null, version: null };
    expect(behind).toMatchObject({ cases: [{ fiscalYear: 2025, ...ofThen }] });
    expect(behind.leftOut?.ja).toContain('公表時の内容');
    // One that counts as it did then is told in full, whatever it was in between.
    await rows.change(back, { ...aVisit, country: 'VN', prefecture: null, actual: 6 });
    await rows.change(back, { ...aVisit, country: 'MY', prefecture: null, actual: 6 });
    const untouched = await read<Evidence>(
      'yearly-counts/evidence?programme=visit&columns=country&row=2025&column=MY&measure=people',
    );
    expect(untouched.leftOut).toBeNull();
    expect(untouched.cases).toMatchObject([{ asPublished: false, title: 'A visit', firstDate: '2025-05-12' }]);
    expect(overYears).toMatchObject({ cases: [{ fiscalYear: 2025, ...ofThen }] });
    await rows.change(corrected, { ...aVisit, firstDate: '2026-05-12', country: 'SG', actual: 9 });
    const twice = 'yearly-counts/evidence?programme=visit&columns=country&from=2025&to=2026&column=SG&measure=people';
    const inBoth = await read<Evidence>(twice);
    expect(inBoth).toMatchObject({ count: 13, total: 2 });
    expect(inBoth.cases.map((one) => [one.fiscalYear, one.asPublished, one.actualPeople, one.firstDate])).toEqual([
      [2025, true, 4, null],
      [2026, false, 9, '2026-05-12'],
    ]);
    const [, then, now] = await csvLines(clients.manager, `/api/reports/${twice}`);
    expect([then, now].map((line) => [line?.[0], line?.[6], line?.[7], line?.[9]])).toEqual([
      [inBoth.cases[0]?.reference, '2025', 'As published', ''],
      [inBoth.cases[0]?.reference, '2026', '', '2026-05-12'],
    ]);
    await rows.change(corrected, { ...aVisit, country: 'TH', actual: 9 });

    const drifted = await read<PublicationDetail>(`publications/${made.id}`);
    expect(drifted.drift.map(({ measure, cut, place, difference }) => [measure, cut, place, difference])).toEqual([
      ['cases', 'country', 'SG', -1],
      ['cases', 'country', 'TH', 1],
      ['people', 'country', 'SG', -4],
      ['people', 'country', 'TH', 9],
      ['plannedPeople', 'country', 'SG', -5],
      ['plannedPeople', 'country', 'TH', 5],
      ['people', 'prefecture', '13', 5],
    ]);
    const list = await read<PublicationList>('publications?programme=visit');
    expect(list).toMatchObject({ items: [{ fiscalYear: 2025, drift: 7 }], publishable: [] });
    expect((await read<PublicationList>('publications', clients.london)).items).toMatchObject([{ drift: 0 }]);

    // The files tell the same to the same reader.
    expect((await csvLines(clients.manager, '/api/reports/publications?programme=visit'))[1]?.slice(0, 4)).toEqual([
      'Visit support',
      'FY2025',
      'Published',
      '1',
    ]);
    const changed = (await csvLines(clients.manager, `/api/reports/publications/${made.id}`)).slice(1, 8);
    expect(changed.map((line) => line.slice(-3))).toEqual(
      drifted.drift.map(({ published, now, difference }) => [published, now, difference].map(String)),
    );
    const since = `yearly-counts/changes?programme=visit&from=2025&to=2025&since=${made.asOf}`;
    const [{ reference } = {}] = (await read<ChangesPage>(since)).items;
    const [, line] = await csvLines(clients.manager, `/api/reports/${since}&limit=1`);
    expect([line?.[0], line?.[2], line?.[5], line?.[12]]).toEqual([
      reference,
      'Reclassified; Corrected',
      'Singapore',
      'Thailand',
    ]);

    const path = `/api/reports/publications/${made.id}/restatements`;
    const reason = 'The delegation was entered under the wrong country.';
    const some = await clients.manager.post(path, { cells: named(drifted).slice(1), reason });
    expect([some.status, some.body]).toMatchObject([409, { code: 'cells-differ' }]);
    expect((await clients.officer.post(path, { cells: named(drifted), reason })).status).toBe(403);
    const restated = await clients.manager.post<PublicationDetail>(path, { cells: named(drifted), reason });
    expect([restated.status, restated.body]).toMatchObject([
      201,
      { revision: 2, isIntact: true, drift: [], reason, revisions: [{ revision: 2 }, { revision: 1, restated: [] }] },
    ]);
    expect(restated.body.restated).toEqual(drifted.drift);
    expect(at(await counts('programme=visit&columns=country'), 'people', '2025', 'TH')).toMatchObject({ value: 9 });
    const former = await read<PublicationDetail>(`publications/${made.id}`);
    expect(former).toMatchObject({ revision: 1, isStanding: false, hash: made.hash, isIntact: true });
    const late = await clients.manager.post(path, { cells: named(drifted), reason });
    expect([late.status, late.body]).toMatchObject([409, { code: 'publication-superseded' }]);
    const log = await app.query<{ action: string }>(
      `SELECT action FROM audit_log WHERE subject_type = 'publication' ORDER BY id`,
    );
    expect(log.map(({ action }) => action)).toEqual(['publication.made', 'publication.restated']);
  });

  it('are refused with their reason, and open cases have to be known of', async () => {
    const id = await add({ firstDate: '2024-05-01', state: 'reported' });
    await app.query('UPDATE cases SET open = true WHERE id = $1', [id]);
    const attempt = (input: object, client = clients.manager) => client.post('/api/reports/publications', input);
    const codes = async (input: object) => {
      const { status, body } = await attempt(input);
      return [status, (body as { code?: string }).code];
    };
    expect((await attempt({ programme: 'visit', fiscalYear: 2024 }, clients.officer)).status).toBe(403);
    expect(await codes({ programme: 'visit', fiscalYear: 2026 })).toEqual([409, 'year-not-ended']);
    expect(await codes({ programme: 'visit', fiscalYear: 2025 })).toEqual([409, 'already-published']);
    expect(await codes({ programme: 'visit', fiscalYear: 2008 })).toEqual([409, 'year-in-record']);
    expect(await codes({ programme: 'jet', fiscalYear: 2020 })).toEqual([409, 'nothing-to-publish']);
    expect(await codes({ programme: 'visit', fiscalYear: 2024, openCases: 2 })).toEqual([409, 'open-cases']);
    expect((await attempt({ programme: 'visit', fiscalYear: 2024 })).body).toMatchObject({
      code: 'open-cases',
      openCases: 1,
      open: [{ state: 'reported', office: 'SIN' }],
    });
    expect(await read('publications/check?programme=visit&fiscalYear=2024')).toMatchObject({
      refusal: null,
      openCases: 1,
    });
    expect((await app.query('SELECT FROM publications WHERE fiscal_year = 2024')).length).toBe(0);
    expect((await attempt({ programme: 'visit', fiscalYear: 2024, openCases: 1 })).status).toBe(201);
    expect((await clients.manager.get(`/api/reports/publications/${randomUUID()}`)).status).toBe(404);
    // That another office had cases in a year is not told by the years that are still to be published.
    await add({ office: 'LON', country: 'GB', firstDate: '2017-05-01' });
    const years = async (client: TestClient) =>
      (await read<PublicationList>('publications?programme=visit', client)).publishable.map((one) => one.fiscalYear);
    expect([await years(clients.officer), await years(clients.london)]).toEqual([[], [2017]]);
  });

  it('cannot be changed by the application, and a change by anybody shows', async () => {
    for (const sql of [
      'UPDATE publication_totals SET cases = 0',
      'DELETE FROM publications',
      'INSERT INTO publication_cases SELECT id, id FROM publications',
      'UPDATE finding_decisions SET reason = reason',
    ])
      await expect(app.query(sql)).rejects.toThrow(/permission denied/);
    await expect(owner.query('UPDATE publication_totals SET cases = 0')).rejects.toThrow(/never changed/);
    await expect(owner.query(`UPDATE publications SET reason = 'x'`)).rejects.toThrow(/never changed/);
    await owner.query('ALTER TABLE publication_totals DISABLE TRIGGER ALL');
    await owner.query('UPDATE publication_totals SET cases = cases + 1');
    const { items } = await read<PublicationList>('publications?programme=visit');
    for (const { id } of items) expect((await read<PublicationDetail>(`publications/${id}`)).isIntact).toBe(false);
    await owner.query('UPDATE publication_totals SET cases = cases - 1');
    await owner.query('ALTER TABLE publication_totals ENABLE TRIGGER ALL');
  });

  it('freeze dispatches by each of their years and activities by the countries that took part', async () => {
    const dispatches = await DispatchRows.create(app, owner, author);
    const dispatch = {
      office: 'SIN',
      country: 'TH',
      state: 'closed',
      expertise: 'fire_disaster_prevention',
      targetFiscalYear: 2024,
      approvedAt: '2025-05-11T00:00:00Z',
      departedOn: '2025-11-02',
      agreed: [1, 2],
    };
    const mission = await dispatches.add(dispatch as never);
    const activities = new ActivityRows(app, owner, author);
    const tour = {
      programme: 'study_tour',
      office: 'SIN',
      country: 'SG',
      state: 'held',
      firstDate: '2025-07-01',
      visitors: null,
      planned: { SG: 4, MY: 2 },
      actual: { SG: 3, MY: 2 },
    };
    const held = await activities.add(tour);
    await app.query('UPDATE cases SET open = false WHERE id = ANY ($1)', [[mission, held]]);
    const dispatched = await publish('dispatch', 2025);
    const toured = await publish('study_tour', 2025);
    await activities.change(held, { ...tour, actual: { SG: 3, MY: 7 } });
    await owner.query(`UPDATE dispatches SET expertise = NULL WHERE case_id = $1`, [mission]);

    for (const query of [
      'columns=expertise',
      'columns=country&attribution=departure',
      'rows=country&columns=expertise',
    ]) {
      const report = await counts(`programme=dispatch&measures=cases,experts,times,uniqueExperts&${query}`);
      const values = report.totals.filter(({ axis }) => axis === 'grand').map(({ computed }) => computed);
      expect(values).toEqual([1, 2, 1, 2]);
    }
    expect((await read<PublicationDetail>(`publications/${dispatched.id}`)).drift.map(({ cut }) => cut)).toEqual(
      expect.arrayContaining(['expertise']),
    );
    const report = await counts('programme=study_tour&columns=country&measures=cases,participants');
    expect(at(report, 'participants', '2025', 'MY')).toMatchObject({ value: 2, live: 7, flags: ['drift'] });
    expect(at(report, 'cases', '2025', 'SG')).toMatchObject({ value: 1, live: 1, flags: [] });
    expect((await read<PublicationDetail>(`publications/${toured.id}`)).drift).toMatchObject([
      { measure: 'participants', cut: 'country', place: 'MY', published: 2, now: 7, difference: 5 },
      { measure: 'participants', cut: 'prefecture', place: 'unspecified', published: 5, now: 10, difference: 5 },
    ]);
    for (const programme of ['dispatch', 'study_tour']) {
      const since = programme === 'dispatch' ? dispatched.asOf : toured.asOf;
      const { items } = await read<ChangesPage>(
        `yearly-counts/changes?programme=${programme}&from=2025&to=2025&since=${since}`,
      );
      expect(items).toMatchObject([{ kinds: [programme === 'dispatch' ? 'reclassified' : 'corrected'] }]);
    }
  });

  it(
    'hold against any later edit: the same bytes as of then, and exactly the changed cases named',
    async () => {
      const visits = fc.record<VisitRow>({
        office: fc.constantFrom('SIN', 'LON'),
        country: fc.constantFrom('SG', 'MY', 'TH'),
        prefecture: fc.constantFrom('13', '27', null),
        state: fc.constantFrom('closed', 'reported', 'inquiry', 'withdrawn', 'cancelled'),
        firstDate: fc.constantFrom('2021-03-31', '2021-04-01', '2022-03-31'),
        planned: fc.constant(aVisit.planned),
        actual: fc.option(fc.integer({ min: 1, max: 30 })),
      });
      const yearOf = (visit: VisitRow) => fiscalYearOf(visit.firstDate as never);
      const questions = [
        'columns=country&measures=cases,people,inquiries,withdrawn',
        'rows=prefecture&columns=country&measures=people',
        'columns=state&measures=cases',
        'rows=office&columns=none&measures=cases,people',
      ];
      const asked = (query: string) => `yearly-counts?programme=visit&from=2020&to=2021&${query}`;
      const csv = async (path: string) =>
        (await clients.manager.get(`/api/reports/${path}`, { headers: { Accept: 'text/csv' } })).text;
      // Between every second change, where the application waits for thousands.
      const takeCheckpoints = async () => {
        for (;;) {
          const taken = await owner.query<{ at: Date | null }>(`SELECT take_count_checkpoint(2, '0') AS at`);
          if (!taken.rows[0]?.at) return;
        }
      };
      const differencesAsOf = async (moment: string) => {
        const cell = 'programme, fiscal_year, office_code, country_code, state';
        const { rows: differences } = await owner.query(
          `WITH totals AS (
           SELECT ${cell}, sum(cases) AS cases, sum(actual_people) AS people FROM count_totals_known($1)
           GROUP BY ${cell} HAVING sum(cases) <> 0
         ), facts AS (
           SELECT ${cell}, count(*) AS cases, COALESCE(sum(actual_people), 0) AS people FROM case_facts
           WHERE known_from <= $1 AND (known_to IS NULL OR known_to > $1) GROUP BY ${cell}
         )
         (TABLE totals EXCEPT TABLE facts) UNION ALL (TABLE facts EXCEPT TABLE totals)`,
          [moment],
        );
        return differences;
      };
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(visits, { minLength: 1, maxLength: 6 }),
          fc.array(fc.tuple(fc.nat(), visits), { minLength: 1, maxLength: 5 }),
          fc.array(visits, { maxLength: 2 }),
          async (before, edits, added) => {
            // Each round starts from nothing of these years: what is there is withdrawn from them first.
            round += 1;
            await owner.query(
              `DELETE FROM visits v USING cases c WHERE c.id = v.case_id AND c.first_date < '2023-01-01'`,
            );
            await owner.query(`DELETE FROM cases WHERE first_date < '2023-01-01'`);
            const model = new Map<string, VisitRow>();
            for (const visit of before) model.set(await add(visit), visit);
            const known = new Map(model);
            const since = await momentBetween(app);
            const then = await Promise.all(
              questions.flatMap((query) => [
                clients.manager.get(`/api/reports/${asked(query)}&asOf=${since}`).then(({ text }) => text),
                csv(`${asked(query)}&asOf=${since}`),
              ]),
            );
            const ids = [...model.keys()];
            for (const [at, visit] of edits) {
              const id = ids[at % ids.length] ?? '';
              await rows.change(id, visit);
              model.set(id, visit);
            }
            for (const visit of added) model.set(await add(visit), visit);
            await takeCheckpoints();
            expect(await differencesAsOf(since)).toEqual([]);
            const again = await Promise.all(
              questions.flatMap((query) => [
                clients.manager.get(`/api/reports/${asked(query)}&asOf=${since}`).then(({ text }) => text),
                csv(`${asked(query)}&asOf=${since}`),
              ]),
            );
            expect(again).toEqual(then);

            const view = (visit: VisitRow | undefined) =>
              visit && [groupOf(visit), visit.office, visit.country, visit.prefecture, yearOf(visit), visit.actual];
            const expected = [...model.keys()].filter(
              (id) => JSON.stringify(view(known.get(id))) !== JSON.stringify(view(model.get(id))),
            );
            const references = await app.query<{ reference: string }>(
              'SELECT reference FROM cases WHERE id = ANY ($1) ORDER BY id',
              [expected],
            );
            const names: (string | null)[] = [];
            for (let cursor: string | null = ''; cursor !== null;) {
              const page: ChangesPage = await read<ChangesPage>(
                `yearly-counts/changes?programme=visit&from=2020&to=2021&since=${since}&limit=2${cursor && `&cursor=${cursor}`}`,
              );
              names.push(...page.items.map(({ reference }) => reference));
              cursor = page.nextCursor;
            }
            expect(names).toEqual(references.map(({ reference }) => reference));

            const people = (list: ReadonlyMap<string, VisitRow>) =>
              [...list.values()].filter(isCounted).reduce((sum, { actual }) => sum + (actual ?? 0), 0);
            const total = async (suffix: string) =>
              (await read<YearlyCounts>(asked(`measures=people${suffix}`))).totals.find(({ axis }) => axis === 'grand')
                ?.computed ?? 0;
            expect([await total(`&asOf=${since}`), await total('')]).toEqual([people(known), people(model)]);
          },
        ),
        { numRuns: propertyRuns(3) },
      );
      expect(round).toBeGreaterThan(0);
      // As many rounds as are asked for take as long as they need.
    },
    propertyRuns(3) * 3000 + 20_000,
  );

  it('know nothing from before them that is not in them, of those who were writing', async () => {
    const [former = '', later = ''] = [
      await add({ firstDate: '2023-05-01' }),
      await add({ firstDate: '2023-05-01', country: 'MY' }),
    ];
    const writers = [1, 2].map(() => new pg.Client({ connectionString: database.ownerUrl }));
    const [first, second] = writers as [pg.Client, pg.Client];
    await Promise.all(writers.map((writer) => writer.connect()));
    const waiting = async (count: number) => {
      for (;;) {
        const { rows: found } = await owner.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        if (found.length >= count) return;
      }
    };
    const moved = (id: string) => ({ text: `UPDATE cases SET country_code = 'TH' WHERE id = $1`, values: [id] });
    const made = await (async () => {
      await first.query('BEGIN');
      await first.query(moved(former));
      const publishing = publish('visit', 2023);
      await waiting(1);
      // It writes while somebody waits to publish: what it writes is of later.
      const writing = second.query(moved(later));
      await waiting(2);
      await first.query('COMMIT');
      const [publication] = await Promise.all([publishing, writing]);
      return publication;
    })().finally(() => Promise.all(writers.map((writer) => writer.end())));
    const query = 'yearly-counts?programme=visit&columns=country&from=2023&to=2023&measures=cases';
    const published = await read<YearlyCounts>(query);
    const then = await read<YearlyCounts>(`${query}&asOf=${made.asOf}`);
    const values = ({ cells }: YearlyCounts) => cells.map(({ column, value }) => [column, value]);
    expect(values(then)).toEqual([
      ['MY', 1],
      ['TH', 1],
    ]);
    expect(values(published)).toEqual(values(then));
  });

  it('leave a finding to a person: accepted values follow the decision, with their mark and history', async () => {
    const path = '/api/reports/findings/A1/decisions';
    const cambodia = async (suffix = '') =>
      (await read<YearlyCounts>(`yearly-counts?programme=lgotp&rows=country${suffix}`)).cells.find(
        ({ row }) => row === 'KH',
      );
    expect(await cambodia()).toMatchObject({ value: 8, printed: 8, computed: 7, accepted: null });
    const reason = 'The cells were counted again from the lists of names.';
    expect((await clients.officer.post(path, { decision: 'computed', reason, after: 0 })).status).toBe(403);
    const decided = await clients.manager.post<FindingDecisions>(path, { decision: 'computed', reason, after: 0 });
    expect([decided.status, decided.body]).toMatchObject([201, { items: [{ number: 1, decision: 'computed' }] }]);
    expect(decided.body.values).toContainEqual(expect.objectContaining({ printed: 8, computed: 7, accepted: 7 }));
    expect(await cambodia()).toMatchObject({ value: 7, printed: 8, computed: 7, accepted: 7 });
    expect((await cambodia())?.flags).toContain('accepted-computed');
    expect(await cambodia('&asOf=2020-01-01')).toMatchObject({ value: 8, accepted: null });
    const stale = await clients.manager.post(path, { decision: 'open', reason, after: 0 });
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'stale-version' }]);
    await clients.manager.post(path, { decision: 'open', reason: 'Asked the authors.', after: 1 });
    expect(await cambodia()).toMatchObject({ value: 8, accepted: null });
    expect((await read<FindingDecisions>('findings/A1/decisions', clients.officer)).items).toHaveLength(2);
    const none = await clients.manager.post('/api/reports/findings/A15/decisions', {
      decision: 'computed',
      reason,
      after: 0,
    });
    expect([none.status, none.body]).toMatchObject([409, { code: 'nothing-to-accept' }]);
    expect((await clients.manager.get('/api/reports/findings/Z99/decisions')).status).toBe(404);
  });

  it('find every finding in a report of its programme or in the list of all, with why nothing can be accepted', async () => {
    const { items } = await read<RecordFindings>('findings', clients.officer);
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 24 }, (_, at) => `A${String(at + 1)}`));
    const { items: programmes } = await read<ReportProgrammeList>('programmes');
    const reported = new Set<string>();
    for (const { code } of programmes) {
      const { findings } = await read<YearlyCounts>(`yearly-counts?programme=${code}`);
      for (const { id } of findings) reported.add(id);
    }
    const alone = items.filter(({ id }) => !reported.has(id));
    expect(alone).toMatchObject([{ id: 'A23', programmes: [], documents: ['001'], choices: ['open'] }]);
    expect((await read<YearlyCounts>('yearly-counts?programme=dispatch')).findings.map(({ id }) => id)).toContain('A8');
    for (const { id, choices, whyNot } of items) {
      const known = await read<FindingDecisions>(`findings/${id}/decisions`);
      expect([known.choices, known.whyNot]).toEqual([choices, whyNot]);
      expect([id, whyNot === null]).toEqual([id, choices.length === 3]);
    }
    expect(items.find(({ id }) => id === 'A1')?.choices).toEqual(['printed', 'computed', 'open']);
    expect(items.find(({ id }) => id === 'A24')?.whyNot?.en).toContain('no figure of the counts');
  });
});
