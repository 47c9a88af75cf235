import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';
import { Prepared } from '../data/prepared';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe('a request that is not as it should be', () => {
  let database: TestDatabase;
  let app: TestApp;
  let admin: TestClient;
  let reader: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database);
    await app.addUser({ email: 'admin', roles: ['admin'] });
    admin = await app.as('admin');
    await app.addUser({ email: 'reader', roles: ['admin', 'auditor', 'manager@SIN'] });
    reader = await app.as('reader');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    admin.post('/api/admin/users', body, { headers });

  it.each<[string, unknown, Record<string, string>, number, string]>([
    ['broken JSON', '{"email":', {}, 400, 'malformed-json'],
    ['JSON that is no object', '"text"', {}, 400, 'malformed-json'],
    ['a list', '[]', {}, 400, 'validation-failed'],
    ['JSON that nests too deeply', '['.repeat(400_000), {}, 400, 'malformed-json'],
    ['more than a megabyte', { email: 'x'.repeat(1_100_000) }, {}, 413, 'payload-too-large'],
    ['a form', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    ['plain text', 'a', { 'Content-Type': 'text/plain' }, 415, 'unsupported-media-type'],
    [
      'an unknown charset',
      '{}',
      { 'Content-Type': 'application/json; charset=klingon' },
      415,
      'unsupported-media-type',
    ],
    ['an unknown encoding', '{}', { 'Content-Encoding': 'rot13' }, 415, 'unsupported-media-type'],
    ['multipart without a boundary', 'x', { 'Content-Type': 'multipart/form-data' }, 415, 'unsupported-media-type'],
  ])('is answered when it is %s', async (_, body, headers, status, code) => {
    const answer = await post(body, headers);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    if (status === 415) {
      expect(answer.body['detail']).toMatch(/application\/json.*multipart\/form-data/);
      expect(answer.body['detail']).not.toMatch(/Word|Excel/);
    }
  });

  it.each([
    ['of accounts', '/api/admin/users', ['nonsense', 'x'.repeat(401), 'a@b&cursor=a@b']],
    ['of the log', '/api/admin/audit', ['nonsense', '-1', '9'.repeat(19)]],
    ['of organisations', '/api/organisations', ['nonsense', encoded(['\0', id]), encoded(['a', '-'.repeat(36)])]],
    ['of cases', '/api/cases', ['nonsense', encoded(['a', 'b'])]],
    ['of approvals', '/api/approvals', ['nonsense', `2026-02-31T00:00:00.000Z_${id}`]],
    ['of a history', '/api/cases/V-SIN-2026-0001/events', ['nonsense', '1e9']],
    [
      'of evidence',
      '/api/reports/yearly-counts/evidence?programme=visit&measure=cases&from=2020&to=2026',
      ['nonsense', '-'.repeat(36)],
    ],
  ])('is told what to do with a broken cursor %s', async (_, path, cursors) => {
    for (const cursor of cursors) {
      const answer = await reader.get(`${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`);
      expect([cursor, answer.status, answer.body['code']]).toEqual([cursor, 400, 'cursor-not-usable']);
      expect(answer.body['errors']).toEqual([
        {
          pointer: '/cursor',
          code: 'cursor-not-usable',
          detail: expect.stringMatching(/Load the list again/) as string,
        },
      ]);
    }
  });

  it.each([
    '/api/session',
    '/api/home',
    '/api/offices',
    '/api/prefectures',
    '/api/cases/V-SIN-2026-0001',
    '/api/cases/V-SIN-2026-0001/documents',
  ])('is told that %s takes no parameter', async (path) => {
    for (const name of ['x', '__proto__', 'a/b']) {
      const answer = await reader.get(`${path}?${name}=1`);
      expect([answer.status, answer.body['code']]).toEqual([400, 'unknown-parameter']);
      const pointer = `/${name.replace('/', '~1')}`;
      expect(answer.body['errors']).toEqual([expect.objectContaining({ pointer, code: 'unknown-field' })]);
    }
  });

  it('writes nothing where it names a parameter that is not known, and asks for a sign-in first', async () => {
    const account = { email: 'new@kakehashi.example', displayName: '新任 太郎' };
    const answer = await admin.post('/api/admin/users?x=1', account);
    expect([answer.status, answer.body['code']]).toEqual([400, 'unknown-parameter']);
    const { body } = await admin.get('/api/admin/users?q=new');
    expect(body['items']).toEqual([]);
    expect((await app.anonymous().get('/api/home?x=1')).status).toBe(401);
  });

  it.each(['/api/nothing', '/api/admin/users/%E0%A4%A', '/api/admin/users/%00', '/nothing.js'])(
    'is answered at %s',
    async (path) => {
      const { status, text } = await admin.get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/at \/|node_modules|URIError/);
    },
  );

  it('is told in the language of the person, else of the browser', async () => {
    const english = await admin.get('/api/nothing', { headers: { 'Accept-Language': 'ja' } });
    expect(english.body['title']).toBe('見つかりませんでした');
    const refused = await post({}, { 'Accept-Language': 'ja' });
    expect(refused.body['title']).toBe('Some entries need correcting');
  });

  it('names itself, so that the log can be searched for it', async () => {
    const { headers, body } = await admin.get('/api/nothing');
    expect(body['requestId']).toBe(headers.get('x-request-id'));
  });
});

describe('what every answer carries', () => {
  let database: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { settings: { metricsToken: 'a token for metrics' } });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('is never stored, sniffed or framed', async () => {
    const { headers } = await app.anonymous().get('/api/health/live');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('keeps an idle connection longer than those who ask do', async () => {
    expect((await app.anonymous().get('/api/health/live')).headers.get('keep-alive')).toBe('timeout=75');
  });

  it('says whether it lives and can serve', async () => {
    expect((await app.anonymous().get('/api/health/live')).body).toEqual({ status: 'ok' });
    expect((await app.anonymous().get('/api/health/ready')).body).toEqual({ status: 'ok' });
  });

  it('rests on statements that are planned once for all values', async () => {
    const plans = `SELECT generic_plans::integer AS generic, custom_plans::integer AS custom
      FROM pg_prepared_statements WHERE statement LIKE '%FROM pg_prepared_statements%' AND $1::text <> ''`;
    for (const value of ['a', 'b', 'c']) await app.get(Prepared).query(plans, [value]);
    expect(await app.get(Prepared).query(plans, ['d'])).toEqual([{ generic: 4, custom: 0 }]);
  });

  it('shows its figures to the machine itself, or to who holds the token', async () => {
    const ask = (headers: Record<string, string>) => app.anonymous().get('/metrics', { headers });
    expect((await ask({})).text).toContain('http_request_duration_seconds');
    expect((await ask({ 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404);
    expect((await ask({ 'X-Forwarded-For': '203.0.113.9', Authorization: 'Bearer a token for metrics' })).status).toBe(
      200,
    );
  });
});
