import { DataSource } from 'typeorm';
import {
  addDocument,
  addStaff,
  appointmentBody,
  bootTestApp,
  bringTo,
  createTestDatabase,
  createVisit,
  step,
  versioned,
  visitBody,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';
import type { CaseView } from './case/dto/case-view.dto';

jest.setTimeout(60_000);

const codesOf = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.map(({ code }) => code);

describe('what is refused', () => {
  let database: TestDatabase;
  let app: TestApp;
  let staff: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-09-01T03:00:00Z' });
    staff = await addStaff(app);
  });
  afterAll(async () => {
    await app?.close();
    await database.drop();
  });

  it('shows a case of another office to nobody outside, in no list and under no address', async () => {
    const { reference } = await createVisit(await app.as('officer.sin'));
    const outsider = await app.as('officer.lon');
    for (const path of ['', '/events', '/comments', '/members', '/appointments', '/documents', '/links', '/watchers'])
      expect((await outsider.get(`/api/cases/${reference}${path}`)).status).toBe(404);
    const write = await outsider.patch(`/api/cases/${reference}`, { title: 'x' }, { ifMatch: 1 });
    expect(write.status).toBe(404);
    expect((await outsider.get<{ total: number }>('/api/cases?office=SIN')).body.total).toBe(0);
    expect((await (await app.as('auditor')).get(`/api/cases/${reference}`)).status).toBe(200);
    expect((await (await app.as('admin')).get('/api/cases')).status).toBe(403);
  });

  it('lets nobody log a case for another office or a country that the office does not cover', async () => {
    const outsider = await app.as('officer.lon');
    expect((await outsider.post('/api/cases', visitBody())).body['code']).toBe('other-office');
    const officer = await app.as('officer.sin');
    const abroad = await officer.post('/api/cases', visitBody({ country: 'FR' }));
    expect([abroad.status, abroad.body['code']]).toEqual([409, 'country-not-in-office']);
  });

  it.each([
    [{ firstDate: '2026-11-10', lastDate: '2026-11-09' }, '/details/lastDate'],
    [{ firstDate: '2026-01-01', lastDate: '2027-06-01' }, '/details/lastDate'],
    [{ firstDate: '1989-01-01', lastDate: '1989-01-02' }, '/details/firstDate'],
    [{ firstDate: '2026-11-10', lastDate: null }, '/details/lastDate'],
    [{ requester: { name: '横浜市' } }, '/details/requester/kind'],
    [
      { requester: { name: '横浜市', kind: 'local_government', municipalityCode: '141004' } },
      '/details/requester/municipalityCode',
    ],
    [{ hosts: [{}] }, '/details/hosts/0/name'],
  ])('names the field that is wrong: %j', async (details, pointer) => {
    const officer = await app.as('officer.sin');
    const answer = await officer.post<{ code: string; errors: { pointer: string }[] }>(
      '/api/cases',
      visitBody({ details }),
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]?.pointer).toBe(pointer);
  });

  it('holds each step to its guards and names what is missing', async () => {
    const officer = await app.as('officer.sin');
    const manager = await app.as('manager.sin');
    const coordinator = await app.as('coordinator.sin');
    const { reference } = await createVisit(officer, { details: { purpose: null, firstDate: null, lastDate: null } });
    const assess = await step(officer, reference, 'assess');
    expect([assess.status, codesOf(assess)]).toEqual([409, ['field-missing', 'field-missing', 'field-missing']]);
    const details = { purpose: '調査', firstDate: '2026-11-10', lastDate: '2026-11-12' };
    await versioned(officer, reference, (ifMatch) =>
      officer.patch(`/api/cases/${reference}`, { details }, { ifMatch }),
    );
    await step(officer, reference, 'assess');
    expect(codesOf(await step(manager, reference, 'accept'))).toEqual(['earlier-visits-not-searched']);
    await versioned(officer, reference, (ifMatch) =>
      officer.post(`/api/cases/${reference}/earlier-visits`, {}, { ifMatch }),
    );
    expect(codesOf(await step(coordinator, reference, 'decline'))).toEqual(['reason-missing']);
    await step(coordinator, reference, 'accept');
    expect(codesOf(await step(officer, reference, 'request'))).toEqual([
      'document-missing',
      'document-missing',
      'delegation-missing',
    ]);
    for (const kind of ['formal_request', 'questions']) await addDocument(officer, reference, kind);
    await versioned(officer, reference, (ifMatch) =>
      officer.put(
        `/api/cases/${reference}/members`,
        { members: [{ nameNative: '山田 太郎', category: 'official' }] },
        { ifMatch },
      ),
    );
    expect((await step(officer, reference, 'request')).status).toBe(200);
    expect(codesOf(await step(officer, reference, 'arrange'))).toEqual(['field-missing']);
    await versioned(officer, reference, (ifMatch) =>
      officer.patch(`/api/cases/${reference}`, { details: { language: 'en' } }, { ifMatch }),
    );
    await step(officer, reference, 'arrange');
    expect(codesOf(await step(officer, reference, 'confirm'))).toEqual(['appointment-none-confirmed']);
    await versioned(officer, reference, (ifMatch) =>
      officer.post(`/api/cases/${reference}/appointments`, appointmentBody(), { ifMatch }),
    );
    const unconfirmed = await step(officer, reference, 'confirm');
    expect([unconfirmed.status, codesOf(unconfirmed)]).toEqual([
      409,
      ['appointment-unconfirmed', 'appointment-none-confirmed'],
    ]);
  });

  it('keeps people from deciding on what they worked on', async () => {
    const coordinator = await app.as('coordinator.sin');
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(coordinator, { ownerId: null });
    await step(officer, reference, 'assess');
    const own = await step(coordinator, reference, 'accept');
    expect([own.status, own.body.code]).toEqual([403, 'separation-of-duties']);
    const asOfficer = await step(officer, reference, 'accept');
    expect([asOfficer.status, asOfficer.body.code]).toEqual([403, 'forbidden']);
  });

  it('lets no manager close a case that is their own', async () => {
    const manager = await app.as('manager.sin');
    const { reference } = await createVisit(await app.as('officer.sin'));
    await bringTo(app, reference, 'reported');
    await versioned(manager, reference, (ifMatch) =>
      manager.put(`/api/cases/${reference}/owner`, { ownerId: staff['manager.sin'] }, { ifMatch }),
    );
    const closing = await step(manager, reference, 'close');
    expect([closing.status, closing.body.code]).toEqual([403, 'own-case']);
  });

  it('answers a stale edit with the case as it is and who changed it', async () => {
    const officer = await app.as('officer.sin');
    const colleague = await app.as('officer2.sin');
    const { reference } = await createVisit(officer);
    await colleague.patch(`/api/cases/${reference}`, { title: '新しい件名' }, { ifMatch: 1 });
    const stale = await officer.patch<{ code: string; current: CaseView; changedBy: { id: string } }>(
      `/api/cases/${reference}`,
      { details: { branch: '支部' } },
      { ifMatch: 1 },
    );
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect(stale.body.current).toMatchObject({ title: '新しい件名', version: 2 });
    expect(stale.body.changedBy.id).toBe(staff['officer2.sin']);
    expect((await officer.patch(`/api/cases/${reference}`, { title: 'x' })).status).toBe(428);
  });

  it('changes nothing of a case that has ended', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer);
    await step(officer, reference, 'withdraw', { data: { reason: 'requester_withdrew' } });
    const { body } = await officer.get<CaseView>(`/api/cases/${reference}`);
    expect(body).toMatchObject({
      state: 'withdrawn',
      nextDeadline: null,
      details: { endReason: 'requester_withdrew' },
    });
    const edit = await officer.patch(`/api/cases/${reference}`, { title: 'x' }, { ifMatch: body.version });
    expect([edit.status, edit.body['code']]).toEqual([409, 'case-closed']);
  });

  it('gives two creations at once different references, and one of two steps at once the win', async () => {
    const officer = await app.as('officer.sin');
    const made = await Promise.all(Array.from({ length: 8 }, () => createVisit(officer)));
    expect(new Set(made.map(({ reference }) => reference)).size).toBe(8);
    const reference = made[0]?.reference ?? '';
    const post = () => officer.post(`/api/cases/${reference}/transitions`, { transition: 'assess' }, { ifMatch: 1 });
    const answers = await Promise.all([post(), post(), post(), post()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('never lets the application rewrite history', async () => {
    const db = app.app.get(DataSource);
    for (const statement of [
      `UPDATE case_events SET comment = 'x'`,
      `DELETE FROM case_events`,
      `TRUNCATE case_events`,
      `UPDATE workflow_definitions SET version = 9`,
    ])
      await expect(db.query(statement)).rejects.toThrow(/permission denied/);
  });
});
