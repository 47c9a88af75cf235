import pg from 'pg';
import { RecordReferences, stillNamed } from '@kakehashi/api/registry';
import { bootTestApp, createTestDatabase, type TestApp, type TestDatabase } from '@kakehashi/testing';
import { alikeVisits } from './visit/imports/import-lookups';

/** However many cases there are, an import reads those that it is about. */
describe('the statements of an import', () => {
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

  it('find the visits like a row by their requester and day', async () => {
    const question = { at: 0, country: 'SG', day: '2026-05-12', requester: '横浜市' };
    const found = await plan(alikeVisits, [JSON.stringify([question]), ['cancelled'], null]);
    expect(found).toMatch(/visits_requester_first[^]*Index Cond: \(\(requester_organisation_id = .*first_date = /u);
    expect(found).toMatch(/cases_pkey[^]*Index Cond: \(id = /u);
  });

  it('find what still names an organisation that is taken back by its key', async () => {
    const found = await plan(stillNamed(app.get(RecordReferences).to('organisation')), [[nobody]]);
    expect(found).toMatch(/cases_pkey[^]*Index Cond: \(id = /u);
    // Each row compared with every case: hours beside a million of them.
    expect(found).not.toMatch(/SubPlan|Join Filter/u);
  });
});
