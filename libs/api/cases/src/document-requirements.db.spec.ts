import {
  addDispatchStaff,
  addDocument,
  bootTestApp,
  createDispatch,
  createTestDatabase,
  setWindow,
  step,
  type DispatchCase,
  type TestApp,
  type TestDatabase,
} from '@kakehashi/testing';

interface Rule {
  readonly id: string;
  readonly country: string | null;
  readonly kind: string;
  readonly state: string;
  readonly validTo: string | null;
  readonly version: number;
}

interface Refusal {
  readonly code: string;
  readonly errors?: { readonly code: string; readonly pointer?: string; readonly detail?: string }[];
}

const path = '/api/document-requirements';
// At Sydney the 7th has begun; at Singapore and in New York it is still the 6th.
const now = '2026-04-06T15:00:00Z';
const thai = { country: 'TH', kind: 'host_profile', step: 'submit', validFrom: '2026-04-08' };

describe('the documents that a dispatch needs', () => {
  let database: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now });
    await addDispatchStaff(app);
    await setWindow(app, { opensAt: '2026-02-28T16:00:00Z', cutsOffAt: '2026-04-30T16:00:00Z' });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(() => app.moveTo(now));

  const hq = () => app.as('hq');
  const officer = () => app.as('officer.sin');
  const rules = async (query = '') => (await (await officer()).get<{ items: Rule[] }>(`${path}${query}`)).body.items;
  const asked = async (query: string) => (await rules(query)).map(({ kind }) => kind);
  const missing = ({ body }: { body: Refusal }) =>
    (body.errors ?? []).filter(({ code }) => code === 'document-missing').map(({ detail }) => detail);

  /** An application with the two papers that every country asks for. */
  async function application(country: string): Promise<string> {
    const { reference } = await createDispatch(await officer(), { country });
    for (const kind of ['request_form', 'endorsement']) await addDocument(await officer(), reference, kind);
    return reference;
  }

  it('begin with the rule of all countries, which everybody may read', async () => {
    const seeded = await rules();
    expect(seeded.map(({ country, kind, state }) => [country, kind, state])).toEqual([
      [null, 'request_form', 'in_force'],
      [null, 'endorsement', 'in_force'],
      [null, 'specialist_report', 'in_force'],
      [null, 'host_report', 'in_force'],
    ]);
  });

  it.each<[string, string, Record<string, unknown>, number, string, string]>([
    ['an officer', 'officer.sin', {}, 403, 'forbidden', ''],
    ['a manager', 'manager.sin', {}, 403, 'forbidden', ''],
    ['a day that has begun at an office', 'admin', { validFrom: '2026-04-07' }, 400, 'too-early', '/validFrom'],
    ['an end before the beginning', 'hq', { validTo: '2026-04-07' }, 400, 'wrong-order', '/validTo'],
    ['letters', 'hq', { kind: 'correspondence' }, 400, 'not-in-list', '/kind'],
    ['a report before anybody left', 'hq', { kind: 'host_report' }, 400, 'too-early', '/step'],
    ['a step without papers', 'hq', { step: 'match' }, 400, 'not-in-list', '/step'],
    ['a country that is not there', 'hq', { country: 'ZZ' }, 400, 'not-found', '/country'],
    ['what is asked for already', 'hq', { country: null, kind: 'endorsement' }, 409, 'overlap', '/validFrom'],
  ])('are not set: %s', async (_, who, change, status, code, pointer) => {
    const before = await rules();
    const answer = await (await app.as(who)).post<Refusal>(path, { ...thai, ...change });
    expect([answer.status, answer.body.errors?.[0]?.code ?? answer.body.code]).toEqual([status, code]);
    expect(answer.body.errors?.[0]?.pointer ?? '').toBe(pointer);
    expect(await rules()).toEqual(before);
  });

  it('grow for a country from a day on, and what came in before stays as it was', async () => {
    const [received, draft, singapore] = await Promise.all([application('TH'), application('TH'), application('SG')]);
    expect((await step(await officer(), received, 'submit')).status).toBe(200);
    const added = await (
      await hq()
    ).post<Rule>(path, { ...thai, noteJa: '人口と消防体制を含むもの', noteEn: 'With its brigade' });
    expect([added.status, added.etag, added.body.state]).toEqual([201, '"1"', 'coming']);
    expect(await asked('?country=TH&asOf=2026-04-07')).not.toContain('host_profile');
    expect(await asked('?country=TH&asOf=2026-04-08')).toContain('host_profile');
    expect(await asked('?country=SG&asOf=2026-04-08')).not.toContain('host_profile');

    app.moveTo('2026-04-08T01:00:00Z');
    const refused = await step(await officer(), draft, 'submit');
    expect([refused.status, missing(refused as { body: Refusal })]).toEqual([409, ['Add “Profile of the host”.']]);
    const { body } = await (await officer()).get<DispatchCase>(`/api/cases/${draft}`);
    expect(body.details.requiredDocuments).toContainEqual({
      kind: 'host_profile',
      step: 'submit',
      noteJa: '人口と消防体制を含むもの',
      noteEn: 'With its brigade',
    });
    // Another country is not asked, and what came in before goes on without it.
    expect(missing((await step(await officer(), singapore, 'submit')) as { body: Refusal })).toEqual([]);
    expect((await step(await officer(), received, 'screen')).status).toBe(200);
    expect((await step(await app.as('coordinator.sin'), received, 'recommend')).status).toBe(200);
    await addDocument(await officer(), draft, 'host_profile');
    expect((await step(await officer(), draft, 'submit')).status).toBe(200);
  });

  it('end today at the earliest, in the version that was read, and are removed only before they begin', async () => {
    const [endorsement] = (await rules()).filter(({ kind }) => kind === 'endorsement');
    const url = `${path}/${endorsement?.id}`;
    const patch = async (validTo: string | null, ifMatch = endorsement?.version) =>
      (await hq()).patch<Rule & Refusal>(url, { validTo }, { ifMatch });
    expect((await (await hq()).patch(url, { validTo: null })).status).toBe(428);
    expect((await patch('2026-04-30', 7)).status).toBe(412);
    const early = await patch('2026-04-06');
    expect([early.status, early.body.errors?.[0]?.code]).toEqual([400, 'too-early']);
    const remove = await (await hq()).delete(url, { ifMatch: endorsement?.version });
    expect(remove.status).toBe(400);

    const ended = await patch('2026-04-30');
    expect([ended.status, ended.body.validTo, ended.body.version]).toEqual([200, '2026-04-30', 2]);
    const next = { country: null, kind: 'endorsement', step: 'recommend', validFrom: '2026-05-01' };
    const later = await (await app.as('admin')).post<Rule>(path, next);
    expect(later.status).toBe(201);
    // The two would overlap if the first had no end again.
    expect((await patch(null, 2)).status).toBe(409);
    expect((await (await hq()).delete(`${path}/${later.body.id}`, { ifMatch: 1 })).status).toBe(204);
    expect((await patch(null, 2)).status).toBe(200);
    const acts = await app.query<{ action: string }>(
      `SELECT DISTINCT action FROM audit_log WHERE subject_type = 'document-requirement' ORDER BY action`,
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'document-requirement.added',
      'document-requirement.edited',
      'document-requirement.removed',
    ]);
  });
});
