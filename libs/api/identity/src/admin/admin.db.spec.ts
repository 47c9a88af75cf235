import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';
import { OpenItems } from '../leaving/open-items';

interface Account {
  id: string;
  email: string;
  active: boolean;
  version: number;
  grants: { id: string; role: string; office: string | null; validFrom: string; validTo: string | null }[];
  substitutes: { id: string; substitute: { email: string } }[];
}

describe('the administration of accounts', () => {
  let database: TestDatabase;
  let app: TestApp;
  let admin: TestClient;
  let adminId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-21T01:00:00Z' });
    adminId = await app.addUser({ email: 'admin', roles: ['admin'] });
    await app.addUser({ email: 'auditor', roles: ['auditor'] });
    admin = await app.as('admin');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function newAccount(email: string): Promise<Account> {
    const input = { email: `${email}@kakehashi.example`, displayName: '新任 太郎', locale: 'ja' };
    const { status, body } = await admin.post<Account>('/api/admin/users', input);
    expect(status).toBe(201);
    return body;
  }

  it('makes an account, lets it in with a temporary password, and keeps what was done', async () => {
    const account = await newAccount('new.officer');
    const granted = await admin.post<Account>(`/api/admin/users/${account.id}/grants`, {
      role: 'officer',
      office: 'SIN',
      validFrom: '2026-11-01',
    });
    expect(granted.body.grants).toMatchObject([
      { role: 'officer', office: 'SIN', validFrom: '2026-11-01', validTo: null },
    ]);
    const reset = await admin.post<{ temporaryPassword: string }>(`/api/admin/users/${account.id}/password`);
    expect(reset.status).toBe(200);
    const person = app.anonymous();
    const signIn = await person.post('/api/session', { email: account.email, password: reset.body.temporaryPassword });
    expect(signIn.status).toBe(200);
    const auditor = await app.as('auditor');
    const audit = await auditor.get<{ items: { action: string; actor: { id: string } | null }[] }>(
      `/api/admin/audit?subjectType=user&subjectId=${account.id}`,
    );
    expect(audit.body.items.map(({ action }) => action)).toEqual([
      'user.password-reset',
      'role.granted',
      'user.created',
    ]);
    expect(audit.body.items.every(({ actor }) => actor?.id === adminId)).toBe(true);
    expect(audit.text).not.toContain(reset.body.temporaryPassword);
  });

  it('asks for a new password after an administrator set one, and answers nothing else before', async () => {
    const { id, email } = await newAccount('first.day');
    await admin.post(`/api/admin/users/${id}/grants`, { role: 'officer', office: 'SIN', validFrom: '2026-11-01' });
    const { temporaryPassword } = (await admin.post<{ temporaryPassword: string }>(`/api/admin/users/${id}/password`))
      .body;
    const person = app.anonymous();
    const signIn = await person.post('/api/session', { email, password: temporaryPassword });
    expect([signIn.status, signIn.body['mustChangePassword']]).toEqual([200, true]);

    const create = { name: 'script', scope: 'write', validTo: '2026-12-01' };
    for (const answer of [
      await person.get('/api/cases'),
      await person.get('/api/home'),
      await person.post('/api/cases', {}),
      await person.get('/api/profile/tokens'),
      await person.post('/api/profile/tokens', create),
    ])
      expect([answer.status, answer.body['code']]).toEqual([403, 'password-change-required']);

    const change = (newPassword: string) =>
      person.put<{ mustChangePassword?: boolean; errors?: { code: string }[] }>('/api/profile/password', {
        currentPassword: temporaryPassword,
        newPassword,
      });
    expect((await change(temporaryPassword)).body.errors?.[0]?.code).toBe('same-password');
    expect((await person.get('/api/cases')).status).toBe(403);
    expect((await change('violet tram waits politely')).body.mustChangePassword).toBe(false);
    expect((await person.get('/api/cases')).status).toBe(200);
    expect((await person.get('/api/session')).body['mustChangePassword']).toBe(false);
  });

  it('refuses an address that is taken, and a role that is held already', async () => {
    const account = await newAccount('taken');
    const again = await admin.post('/api/admin/users', { email: 'Taken@kakehashi.example', displayName: 'x' });
    expect([again.status, again.body['code']]).toEqual([409, 'already-exists']);
    const grant = { role: 'manager', office: null, validFrom: '2026-11-01' };
    expect((await admin.post(`/api/admin/users/${account.id}/grants`, grant)).status).toBe(201);
    expect((await admin.post(`/api/admin/users/${account.id}/grants`, grant)).status).toBe(409);
  });

  it('ends a role at once', async () => {
    const account = await newAccount('short.term');
    const { body } = await admin.post<Account>(`/api/admin/users/${account.id}/grants`, {
      role: 'officer',
      office: 'SIN',
      validFrom: '2026-11-01',
    });
    expect((await admin.delete(`/api/admin/grants/${body.grants[0]?.id}`)).status).toBe(204);
    const after = await admin.get<Account>(`/api/admin/users/${account.id}`);
    expect(after.body.grants).toMatchObject([{ validTo: '2026-11-20' }]);
  });

  it('changes an account at the version read, and no other', async () => {
    const { id, version } = await newAccount('renamed');
    const changed = await admin.patch<Account>(
      `/api/admin/users/${id}`,
      { displayName: '改名 花子' },
      { ifMatch: version },
    );
    expect(changed.body).toMatchObject({ displayName: '改名 花子', version: version + 1 });
    expect(changed.etag).toBe(`"${version + 1}"`);
    const stale = await admin.patch(`/api/admin/users/${id}`, { displayName: 'x' }, { ifMatch: version });
    expect(stale.body).toMatchObject({ status: 412, code: 'stale-version', current: { displayName: '改名 花子' } });
    expect((await admin.patch(`/api/admin/users/${id}`, { displayName: 'x' })).status).toBe(428);
  });

  it('ends an account only once its open items are handed over', async () => {
    const { id, version } = await newAccount('leaver');
    let open = 2;
    const held = jest.spyOn(app.get(OpenItems), 'needingSuccessor');
    held.mockImplementation(async () => (open ? { cases: open } : {}));
    const end = () => admin.patch<Account>(`/api/admin/users/${id}`, { active: false }, { ifMatch: version });
    expect((await end()).body).toMatchObject({
      status: 409,
      code: 'open-items-remain',
      openItems: { cases: 2 },
      errors: [{ code: 'open-cases', detail: expect.stringContaining('2') }],
    });
    open = 0;
    expect((await end()).body).toMatchObject({ active: false });
    held.mockRestore();
  });

  it('lets nobody raise their own rights', async () => {
    const { body: own } = await admin.get<Account>(`/api/admin/users/${adminId}`);
    const grant = { role: 'manager', office: 'SIN', validFrom: '2026-11-01' };
    const { body: other } = await admin.post<Account>('/api/admin/users', {
      email: 'b@kakehashi.example',
      displayName: 'b',
    });
    const acts = [
      admin.post(`/api/admin/users/${adminId}/grants`, grant),
      admin.delete(`/api/admin/grants/${own.grants[0]?.id}`),
      admin.post(`/api/admin/users/${adminId}/password`),
      admin.patch(`/api/admin/users/${adminId}`, { active: false }, { ifMatch: own.version }),
      admin.post(`/api/admin/users/${other.id}/substitutes`, {
        substituteId: adminId,
        validFrom: '2026-11-21',
        validTo: '2026-11-30',
      }),
    ];
    for (const { status, body } of await Promise.all(acts)) expect([status, body['code']]).toEqual([403, 'forbidden']);
    const { body: third } = await admin.post<Account>('/api/admin/users', {
      email: 'c@kakehashi.example',
      displayName: 'c',
    });
    const over = { substituteId: third.id, validFrom: '2026-10-01', validTo: '2026-11-19' };
    const late = await admin.post<{ errors: unknown[] }>(`/api/admin/users/${other.id}/substitutes`, over);
    expect([late.status, late.body.errors]).toEqual([400, [expect.objectContaining({ pointer: '/validTo' })]]);
    expect((await admin.get<Account>(`/api/admin/users/${adminId}`)).body).toEqual(own);
  });

  it('is closed to everyone else', async () => {
    await app.addUser({ email: 'manager', roles: ['manager@SIN'] });
    const manager = await app.as('manager');
    expect((await manager.get('/api/admin/users')).status).toBe(403);
    expect((await manager.get('/api/admin/audit')).status).toBe(403);
    expect((await app.as('auditor').then((auditor) => auditor.get('/api/admin/users'))).status).toBe(403);
  });

  it('finds colleagues by name for whom it may concern', async () => {
    await app.addUser({ email: 'suzuki', displayName: '鈴木 直子', roles: ['officer@LON'] });
    const { body } = await admin.get<{ items: { email: string }[] }>(
      `/api/users?q=${encodeURIComponent('鈴木')}&office=LON`,
    );
    expect(body.items.map(({ email }) => email)).toEqual(['suzuki@kakehashi.example']);
    expect((await admin.get<{ items: [] }>(`/api/users?q=${encodeURIComponent('100%')}`)).body.items).toEqual([]);
  });

  it('names each page once', async () => {
    const first = await admin.get<{ items: Account[]; nextCursor: string }>('/api/admin/users?limit=2');
    const second = await admin.get<{ items: Account[] }>(
      `/api/admin/users?limit=2&cursor=${encodeURIComponent(first.body.nextCursor)}`,
    );
    const emails = [...first.body.items, ...second.body.items].map(({ email }) => email);
    expect(new Set(emails).size).toBe(4);
    expect([...emails].sort()).toEqual(emails);
  });
});

describe('a repeated POST', () => {
  let database: TestDatabase;
  let app: TestApp;
  let admin: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database);
    await app.addUser({ email: 'admin', roles: ['admin'] });
    await app.addUser({ email: 'second', roles: ['admin'] });
    admin = await app.as('admin');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const input = (email: string) => ({ email: `${email}@kakehashi.example`, displayName: 'x' });
  const count = async (email: string) =>
    (await app.query(`SELECT 1 FROM users WHERE email = $1`, [input(email).email])).length;

  it('is answered with its first answer', async () => {
    const send = () => admin.post('/api/admin/users', input('once'), { idempotencyKey: 'key-once' });
    const [first, second] = [await send(), await send()];
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body, etag: first.etag });
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await count('once')).toBe(1);
  });

  it('is refused with another content', async () => {
    await admin.post('/api/admin/users', input('this'), { idempotencyKey: 'key-this' });
    const { status, body } = await admin.post('/api/admin/users', input('that'), { idempotencyKey: 'key-this' });
    expect([status, body['code']]).toEqual([422, 'idempotency-mismatch']);
    expect(await count('that')).toBe(0);
  });

  it('has its effect once when it is sent many times at once', async () => {
    const send = () => admin.post('/api/admin/users', input('many'), { idempotencyKey: 'key-many' });
    const answers = await Promise.all(Array.from({ length: 6 }, send));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await count('many')).toBe(1);
  });

  it('may be sent again after a refusal, and belongs to its sender', async () => {
    const key = { idempotencyKey: 'key-again' };
    expect((await admin.post('/api/admin/users', { email: 'no address' }, key)).status).toBe(400);
    expect((await admin.post('/api/admin/users', input('again'), key)).status).toBe(201);
    const second = await app.as('second');
    expect((await second.post('/api/admin/users', input('another'), key)).status).toBe(201);
  });

  it('never writes twice when the first answer was lost', async () => {
    const send = () => admin.post('/api/admin/users', input('lost'), { idempotencyKey: 'key-lost' });
    await send();
    await app.query(
      `UPDATE idempotency_keys SET status = NULL, body = NULL, locked_until = now() - interval '1 minute' WHERE key = $1`,
      ['key-lost'],
    );
    const { status, body } = await send();
    expect([status, body['code']]).toEqual([409, 'already-exists']);
    expect(await count('lost')).toBe(1);
  });

  it('is done when an earlier attempt died before writing', async () => {
    const [{ id }] = (await app.query<{ id: string }>(`SELECT id FROM users WHERE email LIKE 'admin@%'`)) as [
      { id: string },
    ];
    const send = () => admin.post('/api/admin/users', input('died'), { idempotencyKey: 'key-died' });
    await send();
    await app.query(
      `UPDATE idempotency_keys SET status = NULL, body = NULL, applied = false, locked_until = now() - interval '1 minute'
       WHERE key = $1 AND user_id = $2`,
      ['key-died', id],
    );
    // The account of the first attempt is there, so the second one is refused by its address, not by its key.
    expect((await send()).body).toMatchObject({ code: 'already-exists', errors: [{ pointer: '/email' }] });
  });

  it('needs a key that can be one', async () => {
    const { status } = await admin.post('/api/admin/users', input('key'), { idempotencyKey: 'x'.repeat(201) });
    expect(status).toBe(400);
  });
});
