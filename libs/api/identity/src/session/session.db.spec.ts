import { bootTestApp, createTestDatabase, TEST_PASSWORD, type TestApp, type TestDatabase } from '@kakehashi/testing';

describe('the session', () => {
  let database: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database);
    await app.addUser({ email: 'officer.sin', displayName: '田中 一郎', roles: ['officer@SIN'] });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('begins with a right password and says who is there with what rights', async () => {
    const client = await app.as('officer.sin');
    const { status, body } = await client.get('/api/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user: { email: 'officer.sin@kakehashi.example', displayName: '田中 一郎', locale: 'en' },
      grants: [{ role: 'officer', office: 'SIN' }],
      offices: ['SIN'],
    });
  });

  it('answers an unknown user and a wrong password alike', async () => {
    const answers = await Promise.all(
      ['officer.sin@kakehashi.example', 'nobody@kakehashi.example'].map((email) =>
        app.anonymous().post('/api/session', { email, password: `not ${TEST_PASSWORD}` }),
      ),
    );
    const [known, unknown] = answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ status: 401, code: 'sign-in-failed' });
  });
});
