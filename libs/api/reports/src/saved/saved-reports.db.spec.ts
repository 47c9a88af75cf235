import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';
import type { SavedReport, SavedReportList } from './saved-reports.dto';

const path = '/api/reports/saved';

describe('saved reports', () => {
  let database: TestDatabase;
  let app: TestApp;
  let clients: Record<'officer' | 'colleague' | 'london', TestClient>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'manager.sin', roles: ['manager@SIN'] });
    await app.addUser({ email: 'officer.lon', roles: ['officer@LON'] });
    clients = {
      officer: await app.as('officer.sin'),
      colleague: await app.as('manager.sin'),
      london: await app.as('officer.lon'),
    };
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const named = async (client: TestClient) =>
    (await client.get<SavedReportList>(path)).body.items.map(({ name, own }) => `${name}${own ? '' : ' (shared)'}`);

  it('are seen by who keeps them, and by an office once they are shared with it', async () => {
    const body = { name: 'ASEAN', query: 'columns=country&from=2020&country=TH,VN' };
    const kept = await clients.officer.post<SavedReport>(path, body);
    expect([kept.status, kept.body.query, kept.body.own]).toEqual([201, body.query, true]);
    expect([await named(clients.officer), await named(clients.colleague)]).toEqual([['ASEAN'], []]);

    const patched = await clients.officer.patch<SavedReport>(
      `${path}/${kept.body.id}`,
      { office: 'SIN' },
      { ifMatch: kept.etag },
    );
    expect(patched.status).toBe(200);
    expect([await named(clients.colleague), await named(clients.london)]).toEqual([['ASEAN (shared)'], []]);

    const renaming = { name: 'Mine now' };
    const foreign = await clients.colleague.patch(`${path}/${kept.body.id}`, renaming, { ifMatch: patched.etag });
    const hidden = await clients.london.patch(`${path}/${kept.body.id}`, renaming, { ifMatch: patched.etag });
    const stale = await clients.officer.patch(`${path}/${kept.body.id}`, renaming, { ifMatch: kept.etag });
    expect([foreign.status, hidden.status, stale.status]).toEqual([403, 404, 412]);
    const remove = async (client: TestClient, ifMatch?: string) =>
      (await client.delete(`${path}/${kept.body.id}`, ifMatch === undefined ? {} : { ifMatch })).status;
    expect(await remove(clients.colleague, patched.etag)).toBe(403);
    expect([await remove(clients.officer), await remove(clients.officer, kept.etag)]).toEqual([428, 412]);
    expect(await named(clients.colleague)).toEqual(['ASEAN (shared)']);

    expect(await remove(clients.officer, patched.etag)).toBe(204);
    expect(await named(clients.colleague)).toEqual([]);
    const log = await app.query<{ action: string; office: string | null }>(
      `SELECT action, detail ->> 'office' AS office FROM audit_log WHERE subject_type = 'saved_report' ORDER BY id`,
    );
    expect(log.map(({ action, office }) => [action, office])).toEqual([
      ['saved_report.added', null],
      ['saved_report.edited', 'SIN'],
      ['saved_report.removed', 'SIN'],
    ]);
  });

  it.each([
    [{ name: 'Other', query: '', office: 'LON' }, 403],
    [{ name: '', query: '' }, 400],
    [{ name: 'Script', query: 'javascript:alert(1)<' }, 400],
  ])('refuse %j', async (body, status) => {
    const refused = await clients.officer.post<{ detail: string }>(path, body);
    expect(refused.status).toBe(status);
    // A report is no case, nor does anybody look after it.
    if (status === 403)
      expect(refused.body.detail).toBe('You can share a report with offices whose counts you may read.');
    expect(await named(clients.officer)).toEqual([]);
  });

  it.each([
    'programme=nonexistent',
    'programme=nonexistent&rows=foo',
    'rows=foo',
    'programme=dispatch&columns=municipality',
    'measures=trainees',
    'programme=visit&attribution=departure',
    'from=2020&to=2019',
    'from=soon',
    'share=half',
    'asOf=2026-13-01',
  ])('refuse %j, which no report answers', async (query) => {
    const refused = await clients.officer.post(path, { name: 'None', query });
    expect([refused.status, refused.body]).toMatchObject([400, { errors: [{ pointer: '/query' }] }]);
    expect(await named(clients.officer)).toEqual([]);
  });

  it.each([
    'programme=dispatch&rows=country&columns=state&measures=cases,times&attribution=departure&from=2020&scope=all',
    'columns=prefecture&municipalities=successor&compare=previousYear&share=row&state=closed,reported',
    'programme=lgotp&table=lgotp_trainees_1996_2008',
    'programme=visit&asOf=2026-04-01',
  ])('keep %j', async (query) => {
    const kept = await clients.officer.post<SavedReport>(path, { name: 'Kept', query });
    expect(kept.status).toBe(201);
    expect((await clients.officer.delete(`${path}/${kept.body.id}`, { ifMatch: kept.etag })).status).toBe(204);
  });

  it('have a name once', async () => {
    const body = { name: 'Twice', query: '' };
    expect((await clients.officer.post(path, body)).status).toBe(201);
    expect((await clients.officer.post(path, body)).status).toBe(409);
    expect((await clients.colleague.post(path, body)).status).toBe(201);
  });
});
