import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import type { CaseView, ImportRowList, ImportView } from '@kakehashi/shared/contracts';
import {
  addDispatchStaff,
  bootTestApp,
  createActivity,
  createDispatch,
  createTestDatabase,
  step,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

const activities = [
  ['件名', '国', '事業', '開始日', '終了日', '参加者', '事務所', '状態', 'テーマ'],
  [
    '防災セミナー',
    'タイ',
    '地方行政交流・協力セミナー',
    'H20.11.10',
    '2008/11/12',
    'タイ12人、ベトナム 3',
    'SIN',
    '',
    '防災',
  ],
  ['観光展', 'シンガポール', '旅行博・観光展', '2009-02-01', '2009-02-03', '', 'SIN', '中止', ''],
  ['広報誌 第12号', 'シンガポール', '刊行物・ニュースレター', '2009-03-01', '', '', 'SIN', '完了', ''],
  ['何もなし', 'シンガポール', '旅行博・観光展', '2009-05-01', '2009-05-03', '', 'SIN', '', ''],
  ['会場違い', 'フランス', '謎の事業', '2009-06-01', '2009-06-03', '', 'SIN', '中止', ''],
];
const dispatches = [
  [
    '件名',
    '国',
    '年度',
    '受入先',
    '分野',
    '派遣開始日',
    '派遣終了日',
    '出発日',
    '帰国日',
    '受講者数',
    '事務所',
    '状態',
    '承認日',
  ],
  [
    '消防',
    'タイ',
    '平成20年度',
    'Chiang Mai',
    '消防・防災',
    '2008-11-10',
    '2008-11-20',
    '2008-11-10',
    '2008-11-20',
    '40',
    'SIN',
    '',
    '平成20年6月10日',
  ],
  ['水道', 'タイ', '2009', 'Phuket', '', '2009-11-10', '2009-11-20', '', '', '', 'SIN', '不採択', ''],
  ['廃棄物', 'タイ', '2009', 'Phuket', '', '2010-11-10', '2010-11-20', '', '', '', 'SIN', '取下げ', ''],
];

describe('cases of other types out of files', () => {
  let database: TestDatabase;
  let app: TestApp;
  let manager: TestClient;
  let officer: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-09-01T03:00:00Z' });
    await addDispatchStaff(app);
    manager = await app.as('manager.sin');
    officer = await app.as('officer.sin');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function settled(id: string): Promise<ImportView> {
    await app.drainOutbox();
    return (await manager.get<ImportView>(`/api/imports/${id}`)).body;
  }
  async function upload(kind: string, content: string | Uint8Array<ArrayBuffer>): Promise<ImportView> {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', new Blob([content]), 'legacy.csv');
    const { status, body } = await manager.post<ImportView>('/api/imports', form);
    expect(status).toBe(202);
    return settled(body.id);
  }
  const done = async ({ id, version }: ImportView, verb: 'commit' | 'undo') => {
    const answer = await manager.post(`/api/imports/${id}/${verb}`, {}, { ifMatch: version });
    expect([answer.status, answer.text]).toEqual([202, expect.any(String)]);
    return settled(id);
  };
  const rowsOf = async ({ id }: ImportView) => (await manager.get<ImportRowList>(`/api/imports/${id}/rows`)).body.items;
  const caseOf = async (reference: string | null | undefined) =>
    (await manager.get<CaseView>(`/api/cases/${reference}`)).body as CaseView & { details: Record<string, unknown> };
  const facts = (table: string) =>
    app.query<{ state: string; n: number }>(
      `SELECT state, count(*)::integer AS n FROM ${table} WHERE known_to IS NULL GROUP BY state ORDER BY state`,
    );
  const exported = async (type: string) =>
    Uint8Array.from(
      (await manager.get(`/api/cases?type=${type}&sort=reference`, { headers: { Accept: 'text/csv' } })).content,
    );

  it('bring past activities in as they ended, count them, and take them back', async () => {
    const checked = await upload('activities', stringify(activities));
    const [seminar, , , none, wrong] = await rowsOf(checked);
    expect([none, wrong].map((row) => row?.errors.map(({ column, code }) => [column, code]))).toEqual([
      [['state', 'past-without-end']],
      [['programme', 'not-in-list']],
    ]);
    expect(seminar?.notices.map(({ code }) => code)).toEqual(['taken-for-closed']);
    expect(checked.counts).toMatchObject({ added: 3, refused: 2 });
    const [head = [], first = []] = activities;
    const below = first.map((cell) => String(cell).replace('タイ12人', 'タイ -12人').replace('11/12', '11/9'));
    const wide = [
      [...head, '都市'],
      [...below, 'バンコク、ﾃﾞﾘｰ', '備考'],
    ];
    const [row] = await rowsOf(await upload('activities', stringify(wide)));
    expect(row?.errors.map(({ code }) => code)).toEqual(['wrong-count', 'ends-before']);
    expect(row?.notices.map(({ code }) => code)).toEqual(['city-elsewhere', 'heading-missing']);
    // A row that cannot be written, or is too long, is that row's fault alone.
    const odd = [
      first.map((cell) => String(cell).replace('ベトナム', 'タイ')),
      first.map((cell) => String(cell).replace('防災', 'あ'.repeat(6_000))),
      first.map((cell) => String(cell).replace('防災', '防\u0007災')),
      first.map((cell) => String(cell).replace('SIN', 'LON')),
    ];
    const judged = await rowsOf(await upload('activities', stringify([head, ...odd, ...activities.slice(2, 3)])));
    expect(
      judged.map(({ outcome, errors }) => [outcome, ...errors.map(({ column, code }) => `${column} ${code}`)]),
    ).toEqual([
      ['refused', 'actualParticipants repeated'],
      ['refused', 'title too-long', 'theme too-long'],
      ['refused', 'title control-characters', 'theme control-characters'],
      ['refused', 'office not-allowed'],
      ['added'],
    ]);
    expect(judged[3]?.errors[0]?.text.en).toBe('You may not do this for that office.');
    expect(await facts('activity_facts')).toEqual([]);
    const committed = await done(checked, 'commit');
    expect(committed).toMatchObject({ status: 'committed', problem: null, done: 3 });
    expect(await facts('activity_facts')).toEqual([
      { state: 'cancelled', n: 1 },
      { state: 'closed', n: 2 },
    ]);
    const reference = (await rowsOf(committed))[0]?.reference;
    expect(reference).toBe('A-SIN-2008-0001');
    expect(await caseOf(reference)).toMatchObject({
      state: 'closed',
      owner: null,
      deadlines: [],
      details: {
        actualParticipants: [
          { country: 'TH', count: 12 },
          { country: 'VN', count: 3 },
        ],
      },
    });
    const again = await upload('activities', stringify(activities));
    expect(again.counts).toMatchObject({ added: 0, duplicate: 3, refused: 2 });
    // What its export says again is no change, in either way of writing it.
    const same = await upload('activities', await exported('activity'));
    expect(same.counts).toMatchObject({ added: 0, changed: 0, duplicate: 0, refused: 0, unchanged: 3 });
    expect((await done(committed, 'undo')).status).toBe('undone');
    expect(await facts('activity_facts')).toEqual([]);
  });

  it('bring past missions in without their specialists', async () => {
    const checked = await upload('dispatches', stringify(dispatches));
    const [mission, , wrong] = await rowsOf(checked);
    expect(wrong?.errors.map(({ column, code }) => [column, code])).toEqual([['periodFrom', 'period-outside-year']]);
    // Who hosts it is not registered yet.
    expect(mission?.notices.map(({ column, code }) => [column, code])).toContainEqual(['host', 'new-organisation']);
    expect(checked.counts).toMatchObject({ added: 2, refused: 1 });
    const committed = await done(checked, 'commit');
    expect(committed).toMatchObject({ status: 'committed', problem: null });
    const again = await rowsOf(await upload('dispatches', stringify(dispatches)));
    expect(again.flatMap(({ notices }) => notices.map(({ code }) => code))).not.toContain('new-organisation');
    const [first] = await rowsOf(committed);
    expect(await caseOf(first?.reference)).toMatchObject({
      state: 'closed',
      details: { approvedOn: '2008-06-10', departedOn: '2008-11-10', returnedOn: '2008-11-20', attendees: 40 },
    });
    expect(
      await app.query(
        `SELECT approved_year, departed_year FROM dispatch_facts WHERE known_to IS NULL AND state = 'closed'`,
      ),
    ).toEqual([{ approved_year: 2008, departed_year: 2008 }]);
    expect(await facts('dispatch_facts')).toEqual([
      { state: 'closed', n: 1 },
      { state: 'rejected', n: 1 },
    ]);
    await createDispatch(officer, { details: { expertiseText: "'=1", objectives: '=1\n2、3', languages: ['en'] } });
    const same = await upload('dispatches', await exported('dispatch'));
    expect(same.counts).toMatchObject({ added: 0, changed: 0, duplicate: 0, refused: 0, unchanged: 3 });
    expect((await done(committed, 'undo')).status).toBe('undone');
    expect(await facts('dispatch_facts')).toEqual([{ state: 'draft', n: 1 }]);
  });

  it('change what a file says otherwise, by the rules by which people change it', async () => {
    const { reference } = await createActivity(officer, { title: 'to change', details: { cities: ['A、B'] } });
    const held = await createActivity(officer, { title: 'held' });
    for (const name of ['open', 'confirm']) await step(officer, held.reference, name);
    const lines = parse(Buffer.from(await exported('activity')), { bom: true }) as string[][];
    const at = (heading: string) => lines[0]?.indexOf(heading) ?? -1;
    const line = lines.find(([one]) => one === reference) ?? [];
    line[at('Theme')] = '上下水道';
    line[at('Planned participants by country')] = 'Thailand 9';
    (lines.find(([one]) => one === held.reference) ?? [])[at('Programme')] = 'Tourism fair';
    const checked = await upload('activities', stringify(lines));
    const [changed] = (await rowsOf(checked)).filter(({ outcome }) => outcome === 'changed');
    expect(changed?.changes.map(({ column, after }) => [column, after])).toEqual([
      ['theme', '上下水道'],
      ['participants', 'Thailand 9'],
    ]);
    const [locked] = (await rowsOf(checked)).filter(({ outcome }) => outcome === 'refused');
    expect([locked?.reference, locked?.errors.map(({ code }) => code)]).toEqual([held.reference, ['field-locked']]);
    expect((await caseOf(reference)).version).toBe(1);
    const committed = await done(checked, 'commit');
    expect((await caseOf(reference)).details).toMatchObject({
      theme: '上下水道',
      participants: [{ country: 'TH', count: 9 }],
      cities: ['A、B'],
    });
    await done(committed, 'undo');
    expect((await caseOf(reference)).details).toMatchObject({
      theme: '地域の防災',
      participants: [
        { country: 'TH', count: 4 },
        { country: 'VN', count: 2 },
      ],
    });
  });
});
