import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database';

describe('createTestDatabase', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('gives PostgreSQL 18 with the two roles apart', async () => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    const { rows } = await client.query<{ version: string; user: string }>(
      `SELECT current_setting('server_version_num') AS version, current_user AS user`,
    );
    await client.end();
    expect(Number(rows[0]?.version)).toBeGreaterThanOrEqual(180000);
    expect(rows[0]?.user).toBe('kakehashi_app');
  });
});
