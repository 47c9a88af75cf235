import {
  addStaff,
  appointmentBody,
  bootTestApp,
  createTestDatabase,
  createVisit,
  versioned,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';
import type { EventPage } from './case/dto/conversation.dto';
import type { HomeView } from './home/home.dto';
import type { AppointmentList, AppointmentView } from './visit/dto/appointments.dto';
import type { EarlierVisits } from './visit/dto/earlier-visits.dto';

jest.setTimeout(60_000);

describe('the itinerary of a visit', () => {
  let database: TestDatabase;
  let app: TestApp;
  let staff: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-09-01T03:00:00Z' });
    staff = await addStaff(app);
  });
  afterAll(async () => {
    await app?.close();
    await database.drop();
  });

  async function add(reference: string, parts: Record<string, unknown>): Promise<AppointmentView> {
    const officer = await app.as('officer.sin');
    const answer = await versioned(officer, reference, (ifMatch) =>
      officer.post<AppointmentView>(`/api/cases/${reference}/appointments`, appointmentBody(parts), { ifMatch }),
    );
    return answer.body;
  }

  const codes = ({ warnings }: AppointmentView) => warnings.map(({ code }) => code);

  it('keeps the venue’s time and gives the instant', async () => {
    const { reference } = await createVisit(await app.as('officer.sin'));
    const appointment = await add(reference, {});
    expect(appointment).toMatchObject({
      localStart: '2026-11-11T10:00',
      startsAt: '2026-11-11T02:00:00.000Z',
      host: { name: 'Land Transport Authority' },
      warnings: [],
    });
  });

  it('warns of overlaps, short ways, rest days and days outside the visit', async () => {
    const { reference } = await createVisit(await app.as('officer.sin'));
    const first = await add(reference, {});
    const second = await add(reference, { localStart: '2026-11-11T10:30', localEnd: '2026-11-11T11:30' });
    expect(second.warnings).toMatchObject([
      { code: 'overlap_delegation', withAppointmentId: first.id, override: null },
    ]);
    const third = await add(reference, {
      localStart: '2026-11-11T11:40',
      localEnd: '2026-11-11T12:00',
      travelMinutes: 30,
    });
    expect(codes(third)).toEqual(['travel_time']);
    const saturday = await add(reference, { localStart: '2026-11-14T10:00', localEnd: '2026-11-14T11:00' });
    expect(codes(saturday)).toEqual(['host_holiday', 'outside_visit']);
    const deepavali = await add(reference, { localStart: '2026-11-09T10:00', localEnd: '2026-11-09T11:00' });
    expect(codes(deepavali)).toContain('outside_visit');
  });

  it('sees staff and interpreters who are expected in another case', async () => {
    const officer = await app.as('officer.sin');
    const [one, two] = [await createVisit(officer), await createVisit(officer)];
    const parts = {
      staffIds: [staff['officer.sin']],
      interpreter: 'Sato Hanako',
      localStart: '2026-11-12T10:00',
      localEnd: '2026-11-12T11:00',
    };
    await add(one.reference, parts);
    const other = await add(two.reference, { ...parts, interpreter: 'ｓａｔｏ　ｈａｎａｋｏ' });
    expect(codes(other).sort()).toEqual(['overlap_interpreter', 'overlap_staff']);
  });

  it('tells nothing of the days of another office’s staff, and of colleagues only that they are busy', async () => {
    const [singapore, london] = [await app.as('officer.sin'), await app.as('officer.lon')];
    const theirs = await createVisit(london, { office: 'LON', country: 'GB', title: 'Secret visit' });
    const times = { localStart: '2026-11-12T10:00', localEnd: '2026-11-12T11:00' };
    const staffIds = [staff['officer.lon'], staff['officer2.sin']];
    const inLondon = await london.post<AppointmentView>(
      `/api/cases/${theirs.reference}/appointments`,
      appointmentBody({ ...times, staffIds, host: { name: 'Secret Host' } }),
      { ifMatch: 1 },
    );
    expect(inLondon.status).toBe(201);

    const { reference } = await createVisit(singapore);
    const probe = await add(reference, { ...times, staffIds: [staff['officer.lon']] });
    expect(codes(probe)).toEqual([]);
    await versioned(singapore, reference, (ifMatch) =>
      singapore.delete(`/api/cases/${reference}/appointments/${probe.id}`, { ifMatch }),
    );
    const colleague = await add(reference, { ...times, staffIds: [staff['officer2.sin']] });
    expect(codes(colleague)).toEqual(['overlap_staff']);
    expect(colleague.warnings[0]?.withAppointmentId).toBeUndefined();
    expect(JSON.stringify(colleague)).not.toMatch(/Secret|LON/);
  });

  it('confirms in spite of a warning only with a reason, which a new time makes void', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    const parts = { localStart: '2026-11-14T10:00', localEnd: '2026-11-14T11:00', status: 'confirmed' };
    const path = `/api/cases/${reference}/appointments`;
    const refused = await officer.post<{ code: string }>(path, appointmentBody(parts), { ifMatch: 1 });
    expect([refused.status, refused.body.code]).toEqual([409, 'appointment-conflict']);
    expect((await officer.get<AppointmentList>(path)).body.items).toEqual([]);
    const overrides = ['host_holiday', 'outside_visit'].map((code) => ({ code, reason: '先方の希望' }));
    const taken = await add(reference, { ...parts, overrides });
    expect(taken.warnings[0]?.override).toMatchObject({ reason: '先方の希望', by: { id: staff['officer.sin'] } });
    const moved = await officer.patch<{ code: string }>(
      `${path}/${taken.id}`,
      { localStart: '2026-11-15T10:00', localEnd: '2026-11-15T11:00' },
      { ifMatch: 2 },
    );
    expect(moved.body.code).toBe('appointment-conflict');
    const dropped = await officer.patch<AppointmentView>(`${path}/${taken.id}`, { status: 'dropped' }, { ifMatch: 2 });
    expect(dropped.body).toMatchObject({ status: 'dropped', warnings: [] });
    expect(dropped.etag).toBe('"3"');
    expect((await officer.delete(`${path}/${taken.id}`, { ifMatch: 3 })).etag).toBe('"4"');
  });

  it('books neither staff nor an interpreter twice in one case; one reason answers for both sides', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    const people = { staffIds: [staff['officer.sin']], interpreter: 'Lim Wei' };
    await add(reference, { ...people, status: 'confirmed' });
    const second = {
      ...people,
      interpreter: 'LIM  WEI',
      host: { name: 'Housing Board' },
      localStart: '2026-11-11T10:30',
      localEnd: '2026-11-11T11:30',
      status: 'confirmed',
    };
    const { body: current } = await officer.get<{ version: number }>(`/api/cases/${reference}`);
    const path = `/api/cases/${reference}/appointments`;
    const clashes = ['overlap_delegation', 'overlap_staff', 'overlap_interpreter'];
    const refused = await officer.post<{ errors: { code: string }[] }>(
      path,
      appointmentBody({ ...second, overrides: [{ code: 'overlap_delegation', reason: '二班に分かれる' }] }),
      { ifMatch: current.version },
    );
    expect(refused.body.errors.map(({ code }) => code)).toEqual(clashes.slice(1));
    await add(reference, { ...second, overrides: clashes.map((code) => ({ code, reason: '二班に分かれる' })) });
    const { items } = (await officer.get<AppointmentList>(path)).body;
    expect(items.map(({ warnings }) => warnings.map(({ code, override }) => [code, override?.reason]))).toEqual(
      [0, 1].map(() => clashes.map((code) => [code, '二班に分かれる'])),
    );
  });

  it('refuses times that do not exist or run backwards, and what belongs to another case', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    const path = `/api/cases/${reference}/appointments`;
    for (const parts of [
      { localEnd: '2026-11-11T10:00' },
      { localEnd: '2026-11-13T10:00' },
      { timeZone: 'America/New_York', localStart: '2026-03-08T02:30', localEnd: '2026-03-08T04:00' },
      { timeZone: 'Mars/Olympus' },
      { staffIds: ['00000000-0000-4000-8000-000000000000'] },
      { host: {} },
    ])
      expect((await officer.post(path, appointmentBody(parts), { ifMatch: 1 })).status).toBe(400);
    const other = await createVisit(officer);
    const theirs = await add(other.reference, {});
    expect((await officer.delete(`${path}/${theirs.id}`, { ifMatch: 1 })).status).toBe(404);
    expect((await officer.delete(`${path}/nonsense`, { ifMatch: 1 })).status).toBe(404);
  });

  it('keeps the names of members and interpreters out of history and search', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    await add(reference, { interpreter: 'Himitsu Taro' });
    await versioned(officer, reference, (ifMatch) =>
      officer.put(
        `/api/cases/${reference}/members`,
        { members: [{ nameRoman: 'Himitsu Jiro', category: 'elected' }] },
        { ifMatch },
      ),
    );
    const events = await officer.get<EventPage>(`/api/cases/${reference}/events`);
    expect(events.text).not.toContain('Himitsu');
    expect(events.body.items[0]).toMatchObject({ kind: 'members', changes: [{ after: { elected: 1, total: 1 } }] });
    expect((await officer.get<{ total: number }>('/api/cases?q=Himitsu')).body.total).toBe(0);
    expect((await officer.get<{ total: number }>('/api/cases?q=land transport')).body.total).toBeGreaterThan(0);
  });

  it('finds earlier visits to the same host or on the same topic, within two years and the own scope', async () => {
    const officer = await app.as('officer.sin');
    const dates = { firstDate: '2025-06-02', lastDate: '2025-06-03' };
    const host = [{ name: 'Housing Board' }];
    const sameHost = await createVisit(officer, {
      title: '川崎市 防災',
      details: { ...dates, hosts: host, purpose: '防災' },
    });
    const old = { firstDate: '2023-06-01', lastDate: '2023-06-02' };
    const tooOld = await createVisit(officer, {
      title: '札幌市 住宅',
      details: { ...old, hosts: host, purpose: '住宅' },
    });
    const visit = await createVisit(officer, {
      title: '福岡市 公営住宅の管理',
      details: { hosts: host, purpose: '公営住宅の管理について', firstDate: '2026-12-01', lastDate: '2026-12-02' },
    });
    const topic = await createVisit(officer, {
      title: '仙台市 公営住宅の管理',
      details: { purpose: '公営住宅の管理', firstDate: '2026-10-01', lastDate: '2026-10-02' },
    });
    const found = await officer.get<EarlierVisits>(`/api/cases/${visit.reference}/earlier-visits`);
    const matches = Object.fromEntries(found.body.items.map(({ reference, matchedOn }) => [reference, matchedOn]));
    expect(matches[sameHost.reference]).toContain('host');
    expect(matches[topic.reference]).toEqual(['country_topic']);
    expect(matches[tooOld.reference]).toBeUndefined();
    expect(found.body.searchedAt).toBeNull();
  });

  it('shows today’s appointments at home by the venue’s clock', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer, { details: { firstDate: '2026-09-01', lastDate: '2026-09-02' } });
    await add(reference, { localStart: '2026-09-01T09:00', localEnd: '2026-09-01T10:00' });
    const home = await officer.get<HomeView>('/api/home');
    expect(home.body.todaysAppointments).toMatchObject([{ caseReference: reference, localStart: '2026-09-01T09:00' }]);
    expect(home.body.needsMe.length).toBeGreaterThan(0);
    expect((await (await app.as('officer.lon')).get<HomeView>('/api/home')).body.todaysAppointments).toEqual([]);
  });
});
