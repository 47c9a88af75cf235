import {
  addStaff,
  bootTestApp,
  createDispatch,
  createTestDatabase,
  createVisit,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

interface Organisation {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly allowedActions: { action: string; allowed: boolean; reasons: { code: string; message: string }[] }[];
}

describe('an organisation that offices share', () => {
  let database: TestDatabase;
  let app: TestApp;
  let singapore: TestClient;
  let london: TestClient;
  let admin: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-10-01T03:00:00Z' });
    await addStaff(app);
    await app.addUser({ email: 'hq', roles: ['hq'] });
    singapore = await app.as('officer.sin');
    london = await app.as('officer.lon');
    admin = await app.as('admin');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function requesterOf(client: TestClient, name: string, parts: object): Promise<string> {
    const visit = await createVisit(client, { details: { requester: { name, kind: 'association' } }, ...parts });
    return (visit.details as { requester: { id: string } }).requester.id;
  }
  const read = async (client: TestClient, id: string) =>
    (await client.get<Organisation>(`/api/organisations/${id}`)).body;
  const rename = async (client: TestClient, id: string, name: string) =>
    client.patch(`/api/organisations/${id}`, { name }, { ifMatch: (await read(admin, id)).version });

  it('is changed by the one office that uses it', async () => {
    const id = await requesterOf(singapore, '架空協会一', {});
    expect((await read(singapore, id)).allowedActions).toEqual([
      { action: 'organisation.edit', allowed: true, reasons: [] },
    ]);
    expect((await rename(singapore, id, '架空協会 一号')).status).toBe(200);
  });

  it('is not changed by an office while another one uses it, and says who can', async () => {
    const id = await requesterOf(singapore, '架空協会二', {});
    expect((await rename(london, id, '乗っ取り')).body).toMatchObject({ status: 403, code: 'organisation-shared' });
    expect(await requesterOf(london, '架空協会二', { office: 'LON', country: 'GB' })).toBe(id);
    for (const client of [singapore, london]) {
      const [action] = (await read(client, id)).allowedActions;
      expect(action).toMatchObject({ allowed: false, reasons: [{ code: 'organisation-shared' }] });
      expect(action?.reasons[0]?.message).toMatch(/headquarters or an administrator/);
      const refused = await rename(client, id, '別名');
      expect([refused.status, refused.body['code']]).toEqual([403, 'organisation-shared']);
    }
    expect((await read(singapore, id)).name).toBe('架空協会二');
  });

  it('is used by the office whose dispatch goes there', async () => {
    const { details } = await createDispatch(singapore, { details: { host: { name: '架空市役所' } } });
    const { id } = details.host;
    expect((await rename(london, id, '乗っ取り')).body).toMatchObject({ status: 403, code: 'organisation-shared' });
    expect((await rename(singapore, id, '架空市役所 本庁')).status).toBe(200);
  });

  it('is changed by headquarters and administrators, and the log keeps who, when, and what it was', async () => {
    const id = await requesterOf(singapore, '架空協会三', {});
    await requesterOf(london, '架空協会三', { office: 'LON', country: 'GB' });
    expect((await rename(await app.as('hq'), id, '架空協会三号')).status).toBe(200);
    expect((await rename(admin, id, '架空協会第三号')).status).toBe(200);
    const log = await admin.get<{ items: { action: string; actor: { email: string }; detail: object }[] }>(
      `/api/admin/audit?subjectType=organisation&subjectId=${id}`,
    );
    expect(log.body.items.map(({ actor, detail }) => [actor.email.split('@')[0], detail])).toMatchObject([
      ['admin', { name: '架空協会第三号', before: { name: '架空協会三号' } }],
      ['hq', { name: '架空協会三号', before: { name: '架空協会三' } }],
    ]);
  });

  it('counts as used by every office while it is a national counterpart', async () => {
    const [counterpart] = await app.query<{ id: string }>(`SELECT organisation_id AS id FROM counterparts LIMIT 1`);
    expect((await rename(singapore, counterpart?.id ?? '', 'Mine')).body).toMatchObject({
      code: 'organisation-shared',
    });
  });

  it('is not changed by who only reads', async () => {
    const id = await requesterOf(singapore, '架空協会四', {});
    expect((await rename(await app.as('auditor'), id, '別名')).body).toMatchObject({ status: 403, code: 'forbidden' });
  });
});
