import {
  addDocument,
  addStaff,
  bootTestApp,
  createResearch,
  createTestDatabase,
  researchBody,
  step,
  type ResearchCase,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

describe('commissioned research', () => {
  let database: TestDatabase;
  let app: TestApp;
  let officer: TestClient;
  let manager: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    await addStaff(app);
    officer = await app.as('officer.sin');
    manager = await app.as('manager.sin');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const read = async (reference: string) => (await officer.get<ResearchCase>(`/api/cases/${reference}`)).body;
  const edit = async (reference: string, details: object) => {
    const { version } = await read(reference);
    return officer.patch<ResearchCase>(`/api/cases/${reference}`, { details }, { ifMatch: version });
  };
  const dueOn = ({ deadlines }: ResearchCase) => Object.fromEntries(deadlines.map((one) => [one.code, one.dueOn]));

  it('goes from the inquiry to the answer, with deadlines from its due date, and is counted by prefecture', async () => {
    const { reference, ...logged } = await createResearch(officer, { details: { dueOn: null, background: null } });
    expect([reference.slice(0, 6), logged.fiscalYear, logged.prefecture]).toEqual(['R-SIN-', 2026, '14']);
    await step(officer, reference, 'assess');
    const early = await step(officer, reference, 'request');
    expect([early.status, early.body.errors.map(({ code, pointer }) => `${pointer} ${code}`)]).toEqual([
      409,
      ['/details/background field-missing', '/details/dueOn field-missing', ' document-missing'],
    ]);
    await edit(reference, { background: '運賃の見直し', dueOn: '2026-12-25' });
    expect(dueOn(await read(reference))).toMatchObject({ draft_answer: '2026-12-18', answer: '2026-12-25' });
    await edit(reference, { dueOn: '2027-01-15' });
    expect(dueOn(await read(reference))).toMatchObject({ draft_answer: '2027-01-08', answer: '2027-01-15' });
    await addDocument(officer, reference, 'request_form');
    await step(officer, reference, 'request');
    await step(officer, reference, 'work');
    expect((await step(officer, reference, 'answer')).body.code).toBe('document-missing');
    await addDocument(officer, reference, 'answer');
    await step(officer, reference, 'answer');
    expect((await step(officer, reference, 'close')).status).toBe(403);
    expect((await step(manager, reference, 'close')).body).toMatchObject({ state: 'closed' });

    const counts = await officer.get<{ cells: { column: string; value: number | null }[] }>(
      '/api/reports/yearly-counts?programme=research&columns=prefecture&from=2026&to=2026',
    );
    expect(counts.body.cells).toMatchObject([{ column: '14', value: 1 }]);
    const evidence = await officer.get(
      '/api/reports/yearly-counts/evidence?programme=research&columns=prefecture&row=2026&column=14&measure=cases',
    );
    expect(evidence.body).toMatchObject({ count: 1, total: 1, cases: [{ reference, requesterName: '横浜市' }] });
  });

  it('is declined with a reason by somebody who had no hand in it', async () => {
    const { reference } = await createResearch(officer);
    expect((await step(officer, reference, 'decline', { data: { reason: 'too_late' } })).status).toBe(403);
    expect((await step(manager, reference, 'decline')).body.code).toBe('reason-missing');
    await step(manager, reference, 'decline', { data: { reason: 'published_already' }, comment: '統計年鑑を案内' });
    expect(await read(reference)).toMatchObject({
      state: 'declined',
      details: { endReason: 'published_already', endComment: '統計年鑑を案内' },
    });
  });

  it('takes the day of the entry where none is given, and refuses one that is due before it came in', async () => {
    const { details } = await createResearch(officer, { details: { receivedOn: undefined } });
    expect(details.receivedOn).toBe('2026-11-21');
    const wrong = await officer.post('/api/cases', researchBody({ details: { dueOn: '2026-11-01' } }));
    expect([wrong.status, wrong.body['errors']]).toMatchObject([400, [{ pointer: '/details/dueOn' }]]);
  });

  it('counts under the prefecture and year of a corrected requester and day', async () => {
    const { reference } = await createResearch(officer);
    await edit(reference, {
      requester: { name: '福岡県', kind: 'local_government', municipalityCode: '400009' },
      receivedOn: '2026-03-31',
    });
    expect(await read(reference)).toMatchObject({ fiscalYear: 2025, prefecture: '40' });
  });
});
