import {
  affiliationBody,
  bootTestApp,
  createAffiliation,
  createTestDatabase,
  type AffiliationCase,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

interface Entry {
  readonly id: string;
  readonly japanese: { readonly municipalityCode: string | null; readonly nameJa: string | null };
  readonly foreignName: string;
  readonly foreignRegion: string | null;
  readonly signedOn: string | null;
  readonly signedByHeads: boolean | null;
  readonly assemblyApproved: boolean | null;
  readonly status: string;
  readonly basis: string;
}

describe('consultations about affiliations', () => {
  let database: TestDatabase;
  let app: TestApp;
  let officer: TestClient;
  let manager: TestClient;
  let london: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-11T01:00:00Z' });
    await app.addUser({ email: 'officer.sin', roles: ['officer@SIN'] });
    await app.addUser({ email: 'manager.sin', roles: ['manager@SIN'] });
    await app.addUser({ email: 'officer.lon', roles: ['officer@LON'] });
    await app.addUser({ email: 'hq', roles: ['hq'] });
    officer = await app.as('officer.sin');
    manager = await app.as('manager.sin');
    london = await app.as('officer.lon');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const read = (reference: string) => officer.get<AffiliationCase>(`/api/cases/${reference}`).then(({ body }) => body);

  async function take(client: TestClient, reference: string, transition: string, data?: object) {
    const { version } = await read(reference);
    const path = `/api/cases/${reference}/transitions`;
    return client.post<AffiliationCase & { errors: { pointer: string; code: string }[] }>(
      path,
      { transition, ...(data && { data }) },
      { ifMatch: version },
    );
  }

  async function negotiating(details: Record<string, unknown> = {}, country = 'PH'): Promise<string> {
    const { reference } = await createAffiliation(officer, { country, details });
    for (const step of ['research', 'introduce', 'negotiate']) {
      const { status, text } = await take(officer, reference, step);
      if (status !== 200) throw new Error(`${step}: ${text}`);
    }
    return reference;
  }

  const entries = (query: string) =>
    officer.get<{ items: Entry[] }>(`/api/affiliations?${query}`).then(({ body }) => body.items);

  it('go from the inquiry to the signed agreement, which is entered in the register', async () => {
    const reference = await negotiating();
    expect(reference).toMatch(/^S-SIN-2026-/);
    const missing = await take(officer, reference, 'sign', {});
    expect([missing.status, missing.body.errors]).toMatchObject([
      409,
      [{ pointer: '/data/signedOn', code: 'date-missing' }],
    ]);
    const early = await take(officer, reference, 'sign', { signedOn: '2026-11-12' });
    expect([early.status, early.body.errors]).toMatchObject([400, [{ pointer: '/data/signedOn', code: 'in-future' }]]);
    expect(await entries('q=Cebu')).toEqual([]);

    const signed = await take(officer, reference, 'sign', { signedOn: '2026-11-02', signedByHeads: true });
    expect(signed.status).toBe(200);
    const { details, state } = await read(reference);
    expect([state, details.signedOn, details.entry?.name]).toEqual(['signed', '2026-11-02', 'Cebu City, Cebu']);
    const [entry, ...others] = await entries('q=Cebu');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      id: details.entry?.id,
      japanese: { municipalityCode: '141305' },
      foreignName: 'Cebu City',
      foreignRegion: 'Cebu',
      signedOn: '2026-11-02',
      signedByHeads: true,
      assemblyApproved: null,
      status: 'active',
      basis: 'office',
    });
    expect((await take(officer, reference, 'close')).status).toBe(403);
    expect((await take(manager, reference, 'close')).status).toBe(200);
  });

  const yokohama = { name: '横浜市', kind: 'local_government', municipalityCode: '141003' };

  it('complete the entry that the register has of the pair, and leave what it says', async () => {
    const hq = await app.as('hq');
    const entry = {
      municipalityCode: '141003',
      country: 'IN',
      foreignName: 'Nagpur',
      status: 'dormant',
      wideRange: true,
    };
    const { body: known } = await hq.post<Entry>('/api/affiliations', entry);
    const reference = await negotiating({ requester: yokohama, partner: 'NAGPUR City, Maharashtra' }, 'IN');
    const data = { signedOn: '2026-10-01', assemblyApproved: false, wideRange: false };
    expect((await take(officer, reference, 'sign', data)).status).toBe(200);
    expect((await read(reference)).details.entry?.id).toBe(known.id);
    const tests = { assemblyApproved: false, wideRange: true, signedByHeads: null };
    expect(await entries('q=Nagpur')).toMatchObject([{ foreignName: 'Nagpur', signedOn: '2026-10-01', ...tests }]);
  });

  it('sign nothing anew that is in force', async () => {
    const [known] = await entries('q=Mumbai');
    const partner = 'MUMBAI City, Maharashtra';
    const listed = await negotiating({ requester: yokohama, partner }, 'IN');
    const twice = [1, 2].map(() => negotiating({ requester: yokohama, partner: 'Nashik, Maharashtra' }, 'IN'));
    const [first = '', second = ''] = await Promise.all(twice);
    expect((await take(officer, first, 'sign', { signedOn: '2026-10-01' })).status).toBe(200);
    for (const reference of [listed, second]) {
      const { status, body } = await take(officer, reference, 'sign', { signedOn: '2026-10-02' });
      expect([status, body.errors]).toMatchObject([409, [{ pointer: '/data/signedOn', code: 'already-exists' }]]);
      expect((await read(reference)).state).toBe('negotiating');
    }
    expect(await entries('q=Mumbai')).toEqual([known]);
  });

  it('need the code of the Japanese party before anything is entered', async () => {
    const reference = await negotiating({ requester: { name: '日比交流協会', kind: 'association' } });
    const { status, body } = await take(officer, reference, 'sign', { signedOn: '2026-10-01' });
    expect([status, body.errors.map(({ code }) => code)]).toEqual([409, ['party-code-missing']]);
    const dropped = await take(officer, reference, 'drop', { reason: 'requester_withdrew' });
    expect([dropped.status, (await read(reference)).details.endReason]).toEqual([200, 'requester_withdrew']);
  });

  it('stay within their office, are listed with their requester, and are counted by the year of the inquiry', async () => {
    const { reference } = await createAffiliation(officer);
    expect((await london.get(`/api/cases/${reference}`)).status).toBe(404);
    expect((await london.post('/api/cases', affiliationBody())).status).toBe(403);
    const { body: list } = await officer.get<{ items: { reference: string; requesterName: string | null }[] }>(
      `/api/cases?type=affiliation&q=${reference}`,
    );
    expect(list.items).toMatchObject([{ reference, requesterName: '川崎市' }]);
    const { body: counts } = await officer.get<{ cells: { row: string; measure: string; value: number | null }[] }>(
      '/api/reports/yearly-counts?programme=affiliation&rows=fiscalYear&columns=prefecture&measures=cases,inquiries',
    );
    const counted = counts.cells.filter(({ row }) => row === '2026');
    expect(counted.some(({ value }) => value !== null && value > 0)).toBe(true);
    const { body: published } = await officer.get<{ totals: { key: string | null; computed: number | null }[] }>(
      '/api/reports/yearly-counts?programme=affiliation&rows=fiscalYear&columns=country&measures=affiliations',
    );
    const of = (year: string) => published.totals.find(({ key }) => key === year)?.computed;
    expect([of('2009'), of('2015')]).toEqual([39, 39]);
  });
});
