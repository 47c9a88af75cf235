import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';
import { DataSource } from 'typeorm';
import { loadReferenceData } from '../reference/load-reference-data';
import type { CounterpartDetail, CounterpartView } from './counterpart.dto';
import { Counterparts } from './counterparts';

interface List {
  readonly items: CounterpartView[];
}

describe('counterparts', () => {
  let database: TestDatabase;
  let app: TestApp;
  let officer: TestClient;
  let hq: TestClient;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-20T03:00:00Z' });
    owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
    await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'hq', roles: ['hq'] });
    officer = await app.as('officer.sin');
    hq = await app.as('hq');
  });
  afterAll(async () => {
    await owner.destroy();
    await app.close();
    await database.drop();
  });

  const list = (query = '') => officer.get<List>(`/api/counterparts${query}`).then(({ body }) => body.items);
  const of = async (country: string, asOf = '2026-11-20') => {
    const [only] = await list(`?country=${country}&asOf=${asOf}`);
    if (!only) throw new Error(`${country} has no counterpart on ${asOf}`);
    return only;
  };

  it('are the ten published ones with their findings, none for Singapore', async () => {
    const all = await list();
    expect(all.map(({ country }) => country)).toEqual(['BN', 'ID', 'IN', 'KH', 'LA', 'MM', 'MY', 'PH', 'TH', 'VN']);
    expect(await list('?country=SG')).toEqual([]);
    const thailand = await of('TH');
    expect(thailand).toMatchObject({
      name: 'Department of Local Administration, Ministry of Interior',
      basis: 'published',
      printed: { body: 'Department of Local Administration', ministry: 'Ministry of Interior' },
      validFrom: null,
      validTo: null,
      post: null,
      holder: null,
      findings: [],
    });
    expect(thailand.printed?.documentEn).not.toBe('');
    const philippines = await of('PH');
    expect(philippines.findings).toEqual([expect.objectContaining({ id: 'A22', severity: 'note' })]);
    expect(philippines.organisation.name).toBe('Department of the Interior and Local Government');
  });

  it('keep the past by its name when a ministry changes its own', async () => {
    const { id } = await of('VN');
    const renamed = {
      body: 'International Cooperation Department',
      ministry: 'Ministry of Interior Affairs',
      validFrom: '2025-03-01',
    };
    const path = `/api/counterparts/${id}/names`;
    expect((await hq.post(path, renamed)).status).toBe(428);
    expect((await officer.post(path, renamed, { ifMatch: 1 })).status).toBe(403);
    const answer = await hq.post<CounterpartDetail>(path, renamed, { ifMatch: 1 });
    expect([answer.status, answer.etag]).toEqual([201, '"2"']);
    expect(answer.body.names.map(({ ministry, validFrom, validTo }) => [ministry, validFrom, validTo])).toEqual([
      ['Ministry of Interior Affairs', '2025-03-01', null],
      ['Ministry of Home Affairs', null, '2025-02-28'],
    ]);
    expect((await of('VN', '2025-02-28')).ministry).toBe('Ministry of Home Affairs');
    expect((await of('VN', '2025-03-01')).ministry).toBe('Ministry of Interior Affairs');
    expect((await of('VN')).printed?.ministry).toBe('Ministry of Home Affairs');
    expect((await hq.post(path, renamed, { ifMatch: 1 })).status).toBe(412);
    expect((await hq.post(path, { ...renamed, validFrom: '2025-03-01' }, { ifMatch: 2 })).status).toBe(400);
    expect((await hq.post(path, { validFrom: '2026-03-01' }, { ifMatch: 2 })).status).toBe(400);
  });

  it('take a wrong name back while it is the latest, and let none reach over the past that is known', async () => {
    const { id, name } = await of('TH');
    const path = `/api/counterparts/${id}/names`;
    const wrong = { body: 'Wrong Department', validFrom: '2026-01-01' };
    const early = await hq.post(path, { ...wrong, validFrom: '1900-01-01' }, { ifMatch: 1 });
    expect([early.status, early.body['code']]).toEqual([400, 'validation-failed']);
    expect((await of('TH', '1950-01-01')).name).toBe(name);
    expect((await hq.post(path, wrong, { ifMatch: 1 })).status).toBe(201);
    expect((await officer.delete(`${path}/latest`, { ifMatch: 2 })).status).toBe(403);
    expect((await hq.delete(`${path}/latest`, { ifMatch: 1 })).status).toBe(412);
    expect((await hq.delete(`${path}/latest`, { ifMatch: 2 })).status).toBe(204);
    const { body } = await hq.get<CounterpartDetail>(`/api/counterparts/${id}`);
    expect(body.names).toEqual([expect.objectContaining({ name, validFrom: null, validTo: null })]);
    expect((await hq.delete(`${path}/latest`, { ifMatch: 3 })).status).toBe(400);
    const log = await app.query(`SELECT detail FROM audit_log WHERE action = 'counterpart.rename_undone'`);
    expect(log).toEqual([{ detail: { name: 'Wrong Department', validFrom: '2026-01-01', restored: name } }]);
  });

  it('give way to another one only once they have ended', async () => {
    const before = await of('LA');
    const next = {
      country: 'LA',
      organisation: { name: 'Local Administration Office (test)' },
      body: 'Local Administration Office',
      validFrom: '2026-04-01',
    };
    const early = await hq.post<{ code: string; detail: string }>('/api/counterparts', next);
    expect([early.status, early.body.code]).toEqual([409, 'already-exists']);
    expect(early.body.detail).toContain('Ministry of Home Affairs');
    const ended = await hq.patch(`/api/counterparts/${before.id}`, { validTo: '2026-03-31' }, { ifMatch: 1 });
    expect(ended.status).toBe(200);
    const added = await hq.post<CounterpartDetail>('/api/counterparts', next);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ name: 'Local Administration Office', basis: 'office', printed: null });
    expect((await of('LA', '2026-03-31')).id).toBe(before.id);
    expect((await of('LA', '2026-04-01')).id).toBe(added.body.id);
    const back = await hq.patch(`/api/counterparts/${before.id}`, { validTo: null }, { ifMatch: 2 });
    expect(back.status).toBe(409);
    await loadReferenceData(owner, []);
    expect((await of('LA')).id).toBe(added.body.id);
  });

  it('are held by post and person, as of the day', async () => {
    const { id, organisation } = await of('TH');
    const post = await hq.post<{ id: string }>(`/api/organisations/${organisation.id}/posts`, { title: 'Director' });
    for (const [nameRoman, validFrom] of [
      ['Somchai', '2024-04-01'],
      ['Malee', '2026-04-01'],
    ]) {
      await hq.post(`/api/posts/${post.body.id}/tenures`, { person: { nameRoman }, validFrom });
    }
    const inCharge = { postId: post.body.id, validFrom: '2024-04-01' };
    const other = await of('MY');
    expect((await hq.post(`/api/counterparts/${other.id}/posts`, inCharge, { ifMatch: 1 })).status).toBe(400);
    const path = `/api/counterparts/${id}/posts`;
    expect((await officer.post(path, inCharge, { ifMatch: 3 })).status).toBe(403);
    expect((await hq.post(path, inCharge, { ifMatch: 3 })).status).toBe(201);
    expect((await of('TH', '2026-03-31')).holder?.person.nameRoman).toBe('Somchai');
    expect((await of('TH', '2026-04-01')).holder?.person.nameRoman).toBe('Malee');
    expect((await of('TH', '2024-03-31')).holder).toBeNull();

    const next = { title: 'Deputy Director', validFrom: '2026-10-01' };
    const answer = await hq.post<CounterpartDetail>(path, next, { ifMatch: 4 });
    expect(
      answer.body.posts.map(({ post: { title }, validFrom, validTo, holders }) => [
        title,
        validFrom,
        validTo,
        holders.map(({ person }) => person.nameRoman),
      ]),
    ).toEqual([
      ['Deputy Director', '2026-10-01', null, []],
      ['Director', '2024-04-01', '2026-09-30', ['Malee', 'Somchai']],
    ]);
    expect((await of('TH', '2026-09-30')).post?.title).toBe('Director');
    expect((await of('TH')).post?.title).toBe('Deputy Director');
    expect((await hq.post(path, next, { ifMatch: 4 })).status).toBe(412);
    for (const refused of [next, { ...next, validFrom: '2027-01-01' }, { validFrom: '2027-01-01' }])
      expect((await hq.post(path, refused, { ifMatch: 5 })).status).toBe(400);
  });

  it('answer cases with the id and the name of a day', async () => {
    const { manager } = app.app.get(DataSource);
    const counterparts = app.get(Counterparts);
    expect(await counterparts.of(manager, 'SG', '2026-04-01')).toBeNull();
    const then = await counterparts.of(manager, 'VN', '2020-04-01');
    expect(then).toMatchObject({
      name: 'International Cooperation Department, Ministry of Home Affairs',
      inForce: true,
    });
    const now = await counterparts.byId(manager, then?.id ?? '', '2026-04-01');
    expect(now?.name).toBe('International Cooperation Department, Ministry of Interior Affairs');
    const [ended] = await list('?country=LA&asOf=2020-01-01');
    expect(await counterparts.byId(manager, ended?.id ?? '', '2026-11-20')).toMatchObject({
      name: 'Ministry of Home Affairs',
      inForce: false,
    });
    expect(await counterparts.byId(manager, '00000000-0000-7000-8000-000000000000', '2026-11-20')).toBeNull();
  });

  it.each([
    ['no name', { body: null }],
    ['a country that is none', { country: 'XX' }],
    ['an organisation that is none', { organisation: { id: '00000000-0000-7000-8000-000000000000' } }],
    ['no organisation', { organisation: {} }],
  ])('are refused with %s', async (_, change) => {
    const input = {
      country: 'SG',
      organisation: { name: 'Test Ministry' },
      body: 'Test Ministry',
      validFrom: '2026-04-01',
    };
    const answer = await hq.post('/api/counterparts', { ...input, ...change });
    expect([answer.status, answer.body['code']]).toEqual([400, 'validation-failed']);
    expect(await list('?country=SG')).toEqual([]);
  });
});
