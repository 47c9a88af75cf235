import {
  addHostOffer,
  addPlacementStaff,
  addDocument,
  bootTestApp,
  bringPlacementTo,
  createPlacement,
  createTestDatabase,
  csvLines,
  editPlacement,
  pdfText,
  placementBody,
  step,
  versioned,
  type PlacementCase,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';

interface Programme {
  readonly version: number;
  readonly state: string;
  readonly running: number;
}

interface Refusal {
  readonly errors?: { readonly pointer: string; readonly code: string }[];
}

describe('trainee placements', () => {
  let database: TestDatabase;
  let app: TestApp;
  const officer = () => app.as('officer.sin');
  const hq = () => app.as('hq');

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-20T01:00:00Z' });
    await addPlacementStaff(app);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const read = async (reference: string) => (await (await hq()).get<PlacementCase>(`/api/cases/${reference}`)).body;
  const codes = ({ body }: { body: { errors?: { code: string }[] } }) => (body.errors ?? []).map(({ code }) => code);
  const brought = async (state: string, given: Parameters<typeof bringPlacementTo>[3] = {}) => {
    const { reference } = await createPlacement(await officer());
    await bringPlacementTo(app, reference, state, given);
    return reference;
  };

  it('go from the nomination to the certificate, and count in the fiscal year of the arrival', async () => {
    const { reference } = await createPlacement(await officer());
    expect(reference).toMatch(/^P-SIN-2026-\d{4}$/);
    await bringPlacementTo(app, reference, 'introduction');
    const first = { month: '2026-06', submittedOn: '2026-07-01', summary: '観光課に配属された' };
    const month = { month: '2026-06', submittedOn: '2026-07-02', summary: '観光課で案内板の多言語化を学んだ' };
    const monthly = async (report: object) =>
      versioned(await hq(), reference, async (ifMatch) =>
        (await hq()).post(`/api/cases/${reference}/monthly-reports`, report, { ifMatch }),
      );
    await monthly(first);
    await expect(monthly(month)).rejects.toThrow(/409 .*already-exists/);
    await monthly({ ...month, corrects: true });
    const { body: history } = await (
      await hq()
    ).get<{ items: { changes: object[] }[] }>(`/api/cases/${reference}/events`);
    // What the report said before is not lost.
    expect(history.items.flatMap(({ changes }) => changes)).toContainEqual({
      field: 'monthlyReport',
      before: first,
      after: month,
    });
    const early = await (await officer()).get(`/api/cases/${reference}/certificate`);
    expect([early.status, early.body['code']]).toEqual([409, 'certificate-too-early']);
    for (const [kind, name] of [
      ['host_arrival', 'host'],
      ['final_report', 'report'],
    ] as const) {
      await addDocument(await hq(), reference, kind);
      expect((await step(await hq(), reference, name)).status).toBe(200);
    }
    expect((await step(await hq(), reference, 'complete', { data: { departedOn: '2026-11-10' } })).status).toBe(200);
    expect(await read(reference)).toMatchObject({
      state: 'completed',
      previousState: 'final_report',
      fiscalYear: 2026,
      firstDate: '2026-05-18',
      lastDate: '2026-11-10',
      prefecture: '14',
      details: { age: 29, arrivedOn: '2026-05-18', departedOn: '2026-11-10', monthlyReports: [month] },
    });
    for (const locale of ['ja', 'en']) {
      const certificate = async (said: string) =>
        (await officer()).get(`/api/cases/${reference}/certificate?locale=${locale}${said}`);
      const draft = await certificate('');
      expect([draft.status, draft.content.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
      expect(pdfText(draft.content)).toMatch(locale === 'ja' ? /（発行日）/ : /\(date\)/);
      // Each language names the host in its own, and the trainee as at home as well.
      for (const words of [locale === 'ja' ? '横浜市' : 'Yokohama', 'NguyễnThịLan'])
        expect(pdfText(draft.content)).toContain(words);
      // Nothing is left to be filled in once who asks says when it is issued and by whom.
      const issued = pdfText((await certificate('&issuedOn=2026-11-20&signatory=Chair&host=Yokohama')).content);
      for (const words of ['Chair', 'Yokohama', locale === 'ja' ? '2026年11月20日' : '20November2026'])
        expect(issued).toContain(words);
      expect(issued).not.toMatch(/_{4}|＿{4}/);
    }
    const report = await (
      await hq()
    ).get<{ cells: { row: string; column: string; value: number | null; source: string }[] }>(
      '/api/reports/yearly-counts?programme=lgotp&columns=country&from=2025&to=2026',
    );
    expect(report.body.cells).toContainEqual(
      expect.objectContaining({ row: '2026', column: 'VN', measure: 'trainees', value: 1, source: 'cases' }),
    );
    const evidence = await (
      await hq()
    ).get<{ total: number; cases: { reference: string }[] }>(
      '/api/reports/yearly-counts/evidence?programme=lgotp&columns=country&from=2025&to=2026&row=2026&column=VN&measure=trainees',
    );
    expect(evidence.text).toContain(reference);
    const alumni = async (email: string, query = '') =>
      (
        await (
          await app.as(email)
        ).get<{ items: { reference: string; host: { name: string } }[] }>(`/api/alumni${query}`)
      ).body;
    expect((await alumni('officer.sin')).items).toMatchObject([
      { reference, host: { name: '横浜市' }, prefecture: '14' },
    ]);
    expect((await alumni('officer.sin', '?prefecture=14&prefecture=01&country=VN&fiscalYear=2026')).items).toHaveLength(
      1,
    );
    expect((await alumni('officer.sin', '?prefecture=01')).items).toEqual([]);
    const file = async (email: string, query = '') => csvLines(await app.as(email), `/api/alumni${query}`);
    expect((await file('officer.sin', '?country=VN'))[1]).toEqual(
      expect.arrayContaining([reference, 'Vietnam', '横浜市']),
    );
    expect([(await file('officer.lon')).length, (await file('officer.sin', '?prefecture=01')).length]).toEqual([1, 1]);
    expect((await alumni('officer.lon')).items).toEqual([]);
  });

  it('say everything at once that keeps a candidate from being eligible', async () => {
    const { reference } = await createPlacement(await officer(), {
      details: {
        trainee: { nameRoman: 'TRAN Van Old', birthDate: '1980-01-01', employer: 'Hue City' },
        passport: { number: 'C1', validUntil: '2027-03-31' },
        health: undefined,
        consentRecipient: undefined,
      },
    });
    const refused = await step(await officer(), reference, 'find_eligible');
    expect([refused.status, codes(refused)]).toEqual([
      409,
      ['age-out-of-range', 'document-missing', 'passport-expires', 'health-form-missing', 'personal-consent-missing'],
    ]);
  });

  it('lets neither the nominator select nor anybody with a hand in it decide', async () => {
    const nominated = await createPlacement(await hq());
    await editPlacement(await officer(), nominated.reference, { fieldText: '観光案内' });
    await bringPlacementTo(app, nominated.reference, 'host_review');
    await addDocument(await hq(), nominated.reference, 'host_decision');
    for (const name of ['select', 'reject']) {
      const refused = await step(await hq(), nominated.reference, name, { data: {} });
      expect([refused.status, refused.body.code]).toEqual([403, 'separation-of-duties']);
    }
    expect((await step(await app.as('hq2'), nominated.reference, 'select')).status).toBe(200);
    await editPlacement(await app.as('hq2'), nominated.reference, { fieldText: '観光案内と多言語化' });
    for (const email of ['hq', 'hq2']) {
      const refused = await step(await app.as(email), nominated.reference, 'decide', { comment: '決定' });
      expect([email, refused.status, refused.body.code]).toEqual([email, 403, 'separation-of-duties']);
    }
  });

  it('lets nobody decide who wrote what the decision is judged by, and leaves it to a colleague', async () => {
    const offerId = await addHostOffer(app, { capacity: 9 });
    const mayDecide = async (email: string, reference: string) => {
      const { body } = await (await app.as(email)).get<PlacementCase>(`/api/cases/${reference}`);
      const decide = body.allowedActions.find(({ transition }) => transition === 'decide');
      const codes = decide?.reasons.map(({ code }) => code).filter((code) => code !== 'mic-decision-missing');
      return codes?.join() || 'yes';
    };
    const passport = { number: 'C7654321', validUntil: '2031-01-31' };
    const contact = { name: 'NGUYEN Van Minh', relation: 'father', phone: '+84 234 000 001' };
    // Sealed pieces are replaced only by who handles the case, here by who proposed and selected.
    for (const [piece, expected] of [
      [{ passport }, 'separation-of-duties'],
      [{ health: { examinedOn: '2025-11-02', conditions: '良好' } }, 'separation-of-duties'],
      [{ emergencyContact: contact }, 'yes'],
    ] as const) {
      const reference = await brought('selected', { offerId });
      expect((await editPlacement(await hq(), reference, piece)).status).toBe(200);
      expect([piece, await mayDecide('hq', reference)]).toEqual([piece, expected]);
    }
    const reference = await brought('selected', { offerId });
    const acts: readonly [string, Record<string, unknown> | string][] = [
      ['separation-of-duties', { consentVersion: '2026-2' }],
      ['separation-of-duties', { consentRecipient: 'JIAM' }],
      ['separation-of-duties', { consentedOn: '2025-11-11' }],
      ['separation-of-duties', { micDecision: '総行国第1号' }],
      ['yes', { checklist: ['insurance'] }],
      ...[
        'recommendation',
        'application',
        'certificate_of_japanese',
        'consent_form',
        'host_decision',
        'mic_decision',
      ].map((kind): [string, string] => ['separation-of-duties', kind]),
      ...['flight', 'correspondence', 'other'].map((kind): [string, string] => ['yes', kind]),
    ];
    for (const [at, [expected, act]] of acts.entries()) {
      const email = `writer${at}`;
      await app.addUser({ email, roles: ['hq@HQ'] });
      const client = await app.as(email);
      if (typeof act === 'string') await addDocument(client, reference, act);
      else await editPlacement(client, reference, act);
      expect([act, await mayDecide(email, reference)]).toEqual([act, expected]);
    }
    const refused = await step(await app.as('writer3'), reference, 'decide', { comment: '決定' });
    expect([refused.status, refused.body.code]).toEqual([403, 'separation-of-duties']);
    // One person at headquarters is enough where the office writes and files.
    expect((await step(await hq(), reference, 'decide')).status).toBe(200);
  });

  it('give the last place of an offer to exactly one of two who race for it, and back when it is not used', async () => {
    const offerId = await addHostOffer(app, { capacity: 2 });
    const all = [await brought('eligible'), await brought('eligible'), await brought('eligible')];
    const answers = await Promise.all(
      all.map(async (reference) => step(await hq(), reference, 'propose', { data: { offerId } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    const lost = all[answers.findIndex(({ status }) => status === 409)] ?? '';
    const won = all[answers.findIndex(({ status }) => status === 200)] ?? '';
    expect(codes(answers.find(({ status }) => status === 409) ?? { body: {} })).toEqual(['offer-full']);
    const offer = (await (await hq()).get<{ version: number; taken: number }>(`/api/host-offers/${offerId}`)).body;
    expect(offer.taken).toBe(2);
    const lower = await (await hq()).patch(`/api/host-offers/${offerId}`, { capacity: 1 }, { ifMatch: offer.version });
    expect([lower.status, lower.body['code']]).toEqual([409, 'offer-places-taken']);
    await expect(
      app.query(
        `INSERT INTO host_offer_places (offer_id, case_id, taken_at, taken_by, explanation)
         SELECT $1, id, now(), created_by, '[]' FROM cases WHERE reference = $2`,
        [offerId, lost],
      ),
    ).rejects.toMatchObject({ driverError: { code: 'KK002' } });
    const gone = await step(await officer(), won, 'withdraw', { data: { reason: 'trainee_declined' } });
    expect(gone.status).toBe(200);
    expect((await step(await hq(), lost, 'propose', { data: { offerId } })).status).toBe(200);
  });

  it('ask for a reason where an offer does not fit, and refuse one that has ended', async () => {
    const reference = await brought('eligible');
    const offerId = await addHostOffer(app, { field: 'forestry', minJapaneseLevel: 'n2' });
    const unfit = await step(await hq(), reference, 'propose', { data: { offerId } });
    expect([unfit.status, codes(unfit)]).toEqual([409, ['offer-conditions-unmet']]);
    const ended = await addHostOffer(app);
    const retired = await (
      await hq()
    ).post(`/api/host-offers/${ended}/retirement`, { reason: '人員不足' }, { ifMatch: 1 });
    expect(retired.status).toBe(200);
    const refused = await step(await hq(), reference, 'propose', { data: { offerId: ended } });
    expect([refused.status, codes(refused)]).toEqual([409, ['offer-retired']]);
    const data = { offerId, overrideReason: '受入自治体が日本語の研修を用意する' };
    expect((await step(await hq(), reference, 'propose', { data })).status).toBe(200);
    expect((await read(reference)).details.placement).toMatchObject({
      offerId,
      overrideReason: data.overrideReason,
      explanation: [
        { code: 'field', met: false },
        { code: 'japanese_level', met: false },
        { code: 'dates', met: true },
      ],
    });
  });

  it('keep offer and candidate to what was agreed, whichever of them changes', async () => {
    const offerId = await addHostOffer(app);
    const reference = await brought('decided', { offerId });
    const change = async (patch: object) => {
      const { version } = (await (await hq()).get<{ version: number }>(`/api/host-offers/${offerId}`)).body;
      return (await hq()).patch<{ detail?: string; errors?: { pointer: string; code: string; detail: string }[] }>(
        `/api/host-offers/${offerId}`,
        patch,
        { ifMatch: version },
      );
    };
    for (const [patch, pointer] of [
      [{ field: 'forestry' }, '/field'],
      [{ minJapaneseLevel: 'n1' }, '/minJapaneseLevel'],
      [{ availableTo: '2026-12-31' }, '/availableTo'],
    ] as const) {
      const { status, body } = await change(patch);
      expect([status, body.errors]).toEqual([
        409,
        [{ pointer, code: 'offer-agreed', detail: expect.stringContaining(reference) }],
      ]);
      expect(body.detail).toContain(reference);
    }
    expect((await read(reference)).details.placement).toMatchObject({ field: 'tourism', availableTo: '2027-03-31' });
    await expect(editPlacement(await officer(), reference, { plannedDeparture: '2028-03-31' })).rejects.toThrow(
      /409 .*offer-agreed/,
    );
    expect((await read(reference)).details.plannedDeparture).toBe('2027-03-31');
    // What still suits the candidate may change, and the plan follows what the host agrees to.
    expect((await change({ availableFrom: '2026-06-15', availableTo: '2027-06-30' })).status).toBe(200);
    expect((await editPlacement(await officer(), reference, { plannedDeparture: '2027-06-30' })).status).toBe(200);
  });

  it('go on after their programme closed, which takes no new nominations until its successor opens', async () => {
    const admin = await app.as('admin');
    const running = await brought('eligible');
    const of = async (code: string) => (await admin.get<Programme>(`/api/programmes/${code}`)).body;
    const before = await of('lgotp');
    expect(before).toMatchObject({ state: 'open' });
    expect(before.running).toBeGreaterThan(0);
    // An office is told of its own.
    const elsewhere = await (await app.as('officer.lon')).get<Programme>('/api/programmes/lgotp');
    expect(elsewhere.body.running).toBe(0);
    const change = { closesOn: '2026-11-20' };
    const forbidden = await (await hq()).patch('/api/programmes/lgotp', change, { ifMatch: before.version });
    expect(forbidden.status).toBe(403);
    const closed = await admin.patch<Programme>('/api/programmes/lgotp', change, { ifMatch: before.version });
    expect([closed.status, closed.body.state]).toEqual([200, 'closed']);
    const refused = await (await officer()).post('/api/cases', placementBody());
    expect([refused.status, refused.body['code']]).toEqual([409, 'programme-closed']);
    const offerId = await addHostOffer(app);
    expect((await step(await hq(), running, 'propose', { data: { offerId } })).status).toBe(200);
    const successor = {
      code: 'lgotp_next',
      nameJa: '自治体職員受入研修',
      nameEn: 'Local Government Training',
      opensOn: '2026-05-01',
      succeeds: 'lgotp',
    };
    expect((await admin.post('/api/programmes', successor)).status).toBe(201);
    // A code of another report would count its cases there.
    for (const code of ['visit', 'jet', 'study_tour', 'placement'])
      expect((await admin.post('/api/programmes', { ...successor, code, succeeds: null })).status).toBe(409);
    expect(await of('lgotp')).toMatchObject({ state: 'closed', successor: 'lgotp_next' });
    // No programme is succeeded by one that it succeeds, directly or by way of others.
    const back = await admin.patch('/api/programmes/lgotp_next', { successor: 'lgotp' }, { ifMatch: 1 });
    const between = { ...successor, code: 'lgotp_round', successor: 'lgotp', succeeds: 'lgotp_next' };
    for (const { status, body } of [back, await admin.post('/api/programmes', between)])
      expect([status, body['code']]).toEqual([400, 'validation-failed']);
    expect(await of('lgotp_next')).toMatchObject({ successor: null });
    // Nobody can have come by a programme before it was there.
    const tooEarly = placementBody({ details: { programme: 'lgotp_next', plannedArrival: '2026-04-30' } });
    const refusal = await (await officer()).post<{ errors: object[] }>('/api/cases', tooEarly);
    expect([refusal.status, refusal.body.errors]).toMatchObject([
      409,
      [{ pointer: '/details/plannedArrival', code: 'programme-closed', detail: expect.stringContaining('2026-05-01') }],
    ]);
    const next = await createPlacement(await officer(), { details: { programme: 'lgotp_next' } });
    await expect(editPlacement(await officer(), next.reference, { plannedArrival: '2026-04-30' })).rejects.toThrow(
      /409 .*programme-closed/,
    );
    // It has its place among the counts, after the one that it follows.
    const reports = await (
      await hq()
    ).get<{ items: { code: string; label: object; from: number }[] }>('/api/reports/programmes');
    const codesOf = reports.body.items.map(({ code }) => code);
    expect(codesOf.indexOf('lgotp_next')).toBe(codesOf.indexOf('lgotp') + 1);
    expect(reports.body.items.find(({ code }) => code === 'lgotp_next')).toMatchObject({
      label: { ja: successor.nameJa, en: successor.nameEn },
      from: 2026,
    });
    const asked = 'programme=lgotp_next&rows=state&measures=candidates';
    const counts = await (
      await hq()
    ).get<{ rows: object[]; cells: { row: string; value: number }[] }>(`/api/reports/yearly-counts?${asked}`);
    expect(counts.body.rows).toEqual([{ key: 'nominated', label: { ja: '推薦受理', en: 'Nominated' } }]);
    expect(counts.body.cells.map(({ row, value }) => [row, value])).toEqual([['nominated', 1]]);
    const behind = await (
      await hq()
    ).get(`/api/reports/yearly-counts/evidence?${asked}&measure=candidates&row=nominated`);
    expect(behind.text).toContain(next.reference);
    const unknown = await (await hq()).get<{ errors: object[] }>('/api/reports/yearly-counts?programme=nothing');
    expect([unknown.status, unknown.body.errors]).toMatchObject([
      400,
      [{ pointer: '/programme', code: 'not-in-list' }],
    ]);
    const { version } = await of('lgotp');
    const open = await admin.patch<Programme>('/api/programmes/lgotp', { closesOn: null }, { ifMatch: version });
    expect(open.body.state).toBe('open');
  });

  it('take no arrival before the nomination or far from its plan, and no departure before the training', async () => {
    const reference = await brought('travel');
    const pointed = ({ body }: { body: { errors?: { pointer: string; code: string }[] } }) =>
      (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    for (const [arrivedOn, code] of [
      ['1999-04-05', 'before-nomination'],
      ['2025-11-30', 'far-from-plan'],
      ['2026-11-21', 'in-future'],
    ] as const) {
      const refused = await step(await officer(), reference, 'arrive', { data: { arrivedOn } });
      expect([refused.status, pointed(refused)]).toEqual([400, [`/data/arrivedOn ${code}`]]);
    }
    expect(await read(reference)).toMatchObject({ state: 'travel', fiscalYear: 2026, details: { arrivedOn: null } });
    const training = await brought('final_report');
    for (const [departedOn, code] of [
      ['2026-05-17', 'before-arrival'],
      ['2026-06-18', 'before-host-training'],
    ] as const) {
      const refused = await step(await hq(), training, 'complete', { data: { departedOn } });
      expect([refused.status, pointed(refused)]).toEqual([400, [`/data/departedOn ${code}`]]);
    }
  });

  it('have the day of arrival put right until they are completed, and count in its fiscal year', async () => {
    const travelling = await brought('travel');
    const correct = async (reference: string, arrivedOn: unknown) => {
      const { version } = await read(reference);
      const details = { arrivedOn };
      return (await officer()).patch<Refusal>(`/api/cases/${reference}`, { details }, { ifMatch: version });
    };
    expect(codes(await correct(travelling, '2026-05-18'))).toEqual(['field-locked']);
    const reference = await brought('arrived', { arrivedOn: '2026-05-18' });
    for (const [arrivedOn, code] of [
      ['2026-11-21', 'in-future'],
      ['1999-04-05', 'before-nomination'],
      ['2025-11-30', 'far-from-plan'],
      [null, 'required'],
    ] as const) {
      const refused = await correct(reference, arrivedOn);
      expect([refused.status, refused.body]).toMatchObject([
        400,
        { errors: [{ pointer: '/details/arrivedOn', code }] },
      ]);
    }
    expect(await read(reference)).toMatchObject({ fiscalYear: 2026, details: { arrivedOn: '2026-05-18' } });
    expect((await correct(reference, '2026-03-30')).status).toBe(200);
    expect(await read(reference)).toMatchObject({
      fiscalYear: 2025,
      firstDate: '2026-03-30',
      details: { arrivedOn: '2026-03-30', plannedArrival: '2026-05-18' },
    });
    expect((await correct(reference, '2026-05-17')).status).toBe(200);
    await editPlacement(await hq(), reference, { tokyoFrom: '2026-05-17', tokyoTo: '2026-05-18' });
    expect(codes(await correct(reference, '2026-05-18'))).toEqual(['wrong-order']);
    expect(await read(reference)).toMatchObject({ fiscalYear: 2026, details: { arrivedOn: '2026-05-17' } });
    const completed = await brought('completed');
    expect(await correct(completed, '2026-05-19')).toMatchObject({ status: 409, body: { code: 'case-closed' } });
  });

  it('end early on a day of the stay, with the reason told', async () => {
    const reference = await brought('arrived');
    const comment = '家族の看病のため帰国する';
    const end = async (input: { data: Record<string, unknown>; comment?: string }) =>
      step(await hq(), reference, 'terminate', input);
    expect(codes(await end({ data: { reason: 'family' } }))).toEqual(['comment-missing']);
    for (const [endedOn, code] of [
      ['2026-11-21', 'in-future'],
      ['2026-05-17', 'before-arrival'],
    ] as const)
      expect(codes(await end({ data: { reason: 'family', endedOn }, comment }))).toEqual([code]);
    expect((await end({ data: { reason: 'family', endedOn: '2026-10-02' }, comment })).status).toBe(200);
    expect(await read(reference)).toMatchObject({
      state: 'terminated',
      lastDate: '2026-10-02',
      details: { departedOn: '2026-10-02', endComment: comment },
    });
  });

  it('refuse dates that no placement can have, and change nothing then', async () => {
    const { reference, version } = await createPlacement(await officer());
    const client = await officer();
    const patch = (details: object) => client.patch(`/api/cases/${reference}`, { details }, { ifMatch: version });
    for (const [details, pointer] of [
      [{ plannedDeparture: '2026-05-01' }, '/details/plannedDeparture'],
      [{ plannedDeparture: '2026-05-18' }, '/details/plannedDeparture'],
      [{ tokyoFrom: '2026-05-18', tokyoTo: '2026-05-23' }, '/details/tokyoTo'],
      [{ jiamFrom: '2026-05-20', jiamTo: '2026-07-19' }, '/details/jiamTo'],
      [{ plannedDeparture: '2036-03-31' }, '/details/plannedDeparture'],
      [{ plannedArrival: '2072-05-18', plannedDeparture: '2073-03-31' }, '/details/plannedArrival'],
      [{ tokyoFrom: '2026-05-20', tokyoTo: '2026-05-19' }, '/details/tokyoTo'],
      [{ hostFrom: '2026-01-01' }, '/details/hostFrom'],
      [{ trainee: { birthDate: '2027-01-01' } }, '/details/trainee/birthDate'],
      [{ health: {} }, '/details/health'],
      [{ health: { examinedOn: '2026-11-21' } }, '/details/health/examinedOn'],
      [{ consentedOn: '2026-11-21' }, '/details/consentedOn'],
      [{ recommendedOn: '2026-11-21' }, '/details/recommendedOn'],
      [{ programme: 'nothing' }, '/details/programme'],
    ] as const) {
      const { status, body } = await patch(details);
      const errors = body['errors'] as { pointer: string }[];
      expect([status, errors.map((error) => error.pointer)]).toEqual([400, [pointer]]);
    }
    expect((await read(reference)).version).toBe(version);
  });
});
