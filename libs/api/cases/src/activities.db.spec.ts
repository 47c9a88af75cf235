import {
  activityBody,
  addDocument,
  addStaff,
  bootTestApp,
  createActivity,
  createTestDatabase,
  step,
  type ActivityCase,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

describe('activities', () => {
  let database: TestDatabase;
  let app: TestApp;
  let officer: TestClient;
  let manager: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    await addStaff(app);
    officer = await app.as('officer.sin');
    manager = await app.as('manager.sin');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const pathOf = (reference: string) => `/api/cases/${reference}`;
  const read = async (reference: string) => (await officer.get<ActivityCase>(pathOf(reference))).body;
  const edit = async (reference: string, details: object) => {
    const { version } = await read(reference);
    return officer.patch<ActivityCase>(pathOf(reference), { details }, { ifMatch: version });
  };
  const refusal = ({ status, body }: { status: number; body: object }) => {
    const { code, errors = [] } = body as { code?: string; errors?: { pointer?: string; code: string }[] };
    return [status, code, errors.map((error) => `${error.pointer ?? ''} ${error.code}`.trim())];
  };

  it('go from the plan to the report, with participants by country planned and counted', async () => {
    const { reference, fiscalYear, plannedPeople } = await createActivity(officer);
    expect([reference.slice(0, 6), fiscalYear, plannedPeople]).toEqual(['A-SIN-', 2026, 6]);
    await step(officer, reference, 'open');
    await step(officer, reference, 'confirm');
    expect(refusal(await step(officer, reference, 'hold'))).toEqual([
      409,
      'participants-missing',
      ['/data/actualParticipants participants-missing'],
    ]);
    await step(officer, reference, 'hold', {
      data: {
        actualParticipants: [
          { country: 'TH', count: 5 },
          { country: 'LA', count: 1 },
        ],
      },
    });
    // Nobody came from Viet Nam, which was planned for.
    expect((await read(reference)).details.actualParticipants).toEqual([
      { country: 'TH', count: 5 },
      { country: 'VN', count: 0 },
      { country: 'LA', count: 1 },
    ]);
    expect(refusal(await edit(reference, { participants: [{ country: 'TH', count: 9 }] }))).toEqual([
      409,
      'field-locked',
      ['/details/participants field-locked'],
    ]);
    await edit(reference, { actualParticipants: [{ country: 'TH', count: 6 }] });
    expect((await read(reference)).actualPeople).toBe(6);
    expect(refusal(await step(officer, reference, 'report'))).toEqual([409, 'document-missing', ['document-missing']]);
    await addDocument(officer, reference, 'activity_report');
    await step(officer, reference, 'report');
    expect((await step(officer, reference, 'close')).status).toBe(403);
    expect((await step(manager, reference, 'close')).body).toMatchObject({ state: 'closed' });
    // A headcount found wrong afterwards is corrected, with a reason that stays.
    const wrong = { data: { reason: 'count_correction' }, comment: '名簿と照合した結果' };
    expect((await step(officer, reference, 'reopen', wrong)).status).toBe(403);
    expect((await step(manager, reference, 'reopen', wrong)).body).toMatchObject({
      state: 'reported',
      details: { endReason: null, endComment: null },
    });
    expect((await edit(reference, { actualParticipants: [{ country: 'TH', count: 7 }] })).status).toBe(200);
    expect((await step(manager, reference, 'close')).body).toMatchObject({ state: 'closed' });
    const { body } = await officer.get<{ items: { plannedPeople: number; actualPeople: number }[] }>(
      `/api/cases?type=activity&q=${reference}`,
    );
    expect(body.items).toMatchObject([{ plannedPeople: 6, actualPeople: 7 }]);
  });

  it.each([
    ['a field that the programme is not asked', { visitors: 10 }, '/details/visitors not-asked'],
    ['a country twice', { participants: ['TH', 'TH'] }, '/details/participants/1/country repeated'],
    ['a country that does not exist', { participants: ['ZZ'] }, '/details/participants/0/country not-in-list'],
    ['nobody from a country', { participants: ['TH'], count: 0 }, '/details/participants/0/count too-small'],
    ['half a period', { to: null }, '/details/to required'],
    ['the end before the beginning', { to: '2026-08-31' }, '/details/to before-first-date'],
    ['an address that is none', { programme: 'publication', url: 'javascript:alert(1)' }, '/details/url wrong-format'],
  ])('refuse %s and change nothing', async (_what, { count = 1, ...details }: Record<string, unknown>, error) => {
    const countries = details['participants'] as string[] | undefined;
    const participants = countries?.map((country) => ({ country, count }));
    const body = activityBody({
      details: {
        ...details,
        ...(participants ? { participants } : details['programme'] ? { participants: [], cities: [] } : {}),
      },
    });
    const number = () => app.query<{ n: number }>(`SELECT count(*)::integer AS n FROM cases`);
    const before = await number();
    expect(refusal(await officer.post('/api/cases', body))).toEqual([400, 'validation-failed', [error]]);
    expect(await number()).toEqual(before);
  });

  it('ask of a publication what it is, and take its address for the report', async () => {
    const { reference } = await createActivity(officer, {
      title: 'ニュースレター第12号',
      details: { programme: 'publication', to: null, cities: [], participants: [], url: 'https://clair.example/12' },
    });
    // It has one day, which is its date.
    await edit(reference, { from: '2026-09-02' });
    expect((await read(reference)).details).toMatchObject({ from: '2026-09-02', to: '2026-09-02' });
    await step(officer, reference, 'open');
    expect(refusal(await step(officer, reference, 'confirm'))).toEqual([
      409,
      'field-missing',
      ['/details/publicationType field-missing', '/details/language field-missing'],
    ]);
    await edit(reference, { publicationType: 'newsletter', language: 'ja', issueNumber: '第12号' });
    await step(officer, reference, 'confirm');
    await step(officer, reference, 'hold');
    expect((await step(officer, reference, 'report')).body).toMatchObject({ state: 'reported' });
  });

  it('empty what another programme is not asked, say so in the history, and let the programme stay once open', async () => {
    const { reference } = await createActivity(officer);
    const changed = await edit(reference, { programme: 'travel_fair', visitors: 300 });
    expect(changed.body.details).toMatchObject({ participants: [], visitors: 300, cities: ['Bangkok'] });
    const { body } = await officer.get<{ items: { changes: { field: string }[] }[] }>(`${pathOf(reference)}/events`);
    const edited = body.items.find(({ changes }) => changes.some(({ field }) => field === 'programme'));
    expect(edited?.changes.map(({ field }) => field).sort()).toEqual(['participants', 'programme', 'visitors']);
    await step(officer, reference, 'open');
    expect(refusal(await edit(reference, { programme: 'study_tour' }))).toEqual([
      409,
      'field-locked',
      ['/details/programme field-locked'],
    ]);
    await step(officer, reference, 'confirm');
    expect(
      refusal(
        await step(officer, reference, 'hold', {
          data: { actualVisitors: 9, actualParticipants: [{ country: 'TH', count: 1 }] },
        }),
      ),
    ).toEqual([400, 'validation-failed', ['/data/actualParticipants not-asked']]);
    await step(officer, reference, 'hold', { data: { actualVisitors: 280 } });
    expect((await read(reference)).actualPeople).toBe(280);
  });

  it('are cancelled with a reason, and are not counted before they were held', async () => {
    const { reference } = await createActivity(officer, { details: { from: '2026-11-20', to: '2026-11-22' } });
    await step(officer, reference, 'open');
    await step(officer, reference, 'confirm');
    const early = { data: { actualParticipants: [{ country: 'TH', count: 1 }] } };
    expect(refusal(await step(officer, reference, 'hold', early))).toEqual([409, 'too-early', ['too-early']]);
    expect(refusal(await edit(reference, { actualParticipants: [{ country: 'TH', count: 1 }] }))).toEqual([
      400,
      'validation-failed',
      ['/details/actualParticipants too-early'],
    ]);
    expect(refusal(await step(officer, reference, 'cancel'))).toEqual([
      409,
      'reason-missing',
      ['/data/reason reason-missing'],
    ]);
    await step(officer, reference, 'cancel', { data: { reason: 'security' }, comment: '治安の悪化' });
    expect(await read(reference)).toMatchObject({
      state: 'cancelled',
      details: { endReason: 'security', endComment: '治安の悪化' },
    });
  });
});
