import {
  addDocument,
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

jest.setTimeout(60_000);

const codesOf = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.map(({ code }) => code);

describe('guards and separation of duties, after they were passed once', () => {
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

  it('does not start a visit whose confirmed appointments were taken back', async () => {
    const { reference } = await createVisit(await app.as('officer.sin'));
    await bringTo(app, reference, 'confirmed');
    const officer = await app.as('officer.sin');
    const { body } = await officer.get<{ items: { id: string }[] }>(`/api/cases/${reference}/appointments`);
    for (const { id } of body.items) {
      const answer = await versioned(officer, reference, (ifMatch) =>
        officer.patch(`/api/cases/${reference}/appointments/${id}`, { status: 'proposed' }, { ifMatch }),
      );
      expect(answer.status).toBe(200);
    }
    const start = await step(officer, reference, 'start');
    expect(start.status).toBe(409);
    expect(codesOf(start)).toContain('appointment-unconfirmed');
  });

  it('does not close a visit whose report was taken back', async () => {
    const { reference } = await createVisit(await app.as('officer.sin'));
    await bringTo(app, reference, 'reported');
    const officer = await app.as('officer.sin');
    const { body } = await officer.get<{ items: { id: string; kind: string }[] }>(`/api/cases/${reference}/documents`);
    const report = body.items.find(({ kind }) => kind === 'visit_report');
    expect((await officer.delete(`/api/cases/${reference}/documents/${report?.id}`)).status).toBe(204);
    const close = await step(await app.as('manager.sin'), reference, 'close');
    expect([close.status, codesOf(close)]).toEqual([409, ['report-missing']]);
    await addDocument(officer, reference, 'visit_report');
    expect((await step(await app.as('manager.sin'), reference, 'close')).status).toBe(200);
  });

  it('lets nobody close what they rewrote the figures of', async () => {
    const { reference } = await createVisit(await app.as('officer.sin'));
    await bringTo(app, reference, 'reported');
    const manager = await app.as('manager.sin');
    const edit = await versioned(manager, reference, (ifMatch) =>
      manager.patch(`/api/cases/${reference}`, { details: { actualPeople: { official: 500 } } }, { ifMatch }),
    );
    expect(edit.status).toBe(200);
    const close = await step(manager, reference, 'close');
    expect([close.status, close.body.code]).toEqual([403, 'separation-of-duties']);
  });

  it('lets nobody accept a delegation that they entered', async () => {
    const { reference } = await createVisit(await app.as('officer.sin'));
    await bringTo(app, reference, 'assessing');
    const manager = await app.as('manager.sin');
    const members = [{ nameRoman: 'A. Example', category: 'official' }];
    expect(
      (
        await versioned(manager, reference, (ifMatch) =>
          manager.put(`/api/cases/${reference}/members`, { members }, { ifMatch }),
        )
      ).status,
    ).toBe(200);
    const accept = await step(manager, reference, 'accept');
    expect([accept.status, accept.body.code]).toEqual([403, 'separation-of-duties']);
  });

  it('keeps the requester as it was recorded when the organisation is changed later', async () => {
    const officer = await app.as('officer.sin');
    const created = await createVisit(officer, {
      details: { requester: { name: '記録市', kind: 'local_government', municipalityCode: '141003' } },
    });
    const id = (created.details as { requester: { id: string } }).requester.id;
    const found = await officer.get<{ version: number }>(`/api/organisations/${id}`);
    const change = await officer.patch(
      `/api/organisations/${id}`,
      { municipalityCode: '130001' },
      { ifMatch: found.body.version },
    );
    expect(change.status).toBe(200);
    const { body } = await officer.get(`/api/cases/${created.reference}`);
    expect(body).toMatchObject({ prefecture: '14', details: { requester: { municipalityCode: '141003' } } });
  });

  it('finds nothing by a mark that names nothing, and takes no total from a cursor that it did not write', async () => {
    const officer = await app.as('officer.sin');
    expect((await officer.get<{ total: number }>('/api/cases?q=%25')).body.total).toBe(0);
    const page = await officer.get<{ nextCursor: string }>('/api/cases?limit=1');
    const parts = JSON.parse(Buffer.from(page.body.nextCursor, 'base64url').toString()) as unknown[];
    const forged = Buffer.from(JSON.stringify(parts.with(3, -5))).toString('base64url');
    expect((await officer.get(`/api/cases?limit=1&cursor=${forged}`)).status).toBe(400);
  });

  it.each([
    ['a title of which nothing can be seen', '\u200b', 'required'],
    ['a mark that turns the direction of text', 'a\u202eb', 'control-characters'],
  ])('refuses %s', async (_what, title, code) => {
    const officer = await app.as('officer.sin');
    const answer = await officer.post<{ errors: { code: string }[] }>('/api/cases', {
      type: 'visit',
      office: 'SIN',
      country: 'SG',
      title,
      details: { requester: { name: '横浜市', kind: 'local_government' }, mode: 'on_site' },
    });
    expect([answer.status, codesOf(answer)]).toEqual([400, [code]]);
  });

  it.each(['hasOwnProperty', '__proto__'])('knows no parameter %s', async (name) => {
    const answer = await (await app.as('officer.sin')).get<{ code: string }>(`/api/cases?${name}=1`);
    expect([answer.status, answer.body.code]).toEqual([400, 'unknown-parameter']);
  });

  it.each(['toString', '__proto__'])('knows no field %s of a case, however deep', async (name) => {
    const officer = await app.as('officer.sin');
    const { reference, version } = await createVisit(officer);
    const path = `/api/cases/${reference}`;
    const odd = { [name]: 1 };
    const requester = { name: '横浜市', kind: 'local_government', ...odd };
    const visit = {
      type: 'visit',
      office: 'SIN',
      country: 'SG',
      title: '視察',
      details: { requester, mode: 'on_site' },
    };
    for (const [pointer, answer] of [
      [`/details/requester/${name}`, await officer.post('/api/cases', visit)],
      [`/details/${name}`, await officer.patch(path, { details: odd }, { ifMatch: version })],
      [
        `/data/${name}`,
        await officer.post(`${path}/transitions`, { transition: 'assess', data: odd }, { ifMatch: version }),
      ],
    ] as const)
      expect([answer.status, answer.body['errors']]).toEqual([
        400,
        [expect.objectContaining({ pointer, code: 'unknown-field' })],
      ]);
  });
});
