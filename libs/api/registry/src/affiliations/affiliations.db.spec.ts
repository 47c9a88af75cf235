import {
  bootTestApp,
  createTestDatabase,
  csvLines,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import { DataSource } from 'typeorm';
import { loadReferenceData } from '../reference/load-reference-data';
import type { AffiliationEntryDetail } from './affiliation-entry.dto';
import type {
  AffiliationChanges,
  AffiliationEntryPage,
  AffiliationLists,
  AffiliationPairCounts,
} from './affiliation-lists.dto';

const path = '/api/affiliations';

describe('the register of affiliations', () => {
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

  const page = (query: string) => officer.get<AffiliationEntryPage>(`${path}${query}`).then(({ body }) => body);
  const total = (query: string) => page(query).then((found) => found.total);
  const only = async (query: string) => {
    const { items } = await page(query);
    if (!items[0] || items.length > 1) throw new Error(`${query} finds ${String(items.length)}`);
    return items[0];
  };

  it('holds both lists with their own day, and what differs between them by the rule', async () => {
    const { body: lists } = await officer.get<AffiliationLists>(`${path}/lists`);
    expect(lists.items.map(({ asOf, asOfPrinted, count }) => [asOf, asOfPrinted, count])).toEqual([
      ['2015-02-28', 'as of 29th Feb 2015', 39],
      ['2009-04-01', 'as of 1 Apr 2009', 39],
    ]);
    expect(lists.items[0]?.findings.map(({ id }) => id)).toEqual(['A14', 'A15', 'A16']);
    const { body } = await officer.get<AffiliationChanges>(`${path}/changes?from=2009-04-01&to=2020-01-01`);
    expect(body).toMatchObject({ removed: 2, added: 2, respelt: 3, unchanged: 34 });
    expect(body.items.map(({ change, printedBefore, printedAfter }) => [change, printedBefore, printedAfter])).toEqual([
      ['removed', 'Shika Town – Karawang, Jawa Barat', null],
      ['removed', 'Ibigawa Town – Thagard, Lamphum, Maetha', null],
      ['added', null, 'La Trinidad, Benguet'],
      ['added', null, 'Siem Reap Province'],
      ['respelt', 'Misato Town – Mas, Bali', 'Mas Village, Bali'],
      ['respelt', 'Kochi City – Surabaya, Eastern Java', 'Surabaya, East Java'],
      ['respelt', 'Fukuoka Pref – Hanoi', 'Hanoi City'],
    ]);
    expect(body.rule.ja).not.toBe('');
    const { body: same } = await officer.get<AffiliationChanges>(`${path}/changes?from=2009-04-01&to=2010-01-01`);
    expect(same).toMatchObject({ removed: 0, added: 0, respelt: 0, unchanged: 39, items: [] });
  });

  it('refuses to compare backwards or before the first list', async () => {
    const refused = (from: string, to: string) =>
      officer.get<{ errors: { pointer: string; code: string }[] }>(`${path}/changes?from=${from}&to=${to}`);
    expect((await refused('2015-02-28', '2009-04-01')).body.errors).toMatchObject([
      { pointer: '/to', code: 'wrong-order' },
    ]);
    expect((await refused('2008-01-01', '2009-04-01')).body.errors).toMatchObject([
      { pointer: '/from', code: 'not-found' },
    ]);
  });

  it('shows the state of a day, pages through it, and counts who is paired with whom', async () => {
    expect(await total('')).toBe(41);
    expect(await total('?asOf=2009-04-01')).toBe(39);
    expect(await total('?asOf=2015-02-28')).toBe(39);
    expect(await total('?asOf=2008-12-31')).toBe(0);
    expect(await total('?status=unconfirmed')).toBe(2);
    expect(await total('?country=PH&asOf=2015-02-28')).toBe(19);
    expect(await total('?prefecture=40&prefecture=33')).toBe(6);
    expect(await total('?q=%E3%82%B8%E3%83%A3%E3%82%AB%E3%83%AB%E3%82%BF')).toBe(0);
    expect((await only('?q=よこはま&country=IN')).foreignName).toBe('Mumbai');
    const first = await page('?limit=30');
    const second = await page(`?limit=30&cursor=${first.nextCursor ?? ''}`);
    expect(second.nextCursor).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(41);
    const listed = (await csvLines(officer, `${path}?country=PH&asOf=2015-02-28&limit=5`)).slice(1);
    expect(listed.slice(0, 19).every((line) => line[3] === 'Philippines')).toBe(true);
    expect(listed.slice(19)).toEqual([[''], ['As of 2015-02-28']]);
    const { body: pairs } = await officer.get<AffiliationPairCounts>(`${path}/pairs?asOf=2015-02-28`);
    const counted = (await csvLines(officer, `${path}/pairs?asOf=2015-02-28`)).slice(1);
    expect(counted.slice(0, -2).map(([, , count]) => Number(count))).toEqual(pairs.items.map(({ count }) => count));
    expect((await csvLines(officer, `${path}/changes?from=2009-04-01&to=2020-01-01`))[1]?.slice(0, 5)).toEqual([
      'Removed',
      'Ishikawa',
      expect.any(String),
      expect.any(String),
      'Indonesia',
    ]);
    const before = await officer.get<AffiliationPairCounts>(`${path}/pairs?asOf=2008-12-31`);
    expect(before.body).toEqual({ items: [], total: null });
    expect(pairs.total).toBe(39);
    expect(pairs.items).toContainEqual({ prefecture: '06', country: 'PH', count: 2 });
    expect(pairs.items.some(({ prefecture }) => prefecture === '17')).toBe(false);
  });

  it('keeps parties by code where it is known, and says what is not', async () => {
    const yokohama = await only('?q=Mumbai');
    expect(yokohama.japanese).toEqual({
      prefecture: '14',
      municipalityCode: '141003',
      nameJa: '横浜市',
      nameEn: 'Yokohama',
      asRecorded: null,
    });
    // What is printed in Roman letters stays, and has its name beside it.
    expect((await only('?q=%E7%A8%9A%E5%86%85')).japanese).toMatchObject({
      municipalityCode: null,
      nameJa: '稚内市',
      nameEn: 'Wakkanai City',
      asRecorded: 'Wakkanai City',
    });
    expect(yokohama).toMatchObject({ kind: null, signedOn: null, signedByHeads: null, status: 'active' });
    const aichi = await only('?prefecture=23');
    expect(aichi.japanese).toEqual({
      prefecture: '23',
      municipalityCode: null,
      nameJa: null,
      nameEn: null,
      asRecorded: null,
    });
    const { body } = await officer.get<AffiliationEntryDetail>(`${path}/${(await only('?q=Hanoi')).id}`);
    expect(
      body.listings.map(({ asOf, printedJapanese, printedForeign }) => [asOf, printedJapanese, printedForeign]),
    ).toEqual([
      ['2015-02-28', null, 'Hanoi City'],
      ['2009-04-01', 'Fukuoka Pref', 'Hanoi'],
    ]);
  });

  it('is kept by headquarters: added once, corrected with its version, never behind the lists’ back', async () => {
    const entry = {
      municipalityCode: '141003',
      country: 'TH',
      foreignName: 'Bangkok',
      kind: 'sister',
      signedOn: '2026-05-10',
      signedByHeads: true,
    };
    expect((await officer.post(path, entry)).status).toBe(403);
    const { body: added, headers } = await hq.post<AffiliationEntryDetail>(path, entry);
    expect(added).toMatchObject({ status: 'active', asOf: '2026-11-20', basis: 'office', wideRange: null, version: 1 });
    expect(headers.get('location')).toBe(`${path}/${added.id}`);
    expect((await hq.post(path, { ...entry, foreignName: 'BANGKOK City' })).status).toBe(409);
    expect(await total('?asOf=2026-05-09&country=TH')).toBe(4);
    expect(await total('?asOf=2026-05-10&country=TH')).toBe(5);
    const change = (version: number, patch: object) =>
      hq.patch<AffiliationEntryDetail>(`${path}/${added.id}`, patch, {
        headers: { 'If-Match': `"${String(version)}"` },
      });
    expect((await change(1, { status: 'ended' })).body).toMatchObject({
      errors: [{ pointer: '/endedOn', code: 'required' }],
    });
    const ended = await change(1, { status: 'ended', endedOn: '2026-09-30' });
    expect(ended.body).toMatchObject({ status: 'ended', version: 2, signedByHeads: true });
    expect((await change(1, { note: 'x' })).status).toBe(412);
    expect((await change(2, {})).body).toMatchObject({ version: 2 });
    expect((await change(2, { asOf: '2026-05-09' })).body).toMatchObject({
      errors: [{ pointer: '/asOf', code: 'wrong-order' }],
    });
    expect(await total('?asOf=2026-10-01&country=TH')).toBe(4);
    const shika = await only('?q=Karawang');
    const confirmed = await hq.patch<AffiliationEntryDetail>(
      `${path}/${shika.id}`,
      { status: 'active', asOf: '2026-11-01', japaneseName: '志賀町' },
      { headers: { 'If-Match': '"1"' } },
    );
    expect(confirmed.body.listings).toHaveLength(1);
    expect(await total('?asOf=2026-11-20&q=%E5%BF%97%E8%B3%80%E7%94%BA')).toBe(1);
    expect(await total('?asOf=2015-02-28&q=Karawang')).toBe(0);
    const { body } = await officer.get<AffiliationChanges>(`${path}/changes?from=2009-04-01&to=2026-11-20`);
    expect(body).toMatchObject({ removed: 2, added: 2, respelt: 3 });
  });

  it.each([
    [{ country: 'TH', foreignName: 'Chiang Rai' }, '/prefecture', 'required'],
    [{ country: 'QQ', foreignName: 'Chiang Rai', prefecture: '01' }, '/country', null],
    [{ country: 'JP', foreignName: '横浜市', prefecture: '01' }, '/country', 'not-applicable'],
    [
      { country: 'TH', foreignName: 'Chiang Rai', prefecture: '01', municipalityCode: '141003' },
      '/municipalityCode',
      'wrong-prefecture',
    ],
    [{ country: 'TH', foreignName: 'Chiang Rai', municipalityCode: '122033' }, '/japaneseName', 'required'],
    [{ country: 'TH', foreignName: 'Chiang Rai', prefecture: '01', signedOn: '2027-01-01' }, '/signedOn', 'in-future'],
    [
      { country: 'TH', foreignName: 'Chiang Rai', prefecture: '01', endedOn: '2020-01-01' },
      '/endedOn',
      'not-applicable',
    ],
    [{ country: 'TH', foreignName: '', prefecture: '01' }, '/foreignName', null],
  ])('refuses %j', async (input, pointer, code) => {
    const { status, body } = await hq.post<{ errors: { pointer: string; code: string }[] }>(path, input);
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ pointer, ...(code && { code }) });
  });

  it('loads a list once and leaves what people corrected', async () => {
    const owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
    try {
      const before = await total('');
      const { id } = await only('?q=Thagard');
      await hq.patch(`${path}/${id}`, { status: 'active', japaneseName: '揖斐川町' }, { ifMatch: '"1"' });
      await loadReferenceData(owner, []);
      expect(await total('')).toBe(before);
      expect(await total('?q=%E6%8F%96%E6%96%90%E5%B7%9D&status=active')).toBe(1);
    } finally {
      await owner.destroy();
    }
  });
});
