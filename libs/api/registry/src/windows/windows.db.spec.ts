import { submissionStateAt } from '@kakehashi/shared/calendar';
import {
  bootTestApp,
  createTestDatabase,
  TEST_PASSWORD,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import type { WindowView } from './window.dto';

interface Windows {
  readonly items: WindowView[];
}

const singapore = {
  office: 'SIN',
  targetFiscalYear: 2027,
  localOpening: '2027-03-01T09:00',
  localCutOff: '2027-04-30T17:00',
};

describe('windows for dispatch applications', () => {
  let database: TestDatabase;
  let app: TestApp;
  let officer: TestClient;
  let manager: TestClient;
  let hq: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2027-02-01T03:00:00Z' });
    for (const [email, role] of [
      ['officer.lon', 'officer@LON'],
      ['manager.sin', 'manager@SIN'],
      ['hq', 'hq'],
      ['admin', 'admin'],
    ] as const) {
      await app.addUser({ email, roles: [role] });
    }
    await moveTo('2027-02-01T03:00:00Z');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** Sessions end while months pass, so everybody signs in anew. */
  async function moveTo(now: string): Promise<void> {
    app.moveTo(now);
    [officer, manager, hq] = await Promise.all([signedIn('officer.lon'), signedIn('manager.sin'), signedIn('hq')]);
  }

  async function signedIn(name: string): Promise<TestClient> {
    const client = app.anonymous();
    await client.post('/api/session', { email: `${name}@kakehashi.example`, password: TEST_PASSWORD });
    return client;
  }

  const windows = (query = '') => officer.get<Windows>(`/api/windows${query}`).then(({ body }) => body.items);

  it('are set by the clock of the office and kept in UTC', async () => {
    const { status, body, etag } = await manager.post<WindowView>('/api/windows', singapore);
    expect([status, etag]).toEqual([201, '"1"']);
    expect(body).toMatchObject({
      ...singapore,
      state: 'upcoming',
      opensAt: '2027-03-01T01:00:00.000Z',
      cutsOffAt: '2027-04-30T09:00:00.000Z',
      zone: 'Asia/Singapore',
      secondsLeft: null,
      workingDaysLeft: null,
      note: null,
    });
    const again = await hq.post('/api/windows', singapore);
    expect([again.status, again.body['code']]).toEqual([409, 'already-exists']);
  });

  it.each([
    ['2027-03-01T00:59:59Z', 'upcoming', null],
    ['2027-03-01T01:00:00Z', 'open', 60 * 86_400 + 8 * 3600],
    ['2027-03-31T15:59:59Z', 'open', 29 * 86_400 + 17 * 3600 + 1],
    ['2027-03-31T16:00:00Z', 'open', 29 * 86_400 + 17 * 3600],
    ['2027-04-30T08:59:59Z', 'open', 1],
    ['2027-04-30T09:00:00Z', 'closed', null],
  ])('stand at %s as %s', async (now, state, secondsLeft) => {
    await moveTo(now);
    const found = await windows('?office=SIN&targetFiscalYear=2027');
    expect(found).toEqual([expect.objectContaining({ state, secondsLeft, zone: 'Asia/Singapore' })]);
    // An application is judged by the same rule.
    const [opensAt = '', cutsOffAt = ''] = found.flatMap((one) => [one.opensAt, one.cutsOffAt]);
    expect(submissionStateAt(new Date(opensAt), new Date(cutsOffAt), new Date(now))).toBe(state);
    expect(await windows('?office=SIN&targetFiscalYear=2031')).toEqual([]);
    expect(submissionStateAt(null, null, new Date(now))).toBe('none');
  });

  it('count the working days of the office, holidays of both countries left out', async () => {
    await moveTo('2027-04-26T03:00:00Z');
    // Thursday the 29th is a holiday in Japan (昭和の日); Monday to Wednesday and Friday remain.
    expect((await windows('?office=SIN'))[0]?.workingDaysLeft).toBe(4);
  });

  it('are copied only when somebody says so, a year later by the clock of the office', async () => {
    await moveTo('2027-06-01T03:00:00Z');
    expect(await windows('?targetFiscalYear=2028')).toEqual([]);
    const copy = { office: 'SIN', targetFiscalYear: 2028 };
    const { status, body } = await manager.post<WindowView>('/api/windows/copies', copy);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      localOpening: '2028-03-01T09:00',
      localCutOff: '2028-04-30T17:00',
      state: 'upcoming',
    });
    expect((await manager.post('/api/windows/copies', copy)).status).toBe(409);
    const nothing = await hq.post<{ errors: unknown[] }>('/api/windows/copies', {
      office: 'LON',
      targetFiscalYear: 2028,
    });
    expect(nothing.status).toBe(400);
    expect(nothing.body.errors).toEqual([expect.objectContaining({ pointer: '/targetFiscalYear', code: 'not-found' })]);
  });

  it('keep their dates once they are over, so that nothing late comes in unmarked', async () => {
    await moveTo('2027-04-29T03:00:00Z');
    const [window] = await windows('?office=SIN&targetFiscalYear=2027');
    const change = (patch: object, ifMatch: number) =>
      manager.patch<WindowView & { code: string; errors: { pointer: string; code: string }[] }>(
        `/api/windows/${window?.id}`,
        patch,
        { ifMatch },
      );
    const early = await change({ localCutOff: '2027-04-29T10:59' }, 1);
    expect([early.status, early.body.errors]).toMatchObject([
      400,
      [{ pointer: '/localCutOff', code: 'cut-off-in-past' }],
    ]);
    // Still ahead, it may be put off, and everybody sees it.
    expect((await change({ localCutOff: '2027-05-01T17:00' }, 1)).status).toBe(200);
    await moveTo('2027-05-01T09:00:00Z');
    for (const patch of [{ localCutOff: '2027-12-31T17:00' }, { localOpening: '2027-03-02T09:00' }]) {
      const late = await change(patch, 2);
      expect([late.status, late.body.code]).toEqual([409, 'window-over']);
    }
    const noted = await change({ localCutOff: '2027-05-01T17:00', note: '1日延長' }, 2);
    expect(noted.body).toMatchObject({ state: 'closed', note: '1日延長', version: 3 });
  });

  it('are changed by one person at a time', async () => {
    const [window] = await windows('?office=SIN&targetFiscalYear=2028');
    const path = `/api/windows/${window?.id}`;
    const patch = { localCutOff: '2028-05-10T17:00', note: '締切を延長' };
    expect((await manager.patch(path, patch)).status).toBe(428);
    const changed = await manager.patch<WindowView>(path, patch, { ifMatch: 1 });
    expect([changed.status, changed.etag]).toEqual([200, '"2"']);
    expect(changed.body).toMatchObject({ ...patch, localOpening: '2028-03-01T09:00' });
    const stale = await hq.patch<{ current: WindowView }>(path, { note: 'x' }, { ifMatch: 1 });
    expect([stale.status, stale.body.current.note]).toEqual([412, '締切を延長']);
    expect((await manager.patch(path, { localCutOff: '2028-02-01T00:00' }, { ifMatch: 2 })).status).toBe(400);
    expect((await windows('?office=SIN&targetFiscalYear=2028'))[0]?.version).toBe(2);
    const log = await app.query(`SELECT action FROM audit_log WHERE subject_id = $1 ORDER BY id`, [window?.id]);
    expect(log).toEqual([{ action: 'window.copied' }, { action: 'window.edited' }]);
  });

  it('are read by everyone, set by headquarters, administrators and the manager of the office', async () => {
    const london = { ...singapore, office: 'LON' };
    expect((await officer.post('/api/windows', london)).status).toBe(403);
    const other = await manager.post('/api/windows', london);
    expect([other.status, other.body['code']]).toEqual([403, 'other-office']);
    const admin = await signedIn('admin');
    const added = await admin.post<WindowView>('/api/windows', london);
    expect(added.status).toBe(201);
    expect((await manager.patch(`/api/windows/${added.body.id}`, { note: 'x' }, { ifMatch: 1 })).status).toBe(403);
    expect((await windows()).map(({ office, targetFiscalYear }) => [office, targetFiscalYear])).toEqual([
      ['SIN', 2028],
      ['SIN', 2027],
      ['LON', 2027],
    ]);
    expect((await app.anonymous().get('/api/windows')).status).toBe(401);
  });

  it.each([
    ['a time that clocks skip', { localOpening: '2027-03-28T01:30' }],
    ['a cut-off before the opening', { localCutOff: '2027-02-01T00:00' }],
    ['a cut-off after the year', { localCutOff: '2028-04-01T09:00' }],
    ['an opening long before the year', { localOpening: '1999-03-01T09:00', localCutOff: '2027-04-30T17:00' }],
    ['a year that is none', { targetFiscalYear: 12 }],
  ])('refuse %s', async (_, change) => {
    const answer = await hq.post('/api/windows', { ...singapore, office: 'LON', ...change });
    expect([answer.status, answer.body['code']]).toEqual([400, 'validation-failed']);
  });
});
