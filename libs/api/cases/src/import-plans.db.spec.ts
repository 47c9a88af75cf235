import pg from 'pg';
import { RecordReferences, stillNamed } from '@kakehashi/api/registry';
import { bootTestApp, createTestDatabase, type TestApp, type TestDatabase } from '@kakehashi/testing';

/** However many cases there are, taking an import back reads those that it is about. */
describe('taking an import back', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-20T01:00:00Z' });
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    // As in a large table: whatever an index can find is found by it.
    await owner.query('SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off');
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
    await database.drop();
  });

  const plan = async (sql: string, parameters: unknown[]) => {
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${sql}`, parameters);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const nobody = '00000000-0000-7000-8000-000000000000';

  it('finds the cases that still name an organisation by their key', async () => {
    const found = await plan(stillNamed(app.get(RecordReferences).to('organisation')), [[nobody]]);
    expect(found).toMatch(/cases_pkey[^]*Index Cond: \(id = /u);
    // Each row compared with every case: hours beside a million of them.
    expect(found).not.toMatch(/Join Filter/u);
  });
});
