import {
  addStaff,
  bootTestApp,
  bringTo,
  createTestDatabase,
  createVisit,
  step,
  versioned,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';
import type { CaseView } from './case/dto/case-view.dto';
import { verifyEvents } from './case/events/verify-events';
import { DataSource } from 'typeorm';

jest.setTimeout(60_000);

describe('a visit from inquiry to closed', () => {
  let database: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-09-01T03:00:00Z' });
    await addStaff(app);
  });
  afterAll(async () => {
    await app?.close();
    await database.drop();
  });

  it('goes along its line, and its history holds', async () => {
    const officer = await app.as('officer.sin');
    const visit = await createVisit(officer);
    expect(visit.reference).toBe('V-SIN-2026-0001');
    expect(visit).toMatchObject({ state: 'inquiry', version: 1, fiscalYear: 2026, prefecture: '14', mayEdit: true });
    expect(visit.deadlines.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['formal_request', '2026-10-11'],
      ['questions_and_list', '2026-10-20'],
      ['itinerary', '2026-11-03'],
      ['report', '2026-12-04'],
    ]);
    await bringTo(app, visit.reference, 'closed');
    const { body } = await officer.get<CaseView>(`/api/cases/${visit.reference}`);
    expect(body).toMatchObject({ state: 'closed', actualPeople: 7, nextDeadline: null, mayEdit: false });
    expect(body.deadlines.every(({ metOn }) => metOn === '2026-09-01')).toBe(true);
    const events = await officer.get<{ items: { kind: string; transition: string | null }[] }>(
      `/api/cases/${visit.reference}/events`,
    );
    expect(events.body.items.at(-1)).toMatchObject({ kind: 'created', seq: 1 });
    const verification = await verifyEvents(app.app.get(DataSource));
    expect(verification).toMatchObject({ cases: 1, broken: [] });
    expect(verification.events).toBe(events.body.items.length);
  });

  it('says that the municipality that asks had ended before the first day, and what it became', async () => {
    const officer = await app.as('officer.sin');
    const requester = { name: '浦和市', kind: 'local_government', municipalityCode: '112046' };
    const visit = await createVisit(officer, { details: { requester } });
    expect(visit).toMatchObject({
      details: { requesterEnded: { nameJa: '浦和市', lastDay: '2001-04-30', successor: { nameJa: 'さいたま市' } } },
    });
    const known = await createVisit(officer);
    expect(known).toMatchObject({ details: { requesterEnded: null } });
  });

  it('is reopened by a manager with a reason and a comment', async () => {
    const manager = await app.as('manager.sin');
    const reference = 'V-SIN-2026-0001';
    expect((await step(manager, reference, 'reopen')).body.errors.map(({ code }) => code)).toEqual([
      'reason-missing',
      'comment-missing',
    ]);
    const reopened = await step(manager, reference, 'reopen', {
      data: { reason: 'count_correction' },
      comment: 'A student was counted twice',
    });
    expect(reopened).toMatchObject({ status: 200, body: { state: 'reported' } });
    const correct = (actualPeople: object) =>
      versioned(manager, reference, (ifMatch) =>
        manager.patch<CaseView>(`/api/cases/${reference}`, { details: { actualPeople } }, { ifMatch }),
      );
    await expect(correct({ student: 0 })).rejects.toThrow('"pointer":"/details/actualPeople"');
    expect(await correct({ elected: 1, official: 5 })).toMatchObject({ status: 200, body: { actualPeople: 6 } });
  });
});
