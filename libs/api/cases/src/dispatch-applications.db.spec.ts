import {
  addDispatchStaff,
  addDocument,
  approvalData,
  bootTestApp,
  bringDispatchTo,
  createDispatch,
  createTestDatabase,
  dispatchBody,
  editDispatch,
  setWindow,
  step,
  type DispatchCase,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';

const in2027 = { targetFiscalYear: 2027, periodFrom: '2027-06-01', periodTo: '2027-06-10' };
const window2026 = { opensAt: '2026-02-28T16:00:00Z', cutsOffAt: '2026-04-30T16:00:00Z' };

describe('dispatch applications', () => {
  let database: TestDatabase;
  let app: TestApp;
  let ids: Record<string, string>;
  const officer = () => app.as('officer.sin');
  const coordinator = () => app.as('coordinator.sin');
  const manager = () => app.as('manager.sin');

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-04-06T01:00:00Z' });
    ids = await addDispatchStaff(app);
    await setWindow(app, window2026);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(() => app.moveTo('2026-04-06T01:00:00Z'));

  const read = async (reference: string) => (await (await officer()).get<DispatchCase>(`/api/cases/${reference}`)).body;
  const codes = (answer: { body: { errors?: { code: string }[] } }) =>
    (answer.body.errors ?? []).map(({ code }) => code);

  it('are logged under the year that they are for, with the counterpart of the country', async () => {
    const created = await createDispatch(await officer(), { details: in2027 });
    expect(created.reference).toMatch(/^D-SIN-2027-\d{4}$/);
    expect(created).toMatchObject({
      type: 'dispatch',
      state: 'draft',
      fiscalYear: 2027,
      requesterName: 'Chiang Mai Municipality',
    });
    expect(created.details).toMatchObject({
      window: 'none',
      expertise: 'fire_disaster_prevention',
      mode: 'on_site',
      invitations: [],
    });
    expect(created.details.counterpart).toMatchObject({ country: 'TH', name: expect.any(String) as string });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'a mission of more than three months',
      { periodFrom: '2026-11-01', periodTo: '2027-02-01' },
      '/details/periodTo',
      'period-too-long',
    ],
    [
      'a mission that ends before it begins',
      { periodFrom: '2026-11-10', periodTo: '2026-11-09' },
      '/details/periodTo',
      'before-first-date',
    ],
    [
      'a mission that begins before its year',
      { periodFrom: '2026-03-31', periodTo: '2026-04-10' },
      '/details/periodFrom',
      'period-outside-year',
    ],
    [
      'a mission of years later',
      { periodFrom: '2030-05-01', periodTo: '2030-05-10' },
      '/details/periodFrom',
      'period-outside-year',
    ],
    // At the office it is the 6th of April.
    ['an endorsement of tomorrow', { endorsedOn: '2026-04-07' }, '/details/endorsedOn', 'in-future'],
    ['an endorsement of an earlier year', { endorsedOn: '2024-03-31' }, '/details/endorsedOn', 'endorsement-too-old'],
    ['half a period', { periodFrom: '2026-11-10', periodTo: null }, '/details/periodTo', 'required'],
    [
      'a counterpart that does not exist',
      { counterpartId: '00000000-0000-7000-8000-000000000000' },
      '/details/counterpartId',
      'not-found',
    ],
    ['a field of expertise that nobody has', { expertise: 'alchemy' }, '/details/expertise', 'not-in-list'],
    ['a field of another type', { requester: { name: 'x' } }, '/details/requester', 'unknown-field'],
    ['no host', { host: {} }, '/details/host/name', 'required'],
    ['a year without end', { targetFiscalYear: 20_260 }, '/details/targetFiscalYear', 'too-large'],
  ])('refuse %s and change nothing', async (_, details, pointer, code) => {
    const [before] = await app.query<{ n: number }>(`SELECT count(*)::integer AS n FROM cases`);
    const answer = await (await officer()).post<{ errors: unknown[] }>('/api/cases', dispatchBody({ details }));
    expect([answer.status, answer.body.errors]).toEqual([400, [expect.objectContaining({ pointer, code })]]);
    const [after] = await app.query<{ n: number }>(`SELECT count(*)::integer AS n FROM cases`);
    expect(after).toEqual(before);
  });

  it('reach the last allowed day of three months', async () => {
    const { details } = await createDispatch(await officer(), {
      details: { periodFrom: '2026-11-30', periodTo: '2027-02-27' },
    });
    expect(details.periodTo).toBe('2027-02-27');
  });

  it('run over the end of their year, but begin in it also when they are changed', async () => {
    const { reference } = await createDispatch(await officer(), {
      details: { periodFrom: '2027-03-31', periodTo: '2027-04-10' },
    });
    const change = async (details: Record<string, unknown>) =>
      (await officer()).patch<{ errors?: { code: string }[] }>(
        `/api/cases/${reference}`,
        { details },
        { ifMatch: (await read(reference)).version },
      );
    expect(codes(await change({ periodFrom: '2027-04-01' }))).toEqual(['period-outside-year']);
    expect(codes(await change({ targetFiscalYear: 2027 }))).toEqual(['period-outside-year']);
    expect(codes(await change({ endorsedOn: '2099-01-01' }))).toEqual(['in-future']);
    expect(codes(await change({ endorsedOn: '1950-01-01' }))).toEqual(['endorsement-too-old']);
    expect((await change({ endorsedOn: '2024-04-01' })).status).toBe(200);
    expect((await change({ targetFiscalYear: 2027, periodFrom: '2027-04-01' })).status).toBe(200);
  });

  it('are received with the date of the endorsement, again as well', async () => {
    const { reference } = await createDispatch(await officer(), { details: { endorsedOn: null } });
    for (const kind of ['request_form', 'endorsement']) await addDocument(await officer(), reference, kind);
    const refused = await step(await officer(), reference, 'submit');
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ code: 'field-missing', pointer: '/details/endorsedOn' }),
    ]);
    // What was written down before the rule is judged at the step.
    for (const [column, value, expected] of [
      ['endorsed_on', '2099-01-01', ['endorsement-in-future']],
      ['endorsed_on', '1950-01-01', ['endorsement-too-old']],
      ['period_from', '2026-03-31', ['period-outside-year', 'period-in-past']],
      ['period_from', '2026-04-05', ['period-in-past']],
    ] as const) {
      await app.query(
        `UPDATE dispatches SET endorsed_on = '2026-04-06', period_from = '2026-11-02' WHERE case_id = (SELECT id FROM cases WHERE reference = $1)`,
        [reference],
      );
      await app.query(
        `UPDATE dispatches SET ${column} = $2 WHERE case_id = (SELECT id FROM cases WHERE reference = $1)`,
        [reference, value],
      );
      expect(codes(await step(await officer(), reference, 'submit'))).toEqual(expected);
    }
    await editDispatch(await officer(), reference, { periodFrom: '2026-11-02' });
    expect((await step(await officer(), reference, 'submit')).status).toBe(200);
  });

  it('need the counterpart of their own country, and Singapore has none', async () => {
    const { body } = await (await officer()).get<{ items: { id: string }[] }>('/api/counterparts?country=VN');
    const { reference } = await createDispatch(await officer(), { details: { counterpartId: body.items[0]?.id } });
    for (const kind of ['request_form', 'endorsement']) await addDocument(await officer(), reference, kind);
    expect(codes(await step(await officer(), reference, 'submit'))).toEqual(['counterpart-of-other-country']);
    const { reference: local } = await createDispatch(await officer(), { country: 'SG' });
    expect(codes(await step(await officer(), local, 'submit'))).toEqual([
      'counterpart-missing',
      'document-missing',
      'document-missing',
    ]);
  });

  describe('the window', () => {
    // Singapore is eight hours ahead of UTC, Tokyo nine: the office's clock decides.
    it.each([
      [
        'a second before it opens in Singapore, when it is March in Tokyo already',
        '2026-02-28T15:59:59Z',
        'window-closed',
      ],
      ['at the opening', '2026-02-28T16:00:00Z', null],
      ['on the last evening of the fiscal year', '2026-03-31T14:59:59Z', null],
      ['on the first morning of the next', '2026-03-31T16:00:00Z', null],
      ['a second before the cut-off', '2026-04-30T15:59:59Z', null],
      ['at the cut-off', '2026-04-30T16:00:00Z', 'window-closed'],
    ])('decides %s', async (_, now, code) => {
      const { reference } = await createDispatch(await officer());
      for (const kind of ['request_form', 'endorsement']) await addDocument(await officer(), reference, kind);
      app.moveTo(now);
      const answer = await step(await officer(), reference, 'submit');
      expect([answer.status, codes(answer)]).toEqual(code ? [409, [code]] : [200, []]);
      expect((await read(reference)).state).toBe(code ? 'draft' : 'received');
    });

    it('is judged by the target year, not by the year of the day', async () => {
      await setWindow(app, { year: 2027, opensAt: '2027-02-28T16:00:00Z', cutsOffAt: '2027-04-30T16:00:00Z' });
      const { reference } = await createDispatch(await officer(), { details: in2027 });
      for (const kind of ['request_form', 'endorsement']) await addDocument(await officer(), reference, kind);
      expect(codes(await step(await officer(), reference, 'submit'))).toEqual(['window-closed']);
    });

    it('lets a manager receive a late one with a reason, which stays for good', async () => {
      app.moveTo('2026-05-01T01:00:00Z');
      const { reference } = await createDispatch(await officer());
      for (const kind of ['request_form', 'endorsement']) await addDocument(await officer(), reference, kind);
      const data = { lateReason: '推薦状の到着が遅れたため' };
      expect(codes(await step(await officer(), reference, 'submit', { data }))).toEqual(['window-closed']);
      const { body } = await (await manager()).get<DispatchCase>(`/api/cases/${reference}`);
      expect(body.allowedActions.find(({ transition }) => transition === 'submit')).toMatchObject({
        allowed: true,
        asks: [{ code: 'late-reason-missing', field: 'lateReason' }],
      });
      expect(codes(await step(await manager(), reference, 'submit'))).toEqual(['late-reason-missing']);
      expect((await step(await manager(), reference, 'submit', { data })).status).toBe(200);
      const { details } = await read(reference);
      expect(details.lateEntry).toMatchObject({ reason: data.lateReason, by: { id: ids['manager.sin'] } });
    });
  });

  describe('turned back', () => {
    async function returned(): Promise<string> {
      const { reference } = await createDispatch(await officer());
      await bringDispatchTo(app, reference, 'screening');
      const answer = await step(await coordinator(), reference, 'return', {
        data: { reason: 'incomplete' },
        comment: '受入体制が分かりません',
      });
      expect(answer.status).toBe(200);
      return reference;
    }

    it('say what changed, field by field, when they come in again', async () => {
      const reference = await returned();
      expect(codes(await step(await officer(), reference, 'resubmit'))).toEqual(['change-note-missing']);
      await editDispatch(await officer(), reference, { objectives: '仮の内容', expertsRequested: 2 });
      await editDispatch(await officer(), reference, { objectives: '担当は防災課。訓練計画の作成を指導してほしい' });
      await editDispatch(await officer(), reference, { expertsRequested: 1 });
      await addDocument(await officer(), reference, 'host_profile');
      expect((await step(await officer(), reference, 'resubmit')).status).toBe(200);
      const { lastReturn } = (await read(reference)).details;
      expect(lastReturn).toMatchObject({
        reason: 'incomplete',
        comment: '受入体制が分かりません',
        by: { id: ids['coordinator.sin'] },
      });
      expect(lastReturn?.changes).toEqual([
        { field: 'documents', before: { value: null }, after: { value: ['host_profile.txt'] } },
        {
          field: 'objectives',
          before: { value: '消防隊の訓練方法を指導してほしい' },
          after: { value: '担当は防災課。訓練計画の作成を指導してほしい' },
        },
      ]);
    });

    it('may turn to another year, whose window is judged then and only then', async () => {
      const [same, moved] = [await returned(), await returned()];
      const change = async (details: Record<string, unknown>) => editDispatch(await officer(), moved, details);
      // The window of 2026 has closed meanwhile; that of 2027 has not opened.
      app.moveTo('2026-05-11T01:00:00Z');
      await setWindow(app, { year: 2027, opensAt: '2027-02-28T16:00:00Z', cutsOffAt: '2027-04-30T16:00:00Z' });
      expect((await step(await officer(), same, 'resubmit', { comment: '説明を受けた' })).status).toBe(200);
      await change(in2027);
      expect(codes(await step(await officer(), moved, 'resubmit'))).toEqual(['window-closed']);
      expect(codes(await step(await manager(), moved, 'resubmit'))).toEqual(['late-reason-missing']);
      const data = { lateReason: '翌年度の派遣に変更したため' };
      expect((await step(await manager(), moved, 'resubmit', { data })).status).toBe(200);
      expect((await read(moved)).details).toMatchObject({
        targetFiscalYear: 2027,
        lateEntry: { reason: data.lateReason },
      });
    });

    it('do not use up their deadline meanwhile', async () => {
      app.moveTo('2026-04-06T01:00:00Z');
      const { reference } = await createDispatch(await officer());
      await bringDispatchTo(app, reference, 'screening');
      const dueOn = async () => (await read(reference)).deadlines.find(({ code }) => code === 'screening')?.dueOn;
      const first = await dueOn();
      app.moveTo('2026-04-08T01:00:00Z');
      await step(await coordinator(), reference, 'return', { data: { reason: 'incomplete' }, comment: '不足あり' });
      expect(await dueOn()).toBeUndefined();
      // Nothing runs out while the host has the application.
      app.moveTo('2026-07-01T01:00:00Z');
      expect((await read(reference)).deadlines.filter(({ overdue }) => overdue)).toEqual([]);
      app.moveTo('2026-04-15T01:00:00Z');
      await step(await officer(), reference, 'resubmit', { comment: '書類を確認した' });
      const second = await dueOn();
      // Wednesday to Tuesday: five working days stood still.
      expect([first, second]).toEqual(['2026-05-11', '2026-05-18']);
    });
  });

  it('are settled once recommended: to change them, they go back', async () => {
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'recommended');
    const { version } = await read(reference);
    const answer = await (
      await officer()
    ).patch<{ code: string; errors: unknown[] }>(
      `/api/cases/${reference}`,
      { title: '別の件名', details: { objectives: '書き換え' } },
      { ifMatch: version },
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'field-locked']);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ pointer: '/details/objectives', detail: expect.stringMatching(/“Return” first/) }),
      expect.objectContaining({ pointer: '/title' }),
    ]);
    expect((await read(reference)).details.objectives).toBe('消防隊の訓練方法を指導してほしい');
  });

  it('have no delegation and no search for earlier visits', async () => {
    const { reference, version } = await createDispatch(await officer());
    for (const part of ['members', 'earlier-visits']) {
      expect((await (await officer()).get(`/api/cases/${reference}/${part}`)).status).toBe(404);
    }
    const put = await (await officer()).put(`/api/cases/${reference}/members`, { members: [] }, { ifMatch: version });
    expect(put.status).toBe(404);
  });

  it('stay unseen by other offices', async () => {
    const { reference, title } = await createDispatch(await officer());
    const stranger = await app.as('manager.lon');
    expect((await stranger.get(`/api/cases/${reference}`)).status).toBe(404);
    const { body } = await stranger.get<{ total: number }>(`/api/cases?q=${encodeURIComponent(title)}`);
    expect(body.total).toBe(0);
    expect((await step(await officer(), reference, 'withdraw', { data: { reason: 'host_withdrew' } })).status).toBe(
      200,
    );
  });

  it('are approved with a score that adds up and a budget of two shares', async () => {
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'recommended');
    const wrong = { ...approvalData, score: { ...approvalData.score, total: 99 } };
    expect(codes(await step(await manager(), reference, 'approve', { data: wrong }))).toEqual(['wrong-sum']);
    const half = { ...approvalData, score: { need: 10 } };
    expect((await step(await manager(), reference, 'approve', { data: half })).status).toBe(400);
    expect((await step(await manager(), reference, 'approve', { data: approvalData })).status).toBe(200);
    const { details, state } = await read(reference);
    expect(state).toBe('approved');
    expect(details).toMatchObject({
      score: { total: 78, criteria: approvalData.score },
      budget: { clair: 1_200_000, host: 150_000, total: 1_350_000 },
      approvedAt: '2026-04-06T01:00:00.000Z',
    });
  });

  it('take no lone number for the sheet of scores or for the budget', async () => {
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'recommended');
    for (const data of [{ score: 81 }, { score: { total: 81 } }, { budget: 900_000 }]) {
      const answer = await step(await manager(), reference, 'approve', { data: { ...approvalData, ...data } });
      expect([answer.status, answer.body.code]).toEqual([400, 'validation-failed']);
    }
    expect((await read(reference)).state).toBe('recommended');
  });
});
