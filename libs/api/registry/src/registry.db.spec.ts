import {
  bootTestApp,
  createTestDatabase,
  csvLines,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import { DataSource } from 'typeorm';
import { HolidayCalendar } from './holidays/holiday-calendar';
import { Jurisdictions } from './offices/jurisdictions';
import { OrganisationDirectory } from './organisations/organisation-directory';
import municipalityMergers from './reference/data/municipality-mergers.json';
import { holidaySeeds, type HolidaySeed } from './reference/holiday-seeds';
import { loadReferenceData } from './reference/load-reference-data';

interface Item {
  readonly id: string;
  readonly version: number;
  readonly [key: string]: unknown;
}
interface Items {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

// Computing the holidays of nineteen calendars takes its time on a busy machine.
jest.setTimeout(60_000);

describe('the registry', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: DataSource;
  let seeds: HolidaySeed[];
  let officer: TestClient;
  let admin: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-20T03:00:00Z' });
    owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
    seeds = await holidaySeeds();
    await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'auditor', roles: ['auditor'] });
    await app.addUser({ email: 'admin', roles: ['admin'] });
    officer = await app.as('officer.sin');
    admin = await app.as('admin');
  });
  afterAll(async () => {
    await owner.destroy();
    await app.close();
    await database.drop();
  });

  const manager = () => app.app.get(DataSource).manager;

  describe('reference data', () => {
    it('lists offices, countries, prefectures and designated cities', async () => {
      const offices = await officer.get<Items>('/api/offices');
      expect(offices.body.items).toHaveLength(8);
      expect(offices.body.items[1]).toMatchObject({
        code: 'SIN',
        nameJa: 'シンガポール事務所',
        timeZone: 'Asia/Singapore',
      });
      expect(offices.body.items[1]?.['countries']).toHaveLength(12);
      expect((await officer.get<Items>('/api/countries')).body.items).toHaveLength(249);
      expect((await officer.get<Items>('/api/prefectures')).body.items).toHaveLength(47);
      const { items } = (await officer.get<Items>('/api/municipalities')).body;
      expect(items.filter((city) => city['source'] === null)).toHaveLength(20);
      expect(items.filter((city) => city['source'] !== null)).toHaveLength(municipalityMergers.length);
    });

    it.each(['ヨコハマ', 'よこはま', 'yokohama', '横浜', 'ﾖｺﾊﾏ', '141003'])('finds Yokohama as %s', async (q) => {
      const { body } = await officer.get<Items>(`/api/municipalities?q=${encodeURIComponent(q)}&prefecture=14`);
      expect(body.items.map(({ nameJa }) => nameJa)).toEqual(['横浜市']);
    });

    it('is the same after a second load', async () => {
      const count = () =>
        owner.query(`SELECT (SELECT count(*) FROM holidays) AS h, (SELECT count(*) FROM office_jurisdictions) AS j,
                            (SELECT max(updated_at) FROM holidays) AS last`);
      const before: unknown = await count();
      await loadReferenceData(owner, seeds);
      expect(await count()).toEqual(before);
    });

    it('says of each calendar of holidays how complete it is', async () => {
      const coverageOf = async (query: string) =>
        (await officer.get<{ calendars: { calendar: string; coverage: string }[] }>(`/api/holidays${query}`)).body
          .calendars;
      expect(await coverageOf('?calendar=MM&calendar=IN&calendar=SG&calendar=BR')).toEqual([
        { calendar: 'MM', coverage: 'fixed_only' },
        { calendar: 'IN', coverage: 'partial' },
        { calendar: 'SG', coverage: 'full' },
        { calendar: 'BR', coverage: 'none' },
      ]);
      const known = await coverageOf('');
      expect(known).toHaveLength(19);
      const incomplete = known.filter(({ coverage }) => coverage !== 'full').map(({ calendar }) => calendar);
      expect(incomplete.sort()).toEqual(['IN', 'KH', 'LA', 'MM']);
    });

    it('asks for a session and refuses parameters that do not exist', async () => {
      expect((await app.anonymous().get('/api/offices')).status).toBe(401);
      const { status, body } = await officer.get('/api/municipalities?colour=blue');
      expect([status, body['code']]).toEqual([400, 'unknown-parameter']);
    });
  });

  describe('jurisdictions', () => {
    const covers = (office: string, country: string, date: string) =>
      app.app.get(Jurisdictions).covers(manager(), office, country, date);

    it('have Sri Lanka in Singapore from 1 July 2018', async () => {
      expect(await covers('SIN', 'LK', '2018-06-30')).toBe(false);
      expect(await covers('SIN', 'LK', '2018-07-01')).toBe(true);
      expect(await covers('SIN', 'TH', '1995-05-01')).toBe(true);
      expect(await covers('LON', 'TH', '2026-05-01')).toBe(false);
    });

    it('pass to another office once the first one ends, and stay so after a reload', async () => {
      const { body } = await admin.get<{ items: { code: string; jurisdictions: Item[] }[] }>('/api/admin/offices');
      const mongolia = body.items.find(({ code }) => code === 'BJS')?.jurisdictions.find((j) => j['country'] === 'MN');
      expect(mongolia).toBeDefined();
      const input = { country: 'MN', validFrom: '2027-04-01' };
      const early = await admin.post('/api/admin/offices/SEL/jurisdictions', input);
      expect([early.status, early.body['code']]).toEqual([409, 'already-exists']);
      expect(early.body['detail']).toContain('Beijing Office');
      const path = `/api/admin/jurisdictions/${mongolia?.id}`;
      expect((await admin.patch(path, { validTo: '2027-03-31' })).status).toBe(428);
      expect((await admin.patch(path, { validTo: '2027-03-31' }, { ifMatch: 7 })).status).toBe(412);
      expect((await admin.patch(path, { validTo: '1980-01-01' }, { ifMatch: 1 })).status).toBe(400);
      expect((await admin.patch(path, { validTo: '2027-03-31' }, { ifMatch: 1 })).status).toBe(200);
      expect((await admin.post('/api/admin/offices/SEL/jurisdictions', input)).status).toBe(201);
      await loadReferenceData(owner, seeds);
      expect(await covers('BJS', 'MN', '2027-04-01')).toBe(false);
      expect(await covers('SEL', 'MN', '2027-04-01')).toBe(true);
    });

    it('cannot overlap in the database either', async () => {
      await expect(
        owner.query(
          `INSERT INTO office_jurisdictions (office_code, country_code, valid_from, basis)
           VALUES ('PAR', 'SG', '2026-01-01', 'office')`,
        ),
      ).rejects.toThrow(/office_jurisdictions_no_overlap/);
    });

    it('are for administrators', async () => {
      expect((await officer.get('/api/admin/offices')).status).toBe(403);
      const answer = await officer.post('/api/admin/offices/SIN/jurisdictions', {
        country: 'JP',
        validFrom: '2026-01-01',
      });
      expect(answer.status).toBe(403);
    });
  });

  it('lets an administrator rename an office that nobody else changed', async () => {
    const renamed = await admin.patch('/api/admin/offices/PAR', { nameEn: 'Paris Bureau' }, { ifMatch: 1 });
    expect([renamed.status, renamed.body['nameEn'], renamed.etag]).toEqual([200, 'Paris Bureau', '"2"']);
    expect((await admin.patch('/api/admin/offices/PAR', { nameEn: 'Paris' }, { ifMatch: 1 })).status).toBe(412);
    expect((await admin.patch('/api/admin/offices/XXX', { nameEn: 'Paris' }, { ifMatch: 1 })).status).toBe(404);
    expect((await admin.patch('/api/admin/offices/PAR', { timeZone: 'Mars/Base' }, { ifMatch: 2 })).status).toBe(400);
    await loadReferenceData(owner, seeds);
    const { body } = await officer.get<Items>('/api/offices');
    expect(body.items.map(({ nameEn }) => nameEn)).toContain('Paris Bureau');
  });

  describe('holidays', () => {
    const list = async (date: string) =>
      (await admin.get<Items>(`/api/holidays?calendar=SG&from=${date}&to=${date}`)).body.items;
    const closed = (date: string) => app.app.get(HolidayCalendar).isClosed(manager(), 'SG', date);

    it('are listed by calendar and date, and close the office', async () => {
      expect(await list('2026-12-25')).toMatchObject([{ calendar: 'SG', nameJa: 'クリスマス', source: 'library' }]);
      expect(await closed('2026-12-25')).toBe(true);
      expect(await closed('2026-12-24')).toBe(false);
      const days = await app.app.get(HolidayCalendar).closedDates(manager(), ['SG', 'JP'], '2026-11-01', '2026-11-30');
      expect([...days].sort()).toEqual(['2026-11-03', '2026-11-08', '2026-11-09', '2026-11-23']);
    });

    it('keep corrections and switched-off days through a reload', async () => {
      const [national] = await list('2027-08-09');
      const [labour] = await list('2027-05-01');
      const edit = (item: Item | undefined, patch: object, ifMatch?: number) =>
        admin.patch(`/api/holidays/${item?.id}`, patch, { ifMatch: ifMatch ?? item?.version ?? 0 });
      expect((await edit(national, { date: '2027-08-10' })).status).toBe(200);
      expect((await edit(labour, { active: false })).status).toBe(200);
      expect((await edit(labour, { active: true })).status).toBe(412);
      await loadReferenceData(owner, seeds);
      expect(await list('2027-08-09')).toEqual([]);
      expect(await list('2027-08-10')).toMatchObject([{ edited: true, version: 2 }]);
      expect(await list('2027-05-01')).toMatchObject([{ active: false }]);
      expect(await closed('2027-05-01')).toBe(false);
    });

    it('take additions, one a day', async () => {
      const polling = { calendar: 'SG', date: '2027-09-18', nameJa: '投票日', nameEn: 'Polling Day' };
      const added = await admin.post('/api/holidays', polling);
      expect([added.status, added.body['source'], added.etag]).toEqual([201, 'office', '"1"']);
      // Deadlines that were counted with the day are counted again.
      expect(await app.drainOutbox()).toBeGreaterThan(0);
      expect((await admin.post('/api/holidays', polling)).status).toBe(409);
      expect((await admin.post('/api/holidays', { ...polling, calendar: 'ZZ' })).status).toBe(400);
      expect((await admin.post('/api/holidays', { ...polling, date: '2027-02-30' })).status).toBe(400);
    });

    it('are edited by administrators only, and each edit is in the audit log', async () => {
      const answer = await officer.post('/api/holidays', {
        calendar: 'SG',
        date: '2027-10-01',
        nameJa: '休',
        nameEn: 'x',
      });
      expect(answer.status).toBe(403);
      const rows = await app.query<{ action: string }>(
        `SELECT DISTINCT action FROM audit_log WHERE subject_type = 'holiday' ORDER BY action`,
      );
      expect(rows.map(({ action }) => action)).toEqual(['holiday.added', 'holiday.edited']);
    });
  });

  describe('organisations', () => {
    const find = async (q: string, more = '') =>
      (await officer.get<Items>(`/api/organisations?q=${encodeURIComponent(q)}${more}`)).body.items.map(
        ({ name }) => name,
      );
    const add = (input: object) => officer.post<Item>('/api/organisations', input);

    beforeAll(async () => {
      const town = { kind: 'local_government', country: 'JP' };
      await add({ ...town, name: '髙﨑町', kana: 'たかさきまち' });
      await add({ name: '서울 도시재생센터', kind: 'public_body', country: 'KR' });
      await add({ name: 'Đà Nẵng Port Authority', kind: 'public_body', country: 'VN' });
    });

    it.each(['ヨコハマ', 'よこはま', 'yokohama', 'ＹＯＫＯＨＡＭＡ', '横浜', 'ﾖｺﾊﾏ', '141003'])(
      'find Yokohama as %s',
      async (q) => expect(await find(q)).toEqual(['横浜市']),
    );

    it.each([
      ['高崎', '髙﨑町'],
      ['髙﨑', '髙﨑町'],
      ['takasaki', '髙﨑町'],
      ['도시재생', '서울 도시재생센터'],
      ['da nang', 'Đà Nẵng Port Authority'],
    ])('%s finds %s', async (q, name) => expect(await find(q)).toEqual([name]));

    it('take wildcards as text, and filter by country and kind', async () => {
      expect(await find('%', '&limit=100')).toHaveLength(80);
      expect(await find('o%a')).toEqual([]);
      expect(await find('', '&country=KR&country=VN&kind=public_body')).toHaveLength(2);
      expect((await officer.get('/api/organisations?kind=club')).status).toBe(400);
    });

    it('come page by page without gap or repetition', async () => {
      const names: unknown[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Items = (await officer.get<Items>(`/api/organisations?limit=30&cursor=${cursor}`)).body;
        names.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor;
      }
      // Brunei and Laos each have a Ministry of Home Affairs.
      expect(new Set(names).size).toBe(79);
      expect(names).toHaveLength(80);
      expect((await officer.get('/api/organisations?cursor=nonsense')).status).toBe(400);
      // As a file it is the whole list, wherever a page ends.
      const file = await csvLines(officer, '/api/organisations?limit=30');
      expect(file.slice(1).map(([name]) => name)).toEqual(names);
    });

    it('exist once by name and country, and carry codes that are right', async () => {
      const again = { name: 'ﾖｺﾊﾏ市', kind: 'local_government', country: 'JP' };
      expect((await add({ name: '髙崎町', kind: 'local_government', country: 'JP' })).status).toBe(409);
      expect((await add({ ...again, municipalityCode: '141004' })).status).toBe(400);
      expect((await add({ ...again, country: 'KR', municipalityCode: '141003' })).status).toBe(400);
      expect((await add({ ...again, country: 'ZZ' })).status).toBe(400);
      expect((await add({ ...again, name: '' })).status).toBe(400);
    });

    it('change only for who has read the latest', async () => {
      const { body } = await add({ name: '青空市', kind: 'local_government', country: 'JP' });
      const path = `/api/organisations/${body.id}`;
      expect((await officer.patch(path, { kana: 'あおぞらし' })).status).toBe(428);
      const changed = await officer.patch(path, { kana: 'あおぞらし' }, { ifMatch: 1 });
      expect([changed.status, changed.etag]).toEqual([200, '"2"']);
      const stale = await officer.patch(path, { name: '青天市' }, { ifMatch: 1 });
      expect([stale.status, (stale.body['current'] as Item).version]).toEqual([412, 2]);
      expect(await find('aozora')).toEqual(['青空市']);
      expect((await (await app.as('auditor')).patch(path, { name: 'x' }, { ifMatch: 2 })).status).toBe(403);
      expect((await officer.get('/api/organisations/not-an-id')).status).toBe(404);
    });

    it('have posts, held by one person after the other', async () => {
      const { body } = await add({ name: 'Lakeside City', kind: 'local_government', country: 'TH' });
      const post = await officer.post<Item>(`/api/organisations/${body.id}/posts`, { title: 'Mayor' });
      expect(post.status).toBe(201);
      expect((await officer.post(`/api/organisations/${body.id}/posts`, { title: 'Mayor' })).status).toBe(409);
      const hold = (nameRoman: string, validFrom: string, validTo?: string) =>
        officer.post(`/api/posts/${post.body.id}/tenures`, {
          person: { nameRoman, familyFirst: false },
          validFrom,
          validTo,
        });
      expect((await hold('Arun Example', '2020-04-01')).status).toBe(201);
      expect((await hold('Malee Example', '2024-04-01')).status).toBe(201);
      expect((await hold('Nobody', '2022-01-01', '2022-02-01')).status).toBe(409);
      expect((await hold('', '2030-01-01')).status).toBe(400);
      const detail = await officer.get<{ tenures: unknown[] }>(`/api/organisations/${body.id}`);
      expect(detail.body.tenures).toMatchObject([
        { person: { nameRoman: 'Malee Example' }, validFrom: '2024-04-01', validTo: null },
        { person: { nameRoman: 'Arun Example' }, validTo: '2024-03-31' },
      ]);
    });

    it('are found or created by name while a case is saved', async () => {
      const directory = app.app.get(OrganisationDirectory);
      const resolve = (reference: Parameters<OrganisationDirectory['resolve']>[1]) =>
        app.app.get(DataSource).transaction((tx) => directory.resolve(tx, reference));
      const created = await resolve({ name: '新しい協議会', kind: 'association', country: 'JP' });
      expect(await resolve({ name: '新しい協議会', kind: 'association', country: 'JP' })).toBe(created);
      expect(await resolve({ id: created })).toBe(created);
      // The code tells towns of one name apart; without it the only one of the name is meant.
      const fuchu = { name: '府中市', kind: 'local_government', country: 'JP' } as const;
      const tokyo = await resolve({ ...fuchu, municipalityCode: '132063' });
      expect(await resolve(fuchu)).toBe(tokyo);
      const hiroshima = await resolve({ ...fuchu, municipalityCode: '342084' });
      expect(hiroshima).not.toBe(tokyo);
      await expect(resolve({ id: '00000000-0000-7000-8000-000000000000' })).rejects.toThrow('validation-failed');
    });
  });
});
