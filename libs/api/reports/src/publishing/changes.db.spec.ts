import pg from 'pg';
import {
  bootTestApp,
  createTestDatabase,
  csvLines,
  DispatchRows,
  momentBetween,
  VisitRows,
  type DispatchRow,
  type TestApp,
  type TestClient,
  type TestDatabase,
  type VisitRow,
} from '@kakehashi/testing';
import { addDays, fiscalYearOf, localDate, type IsoDate } from '@kakehashi/shared/calendar';
import type { YearlyCounts } from '../counts/views.dto';
import type { ChangesPage } from './changes.dto';
import type { PublicationDetail } from './publication.dto';

const aVisit: VisitRow = {
  office: 'SIN',
  country: 'SG',
  prefecture: '33',
  state: 'closed',
  firstDate: '2024-05-12',
  planned: 5,
  actual: 4,
  open: false,
};

const now = '2026-11-21T03:00:00Z';

describe('what changed since', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  let manager: TestClient;
  let visits: VisitRows;
  let dispatches: DispatchRows;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await bootTestApp(database, { now });
    const author = await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'hq.manager', roles: ['hq_manager'] });
    manager = await app.as('hq.manager');
    visits = await VisitRows.create(app, owner, author, { fiscalYear: 2024 });
    dispatches = await DispatchRows.create(app, owner, author);
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  const read = async <T>(path: string): Promise<T> => {
    const answer = await manager.get<T>(`/api/reports/${path}`);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    return answer.body;
  };
  const changesOf = async (programme: string, since: string) =>
    (await read<ChangesPage>(`yearly-counts/changes?programme=${programme}&from=2000&to=2199&since=${since}`)).items;
  const kindsOf = async (programme: string, since: string) =>
    (await changesOf(programme, since)).map(({ kinds }) => kinds);
  const dayOf = (moment: string) => localDate(moment as never, 'Asia/Tokyo');

  describe('of dispatches', () => {
    let today: IsoDate;
    let mission: DispatchRow;

    beforeAll(async () => {
      today = dayOf(await momentBetween(app));
      mission = {
        office: 'SIN',
        country: 'TH',
        expertise: 'education',
        state: 'preparing',
        targetFiscalYear: fiscalYearOf(today),
        approvedAt: `${today}T00:00:00Z`,
        departedOn: null,
        agreed: [0, 1],
      };
    });

    /** The kinds of one change, made to a dispatch that was so before. */
    const after = async (before: DispatchRow, change: Partial<DispatchRow>): Promise<string[]> => {
      const id = await dispatches.add(before);
      const since = await momentBetween(app);
      await dispatches.change(id, { ...before, ...change });
      const kinds = await kindsOf('dispatch', since);
      await dispatches.remove(id);
      expect(kinds.length).toBeLessThan(2);
      return kinds[0] ?? [];
    };

    it('tell an ordinary course from what came late or was put right', async () => {
      const undecided: DispatchRow = { ...mission, state: 'recommended', approvedAt: null, agreed: [] };
      const left: DispatchRow = { ...mission, state: 'dispatched', departedOn: today };
      const lastYear = addDays(today, -400);
      expect({
        approved: await after(undecided, { state: 'approved', approvedAt: mission.approvedAt }),
        approvedLongAgo: await after(undecided, { state: 'approved', approvedAt: `${lastYear}T00:00:00Z` }),
        rejected: await after(undecided, { state: 'rejected' }),
        expertsFound: await after({ ...mission, state: 'matching', agreed: [] }, { state: 'agreed', agreed: [0] }),
        departed: await after(mission, { state: 'dispatched', departedOn: today }),
        departedLastYear: await after(mission, { state: 'dispatched', departedOn: lastYear }),
        cameHome: await after(left, { state: 'returned_home' }),
        anotherDay: await after(left, { departedOn: addDays(today, -1) }),
        anotherYear: await after(left, { departedOn: lastYear }),
        anotherTarget: await after(left, { targetFiscalYear: mission.targetFiscalYear + 1 }),
        anotherField: await after(left, { expertise: 'fire_disaster_prevention' }),
        anotherExpert: await after(left, { agreed: [0, 2] }),
        notLeftAfterAll: await after(left, { state: 'preparing', departedOn: null }),
        cancelled: await after(mission, { state: 'cancelled' }),
      }).toEqual({
        approved: ['progressed'],
        approvedLongAgo: ['late'],
        rejected: ['progressed'],
        expertsFound: [],
        departed: ['progressed'],
        departedLastYear: ['late'],
        cameHome: [],
        anotherDay: ['corrected'],
        anotherYear: ['reclassified', 'corrected'],
        anotherTarget: [],
        anotherField: ['reclassified'],
        anotherExpert: ['corrected'],
        notLeftAfterAll: ['corrected'],
        cancelled: ['withdrawn'],
      });
    });
  });

  it('tell entered figures of JET that were added or put right, but none that stand beside the printed record', async () => {
    await app.addUser({ email: 'hq', roles: ['hq'] });
    const figures = (CIR: number, ALT: number | null) => [
      { country: 'SG', CIR, ALT, SEA: null },
      { country: 'IN', CIR: 1, ALT: 2, SEA: null },
    ];
    // What headquarters enter has the instant of the application's clock.
    const at = async (moment: string) => {
      app.moveTo(moment);
      manager = await app.as('hq.manager');
      return app.as('hq');
    };
    const since = '2024-05-01T06:00:00Z';
    const before = await at('2024-05-01T03:00:00Z');
    const enter = async (client: TestClient, fiscalYear: number) =>
      (await client.post('/api/jet-figures', { fiscalYear, source: `List of ${fiscalYear}`, rows: figures(3, null) }))
        .status;
    expect([await enter(before, 2012), await enter(before, 2008)]).toEqual([201, 201]);
    const later = await at('2024-05-02T03:00:00Z');
    expect(await changesOf('jet', since)).toEqual([]);
    const correction = { source: 'Corrected list', reason: 'Misread.', rows: figures(4, 28) };
    for (const year of [2012, 2008])
      expect((await later.patch(`/api/jet-figures/${year}`, correction, { ifMatch: '"1"' })).status).toBe(200);
    expect(await enter(later, 2013)).toBe(201);
    const changed = await changesOf('jet', since);
    const told = changed.map(({ kinds, title, before, after }) => ({ kinds, title, before, after }));
    expect(told).toHaveLength(3);
    const [corrected] = told.filter(({ title }) => title === 'Corrected list');
    expect(corrected).toMatchObject({
      kinds: ['late', 'corrected'],
      before: { fiscalYears: [2012], country: { en: 'Singapore' }, office: null },
    });
    const values = (side: (typeof told)[number]['before']) =>
      Object.fromEntries(side?.figures.map(({ code, value }) => [code, value]) ?? []);
    expect([values(corrected?.before ?? null), values(corrected?.after ?? null)]).toEqual([
      { CIR: '3', ALT: null, SEA: null },
      { CIR: '4', ALT: '28', SEA: null },
    ]);
    expect(told.filter(({ before }) => before === null).map(({ kinds }) => kinds)).toEqual([['late'], ['late']]);
    expect(changed.every(({ events }) => events.length === 1)).toBe(true);
    const pages = await read<ChangesPage>(
      `yearly-counts/changes?programme=jet&from=2000&to=2199&since=${since}&limit=2`,
    );
    const rest = `yearly-counts/changes?programme=jet&from=2000&to=2199&since=${since}&cursor=${pages.nextCursor}`;
    expect([...pages.items, ...(await read<ChangesPage>(rest)).items]).toEqual(changed);
    await at(now);
  });

  describe('of visits', () => {
    const after = async (before: VisitRow | null, change: Partial<VisitRow>): Promise<string[]> => {
      const id = before && (await visits.add(before));
      const since = await momentBetween(app);
      const changed = { ...(before ?? aVisit), ...change };
      if (id) await visits.change(id, changed);
      else await visits.add(changed);
      const kinds = await kindsOf('visit', since);
      expect(kinds.length).toBeLessThan(2);
      return kinds[0] ?? [];
    };

    it('tell a year that was over from one under way', async () => {
      const today = dayOf(await momentBetween(app));
      const now: VisitRow = { ...aVisit, state: 'in_progress', firstDate: today, actual: null };
      expect({
        entered: await after(null, { ...now, state: 'inquiry' }),
        enteredLate: await after(null, {}),
        accepted: await after({ ...now, state: 'assessing' }, { state: 'accepted' }),
        acceptedLate: await after({ ...aVisit, state: 'assessing' }, { state: 'accepted' }),
        completed: await after(now, { state: 'completed', actual: 3 }),
        closed: await after({ ...aVisit, state: 'reported' }, { state: 'closed' }),
        putRight: await after(aVisit, { actual: 9 }),
        moved: await after(aVisit, { country: 'TH' }),
        movedAndPutRight: await after(aVisit, { country: 'TH', actual: 9 }),
        cancelled: await after(aVisit, { state: 'cancelled', country: 'TH' }),
      }).toEqual({
        entered: ['progressed'],
        enteredLate: ['late'],
        accepted: ['progressed'],
        acceptedLate: ['late'],
        completed: ['progressed'],
        closed: [],
        putRight: ['corrected'],
        moved: ['reclassified'],
        movedAndPutRight: ['reclassified', 'corrected'],
        cancelled: ['withdrawn'],
      });
    });

    it('name another municipality and another state, which a publication does not freeze', async () => {
      await owner.query(
        `INSERT INTO organisations (name, name_local, kind, country_code, municipality_code, name_key, search_text)
         VALUES ('倉敷市', 'Kurashiki', 'local_government', 'JP', '332020', 'kurashiki', 'kurashiki')`,
      );
      const id = await visits.add({ ...aVisit, firstDate: '2025-05-12', state: 'closed' });
      const asks = (code: string) =>
        owner.query('UPDATE visits SET requester_municipality_code = $2 WHERE case_id = $1', [id, code]);
      await asks('331007');
      const published = await manager.post<PublicationDetail>('/api/reports/publications', {
        programme: 'visit',
        fiscalYear: 2025,
      });
      expect(published.status).toBe(201);
      await asks('332020');
      const [changed] = await changesOf('visit', published.body.asOf);
      expect(changed).toMatchObject({
        kinds: ['corrected'],
        before: { municipality: { ja: '岡山市' } },
        after: { municipality: { ja: '倉敷市' } },
      });
      const [heading, line] = await csvLines(
        manager,
        `/api/reports/yearly-counts/changes?programme=visit&from=2025&to=2025&since=${published.body.asOf}`,
      );
      expect(heading?.flatMap((name, at) => (name.includes('municipality') ? [line?.[at]] : []))).toEqual([
        expect.stringMatching(/Okayama/),
        expect.stringMatching(/Kurashiki/),
      ]);
      const marked = async (query: string) =>
        (await read<YearlyCounts>(`yearly-counts?programme=visit&from=2025&to=2025&measures=cases&${query}`)).cells
          .filter(({ flags }) => flags.length > 0)
          .map(({ row, value, live, flags }) => [row, value, live, flags]);
      expect(await marked('rows=municipality')).toEqual([
        ['331007', 1, 0, ['drift-within']],
        ['332020', 0, 1, ['drift-within']],
      ]);
      await visits.change(id, { ...aVisit, firstDate: '2025-05-12', state: 'reported' });
      expect(await marked('rows=state')).toEqual([
        ['reported', 0, 1, ['drift-within']],
        ['closed', 1, 0, ['drift-within']],
      ]);
      const detail = () => read<PublicationDetail>(`publications/${published.body.id}`);
      for (const query of ['rows=prefecture', 'rows=country', 'rows=office&columns=country', 'rows=none'])
        expect(await marked(query)).toEqual([]);
      expect((await detail()).drift).toEqual([]);

      // What is frozen is drift in the report just where it is drift of the publication.
      await visits.change(id, { ...aVisit, firstDate: '2025-05-12', country: 'TH' });
      expect((await marked('rows=country')).map(([row, , , flags]) => [row, flags])).toEqual([
        ['SG', ['drift']],
        ['TH', ['drift']],
      ]);
      expect(await marked('rows=prefecture')).toEqual([]);
      expect((await marked('rows=country&columns=prefecture')).map(([, , , flags]) => flags)).toEqual([
        ['drift-within'],
        ['drift-within'],
      ]);
      expect((await marked('rows=prefecture&country=TH')).map(([, , , flags]) => flags)).toEqual([['drift-within']]);
      expect((await detail()).drift.map(({ cut, place }) => `${cut} ${place}`)).toEqual(
        expect.arrayContaining(['country SG', 'country TH']),
      );
    });
  });
});
