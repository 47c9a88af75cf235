import { bootTestApp, createTestDatabase, TEST_PASSWORD, type TestApp, type TestDatabase } from '@kakehashi/testing';
import { Passwords } from './passwords';

const NOW = '2026-11-21T01:00:00Z';
const hours = (count: number) => new Date(Date.parse(NOW) + count * 3_600_000);
const address = (name: string) => `${name}@kakehashi.example`;

describe('the session', () => {
  let database: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: NOW });
    await app.addUser({ email: 'officer.sin', displayName: '田中 一郎', roles: ['officer@SIN'] });
  });
  beforeEach(() => app.moveTo(NOW));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** A client with a session of its own. */
  async function signedIn(name = 'officer.sin') {
    const client = app.anonymous();
    const { status } = await client.post('/api/session', { email: address(name), password: TEST_PASSWORD });
    expect(status).toBe(200);
    return client;
  }

  it('begins with a right password and says who is there with what rights', async () => {
    const client = await signedIn();
    const { status, body, headers } = await client.get('/api/session');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      user: {
        id: expect.any(String),
        email: address('officer.sin'),
        displayName: '田中 一郎',
        locale: 'en',
        shortcutsEnabled: true,
      },
      grants: [{ role: 'officer', office: 'SIN' }],
      offices: ['SIN'],
      menu: expect.arrayContaining(['home', 'cases']),
      sessionExpiresAt: hours(2).toISOString(),
      mustChangePassword: false,
    });
  });

  it('takes an address however it is written', async () => {
    const answer = await app
      .anonymous()
      .post('/api/session', { email: 'Officer.SIN@Kakehashi.Example', password: TEST_PASSWORD });
    expect(answer.status).toBe(200);
  });

  it('answers an unknown user, a wrong password and an ended account alike', async () => {
    const id = await app.addUser({ email: 'ended', roles: ['officer@SIN'] });
    await app.query(`UPDATE users SET active = false WHERE id = $1`, [id]);
    const tries: [string, string][] = [
      ['officer.sin', `not ${TEST_PASSWORD}`],
      ['nobody', TEST_PASSWORD],
      ['ended', TEST_PASSWORD],
    ];
    const answers = [];
    for (const [name, password] of tries) {
      const { status, body } = await app.anonymous().post('/api/session', { email: address(name), password });
      answers.push({ status, ...body, requestId: '' });
    }
    expect(answers[0]).toMatchObject({ status: 401, code: 'sign-in-failed' });
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  });

  it('hashes once for anybody, so that the time tells nothing', async () => {
    const passwords = app.get(Passwords);
    const spy = jest.spyOn(passwords, 'fits');
    for (const name of ['officer.sin', 'nobody']) {
      await app.anonymous().post('/api/session', { email: address(name), password: 'wrong' });
    }
    expect(spy.mock.calls.map(([hash]) => hash === null)).toEqual([false, true]);
    expect(await passwords.fits(null, 'nobody has this password')).toBe(false);
    spy.mockRestore();
  });

  it('gets a new id at sign-in, so that a planted one is worth nothing', async () => {
    const victim = await signedIn();
    const before = victim.cookies.get('kakehashi.sid');
    await victim.post('/api/session', { email: address('officer.sin'), password: TEST_PASSWORD });
    const after = victim.cookies.get('kakehashi.sid');
    expect(after).not.toBe(before);
    const attacker = app.anonymous();
    attacker.cookies.set('kakehashi.sid', before ?? '');
    expect((await attacker.get('/api/session')).status).toBe(401);
  });

  it('keeps its cookie from scripts and other sites', async () => {
    const answer = await app
      .anonymous()
      .post('/api/session', { email: address('officer.sin'), password: TEST_PASSWORD });
    const cookies = answer.headers.getSetCookie();
    expect(cookies.find((line) => line.startsWith('kakehashi.sid='))).toMatch(/HttpOnly; SameSite=Lax/);
    expect(cookies.find((line) => line.startsWith('XSRF-TOKEN='))).not.toMatch(/HttpOnly/);
  });

  it('ends when it is signed out of, idle for two hours, or twelve hours old', async () => {
    const signedOut = await signedIn();
    expect((await signedOut.delete('/api/session')).status).toBe(204);
    expect((await signedOut.get('/api/session')).status).toBe(401);

    const idle = await signedIn();
    app.moveTo(hours(1.9));
    expect((await idle.get('/api/session')).status).toBe(200);
    app.moveTo(hours(3.8));
    expect((await idle.get('/api/session')).status).toBe(200);
    app.moveTo(hours(5.9));
    expect((await idle.get('/api/session')).status).toBe(401);

    app.moveTo(NOW);
    const old = await signedIn();
    for (let hour = 1; hour < 12; hour++) {
      app.moveTo(hours(hour));
      expect((await old.get('/api/session')).status).toBe(200);
    }
    app.moveTo(hours(12));
    expect((await old.get('/api/session')).status).toBe(401);
  });

  it('asks unsafe requests for the token of this very session', async () => {
    const [mine, other] = [await signedIn(), await signedIn()];
    const token = mine.cookies.get('XSRF-TOKEN') ?? '';
    mine.cookies.delete('XSRF-TOKEN');
    const wrong: Record<string, string>[] = [
      {},
      { 'X-XSRF-TOKEN': 'x' },
      { 'X-XSRF-TOKEN': other.cookies.get('XSRF-TOKEN') ?? '' },
    ];
    for (const headers of wrong) {
      const { status, body } = await mine.patch('/api/profile', { locale: 'ja' }, { headers });
      expect([status, body['code']]).toEqual([403, 'csrf-failed']);
    }
    const right = await mine.patch('/api/profile', { locale: 'en' }, { headers: { 'X-XSRF-TOKEN': token } });
    expect(right.status).toBe(200);
  });

  it('sees a change of rights, and the end of the account, at the next request', async () => {
    const id = await app.addUser({ email: 'mover', roles: ['officer@SIN'] });
    const client = await signedIn('mover');
    await app.query(`UPDATE role_grants SET office_code = 'LON' WHERE user_id = $1`, [id]);
    expect((await client.get('/api/session')).body['offices']).toEqual(['LON']);
    await app.query(`UPDATE role_grants SET valid_to = '2026-11-20' WHERE user_id = $1`, [id]);
    expect((await client.get('/api/session')).body['grants']).toEqual([]);
    await app.query(`UPDATE users SET active = false WHERE id = $1`, [id]);
    expect((await client.get('/api/session')).status).toBe(401);
  });

  it('holds the deciding roles of the colleague one stands in for, while one does', async () => {
    const absent = await app.addUser({ email: 'absent', roles: ['manager@SIN', 'admin'] });
    const standIn = await app.addUser({ email: 'stand-in', roles: ['officer@SIN'] });
    await app.query(
      `INSERT INTO substitutes (user_id, substitute_id, valid_from, valid_to) VALUES ($1, $2, '2026-11-21', '2026-11-22')`,
      [absent, standIn],
    );
    const client = await signedIn('stand-in');
    const roles = async () =>
      ((await client.get<{ grants: { role: string }[] }>('/api/session')).body.grants ?? []).map(({ role }) => role);
    expect(await roles()).toEqual(['officer', 'manager']);
    app.moveTo('2026-11-22T15:30:00Z');
    expect(
      (await signedIn('stand-in').then((later) => later.get<{ grants: object[] }>('/api/session'))).body.grants,
    ).toHaveLength(1);
  });

  it('keeps one’s own settings and password', async () => {
    await app.addUser({ email: 'self', roles: ['officer@SIN'] });
    const [client, elsewhere] = [await signedIn('self'), await signedIn('self')];
    const profile = await client.patch('/api/profile', { locale: 'ja', shortcutsEnabled: false });
    expect(profile.body['user']).toMatchObject({ locale: 'ja', shortcutsEnabled: false });
    const change = (currentPassword: string, newPassword: string) =>
      client.put<{ code?: string; errors?: { pointer: string }[] }>('/api/profile/password', {
        currentPassword,
        newPassword,
      });
    expect((await change('wrong', 'violet tram waits politely')).body.errors?.[0]?.pointer).toBe('/currentPassword');
    expect((await change(TEST_PASSWORD, 'short')).body.code).toBe('password-too-weak');
    expect((await change(TEST_PASSWORD, 'violet tram waits politely')).status).toBe(200);
    expect((await client.get('/api/session')).status).toBe(200);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
  });

  it('slows guessing at one account down, also after a restart', async () => {
    await app.addUser({ email: 'target', roles: ['officer@SIN'] });
    const guess = (from: TestApp) =>
      from.anonymous().post('/api/session', { email: address('target'), password: 'a guess' });
    for (let count = 0; count < 10; count++) expect((await guess(app)).status).toBe(401);
    const refused = await guess(app);
    expect([refused.status, refused.body['code']]).toEqual([429, 'too-many-attempts']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const restarted = await bootTestApp(database, { now: NOW });
    expect((await guess(restarted)).status).toBe(429);
    const right = { email: address('target'), password: TEST_PASSWORD };
    expect((await restarted.anonymous().post('/api/session', right)).status).toBe(429);
    await restarted.close();
  });

  it('slows guessing from one address down, whatever the account', async () => {
    await app.query(`DELETE FROM sign_in_attempts`);
    const guess = (count: number) =>
      app.anonymous().post('/api/session', { email: address(`guess-${count}`), password: 'a guess' });
    for (let count = 0; count < 60; count++) expect((await guess(count)).status).toBe(401);
    expect((await guess(60)).status).toBe(429);
    await app.query(`DELETE FROM sign_in_attempts`);
  });
});
