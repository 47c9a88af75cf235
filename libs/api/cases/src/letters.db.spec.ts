import PizZip from 'pizzip';
import {
  addDispatchStaff,
  addExpert,
  appointmentBody,
  bootTestApp,
  bringDispatchTo,
  createDispatch,
  createTestDatabase,
  createVisit,
  setWindow,
  step,
  versioned,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

describe('letters', () => {
  let database: TestDatabase;
  let app: TestApp;
  const officer = () => app.as('officer.sin');
  const hq = () => app.as('hq');

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-04-06T01:00:00Z' });
    await addDispatchStaff(app);
    await app.addUser({ email: 'auditor', roles: ['auditor'] });
    await setWindow(app, { opensAt: '2026-02-28T16:00:00Z', cutsOffAt: '2026-04-30T16:00:00Z' });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** A dispatch for which a specialist has been asked. */
  async function asked(expert: Record<string, unknown> = {}): Promise<string> {
    const expertId = await addExpert(app, {
      personal: { birthDate: '1970-02-03', passport: 'TK1234567', phone: '000-1111-2222' },
      note: '持病の治療歴あり',
      ...expert,
    });
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'matching');
    const answer = await step(await hq(), reference, 'consent', { data: { expertId } });
    expect(answer.status).toBe(200);
    return reference;
  }

  const draft = (client: TestClient, reference: string, query = '') =>
    client.get(`/api/cases/${reference}/agreement${query}`);
  const wordsOf = (file: Buffer) =>
    (new PizZip(file).file('word/document.xml')?.asText() ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

  it('draft the agreement from the case, in both languages, with blanks for the signing only', async () => {
    const reference = await asked();
    const answer = await draft(await officer(), reference, '?format=docx&locale=ja');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(`${reference} 協定書（案）.docx`));
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const words = wordsOf(answer.content);
    for (const said of [
      reference,
      'Chiang Mai Municipality',
      '一般財団法人自治体国際化協会',
      'タイ',
      '消防・防災（Firefighting, Disaster Prevention）',
      '髙﨑 健一',
      '横浜市',
      '2026年11月2日から2026年11月15日まで',
      '1,200,000円',
      '150,000円',
      '確約済み',
      '消防隊の訓練方法を指導してほしい',
      'Department of Local Administration',
    ])
      expect(words).toContain(said);
    expect(words.match(/＿＿＿＿＿＿（[^）]+）/g)).toEqual(
      Array.from({ length: 4 }, () => '＿＿＿＿＿＿（署名の際に記入）'),
    );
    const english = wordsOf((await draft(await officer(), reference, '?locale=en')).content);
    for (const said of [
      'TAKASAKI Kenichi',
      'from 2 November 2026 to 15 November 2026',
      'JPY 1,200,000',
      'Thailand',
      'Yokohama',
    ])
      expect(english).toContain(said);
    expect(english).not.toContain('横浜市');
    for (const secret of ['1970', 'TK1234567', '000-1111-2222', '持病', '2028-03-31']) {
      expect(words).not.toContain(secret);
      expect(english).not.toContain(secret);
    }
  });

  it('leave a visible blank for what the case does not say', async () => {
    const reference = await asked();
    // Nobody is asked without an employer on record; the roster may lose it later.
    await app.query(
      `DELETE FROM expert_employments WHERE expert_id IN (SELECT i.expert_id FROM dispatch_invitations i
         JOIN cases c ON c.id = i.case_id WHERE c.reference = $1)`,
      [reference],
    );
    await app.query(
      `UPDATE dispatches SET budget_clair = NULL, budget_host = NULL, counterpart_name = NULL
       FROM cases c WHERE c.id = case_id AND c.reference = $1`,
      [reference],
    );
    const words = wordsOf((await draft(await officer(), reference, '?locale=ja')).content);
    for (const blank of ['所属先：登録なし', '金額：登録なし', '窓口機関：登録なし'])
      expect(words).toContain(`＿＿＿＿＿＿（${blank}）`);
    expect(words).not.toMatch(/null|undefined|NaN/);
  });

  it('speak of no travel where the specialist advises online', async () => {
    const reference = await asked();
    await app.query(`UPDATE dispatches SET mode = 'online' FROM cases c WHERE c.id = case_id AND c.reference = $1`, [
      reference,
    ]);
    const words = wordsOf((await draft(await officer(), reference, '?locale=ja')).content);
    expect(words).toContain('オンラインで甲の指導に当たらせる');
    expect(words).not.toMatch(/派遣(する|期間|先)|渡航|傷害保険|現地交通/);
    const english = wordsOf((await draft(await officer(), reference, '?locale=en')).content);
    expect(english).toContain('TAKASAKI Kenichi advise the Host online');
    expect(english).not.toMatch(/\bsends\b|travel|insurance|transport/i);
  });

  it('become a PDF too', async () => {
    const answer = await draft(await hq(), await asked(), '?format=pdf&locale=ja');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.content.toString('latin1')).toContain('NotoSansCJKjp-Regular');
  });

  it('are kept for the auditors with who asked for what', async () => {
    const reference = await asked();
    await draft(await officer(), reference, '?format=docx&locale=en');
    const log = await app.query(
      `SELECT u.email, l.detail FROM audit_log l JOIN users u ON u.id = l.actor_id
       WHERE l.action = 'letter.drafted' AND l.detail->>'reference' = $1`,
      [reference],
    );
    expect(log).toEqual([
      {
        email: 'officer.sin@kakehashi.example',
        detail: { reference, letter: 'agreement', format: 'docx', locale: 'en' },
      },
    ]);
  });

  it('are refused before a specialist was asked, and after the case ended early, with the state', async () => {
    const { reference } = await createDispatch(await officer());
    const early = await (await officer()).get<{ code: string; detail: string }>(`/api/cases/${reference}/agreement`);
    expect([early.status, early.body.code]).toEqual([409, 'agreement-too-early']);
    expect(early.body.detail).toContain('“Draft”');
    const ended = await asked();
    await step(await officer(), ended, 'cancel', { data: { reason: 'security' } });
    expect((await draft(await officer(), ended)).status).toBe(409);
    const drafted = await app.query(
      `SELECT FROM audit_log WHERE action = 'letter.drafted' AND detail->>'reference' = ANY ($1)`,
      [[reference, ended]],
    );
    expect(drafted).toEqual([]);
  });

  it('are for those who work on the case, and unknown to other offices', async () => {
    const reference = await asked();
    const statuses = await Promise.all(
      ['officer.sin', 'coordinator2.sin', 'manager2.sin', 'hq', 'auditor', 'admin', 'manager.lon'].map(
        async (email) => [email, (await draft(await app.as(email), reference)).status],
      ),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      'officer.sin': 200,
      'coordinator2.sin': 200,
      'manager2.sin': 200,
      hq: 200,
      auditor: 403,
      admin: 403,
      'manager.lon': 404,
    });
  });

  it.each(['?format=odt', '?locale=fr', '?format=docx&format=pdf', '?secret=1'])(
    'refuse the query %s',
    async (query) => {
      const reference = await asked();
      expect((await draft(await officer(), reference, query)).status).toBe(400);
    },
  );

  it('exist for the cases that have them only', async () => {
    const { reference } = await createVisit(await officer());
    expect((await draft(await officer(), reference)).status).toBe(404);
  });

  it('give the itinerary of either type as a PDF', async () => {
    const { reference } = await createVisit(await officer());
    const path = `/api/cases/${reference}`;
    const empty = await (await officer()).get(`${path}/itinerary`);
    expect([empty.status, empty.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    await versioned(await officer(), reference, async (ifMatch) =>
      (await officer()).post(`${path}/appointments`, appointmentBody({ place: '{host} 3F' }), { ifMatch }),
    );
    const full = await (await officer()).get(`${path}/itinerary`);
    expect(full.status).toBe(200);
    expect(full.content.length).toBeGreaterThan(empty.content.length);
    expect((await (await app.as('manager.lon')).get(`${path}/itinerary`)).status).toBe(404);
    const dispatch = await createDispatch(await officer());
    expect((await (await officer()).get(`/api/cases/${dispatch.reference}/itinerary`)).status).toBe(200);
  });
});
