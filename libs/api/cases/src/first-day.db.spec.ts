import type { CaseView, VisitDetails } from '@kakehashi/shared/contracts';
import {
  addStaff,
  bootTestApp,
  bringTo,
  createTestDatabase,
  createVisit,
  step,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';

const data = { actualPeople: { elected: 2, official: 4, student: 0, escort: 1, private: 0 } };

describe('the first day of a visit', () => {
  let database: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    // A minute before midnight in Singapore; in London it is still the afternoon.
    app = await bootTestApp(database, { now: '2026-11-09T15:59:00Z' });
    await addStaff(app);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('may be begun by hand before, but is not counted until it has come at the office', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    await bringTo(app, reference, 'in_progress');

    const refused = await step(officer, reference, 'complete', { data });
    expect([refused.status, refused.body.code]).toEqual([409, 'too-early']);
    expect(refused.body.errors).toMatchObject([{ code: 'too-early', detail: 'Do this on or after 2026-11-10.' }]);
    const shown = (await officer.get<CaseView>(`/api/cases/${reference}`)).body;
    expect((shown.details as VisitDetails).actualPeople).toBeNull();
    expect(shown.allowedActions.find(({ transition }) => transition === 'complete')).toMatchObject({
      allowed: false,
      reasons: [{ code: 'too-early', fixTarget: 'details' }],
    });

    app.moveTo('2026-11-09T16:00:00Z');
    expect((await step(officer, reference, 'complete', { data })).body).toMatchObject({ state: 'completed' });
  });
});
