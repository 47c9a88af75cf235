import pg from 'pg';
import { DataSource } from 'typeorm';
import {
  addStaff,
  bootTestApp,
  createTestDatabase,
  createVisit,
  step,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';
import { verifyEvents } from './case/events/verify-events';

jest.setTimeout(60_000);

describe('the chain of a case’s history', () => {
  let database: TestDatabase;
  let app: TestApp;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-09-01T03:00:00Z' });
    await addStaff(app);
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await app?.close();
    await database.drop();
  });

  async function history(): Promise<string> {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    await officer.patch(`/api/cases/${reference}`, { title: '改題' }, { ifMatch: 1 });
    await step(officer, reference, 'assess');
    return reference;
  }

  /** Only somebody who may disable triggers gets this far. */
  async function tamper(sql: string, reference: string): Promise<void> {
    await owner.query('ALTER TABLE case_events DISABLE TRIGGER USER');
    await owner.query(sql, [reference]);
    await owner.query('ALTER TABLE case_events ENABLE TRIGGER USER');
  }

  const ofCase = `case_id = (SELECT id FROM cases WHERE reference = $1)`;

  it('refuses changes even by the owner of the tables', async () => {
    await history();
    for (const statement of [`UPDATE case_events SET comment = 'x'`, `DELETE FROM case_events`, `TRUNCATE case_events`])
      await expect(owner.query(statement)).rejects.toThrow(/never changed/);
    expect((await verifyEvents(app.app.get(DataSource))).broken).toEqual([]);
  });

  it('names the first link that does not hold', async () => {
    const [changed, removed, cut] = [await history(), await history(), await history()];
    await tamper(`UPDATE case_events SET after = '{"title":"偽"}' WHERE ${ofCase} AND seq = 2`, changed);
    await tamper(`DELETE FROM case_events WHERE ${ofCase} AND seq = 2`, removed);
    await tamper(`DELETE FROM case_events WHERE ${ofCase} AND seq = 3`, cut);
    expect((await verifyEvents(app.app.get(DataSource))).broken).toEqual([
      { reference: changed, seq: 2, problem: 'changed-event' },
      { reference: removed, seq: 2, problem: 'missing-event' },
      { reference: cut, seq: 3, problem: 'missing-last-event' },
    ]);
  });
});
