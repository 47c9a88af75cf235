import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';
import { columnsOf, importColumns } from './columns';
import type { ExpertImportResult } from './expert-import.dto';
import { readSheet } from './sheet';
import { templateWorkbook } from './template-workbook';

const heading = '氏名,フリガナ,区分,専門分野,言語,経験国,所属,団体コード,同意書の版,同意日,名簿掲載,旅券番号,好きな色';
const good = [
  '髙橋 一郎,タカハシ イチロウ,現職,消防・防災,英語（業務）,タイ,横浜市,141003,2026-1,令和8年4月10日,○,TR1234567,青',
  '山田 花子,ヤマダ ハナコ,OB,観光,,,,,,,,,赤',
  '髙橋 一郎,たかはし いちろう,現職,観光,,,,,,,,,緑',
];

describe('files of experts', () => {
  let database: TestDatabase;
  let app: TestApp;
  let hq: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-20T03:00:00Z' });
    await app.addUser({ email: 'hq', roles: ['hq'] });
    await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    hq = await app.as('hq');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const send = <T = ExpertImportResult>(lines: readonly string[], dryRun?: boolean, by = hq, skipRefused = false) => {
    const form = new FormData();
    if (dryRun !== undefined) form.append('dryRun', String(dryRun));
    if (skipRefused) form.append('skipRefused', 'true');
    form.append('file', new Blob([[heading, ...lines].join('\r\n')]), '名簿.csv');
    return by.post<T>('/api/experts/imports', form);
  };
  const count = async (table: string) =>
    (await app.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

  it('are looked through first and leave no trace', async () => {
    const organisations = await count('organisations');
    const { status, body } = await send([
      ...good,
      '佐藤 次郎,,現職,魔法,英語（すごい）,アトランティス,新しい村,,,五月頃,○,秘密,黒',
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: true, added: 2, known: 1, refused: 1 });
    expect(body.columns.at(-1)).toEqual({ header: '好きな色', column: null });
    expect(body.rows.map(({ row, outcome, name }) => [row, outcome, name])).toEqual([
      [2, 'added', '髙橋 一郎'],
      [3, 'added', '山田 花子'],
      [4, 'known', '髙橋 一郎'],
      [5, 'refused', '佐藤 次郎'],
    ]);
    expect(body.rows[3]?.errors.map(({ column }) => column).sort()).toEqual(
      ['consentedOn', 'countries', 'expertise', 'languages', 'passport'].sort(),
    );
    for (const { detailJa, detailEn } of body.rows[3]?.errors ?? []) {
      expect(detailJa).toMatch(/。$/);
      expect(detailEn).toMatch(/\.$/);
    }
    expect(JSON.stringify(body)).not.toContain('秘密');
    expect([await count('experts'), await count('organisations')]).toEqual([0, organisations]);
    expect(await app.query(`SELECT FROM audit_log WHERE action LIKE 'expert%'`)).toEqual([]);
  });

  it('are taken whole or not at all', async () => {
    const { status, body } = await send<{ code: string; errors: { pointer: string }[] }>(
      [...good, '佐藤 次郎,,現職,魔法,,,,,,,,,'],
      false,
    );
    expect([status, body.code]).toEqual([400, 'validation-failed']);
    expect(body.errors.map(({ pointer }) => pointer)).toEqual(['/rows/5/expertise']);
    expect(await count('experts')).toBe(0);
  });

  it('add their experts once, personal data encrypted', async () => {
    const { status, body } = await send(good, false);
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: false, added: 2, known: 1, refused: 0 });
    expect(JSON.stringify(body)).not.toContain('TR1234567');
    const id = body.rows[0]?.expertId;
    const { body: expert } = await hq.get(`/api/experts/${id}`);
    expect(expert).toMatchObject({
      nameJa: '髙橋 一郎',
      expertise: ['fire_disaster_prevention'],
      languages: [{ language: 'en', level: 'working' }],
      countries: ['TH'],
      consentedOn: '2026-04-10',
      listed: true,
      employer: { name: '横浜市', municipalityCode: '141003' },
    });
    const revealed = await hq.post(`/api/experts/${id}/reveals`, { field: 'passport', reason: '取り込み結果の確認' });
    expect(revealed.body['value']).toBe('TR1234567');
    const again = await send(good, false);
    expect(again.body).toMatchObject({ added: 0, known: 3, refused: 0 });
    expect(await count('experts')).toBe(2);
    const log = await app.query(`SELECT detail FROM audit_log WHERE action = 'experts.imported' ORDER BY id`);
    expect(log).toEqual([{ detail: { added: 2, known: 1 } }, { detail: { added: 0, known: 3 } }]);
  });

  it('take no formula for a name', async () => {
    const { body } = await send(['=1+1,,現職,観光,,,,,,,,,', '@SUM(A1),,現職,観光,,,,,,,,,']);
    expect(body).toMatchObject({ added: 0, refused: 2 });
    expect(body.rows[0]?.errors).toEqual([expect.objectContaining({ column: 'nameJa', code: 'wrong-format' })]);
  });

  it('are for headquarters, and need a column of names', async () => {
    expect((await send(good, true, await app.as('officer.sin'))).status).toBe(403);
    const form = new FormData();
    form.append('file', new Blob(['専門分野\n観光']), 'x.csv');
    const { status, body } = await hq.post<{ errors: unknown[] }>('/api/experts/imports', form);
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/file', code: 'required' })]);
    const damaged = new FormData();
    damaged.append('file', new Blob(['PK\u0003\u0004 cut off']), '名簿.xlsx');
    const unread = await hq.post<{ detail: string; errors: unknown[] }>('/api/experts/imports', damaged);
    expect([unread.status, unread.body.detail]).toEqual([400, expect.stringContaining('cannot be read as a table')]);
    expect(unread.body.errors).toEqual([expect.objectContaining({ pointer: '/file', code: 'wrong-format' })]);
    expect((await hq.post('/api/experts/imports', new FormData())).status).toBe(400);
    expect((await hq.post('/api/experts/imports', {})).status).toBe(415);
  });

  it('leave out what is refused when told so, and hand it back as a file that can be mended', async () => {
    const before = await count('experts');
    const lines = ['木村 三郎,キムラ サブロウ,現職,観光,,,,012025,,,,,=1+1', '佐藤 次郎,,現職,魔法,,,,,,,,,黒'];
    const { status, body } = await send(lines, false, hq, true);
    expect([status, body.added, body.refused]).toEqual([200, 0, 2]);
    const taken = await send([lines[1] ?? '', '木村 三郎,キムラ サブロウ,現職,観光,,,,,,,,,'], false, hq, true);
    expect(taken.body).toMatchObject({ added: 1, refused: 1 });
    expect(await count('experts')).toBe((before ?? 0) + 1);

    const form = new FormData();
    form.append('file', new Blob([[heading, ...good, ...lines].join('\r\n')]), '名簿.csv');
    const { headers, content } = await hq.post('/api/experts/imports/refused', form);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    const sheet = await readSheet(content);
    expect(sheet.headers).toEqual([...heading.split(','), 'Why it was refused']);
    expect(sheet.rows.map(({ cells: [name, , , expertise] }) => [name, expertise])).toEqual([
      ['木村 三郎', '観光'],
      ['佐藤 次郎', '魔法'],
    ]);
    // As it was typed: neither a number without its nought nor a formula.
    expect(sheet.rows[0]?.cells[7]).toBe('012025');
    expect(sheet.rows[0]?.cells[12]).toBe('=1+1');
    expect(sheet.rows[1]?.cells.at(-1)).toContain('Expertise');
  });

  it('have a template whose headings are all understood', async () => {
    for (const locale of ['ja', 'en'] as const) {
      const { headers } = await readSheet(await templateWorkbook(locale));
      expect(columnsOf(headers)).toEqual(Object.keys(importColumns));
    }
  });
});
