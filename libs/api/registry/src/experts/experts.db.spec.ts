import {
  DispatchRows,
  bootTestApp,
  createTestDatabase,
  csvLines,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { matchExperts } from '@kakehashi/shared/case-types';
import type { ExpertSubjectReport } from './expert-subject-report.dto';
import type { ExpertPage } from './expert-list.dto';
import { ExpertRoster } from './expert-roster';
import type { ExpertDetail } from './expert.dto';

const personal = {
  birthDate: '1961-05-20',
  phone: '090-1234-5678',
  email: 'fire@example.jp',
  address: '横浜市中区本町6-50-10',
  passport: 'TR1234567',
};

const firefighter = {
  nameJa: '髙﨑 健一',
  nameKana: 'タカサキ ケンイチ',
  nameRoman: 'TAKASAKI Kenichi',
  kind: 'official',
  expertise: ['fire_disaster_prevention'],
  expertiseText: 'Firefighting and rescue',
  languages: [{ language: 'en', level: 'working' }],
  countries: ['PH'],
  regions: ['東南アジア'],
  employments: [
    { organisation: { name: '横浜市', municipalityCode: '141003' }, title: '消防局 指導課', validFrom: '1985-04-01' },
  ],
  availability: [{ validFrom: '2027-04-01', validTo: '2028-03-31' }],
  dispatches: [
    { country: 'TH', validFrom: '2019-11-04', validTo: '2019-11-15', expertise: 'fire_disaster_prevention' },
  ],
  healthClearUntil: '2028-03-31',
  firstRegisteredYear: 2012,
  yearsOfService: 41,
  consentVersion: '2026-1',
  consentedOn: '2026-04-10',
  listed: true,
};

describe('the roster of experts', () => {
  let database: TestDatabase;
  let app: TestApp;
  let officer: TestClient;
  let hq: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-20T03:00:00Z' });
    for (const [email, role] of [
      ['officer.sin', 'officer@SIN'],
      ['manager.sin', 'manager@SIN'],
      ['hq', 'hq'],
      ['auditor', 'auditor'],
      ['admin', 'admin'],
    ] as const) {
      await app.addUser({ email, roles: [role] });
    }
    officer = await app.as('officer.sin');
    hq = await app.as('hq');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const manager = () => app.app.get(DataSource).manager;
  const find = async (query: string, by = hq) => {
    const { status, body } = await by.get<ExpertPage>(`/api/experts${query}`);
    if (status !== 200) throw new Error(`${status} ${query}`);
    return body;
  };
  const namesOf = async (query: string, by = hq) => (await find(query, by)).items.map(({ nameJa }) => nameJa);
  const add = (change: object = {}) => hq.post<ExpertDetail>('/api/experts', { ...firefighter, ...change });

  it('takes an expert with everything that is known, and shows no personal data', async () => {
    const { status, body, etag, headers, text } = await add({ personal });
    expect([status, etag, headers.get('location')]).toEqual([201, '"1"', `/api/experts/${body.id}`]);
    const { employments, dispatches, ...rest } = firefighter;
    expect(body).toMatchObject(rest);
    expect(body.employer).toMatchObject({ name: employments[0]?.organisation.name, municipalityCode: '141003' });
    expect(body.dispatches).toEqual([{ ...dispatches[0], fiscalYear: 2019, caseReference: null }]);
    expect(body.lastDispatchedYear).toBe(2019);
    expect(body.personal).toEqual(Object.keys(personal).map((field) => ({ field, held: true })));
    for (const secret of Object.values(personal)) expect(text).not.toContain(secret);
  });

  it('keeps personal data encrypted, out of the audit log and out of every answer', async () => {
    const stored = await app.query<{ field: string; key_id: string; sealed: Buffer }>(`SELECT * FROM expert_secrets`);
    expect(stored).toHaveLength(5);
    for (const { sealed, key_id: keyId } of stored) {
      expect(keyId).toMatch(/^[0-9a-f]{16}$/);
      for (const secret of Object.values(personal)) expect(sealed.includes(secret)).toBe(false);
    }
    const everywhere = await app.query(
      `SELECT (SELECT string_agg(experts::text, '') FROM experts) AS experts,
              (SELECT string_agg(audit_log::text, '') FROM audit_log) AS log,
              (SELECT string_agg(idempotency_keys::text, '') FROM idempotency_keys) AS kept`,
    );
    for (const secret of Object.values(personal)) expect(JSON.stringify(everywhere)).not.toContain(secret);
    for (const q of ['090-1234', 'TR1234567', 'fire@example.jp', '本町'])
      expect(await namesOf(`?q=${encodeURIComponent(q)}`)).toEqual([]);
  });

  it('reveals one piece to headquarters, for a reason that is logged', async () => {
    const [expert] = (await find('')).items;
    const path = `/api/experts/${expert?.id}/reveals`;
    const reason = '旅券番号を査証申請のため確認';
    const answer = await hq.post(path, { field: 'passport', reason });
    expect([answer.status, answer.body]).toEqual([200, { field: 'passport', value: personal.passport }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await hq.post(path, { field: 'passport' })).status).toBe(400);
    expect((await hq.post(path, { field: 'passport', reason: 'x' })).status).toBe(400);
    expect((await officer.post(path, { field: 'passport', reason })).status).toBe(403);
    expect((await (await app.as('auditor')).post(path, { field: 'passport', reason })).status).toBe(403);
    const log = await app.query(`SELECT detail FROM audit_log WHERE action = 'expert.revealed'`);
    expect(log).toEqual([{ detail: { field: 'passport', reason, held: true } }]);
    const kept = await app.query(`SELECT FROM idempotency_keys WHERE body::text LIKE '%TR1234567%'`);
    expect(kept).toEqual([]);
  });

  it('lists to headquarters all that is held on an expert, each piece logged as seen, and to nobody else', async () => {
    const [expert] = (await find('')).items;
    const path = `/api/experts/${expert?.id}/subject-report`;
    const reason = '開示請求 令和8年第3号';
    const before = await app.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM audit_log WHERE action = 'expert.revealed'`,
    );
    const { status, body, headers } = await hq.post<ExpertSubjectReport>(path, { reason });
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(Object.fromEntries(body.personalData.map(({ field, value }) => [field, value]))).toEqual(personal);
    expect(body).toMatchObject({ expert: { id: expert?.id }, invitations: [], otherNames: [] });
    expect(body.reveals.map(({ field, reason: why }) => [field, why])).toEqual([
      ['passport', '旅券番号を査証申請のため確認'],
    ]);
    const log = await app.query<{ action: string; detail: object }>(
      `SELECT action, detail FROM audit_log WHERE action IN ('expert.revealed', 'expert.reported') ORDER BY id`,
    );
    expect(log.slice(before[0]?.count)).toEqual([
      ...body.personalData.map(({ field }) => ({ action: 'expert.revealed', detail: { field, reason, held: true } })),
      { action: 'expert.reported', detail: { reason } },
    ]);
    expect((await hq.post(path, {})).status).toBe(400);
    for (const other of [officer, await app.as('auditor')])
      expect((await other.post(path, { reason })).status).toBe(403);
    // A key stays with the request it came with; what was answered is never kept, so that a repeat is another look.
    const look = async (more: string) => {
      const { body: told, status: code } = await hq.post<ExpertSubjectReport & { code?: string }>(
        path,
        { reason: `${reason}${more}` },
        { idempotencyKey: 'look' },
      );
      return told.code ?? [code, told.reveals.length];
    };
    const seen = body.reveals.length + body.personalData.length;
    expect([await look(''), await look(''), await look('、再提出')]).toEqual([
      [200, seen],
      [200, seen + body.personalData.length],
      'idempotency-mismatch',
    ]);
    expect(await app.query(`SELECT status, body FROM idempotency_keys WHERE key = 'look'`)).toEqual([
      { status: null, body: null },
    ]);
  });

  it('takes no reason that says nothing or gives away what it asks to see, and keeps the attempt without it', async () => {
    const [expert] = (await find('')).items;
    const path = `/api/experts/${expert?.id}`;
    const telling = `旅券番号 ${personal.passport} を照合`;
    for (const [ask, pointer] of [
      [await hq.post(`${path}/reveals`, { field: 'passport', reason: '......' }), 'too-short'],
      [await hq.post(`${path}/reveals`, { field: 'passport', reason: telling }), 'tells-personal-data'],
      [await hq.post(`${path}/subject-report`, { reason: telling }), 'tells-personal-data'],
    ] as const)
      expect([ask.status, ask.body]).toEqual([
        400,
        expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/reason', code: pointer })] }),
      ]);
    const kept = await app.query(`SELECT detail FROM audit_log WHERE action = 'expert.reveal_refused'`);
    expect(kept).toEqual(Array(2).fill({ detail: { field: expect.any(String) } }));
  });

  it.each([
    'kenichi takasaki',
    '健一髙﨑',
    '髙﨑',
    '高崎',
    'たかさき',
    'ﾀｶｻｷ',
    'takasaki',
    '横浜',
    'rescue',
    '東南アジア',
  ])('finds an expert as %s', async (q) => expect(await namesOf(`?q=${encodeURIComponent(q)}`)).toEqual(['髙﨑 健一']));

  it('shows offices only those who agreed to be listed', async () => {
    const hidden = await add({
      nameJa: '井上 文',
      nameKana: 'イノウエ アヤ',
      nameRoman: null,
      listed: false,
      consentedOn: null,
    });
    expect(hidden.status).toBe(201);
    expect(await namesOf('', officer)).toEqual(['髙﨑 健一']);
    expect(await namesOf('', hq)).toEqual(['井上 文', '髙﨑 健一']);
    expect(await namesOf('', await app.as('auditor'))).toHaveLength(2);
    expect((await officer.get(`/api/experts/${hidden.body.id}`)).status).toBe(404);
    expect((await hq.get(`/api/experts/${hidden.body.id}`)).status).toBe(200);
    expect((await find('', officer)).total).toBe(1);
    expect((await (await app.as('admin')).get('/api/experts')).status).toBe(403);
    expect((await app.anonymous().get('/api/experts')).status).toBe(401);
    const early = await hq.patch<{ errors: unknown[] }>(
      `/api/experts/${hidden.body.id}`,
      { listed: true },
      { ifMatch: 1 },
    );
    expect(early.status).toBe(400);
    expect(early.body.errors).toEqual([expect.objectContaining({ pointer: '/listed', code: 'required' })]);
  });

  it('finds by field, language, country, kind and time', async () => {
    await add({
      nameJa: '田中 美咲',
      nameKana: 'タナカ ミサキ',
      kind: 'retiree',
      expertise: ['tourism', 'education'],
      expertiseText: null,
      languages: [{ language: 'th', level: 'native' }],
      countries: [],
      dispatches: [{ country: 'VN', validFrom: '2026-06-01', validTo: '2026-06-10' }],
      availability: [
        { validFrom: '2027-06-16', validTo: null },
        { validFrom: '2027-05-01', validTo: '2027-06-15' },
      ],
    });
    // The booking of a mission to come.
    await app.query(
      `INSERT INTO expert_dispatches (expert_id, country_code, valid_from, valid_to)
       SELECT id, 'VN', '2027-06-01', '2027-06-10' FROM experts WHERE name_ja = '田中 美咲'`,
    );
    const tanaka = ['田中 美咲'];
    expect(await namesOf('?expertise=tourism', officer)).toEqual(tanaka);
    expect(await namesOf('?language=th', officer)).toEqual(tanaka);
    expect(await namesOf('?country=VN', officer)).toEqual(tanaka);
    expect(await namesOf('?country=TH&country=PH', officer)).toEqual(['髙﨑 健一']);
    expect(await namesOf('?kind=retiree', officer)).toEqual(tanaka);
    const region = `?region=${encodeURIComponent('東南アジア')}`;
    expect(await namesOf(region, officer)).toEqual(['髙﨑 健一', '田中 美咲']);
    expect(await namesOf(`${region}x`, officer)).toEqual([]);
    const both = ['髙﨑 健一', '田中 美咲'];
    expect(await namesOf('?availableFrom=2027-06-11&availableTo=2027-07-10', officer)).toEqual(both);
    expect(await namesOf('?availableFrom=2027-06-10&availableTo=2027-07-10', officer)).toEqual(['髙﨑 健一']);
    expect(await namesOf('?availableFrom=2028-03-31', officer)).toEqual(both);
    expect(await namesOf('?availableFrom=2028-03-31&availableTo=2028-04-01', officer)).toEqual(tanaka);
    expect((await hq.get('/api/experts?availableFrom=2027-06-11&availableTo=2027-06-01')).status).toBe(400);
  });

  it('counts what it found, and pages without gap or repetition', async () => {
    const { facets, total, totalIsCapped } = await find('?kind=official&kind=retiree', officer);
    expect([total, totalIsCapped]).toEqual([2, false]);
    expect(facets).toEqual(
      expect.arrayContaining([
        { facet: 'expertise', value: 'tourism', count: 1 },
        { facet: 'kind', value: 'official', count: 1 },
        { facet: 'language', value: 'th', count: 1 },
        { facet: 'country', value: 'PH', count: 1 },
        { facet: 'region', value: '東南アジア', count: 2 },
      ]),
    );
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ExpertPage = await find(`?limit=1&cursor=${cursor}`);
      seen.push(...page.items.map(({ nameJa }) => nameJa));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['井上 文', '髙﨑 健一', '田中 美咲']);
    expect((await hq.get('/api/experts?cursor=nonsense')).status).toBe(400);
  });

  it('leaves as a file with what the list shows and no personal data, and comes in again as known', async () => {
    const listed = await find('?limit=100');
    const [headings, ...lines] = await csvLines(hq, '/api/experts?limit=1');
    expect(lines.map(([name]) => name)).toEqual(listed.items.map(({ nameJa }) => nameJa));
    expect(await csvLines(officer, '/api/experts')).toHaveLength(1 + (await find('?limit=100', officer)).items.length);
    const text = [headings, ...lines].flat().join();
    for (const secret of [...Object.values(personal), firefighter.healthClearUntil]) expect(text).not.toContain(secret);

    const file = await hq.get('/api/experts', { headers: { Accept: 'text/csv' } });
    const form = new FormData();
    form.append('file', new Blob([file.text]), 'experts.csv');
    const again = await hq.post<{ added: number; known: number; refused: number }>('/api/experts/imports', form);
    expect(again.body).toMatchObject({ added: 0, known: lines.length, refused: 0 });
  });

  it('is edited by one person of headquarters at a time; lists that are left out stay', async () => {
    const [tanaka] = (await find('?kind=retiree')).items;
    const path = `/api/experts/${tanaka?.id}`;
    const patch = { yearsOfService: 0, expertise: ['tourism'], nameRoman: 'TANAKA Misaki' };
    expect((await hq.patch(path, patch)).status).toBe(428);
    expect((await officer.patch(path, patch, { ifMatch: 1 })).status).toBe(403);
    const changed = await hq.patch<ExpertDetail>(path, patch, { ifMatch: 1 });
    expect([changed.status, changed.etag]).toEqual([200, '"2"']);
    expect(changed.body).toMatchObject({ ...patch, healthClearUntil: '2028-03-31', countries: [] });
    expect(changed.body.availability).toHaveLength(2);
    expect(changed.body.employments).toHaveLength(1);
    const stale = await hq.patch<{ current: ExpertDetail }>(path, { note: 'x' }, { ifMatch: 1 });
    expect([stale.status, stale.body.current.version]).toEqual([412, 2]);
    const cleared = await hq.patch<ExpertDetail>(path, { yearsOfService: null, dispatches: [] }, { ifMatch: 2 });
    expect(cleared.body).toMatchObject({ yearsOfService: null, dispatches: [], lastDispatchedYear: null });
  });

  it('keeps what cases booked when the list by hand is replaced, and gives it to matching', async () => {
    const [takasaki] = (await find(`?q=${encodeURIComponent('髙﨑')}`)).items;
    const expertId = takasaki?.id ?? '';
    const roster = app.get(ExpertRoster);
    const booking = {
      caseReference: 'D-SIN-2026-0001',
      expertId,
      country: 'TH',
      from: '2027-10-04',
      to: '2027-10-15',
      expertise: 'fire_disaster_prevention',
    } as const;
    await roster.book(manager(), booking);
    await roster.book(manager(), { ...booking, to: '2027-10-14' });
    const replaced = await hq.patch<ExpertDetail>(`/api/experts/${expertId}`, { dispatches: [] }, { ifMatch: 1 });
    expect(replaced.body.dispatches).toEqual([
      expect.objectContaining({ caseReference: 'D-SIN-2026-0001', validTo: '2027-10-14' }),
    ]);
    const need = {
      expertise: 'fire_disaster_prevention',
      periodFrom: '2027-10-10',
      periodTo: '2027-10-20',
      languages: ['en'],
      country: 'TH',
      requireHealthClearance: true,
    } as const;
    const unmet = async (exceptCase?: string) => {
      const { fits, relaxations } = matchExperts(need, await roster.candidates(manager(), exceptCase));
      return [fits.map(({ expertId: id }) => id), relaxations];
    };
    expect(await unmet()).toEqual([[], [{ constraints: ['booking'], expertIds: [expertId] }]]);
    expect(await unmet('D-SIN-2026-0001')).toEqual([[expertId], []]);
    await roster.release(manager(), 'D-SIN-2026-0001');
    expect((await unmet())[0]).toEqual([expertId]);
    expect(await roster.byIds(manager(), [expertId, '00000000-0000-7000-8000-000000000000'])).toEqual([
      expect.objectContaining({
        nameJa: '髙﨑 健一',
        employerName: '横浜市',
        employerGovernment: '141003',
        listed: true,
      }),
    ]);
  });

  it('tells nothing of the missions of other offices, under way or over, whatever is asked', async () => {
    const { body: expert } = await add({ nameJa: '森 望', nameKana: 'モリ ノゾミ', countries: [], dispatches: [] });
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const [author] = await app.query<{ id: string }>(`SELECT id FROM users LIMIT 1`);
    const rows = await DispatchRows.create(app, owner, author?.id ?? '');
    const dispatch = { country: 'LA', expertise: null, targetFiscalYear: 2026, approvedAt: null, agreed: [] };
    const id = await rows.add({ ...dispatch, office: 'LON', state: 'dispatched', departedOn: '2027-03-30' });
    const [{ reference } = { reference: '' }] = await app.query<{ reference: string }>(
      `SELECT reference FROM cases WHERE id = $1`,
      [id],
    );
    const travel = { caseReference: reference, expertId: expert.id, country: 'LA', expertise: null };
    await app.get(ExpertRoster).book(manager(), { ...travel, from: '2027-03-30', to: '2027-04-05' });
    const known = async (by: TestClient) => {
      const { body } = await by.get<ExpertDetail>(`/api/experts/${expert.id}`);
      const found = await find(`?country=LA&q=${encodeURIComponent('森')}`, by);
      return [body.dispatches, body.lastDispatchedYear, found.items.map((one) => one.lastDispatchedYear)];
    };
    const free = async (days: string, by: TestClient) => (await namesOf(days, by)).includes('森 望');
    const whole = { country: 'LA', fiscalYear: 2026, validFrom: '2027-03-30', validTo: '2027-04-05', expertise: null };
    expect(await known(hq)).toEqual([[{ ...whole, caseReference: reference }], null, [null]]);
    expect(await known(officer)).toEqual([[], null, []]);
    const [while_, after] = ['?availableFrom=2027-04-01&availableTo=2027-04-02', '?availableFrom=2027-04-06'];
    expect([await free(while_, hq), await free(while_, officer)]).toEqual([false, true]);
    expect([await free(after, hq), await free(after, officer)]).toEqual([true, true]);
    await rows.change(id, { ...dispatch, office: 'LON', state: 'returned_home', departedOn: '2027-03-30' });
    expect(await known(hq)).toEqual([[{ ...whole, caseReference: reference }], 2026, [2026]]);
    expect(await known(officer)).toEqual([[], null, []]);
    expect([await free(while_, hq), await free(while_, officer)]).toEqual([false, true]);
    await rows.remove(id);
    await owner.end();
  });

  it('replaces and removes pieces of personal data, the others left as they are', async () => {
    const { body } = await add({ nameJa: '岸 誠', nameKana: 'キシ マコト', personal });
    const path = `/api/experts/${body.id}`;
    const change = { personal: { phone: null, email: 'new@example.jp' } };
    const changed = await hq.patch<ExpertDetail>(path, change, { ifMatch: 1 });
    expect(changed.body.personal.filter(({ held }) => !held)).toEqual([{ field: 'phone', held: false }]);
    const see = async (field: string) =>
      (await hq.post(`${path}/reveals`, { field, reason: '変更の確認のため' })).body['value'];
    expect([await see('phone'), await see('email'), await see('address')]).toEqual([
      null,
      'new@example.jp',
      personal.address,
    ]);
  });

  it('keeps an office from changing the employer of an expert', async () => {
    const [expert] = (await find(`?q=${encodeURIComponent('髙﨑')}`)).items;
    const path = `/api/organisations/${expert?.employer?.id}`;
    const patch = { nameLocal: 'City of Yokohama (changed)' };
    expect((await officer.patch(path, patch, { ifMatch: 1 })).status).toBe(403);
    expect((await hq.patch(path, patch, { ifMatch: 1 })).status).toBe(200);
  });

  it.each([
    ['no field', { expertise: [] }, '/expertise'],
    ['a field that is none', { expertise: ['magic'] }, '/expertise'],
    ['a country that is none', { countries: ['XX'] }, '/countries'],
    ['a dispatch to nowhere', { dispatches: [{ country: 'XX', validFrom: '2020-01-01' }] }, '/dispatches/0/country'],
    [
      'an end before its beginning',
      { availability: [{ validFrom: '2027-02-01', validTo: '2027-01-01' }] },
      '/availability/0/validTo',
    ],
    [
      'one language twice',
      {
        languages: [
          { language: 'en', level: 'basic' },
          { language: 'en', level: 'native' },
        ],
      },
      '/languages/1/language',
    ],
    [
      'a code that checks wrong',
      { employments: [{ organisation: { name: 'X', municipalityCode: '141004' } }] },
      '/employments/0/organisation/municipalityCode',
    ],
    ['an employer that is none', { employments: [{ organisation: {} }] }, '/employments/0/organisation/name'],
    ['a telephone that is none', { personal: { phone: 'call me' } }, '/personal/phone'],
    ['a consent of tomorrow', { consentedOn: '2026-11-21' }, '/consentedOn'],
    ['no name', { nameJa: '' }, '/nameJa'],
  ])('refuses %s and stores nothing', async (_, change, pointer) => {
    const before = await app.query(`SELECT count(*) FROM experts`);
    const { status, body } = await hq.post<{ errors: { pointer: string }[] }>('/api/experts', {
      ...firefighter,
      ...change,
    });
    expect([status, body.errors.map((error) => error.pointer)]).toEqual([400, [pointer]]);
    expect(await app.query(`SELECT count(*) FROM experts`)).toEqual(before);
  });
});
