import { createTestDatabase, bootTestApp, type TestApp, type TestDatabase } from '@kakehashi/testing';

describe('compression', () => {
  let database: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('sends large answers compressed to whoever takes them', async () => {
    const answer = await fetch(`${app.url}/api/openapi.json`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.json()).toMatchObject({ openapi: expect.stringMatching(/^3\./) as string });
  });
});
