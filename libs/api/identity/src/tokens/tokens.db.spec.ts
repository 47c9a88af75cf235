import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';

interface Issued {
  id: string;
  token: string;
}

describe('personal tokens', () => {
  let database: TestDatabase;
  let app: TestApp;
  let person: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-21T01:00:00Z' });
    await app.addUser({ email: 'admin', roles: ['admin'] });
    person = await app.as('admin');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function issue(scope: string): Promise<Issued & { headers: Record<string, string> }> {
    const { status, body } = await person.post<Issued>('/api/profile/tokens', { name: '集計', scope, days: 30 });
    expect(status).toBe(201);
    return { ...body, headers: { Authorization: `Bearer ${body.token}` } };
  }

  it('let a program act in the person’s name, without cookies and XSRF', async () => {
    const { headers } = await issue('write');
    const program = app.anonymous();
    expect((await program.get('/api/admin/users', { headers })).status).toBe(200);
    const made = await program.post(
      '/api/admin/users',
      { email: 'made@kakehashi.example', displayName: 'x' },
      { headers },
    );
    expect(made.status).toBe(201);
  });

  it('may be for reading only', async () => {
    const { headers } = await issue('read');
    const program = app.anonymous();
    expect((await program.get('/api/admin/users', { headers })).status).toBe(200);
    const refused = await program.post(
      '/api/admin/users',
      { email: 'no@kakehashi.example', displayName: 'x' },
      { headers },
    );
    expect([refused.status, refused.body['code']]).toEqual([403, 'forbidden']);
  });

  it('make no token and change no password', async () => {
    const { headers } = await issue('write');
    const program = app.anonymous();
    const input = { name: 'more', scope: 'write', days: 1 };
    expect((await program.post('/api/profile/tokens', input, { headers })).status).toBe(403);
    const change = { currentPassword: 'x', newPassword: 'y' };
    expect((await program.put('/api/profile/password', change, { headers })).status).toBe(403);
  });

  it('end when they are revoked, when their days are over, and with the account', async () => {
    const [revoked, old, orphan] = [await issue('read'), await issue('read'), await issue('read')];
    const status = async ({ headers }: { headers: Record<string, string> }) =>
      (await app.anonymous().get('/api/admin/users', { headers })).status;
    expect((await person.delete(`/api/profile/tokens/${revoked.id}`)).status).toBe(204);
    expect(await status(revoked)).toBe(401);
    app.moveTo('2026-12-22T01:00:00Z');
    expect(await status(old)).toBe(401);
    app.moveTo('2026-11-21T01:00:00Z');
    expect(await status(orphan)).toBe(200);
    await app.query(`UPDATE users SET active = false WHERE email = 'admin@kakehashi.example'`);
    expect(await status(orphan)).toBe(401);
    await app.query(`UPDATE users SET active = true WHERE email = 'admin@kakehashi.example'`);
  });

  it('are kept as a hash and never shown again', async () => {
    const { token } = await issue('read');
    expect((await person.get('/api/profile/tokens')).text).not.toContain(token);
    const rows = await app.query(
      `SELECT t::text AS row FROM personal_tokens t UNION ALL SELECT a::text FROM audit_log a`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
