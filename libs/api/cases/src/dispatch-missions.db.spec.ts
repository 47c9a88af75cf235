import {
  addDispatchStaff,
  addDocument,
  addExpert,
  approvalData,
  bootTestApp,
  bringDispatchTo,
  createDispatch,
  createTestDatabase,
  editDispatch,
  setWindow,
  step,
  versioned,
  type DispatchCase,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import type { MatchingView } from '@kakehashi/shared/contracts';

describe('dispatch missions', () => {
  let database: TestDatabase;
  let app: TestApp;
  const officer = () => app.as('officer.sin');
  const manager = () => app.as('manager.sin');
  const hq = () => app.as('hq');

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-04-06T01:00:00Z' });
    await addDispatchStaff(app);
    await setWindow(app, { opensAt: '2026-02-28T16:00:00Z', cutsOffAt: '2026-04-30T16:00:00Z' });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(() => app.moveTo('2026-04-06T01:00:00Z'));

  const read = async (reference: string) => (await (await hq()).get<DispatchCase>(`/api/cases/${reference}`)).body;
  const codes = (answer: { body: { errors?: { code: string }[] } }) =>
    (answer.body.errors ?? []).map(({ code }) => code);
  /** A dispatch at the choice of a specialist; each has days of its own, so that bookings do not meet by chance. */
  let month = 0;
  async function matching(details: Record<string, unknown> = {}): Promise<string> {
    month += 1;
    const day = (date: number) => new Date(Date.UTC(2026, 5, 1 + month * 14 + date)).toISOString().slice(0, 10);
    const { reference } = await createDispatch(await officer(), {
      details: { periodFrom: day(0), periodTo: day(12), ...details },
    });
    await bringDispatchTo(app, reference, 'matching');
    return reference;
  }

  interface Refusal {
    readonly errors?: { code: string }[];
  }
  /** Withdraws every document of a case; answers by kind whether it went, or why not. */
  async function withdraw(client: TestClient, reference: string): Promise<Record<string, unknown>> {
    const path = `/api/cases/${reference}/documents`;
    const { body } = await client.get<{ items: { id: string; kind: string }[] }>(path);
    const answers: Record<string, unknown> = {};
    for (const { id, kind } of body.items) {
      const answer = await client.delete<Refusal>(`${path}/${id}`);
      answers[kind] = answer.status === 204 ? 204 : answer.body.errors?.[0]?.code;
    }
    return answers;
  }

  it('explain who fits and who does not, and ask with a reason whoever misses a condition', async () => {
    const fitting = await addExpert(app, { nameJa: '消防 適任' });
    const gardener = await addExpert(app, { nameJa: '造園 太郎', expertise: ['forestry'] });
    const hidden = await addExpert(app, { nameJa: '非掲載 花子', listed: false });
    const reference = await matching();
    const { body } = await (await hq()).get<MatchingView>(`/api/cases/${reference}/matching`);
    expect(body.fits.map(({ expertId }) => expertId)).toContain(fitting);
    const unmet = (id: string) =>
      body.others.find(({ expertId }) => expertId === id)?.constraints.filter(({ met }) => !met);
    expect(unmet(gardener)).toEqual([expect.objectContaining({ code: 'field' })]);
    expect(unmet(hidden)).toEqual([expect.objectContaining({ code: 'listed' })]);
    const { body: seen } = await (await manager()).get<MatchingView>(`/api/cases/${reference}/matching`);
    expect([...seen.fits, ...seen.others].map(({ expertId }) => expertId)).not.toContain(hidden);

    const ask = (data: Record<string, unknown>) => async () => step(await hq(), reference, 'consent', { data });
    expect(codes(await ask({ expertId: gardener })())).toEqual(['override-reason-missing']);
    expect(codes(await ask({ expertId: hidden, overrideReason: '経験が豊富' })())).toEqual(['expert-not-listed']);
    expect(codes(await ask({ expertId: '00000000-0000-7000-8000-000000000000' })())).toEqual(['not-found']);
    expect((await read(reference)).state).toBe('matching');
    expect((await ask({ expertId: gardener, overrideReason: '林野火災の経験がある' })()).status).toBe(200);
    expect((await read(reference)).details.invitations).toEqual([
      expect.objectContaining({
        expertId: gardener,
        status: 'invited',
        overrideReason: '林野火災の経験がある',
        unmet: ['field'],
      }),
    ]);
  });

  it('name the fewest conditions to give up when nobody fits', async () => {
    const reference = await matching({ expertise: 'ceramics' });
    // The comment that stood for the consultation with the ministry is the note on it.
    expect((await read(reference)).details).toMatchObject({ micConsultation: '総務省と協議済み' });
    const { body } = await (await hq()).get<MatchingView>(`/api/cases/${reference}/matching`);
    expect(body.fits).toEqual([]);
    expect(body.relaxations[0]?.constraints).toEqual(['field']);
    expect(body.relaxations[0]?.best.length).toBeGreaterThan(0);
    const again = await (await hq()).get<MatchingView>(`/api/cases/${reference}/matching`);
    expect(again.body).toEqual(body);
  });

  it('weigh the missions of other offices for headquarters, and tell offices nothing of them', async () => {
    const expertId = await addExpert(app, { nameJa: '他所 出張' });
    const untravelled = await addExpert(app, { nameJa: '出張 なし' });
    await app.query(
      `INSERT INTO expert_dispatches (expert_id, country_code, valid_from, valid_to, case_reference, went)
       VALUES ($1, 'VN', '2027-02-02', '2027-02-09', 'D-LON-2026-9999', false),
         ($1, 'TH', '2025-02-02', '2025-02-09', 'D-LON-2024-9999', true)`,
      [expertId],
    );
    const reference = await matching({ periodFrom: '2027-02-01', periodTo: '2027-02-10' });
    const seenBy = async (client: TestClient, id: string) => {
      const { body } = await client.get<MatchingView>(`/api/cases/${reference}/matching?others=200`);
      const found = [...body.fits, ...body.others].find((one) => one.expertId === id);
      return { constraints: found?.constraints, preferences: found?.preferences, only: body.ownMissionsOnly };
    };
    const whole = await seenBy(await hq(), expertId);
    expect(whole).toMatchObject({
      constraints: expect.arrayContaining([
        { code: 'booking', met: false, values: { from: '2027-02-02', to: '2027-02-09', country: 'VN' } },
      ]),
      preferences: expect.arrayContaining([
        expect.objectContaining({ code: 'country_experience', values: { dispatches: 1 } }),
        expect.objectContaining({ code: 'rested', values: expect.objectContaining({ last: '2025-02-09' }) }),
      ]),
      only: false,
    });
    const told = await seenBy(await officer(), expertId);
    expect(told).toEqual({ ...(await seenBy(await officer(), untravelled)), only: true });
    expect(told.constraints).toHaveLength(whole.constraints?.length ?? 0);
  });

  it('book nobody twice, also when two cases ask at the same moment', async () => {
    const expertId = await addExpert(app, { nameJa: '一人 きり' });
    const details = { periodFrom: '2027-02-01', periodTo: '2027-02-14' };
    const [first, second] = [
      await matching(details),
      await matching({ ...details, periodFrom: '2027-02-10', periodTo: '2027-02-20' }),
    ];
    const answers = await Promise.all(
      [first, second].map(async (reference) => step(await hq(), reference, 'consent', { data: { expertId } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.flatMap(codes)).toEqual(['expert-double-booked']);
    // Whoever comes second is told which case was first, in a race, later, and when another mission is moved there.
    const winner = answers[0]?.status === 200 ? first : second;
    expect(answers.find(({ status }) => status === 409)?.text).toContain(winner);
    const third = await matching({ ...details, periodFrom: '2027-02-12', periodTo: '2027-02-13' });
    const late = await step(await hq(), third, 'consent', { data: { expertId, overrideReason: 'それでも' } });
    expect([codes(late), late.text]).toEqual([['expert-double-booked'], expect.stringContaining(winner)]);
    const move = async (periodFrom: string, periodTo: string) =>
      (await officer()).patch<Refusal>(
        `/api/cases/${third}`,
        { details: { periodFrom, periodTo } },
        { ifMatch: (await read(third)).version },
      );
    expect((await move('2027-03-01', '2027-03-05')).status).toBe(200);
    expect((await step(await hq(), third, 'consent', { data: { expertId } })).status).toBe(200);
    const moved = await move('2027-02-12', '2027-02-13');
    expect([codes(moved), moved.text]).toEqual([['expert-double-booked'], expect.stringContaining(winner)]);
  });

  it('keep a specialist from the hands of their own government', async () => {
    await app.addUser({ email: 'manager.yokohama', roles: ['manager@SIN'], secondedFrom: '141003' });
    const expertId = await addExpert(app, { nameJa: '横浜 職員' });
    month += 1;
    const { reference } = await createDispatch(await officer(), {
      details: { periodFrom: '2027-03-01', periodTo: '2027-03-10' },
    });
    await bringDispatchTo(app, reference, 'recommended');
    const approved = await step(await app.as('manager.yokohama'), reference, 'approve', { data: approvalData });
    expect(approved.status).toBe(200);
    // What decides is whose staff the approver was on that day.
    await app.query(`UPDATE users SET seconded_from = NULL WHERE email LIKE 'manager.yokohama@%'`);
    await step(await hq(), reference, 'match', { comment: '協議済み' });
    const { body } = await (await hq()).get<MatchingView>(`/api/cases/${reference}/matching`);
    const match = body.others.find((one) => one.expertId === expertId);
    expect(match?.constraints.filter(({ met }) => !met)).toEqual([expect.objectContaining({ code: 'own_government' })]);
    const answer = await step(await hq(), reference, 'consent', { data: { expertId, overrideReason: '適任' } });
    expect([answer.status, answer.body.code]).toEqual([403, 'expert-of-own-government']);
    expect(answer.text).toContain('横浜 職員 works for 横浜市');
  });

  it('are agreed on by what is true then, not when somebody was asked', async () => {
    const expertId = await addExpert(app, { nameJa: '変更 後' });
    const reference = await matching();
    await step(await hq(), reference, 'consent', { data: { expertId } });
    for (const kind of ['employer_consent', 'agreement_signed']) await addDocument(await hq(), reference, kind);
    const agree = async (data = {}) => step(await manager(), reference, 'agree', { data });
    const change = (column: string, value: unknown) =>
      app.query(`UPDATE experts SET ${column} = $2 WHERE id = $1`, [expertId, value]);
    await change('listed', false);
    expect(codes(await agree({ overrideReason: '適任' }))).toEqual(['expert-not-listed']);
    await change('listed', true);
    await change('health_clear_until', '2026-01-01');
    expect(codes(await agree())).toEqual(['override-reason-missing']);
    expect((await read(reference)).state).toBe('consent');
    const { body } = await agree({ overrideReason: '出発前に再受診' });
    expect(body.details).toMatchObject({
      invitations: [{ status: 'agreed', unmet: ['health'], overrideReason: '出発前に再受診' }],
    });
  });

  it('take another reason when the days move away from those that were asked about', async () => {
    const availability = [{ validFrom: '2027-02-02', validTo: '2027-02-28' }];
    const expertId = await addExpert(app, { nameJa: '一日 早', availability });
    const reference = await matching({ periodFrom: '2027-02-01', periodTo: '2027-02-10' });
    await step(await hq(), reference, 'consent', { data: { expertId, overrideReason: '一日だけ早い' } });
    for (const kind of ['employer_consent', 'agreement_signed']) await addDocument(await hq(), reference, kind);
    await editDispatch(await officer(), reference, { periodFrom: '2027-03-10', periodTo: '2027-03-25' });
    expect(codes(await step(await manager(), reference, 'agree'))).toEqual(['override-reason-missing']);
    await editDispatch(await officer(), reference, { periodFrom: '2027-02-01', periodTo: '2027-02-10' });
    expect((await step(await manager(), reference, 'agree')).status).toBe(200);
  });

  it('ask no official of whose employer nothing is known', async () => {
    const nobodys = { employments: [] };
    const official = await addExpert(app, { nameJa: '所属 不明', ...nobodys });
    const retiree = await addExpert(app, { nameJa: '退職 済', kind: 'retiree', ...nobodys });
    const reference = await matching();
    const { body } = await (await hq()).get<MatchingView>(`/api/cases/${reference}/matching`);
    expect(body.fits.map((one) => one.expertId)).toContain(retiree);
    const match = body.others.find((one) => one.expertId === official);
    expect(match?.constraints.filter(({ met }) => !met)).toEqual([
      { code: 'own_government', met: false, values: { employer: 'unknown' } },
    ]);
    const data = { expertId: official, overrideReason: '適任' };
    const answer = await step(await hq(), reference, 'consent', { data });
    expect([answer.status, answer.body.code]).toEqual([409, 'employer-unknown']);
  });

  it('go on to the next specialist when one refuses, and free the days', async () => {
    const [one, two, three] = [
      await addExpert(app, { nameJa: '一番' }),
      await addExpert(app, { nameJa: '二番' }),
      await addExpert(app, { nameJa: '三番', kind: 'retiree' }),
    ];
    const reference = await matching({ expertsRequested: 2 });
    await step(await hq(), reference, 'consent', { data: { expertId: one } });
    await step(await hq(), reference, 'invite', { data: { expertId: two } });
    const refusal = { data: { reason: 'employer_refused', refusedExpertId: one }, comment: '業務都合' };
    expect((await step(await hq(), reference, 'refuse', refusal)).body.state).toBe('consent');
    await step(await hq(), reference, 'invite', { data: { expertId: three } });
    const statuses = (await read(reference)).details.invitations.map(({ expertName, status }) => [expertName, status]);
    expect(statuses).toEqual([
      ['一番', 'refused'],
      ['二番', 'invited'],
      ['三番', 'invited'],
    ]);
    // A retiree has no employer that could refuse.
    const unemployed = { data: { reason: 'employer_refused', refusedExpertId: three } };
    expect(codes(await step(await hq(), reference, 'refuse', unemployed))).toEqual(['reason-of-officials']);
    const past = await (
      await officer()
    ).patch<Refusal>(
      `/api/cases/${reference}`,
      { details: { periodFrom: '2026-04-01', periodTo: '2026-04-10' } },
      { ifMatch: (await read(reference)).version },
    );
    expect([past.status, codes(past)]).toEqual([409, ['period-in-past']]);
    const all = await step(await hq(), reference, 'refuse', { data: { reason: 'expert_declined' } });
    expect(all.body.state).toBe('matching');
    // Whoever has refused this mission is asked again only for a reason.
    expect(codes(await step(await hq(), reference, 'consent', { data: { expertId: one } }))).toEqual([
      'override-reason-missing',
    ]);
    const booked = await app.query(`SELECT FROM expert_dispatches WHERE case_reference = $1`, [reference]);
    expect(booked).toEqual([]);
    const concluded = await step(await hq(), reference, 'conclude', { data: { reason: 'no_specialist' } });
    expect(concluded.body).toMatchObject({ state: 'no_specialist', details: { endReason: 'no_specialist' } });
  });

  it('take papers of whoever is asked now, and of nobody who was asked before', async () => {
    const [first, second] = [
      await addExpert(app, { nameJa: '書類 一郎' }),
      await addExpert(app, { nameJa: '書類 二郎' }),
    ];
    const reference = await matching();
    const papers = ['employer_consent', 'agreement_signed'];
    // Filed before anybody is asked, they are of nobody.
    for (const kind of papers) await addDocument(await hq(), reference, kind);
    app.moveTo('2026-04-06T02:00:00Z');
    await step(await hq(), reference, 'consent', { data: { expertId: first } });
    expect(codes(await step(await manager(), reference, 'agree'))).toEqual(['consent-missing', 'agreement-unsigned']);
    for (const kind of papers) await addDocument(await hq(), reference, kind);
    await step(await hq(), reference, 'refuse', { data: { reason: 'employer_refused' } });
    app.moveTo('2026-04-06T03:00:00Z');
    await step(await hq(), reference, 'consent', { data: { expertId: second } });
    expect(codes(await step(await manager(), reference, 'agree'))).toEqual(['consent-missing', 'agreement-unsigned']);
    for (const kind of papers) await addDocument(await hq(), reference, kind);
    expect((await step(await manager(), reference, 'agree')).status).toBe(200);
  });

  it('take several specialists, each with a consent of their own, and fewer than requested only for a reason', async () => {
    const [first, second] = [
      await addExpert(app, { nameJa: '同行 一郎' }),
      await addExpert(app, { nameJa: '同行 二郎' }),
    ];
    const reference = await matching({ expertsRequested: 3 });
    await step(await hq(), reference, 'consent', { data: { expertId: first } });
    expect(codes(await step(await hq(), reference, 'invite', { data: { expertId: first } }))).toEqual([
      'expert-asked-already',
    ]);
    await step(await hq(), reference, 'invite', { data: { expertId: second } });
    const [one, two] = (await read(reference)).details.invitations.map(({ id }) => id);
    const consent = async (invitationId?: string) => {
      const body = new FormData();
      body.set('kind', 'employer_consent');
      if (invitationId) body.set('invitationId', invitationId);
      body.set('file', new Blob(['承諾します'], { type: 'text/plain' }), 'consent.txt');
      const answer = await (await hq()).post<Refusal>(`/api/cases/${reference}/documents`, body);
      return [answer.status, answer.body.errors?.[0]?.code ?? null];
    };
    expect(await consent()).toEqual([409, 'paper-of-whom']);
    expect(await consent(first)).toEqual([400, 'not-in-list']);
    expect(await consent(one)).toEqual([201, null]);
    await addDocument(await hq(), reference, 'agreement_signed');
    const lacking = await step(await manager(), reference, 'agree');
    expect(codes(lacking)).toEqual(['consent-of-expert-missing', 'fewer-experts-reason-missing']);
    expect(lacking.text).toContain('for 同行 二郎');
    expect(await consent(two)).toEqual([201, null]);
    expect(codes(await step(await manager(), reference, 'agree'))).toEqual(['fewer-experts-reason-missing']);
    const agreed = await step(await manager(), reference, 'agree', { data: { fewerReason: '3人目は該当者なし' } });
    expect(agreed.body.details).toMatchObject({
      fewerReason: '3人目は該当者なし',
      invitations: [
        { expertId: first, status: 'agreed', consentFiled: true },
        { expertId: second, status: 'agreed', consentFiled: true },
      ],
    });
    const counted = await app.query(
      `SELECT cardinality(f.experts) AS experts FROM dispatch_facts f JOIN cases c ON c.id = f.case_id
       WHERE c.reference = $1 AND f.known_to IS NULL`,
      [reference],
    );
    expect(counted).toEqual([{ experts: 2 }]);
  });

  it('leave with everything in place and come home within three months', async () => {
    const expertId = await addExpert(app, { nameJa: '派遣 次郎' });
    const reference = await matching({ periodFrom: '2026-10-19', periodTo: '2026-10-31' });
    await step(await hq(), reference, 'consent', { data: { expertId } });
    expect(codes(await step(await manager(), reference, 'agree'))).toEqual(['consent-missing', 'agreement-unsigned']);
    for (const kind of ['own_consent', 'agreement_signed']) await addDocument(await hq(), reference, kind);
    const refused = await step(await manager(), reference, 'agree');
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ code: 'consent-missing', detail: expect.stringContaining('“Employer’s consent”') }),
    ]);
    await addDocument(await hq(), reference, 'employer_consent');
    expect((await step(await manager(), reference, 'agree')).body.details).toMatchObject({
      invitations: [{ status: 'agreed' }],
    });
    await step(await officer(), reference, 'prepare');
    const depart = async (departedOn: string, comment?: string) =>
      step(await officer(), reference, 'depart', { data: { departedOn }, comment });
    expect(codes(await depart('2026-07-01'))).toEqual([
      'insurance-missing',
      'visa-missing',
      'itinerary-missing',
      'health-declaration-missing',
    ]);
    await addDocument(await officer(), reference, 'insurance');
    await editDispatch(await officer(), reference, { preparations: ['visa', 'itinerary', 'health_declaration'] });
    app.moveTo('2026-07-01T01:00:00Z');
    expect(codes(await depart('2026-07-02'))).toEqual(['in-future']);
    // Approved on 6 April: nobody left before.
    expect(codes(await depart('1990-01-01'))).toEqual(['before-approval']);
    expect(codes(await depart('2026-04-05'))).toEqual(['before-approval']);
    const bookings = () =>
      app.query(
        `SELECT valid_from::text AS "from", valid_to::text AS "to", went FROM expert_dispatches WHERE case_reference = $1`,
        [reference],
      );
    const lastDispatched = async () =>
      (await (await hq()).get<{ lastDispatchedYear: number | null }>(`/api/experts/${expertId}`)).body
        .lastDispatchedYear;
    expect([await bookings(), await lastDispatched()]).toMatchObject([[{ went: false }], null]);
    // Long before the period that was agreed on nobody leaves without a word.
    expect(codes(await depart('2026-07-01'))).toEqual(['departure-outside-period']);
    expect((await depart('2026-07-01', '受入側の都合で前倒し')).status).toBe(200);
    expect([await bookings(), await lastDispatched()]).toMatchObject([
      [{ from: '2026-07-01', to: '2026-07-13', went: true }],
      null,
    ]);
    const comeback = async (returnedOn: string) =>
      step(await officer(), reference, 'comeback', { data: { returnedOn } });
    app.moveTo('2026-10-01T01:00:00Z');
    expect(codes(await comeback('2026-06-30'))).toEqual(['before-departure']);
    expect(codes(await comeback('2026-10-01'))).toEqual(['period-too-long']);
    const correct = (details: Record<string, unknown>) => async () =>
      (await officer()).patch<Refusal>(
        `/api/cases/${reference}`,
        { details },
        { ifMatch: (await read(reference)).version },
      );
    expect(codes(await correct({ returnedOn: '2026-07-12' })())).toEqual(['field-locked']);
    // What the departure rested on stays as it was then.
    for (const settled of [
      { preparations: [] },
      { micConsultation: '協議は行わなかった' },
      { approvedOn: '2026-01-01' },
    ])
      expect(codes(await correct(settled)())).toEqual(['field-locked']);
    expect(codes(await correct({ departedOn: '2026-10-02' })())).toEqual(['in-future']);
    expect(codes(await correct({ departedOn: '2026-04-05' })())).toEqual(['before-approval']);
    expect((await correct({ departedOn: '2026-07-03' })()).status).toBe(200);
    expect((await comeback('2026-07-12')).status).toBe(200);
    expect(await lastDispatched()).toBe(2026);
    expect(codes(await correct({ departedOn: '2026-07-13' })())).toEqual(['before-departure']);
    expect((await correct({ departedOn: '2026-07-01', returnedOn: '2026-07-11' })()).status).toBe(200);
    expect((await correct({ returnedOn: '2026-07-12' })()).status).toBe(200);
    expect(await bookings()).toEqual([{ from: '2026-07-01', to: '2026-07-12', went: true }]);
    const [corrected] = await app.query(
      `SELECT e.before, e.after FROM case_events e JOIN cases c ON c.id = e.case_id
       WHERE c.reference = $1 AND e.after ? 'departedOn' AND e.kind = 'edited' ORDER BY e.seq LIMIT 1`,
      [reference],
    );
    expect(corrected).toEqual({ before: { departedOn: '2026-07-01' }, after: { departedOn: '2026-07-03' } });
    for (const kind of ['specialist_report', 'host_report']) await addDocument(await officer(), reference, kind);
    // What the steps so far asked for stays; a further one may be added, and what no step asked for yet may go.
    const withdrawn = await withdraw(await officer(), reference);
    expect(withdrawn).toEqual({
      request_form: 'document-kept',
      endorsement: 'document-kept',
      own_consent: 204,
      agreement_signed: 'document-kept',
      employer_consent: 'document-kept',
      insurance: 'document-kept',
      specialist_report: 204,
      host_report: 204,
    });
    for (const kind of ['endorsement', 'specialist_report', 'host_report'])
      await addDocument(await officer(), reference, kind);
    expect(codes(await step(await officer(), reference, 'report'))).toEqual(['attendees-missing']);
    await step(await officer(), reference, 'report', { data: { attendees: 42 } });
    const closed = await step(await manager(), reference, 'close');
    expect(closed.body).toMatchObject({
      state: 'closed',
      actualPeople: 1,
      details: { departedOn: '2026-07-01', returnedOn: '2026-07-12', attendees: 42 },
    });
  });

  it('keep the documents that were recommended until they are decided on or returned', async () => {
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'recommended');
    const add = async (kind: string) => {
      const body = new FormData();
      body.set('kind', kind);
      body.set('file', new Blob(['Dear colleagues,\n'], { type: 'text/plain' }), `${kind}.txt`);
      const answer = await (await officer()).post<Refusal>(`/api/cases/${reference}/documents`, body);
      return [answer.status, answer.body.errors?.[0]?.code ?? null];
    };
    const locked = { request_form: 'document-locked', endorsement: 'document-locked' };
    expect(await withdraw(await officer(), reference)).toEqual(locked);
    expect(await add('endorsement')).toEqual([409, 'document-locked']);
    expect(await add('correspondence')).toEqual([201, null]);
    const data = { ...approvalData, budget: { clair: 2_500_000 } };
    await step(await manager(), reference, 'approve', { data });
    expect(await withdraw(await officer(), reference)).toEqual({ ...locked, correspondence: 204 });
    await step(await manager(), reference, 'return', { data: { reason: 'incomplete' }, comment: '推薦状が古い' });
    expect(await withdraw(await officer(), reference)).toEqual({ request_form: 204, endorsement: 204 });
  });

  it('are converted to online by who decides, with a reason, and not by editing a field', async () => {
    const reference = await matching({ periodFrom: '2026-12-01', periodTo: '2026-12-12' });
    await step(await hq(), reference, 'consent', { data: { expertId: await addExpert(app, { nameJa: '遠隔 四郎' }) } });
    for (const kind of ['employer_consent', 'agreement_signed']) await addDocument(await hq(), reference, kind);
    await step(await manager(), reference, 'agree');
    await step(await officer(), reference, 'prepare');
    const edit = await (
      await officer()
    ).patch<Refusal>(
      `/api/cases/${reference}`,
      { details: { mode: 'online' } },
      { ifMatch: (await read(reference)).version },
    );
    expect([edit.status, codes(edit)]).toEqual([409, ['field-locked']]);
    const why = { data: { reason: 'security' }, comment: '渡航中止勧告のため' };
    expect((await step(await officer(), reference, 'convert', why)).status).toBe(403);
    expect(codes(await step(await manager(), reference, 'convert'))).toEqual(['reason-missing', 'comment-missing']);
    const converted = await step(await manager(), reference, 'convert', why);
    expect(converted.body).toMatchObject({ state: 'preparing', details: { mode: 'online' } });
    expect(codes(await step(await manager(), reference, 'convert', why))).toEqual(['online-already']);
    const [event] = await app.query(
      `SELECT e.before, e.after, e.comment FROM case_events e JOIN cases c ON c.id = e.case_id
       WHERE c.reference = $1 AND e.transition = 'convert'`,
      [reference],
    );
    expect(event).toEqual({
      before: { mode: 'on_site' },
      after: { mode: 'online', reason: 'security' },
      comment: '渡航中止勧告のため',
    });
    app.moveTo('2027-01-04T01:00:00Z');
    const departed = { data: { departedOn: '2027-01-04' }, comment: '受入側の都合で延期' };
    expect((await step(await officer(), reference, 'depart', departed)).status).toBe(200);
  });

  it('let their specialists go when they are cancelled', async () => {
    const expertId = await addExpert(app, { nameJa: '解放 三郎' });
    const reference = await matching();
    await step(await hq(), reference, 'consent', { data: { expertId } });
    await step(await officer(), reference, 'cancel', { data: { reason: 'converted_online' } });
    const { details } = await read(reference);
    expect(details).toMatchObject({ endReason: 'converted_online', invitations: [{ status: 'released' }] });
    const { body } = await (await hq()).get<MatchingView>(`/api/cases/${await matching()}/matching`);
    expect(body.fits.map((one) => one.expertId)).toContain(expertId);
  });

  it('take a second approver above the threshold, who is not the first', async () => {
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'recommended');
    const data = { ...approvalData, budget: { clair: 2_500_000 } };
    const free = { ...approvalData, budget: { clair: 0, host: 0 } };
    expect(codes(await step(await manager(), reference, 'approve', { data: free }))).toEqual(['budget-empty']);
    expect((await step(await manager(), reference, 'approve', { data })).body.state).toBe('second_approval');
    for (const email of ['manager.sin', 'coordinator.sin']) {
      expect(codes(await step(await app.as(email), reference, 'approve'))).toEqual(['separation-of-duties']);
    }
    const other = { score: { ...approvalData.score, need: 30 }, budget: { clair: 1_000_000_000 } };
    const raised = await step(await app.as('manager2.sin'), reference, 'approve', { data: other });
    expect([raised.status, raised.body.errors.map(({ pointer, code }) => [pointer, code])]).toEqual([
      409,
      [
        ['/data/score', 'figures-settled'],
        ['/data/budget', 'figures-settled'],
      ],
    ]);
    const second = await step(await app.as('manager2.sin'), reference, 'approve', { data });
    expect(second.body).toMatchObject({ state: 'approved', details: { budget: { clair: 2_500_000 } } });
  });

  it('are scored and budgeted anew after a return, which voids the first approval', async () => {
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'recommended');
    await step(await manager(), reference, 'approve', { data: { ...approvalData, budget: { clair: 3_000_000 } } });
    const back = await step(await manager(), reference, 'return', {
      data: { reason: 'budget' },
      comment: '予算を見直す',
    });
    expect(back.body).toMatchObject({ state: 'returned', details: { score: null, budget: null } });
    await step(await officer(), reference, 'resubmit', { comment: '説明を受けた' });
    await step(await officer(), reference, 'screen');
    await step(await app.as('coordinator.sin'), reference, 'recommend');
    expect(codes(await step(await manager(), reference, 'approve'))).toEqual(['score-missing', 'budget-missing']);
    expect((await step(await manager(), reference, 'approve', { data: approvalData })).body.state).toBe('approved');
  });

  it('stay tied to whoever once recommended them, also after a return', async () => {
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'recommended');
    const back = { data: { reason: 'incomplete' }, comment: '受入体制の説明が不足' };
    expect((await step(await manager(), reference, 'return', back)).status).toBe(200);
    await step(await officer(), reference, 'resubmit', { comment: '説明を受けた' });
    await step(await officer(), reference, 'screen');
    expect((await step(await app.as('coordinator2.sin'), reference, 'recommend')).status).toBe(200);
    const first = await step(await app.as('coordinator.sin'), reference, 'approve', { data: approvalData });
    expect([first.status, first.body.code]).toEqual([403, 'separation-of-duties']);
    expect((await step(await manager(), reference, 'approve', { data: approvalData })).status).toBe(200);
  });

  it('wait for nobody who had a hand in them, and say which', async () => {
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'received');
    const path = `/api/cases/${reference}`;
    const [former, filer] = await Promise.all([app.as('manager2.sin'), app.as('coordinator2.sin')]);
    const { body: me } = await former.get<{ user: { id: string } }>('/api/session');
    for (const ownerId of [me.user.id, null])
      await versioned(await officer(), reference, (ifMatch) => former.put(`${path}/owner`, { ownerId }, { ifMatch }));
    // What ties is said before it is filed.
    const { tyingKinds } = (await filer.get<{ tyingKinds: string[] }>(`${path}/documents`)).body;
    expect(tyingKinds).toContain('endorsement');
    expect(tyingKinds).not.toContain('correspondence');
    await addDocument(filer, reference, 'endorsement');
    await step(await officer(), reference, 'screen');
    await step(await app.as('coordinator.sin'), reference, 'recommend');
    const seen = async (client: TestClient) => {
      const inbox = await client.get<{ items: { reference: string }[] }>('/api/approvals');
      const waiting = await client.get<{ items: { reference: string }[] }>('/api/cases?needsMe=true&limit=200');
      const { body } = await client.get<DispatchCase>(path);
      const approve = body.allowedActions.find(({ transition }) => transition === 'approve');
      const lists = [inbox, waiting].map(({ body: { items } }) => items.some((one) => one.reference === reference));
      return [...lists, approve?.reasons[0]?.message.split('.')[0] ?? null];
    };
    expect(await seen(await manager())).toEqual([true, true, null]);
    expect(await seen(former)).toEqual([false, false, 'You owned this case until 6 April 2026']);
    expect(await seen(filer)).toEqual([false, false, 'You added or withdrew a document that this case is judged by']);
    const answer = await step(former, reference, 'reject', { data: { reason: 'budget' } });
    expect([answer.status, codes(answer)]).toEqual([403, ['separation-of-duties']]);
  });

  it('take no data that does not belong to the step', async () => {
    const { reference } = await createDispatch(await officer());
    await bringDispatchTo(app, reference, 'received');
    const answer = await step(await officer(), reference, 'screen', { data: { attendees: 3, lateReason: '郵便' } });
    expect([answer.status, answer.body.code]).toEqual([400, 'validation-failed']);
    expect(answer.body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/data/attendees', 'unknown-field'],
      ['/data/lateReason', 'unknown-field'],
    ]);
    expect((await read(reference)).state).toBe('received');
  });

  it('are followed up by a draft that carries on what stays the same, linked both ways', async () => {
    const { reference } = await createDispatch(await officer(), { details: { languages: ['en'] } });
    const path = `/api/cases/${reference}`;
    const start = async (client: TestClient) => client.post<DispatchCase & { code: string }>(`${path}/follow-ups`, {});
    const early = await start(await officer());
    expect([early.status, early.body.code]).toEqual([409, 'transition-not-allowed']);
    await app.query(`UPDATE cases SET state = 'reported' WHERE reference = $1`, [reference]);
    expect((await start(await hq())).status).toBe(403);
    const { status, body, etag } = await start(await officer());
    expect([status, etag]).toEqual([201, '"1"']);
    const { details: earlier } = await read(reference);
    const { host, counterpart, expertise, expertiseText, objectives, languages } = earlier;
    expect(body).toMatchObject({
      state: 'draft',
      country: 'TH',
      details: {
        host,
        counterpart,
        expertise,
        expertiseText,
        objectives,
        languages,
        periodFrom: null,
        endorsedOn: null,
      },
    });
    expect(body.details.targetFiscalYear).toBe(2027);
    const links = async (of: string) =>
      (await (await officer()).get<{ items: Record<string, string>[] }>(`/api/cases/${of}/links`)).body.items;
    expect(await links(body.reference)).toMatchObject([{ reference, kind: 'follow_up', direction: 'to' }]);
    expect(await links(reference)).toMatchObject([{ reference: body.reference, kind: 'follow_up', direction: 'from' }]);
  });

  it('are decided once, however many decide at the same moment', async () => {
    const { reference: model } = await createDispatch(await officer());
    const references = await copies(model, 300);
    const people = await Promise.all(
      ['manager.sin', 'manager2.sin', 'coordinator.sin', 'coordinator2.sin'].map((email) => app.as(email)),
    );
    const decide = (reference: string, at: number) =>
      Promise.all(
        [people[at % 4], people[(at + 1) % 4]].map((client, who) =>
          client?.post<{ code?: string; changedBy?: unknown }>(
            `/api/cases/${reference}/transitions`,
            who && at % 3 === 0
              ? { transition: 'reject', data: { reason: 'budget' } }
              : { transition: 'approve', data: approvalData },
            { ifMatch: 1 },
          ),
        ),
      );
    // Fifty requests at a time: more would only wait for a connection, and on a slow machine in vain.
    const answers: Awaited<ReturnType<typeof decide>>[] = [];
    for (let from = 0; from < references.length; from += 25) {
      const wave = references.slice(from, from + 25);
      answers.push(...(await Promise.all(wave.map((reference, at) => decide(reference, from + at)))));
    }
    const outcomes = answers.map((pair) => pair.map((answer) => answer?.status).sort());
    expect(outcomes).toEqual(references.map(() => [200, 412]));
    const losers = answers.flat().filter((answer) => answer?.status === 412);
    expect(losers.every((answer) => answer?.body.changedBy)).toBe(true);
    const [row] = await app.query<{ decisions: number }>(
      `SELECT count(*)::integer AS decisions FROM case_events e JOIN cases c ON c.id = e.case_id
       WHERE c.reference = ANY($1) AND e.transition IN ('approve', 'reject')`,
      [references],
    );
    expect(row?.decisions).toBe(300);
  });

  /** Applications at the decision, made of one: what comes before it is not under test. */
  async function copies(model: string, count: number): Promise<string[]> {
    const rows = await app.query<{ reference: string }>(
      `WITH made AS (
         INSERT INTO cases (reference, type, office_code, fiscal_year, sequence, country_code, title, state, owner_id,
                            created_by, definition_id, first_date, last_date, search_text)
         SELECT 'D-SIN-2026-' || (5000 + n), type, office_code, fiscal_year, 5000 + n, country_code, title, 'recommended',
                owner_id, created_by, definition_id, first_date, last_date, search_text
         FROM cases, generate_series(1, $2) AS n WHERE reference = $1 RETURNING id, reference, created_by, definition_id
       ), applications AS (
         INSERT INTO dispatches (case_id, target_fiscal_year, host_organisation_id, host_cost_undertaking,
                                 counterpart_id, counterpart_name, endorsed_on, period_from, period_to, objectives, expertise)
         SELECT made.id, d.target_fiscal_year, d.host_organisation_id, true, d.counterpart_id, d.counterpart_name,
                d.endorsed_on, d.period_from, d.period_to, d.objectives, d.expertise
         FROM made, dispatches d JOIN cases c ON c.id = d.case_id WHERE c.reference = $1
       ), documents AS (
         INSERT INTO case_documents (case_id, kind, name, media_type, size, sha256, storage_key, uploaded_by, created_at)
         SELECT id, kind, kind, 'text/plain', 1, repeat('0', 64),
                regexp_replace(encode(sha256((id || kind)::bytea), 'hex'), '^..', '\\&/'), created_by, now()
         FROM made, unnest(ARRAY['request_form', 'endorsement']) AS kind
       )
       SELECT reference FROM made`,
      [model, count],
    );
    const references = rows.map(({ reference }) => reference);
    await app.query(
      `INSERT INTO case_events (case_id, seq, case_version, at, actor_id, kind, definition_id, prev_hash, hash)
       SELECT id, 0, 0, now(), created_by, 'created', definition_id, '', '' FROM cases WHERE reference = ANY($1)`,
      [references],
    );
    return references;
  }

  it.each(['created_by', 'owner_id'])('are kept from whoever is named in %s by the database itself', async (column) => {
    const { reference } = await createDispatch(await officer());
    const insert = app.query(
      `INSERT INTO case_events (case_id, seq, case_version, at, actor_id, kind, transition, definition_id, prev_hash, hash)
       SELECT id, 0, 0, now(), ${column}, 'transition', 'approve', definition_id, '', '' FROM cases WHERE reference = $1`,
      [reference],
    );
    await expect(insert).rejects.toThrow('may not decide on it');
  });
});
