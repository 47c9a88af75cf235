import type { PairingView, RowResults, TraineeBoard } from '@kakehashi/shared/contracts';
import {
  addHostOffer,
  addPlacementStaff,
  bootTestApp,
  bringPlacementTo,
  createPlacement,
  createTestDatabase,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

describe('the pairing of candidates and hosts', () => {
  let database: TestDatabase;
  let app: TestApp;
  let officer: TestClient;
  let london: TestClient;
  let hq: TestClient;
  let other: TestClient;
  const offers: Record<'one' | 'wide', string> = { one: '', wide: '' };
  const candidates: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    await addPlacementStaff(app);
    [officer, london, hq, other] = (await Promise.all(
      ['officer.sin', 'officer.lon', 'hq', 'hq2'].map((email) => app.as(email)),
    )) as [TestClient, TestClient, TestClient, TestClient];
    offers.one = await addHostOffer(app, { host: { name: '金沢市', municipalityCode: '172014' } });
    offers.wide = await addHostOffer(app, { field: 'general_administration', minJapaneseLevel: 'n1', capacity: 3 });
    for (let n = 0; n < 3; n++) {
      const { reference } = await createPlacement(officer, { title: `フエ市 ${n}` });
      await bringPlacementTo(app, reference, 'eligible');
      candidates.push(reference);
    }
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const propose = (client: TestClient, more = '') =>
    client.get<PairingView>(`/api/placements/pairing?programme=lgotp${more}`);
  const chosen = async (reference: string, offerId: string, overrideReason?: string) => {
    const { version } = (await hq.get<{ version: number }>(`/api/cases/${reference}`)).body;
    return { reference, version, offerId, ...(overrideReason ? { overrideReason } : {}) };
  };
  const confirm = (client: TestClient, pairs: object[]) =>
    client.post<RowResults>('/api/placements/pairing/confirm', { pairs });
  const at = (index: number) => candidates[index] ?? '';

  it('proposes a host for as many as there are places, says what is in the way of the others, and says it again', async () => {
    const { status, body, text } = await propose(hq);
    expect(status).toBe(200);
    expect(body.candidates.map(({ reference }) => reference)).toEqual(candidates);
    expect(body.pairs).toMatchObject([{ reference: at(0), offerId: offers.one, fits: true }]);
    expect(body.unplaced).toEqual(
      [at(1), at(2)].map((reference) => ({
        reference,
        relaxations: [{ obstacles: ['places'], offerIds: [offers.one], offerCount: 1 }],
      })),
    );
    expect([body.candidatesLeftOut, body.offersLeftOut]).toEqual([0, 0]);
    // Of the person it says the name; nothing that is sealed, nor when they were born.
    expect(body.candidates[0]).toMatchObject({ nameRoman: 'NGUYEN Thi Lan' });
    for (const secret of ['C1234567', '1996-08-20', 'NGUYEN Van Minh']) expect(text).not.toContain(secret);
    expect((await propose(hq)).body).toEqual(body);
  });

  it('shows an office its own candidates, and lets nobody but headquarters confirm', async () => {
    expect((await propose(officer)).body.candidates).toHaveLength(3);
    expect((await propose(london)).body).toMatchObject({ candidates: [], pairs: [], unplaced: [] });
    expect((await propose(hq, '&office=LON')).body.candidates).toEqual([]);
    expect((await london.get<TraineeBoard>('/api/placements/board?programme=lgotp')).body.trainees).toEqual([]);
    expect((await london.get(`/api/cases/${at(0)}/offers`)).status).toBe(404);
    const admin = await app.as('admin');
    expect((await propose(admin)).status).toBe(403);
    const pairs = [await chosen(at(0), offers.one)];
    for (const email of ['officer.sin', 'manager.sin', 'hq.manager', 'auditor'])
      expect((await confirm(await app.as(email), pairs)).status).toBe(403);
    expect((await confirm(hq, [])).status).toBe(400);
    expect((await hq.get('/api/placements/pairing')).status).toBe(400);
  });

  it('explains every offer for one candidate, the best first', async () => {
    const { body } = await officer.get<{ pairs: { offerId: string; constraints: object[] }[]; offers: object[] }>(
      `/api/cases/${at(0)}/offers`,
    );
    expect(body.pairs.map(({ offerId }) => offerId)).toEqual([offers.one, offers.wide]);
    expect(body.pairs[1]?.constraints).toEqual([
      { code: 'field', met: false },
      { code: 'japanese_level', met: false },
      { code: 'dates', met: true },
    ]);
    expect(body.offers).toMatchObject([{ id: offers.one, taken: 0, capacity: 1 }, { id: offers.wide }]);
  });

  it('gives the last place to one of two who confirm at the same time, and tells no other office of it', async () => {
    const { reference: abroad } = await createPlacement(london, { office: 'LON', country: 'GB', title: 'Leeds' });
    const told = () =>
      Promise.all(
        [
          '/api/host-offers',
          '/api/host-offers?open=true',
          `/api/host-offers/${offers.one}`,
          '/api/placements/board?programme=lgotp',
          '/api/placements/pairing?programme=lgotp',
          `/api/cases/${abroad}/offers`,
        ].map(async (path) => (await london.get(path)).body),
      );
    const before = await told();
    const [first, second] = await Promise.all([chosen(at(0), offers.one), chosen(at(1), offers.one)]);
    const answers = await Promise.all([confirm(hq, [first]), confirm(other, [second])]);
    const rows = answers.flatMap(({ body }) => body.items);
    expect(rows.map(({ ok, code }) => (ok ? 'ok' : code)).sort()).toEqual(['offer-full', 'ok']);
    const board = (await hq.get<TraineeBoard>('/api/placements/board?programme=lgotp')).body;
    expect(board.offers.find(({ id }) => id === offers.one)).toMatchObject({ taken: 1, capacity: 1 });
    expect(board.trainees.filter(({ offerId }) => offerId === offers.one)).toHaveLength(1);
    expect((await officer.get(`/api/host-offers/${offers.one}`)).body).toMatchObject({ taken: 1 });
    expect(await told()).toEqual(before);
  });

  it('answers row by row: without a reason no unmet condition, with one it is taken, and stale rows stay', async () => {
    const { trainees } = (await hq.get<TraineeBoard>('/api/placements/board?programme=lgotp')).body;
    const [left = '', last = ''] = trainees.filter(({ state }) => state === 'eligible').map((one) => one.reference);
    const stale = { ...(await chosen(last, offers.wide, '受入側の希望')), version: 1 };
    const refused = await confirm(hq, [await chosen(left, offers.wide), stale]);
    expect(refused.body.items).toMatchObject([
      { reference: left, ok: false, code: 'offer-conditions-unmet', message: expect.stringContaining('Field') },
      { reference: last, ok: false, code: 'stale-version' },
    ]);
    const pair = await chosen(left, offers.wide, '受入側の希望');
    expect((await confirm(hq, [pair, pair])).body.items).toMatchObject([
      { reference: left, ok: true },
      { reference: left, ok: false },
    ]);
    const after = (await hq.get<TraineeBoard>('/api/placements/board?programme=lgotp')).body.trainees;
    expect(after.find(({ reference }) => reference === left)).toMatchObject({
      state: 'host_review',
      offerId: offers.wide,
      overridden: true,
    });
    expect(after.find(({ reference }) => reference === last)).toMatchObject({ state: 'eligible', offerId: null });
  });
});
