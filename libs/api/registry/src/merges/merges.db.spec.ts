import pg from 'pg';
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
import { candidatesSql } from '../duplicates/duplicate-index';
import type { DuplicatePage } from '../duplicates/duplicates.dto';
import { pairsQuery } from '../duplicates/duplicates.service';
import type { MergePreview, MergeView } from './merge.dto';
import { RecordReferences } from './record-references';

interface Organisation {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}
interface ToldEvent {
  readonly kind: string;
  readonly changes: readonly { field: string; before: { name: string }; after: { name: string } }[];
}
interface Visit {
  readonly reference: string;
  readonly version: number;
  readonly details: {
    readonly requester: { readonly id: string; readonly name: string; readonly recordedName: string | null };
  };
}

let database: TestDatabase;
let app: TestApp;
let singapore: TestClient;
let hq: TestClient;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await bootTestApp(database, { now: '2026-10-01T03:00:00Z' });
  await addStaff(app);
  await app.addUser({ email: 'hq', roles: ['hq'] });
  singapore = await app.as('officer.sin');
  hq = await app.as('hq');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function add(name: string, parts: object = {}): Promise<Organisation> {
  const body = { name, kind: 'association', country: 'JP', ...parts };
  return (await singapore.post<Organisation>('/api/organisations', body)).body;
}
const read = async (id: string) => (await singapore.get<Organisation>(`/api/organisations/${id}`)).body;
const visitOf = async (reference: string) => (await hq.get<Visit>(`/api/cases/${reference}`)).body;

async function merge(
  client: TestClient,
  survivor: Organisation,
  other: Organisation,
  take: string[] = [],
  kind = 'organisations',
) {
  return client.post<MergeView>(
    `/api/${kind}/${survivor.id}/merges`,
    { otherId: other.id, otherVersion: other.version, take },
    { ifMatch: survivor.version },
  );
}
const undo = (client: TestClient, id: string, kind = 'organisations') =>
  client.post<MergeView>(`/api/${kind}/merges/${id}/undo`, {});

/** Two organisations and a visit, with an appointment, of each. */
async function twoWithVisits(a: string, b: string, parts: object = {}) {
  const [survivor, other] = [await add(a), await add(b)];
  const visits: Visit[] = [];
  for (const { id } of [survivor, other])
    visits.push((await createVisit(singapore, { details: { requester: { id }, hosts: [{ id }] }, ...parts })) as never);
  const [ofSurvivor, ofOther] = visits;
  if (!ofSurvivor || !ofOther) throw new Error('Two visits');
  return { survivor, other, ofSurvivor, ofOther };
}

async function pairOf(kind: string, ids: readonly string[], query = '') {
  const client = kind === 'experts' ? hq : singapore;
  const { body } = await client.get<DuplicatePage>(`/api/${kind}/duplicates?limit=100${query}`);
  return body.items.find(({ first, second }) => ids.includes(first.id) && ids.includes(second.id));
}

describe('duplicates', () => {
  it('are found by folded names, follow corrections, and are remembered as two until somebody takes that back', async () => {
    const [a, b] = [await add('髙松架空協会', { kana: 'たかまつ' }), await add('一般社団法人 高松架空協會')];
    const ids = [a.id, b.id];
    const pair = await pairOf('organisations', ids);
    expect(pair).toMatchObject({ sureness: 'likely', reasons: ['same-bare-name'], dismissal: null });
    const said = { firstId: b.id, secondId: a.id, reason: '別の協会である' };
    const dismissed = await singapore.post<{ id: string }>('/api/organisations/duplicates/dismissals', said);
    expect(dismissed.status).toBe(201);
    expect((await singapore.post('/api/organisations/duplicates/dismissals', said)).body['code']).toBe(
      'already-exists',
    );
    expect(await pairOf('organisations', ids)).toBeUndefined();
    // A change that leaves them alike leaves the verdict.
    await singapore.patch(`/api/organisations/${a.id}`, { kana: 'タカマツ' }, { ifMatch: 1 });
    expect(await pairOf('organisations', ids)).toBeUndefined();
    expect((await pairOf('organisations', ids, '&dismissed=true'))?.dismissal).toMatchObject({
      reason: '別の協会である',
    });
    const address = `/api/organisations/duplicates/dismissals/${dismissed.body.id}`;
    expect((await singapore.delete(address)).status).toBe(204);
    expect((await singapore.delete(address)).status).toBe(404);
    expect(await pairOf('organisations', ids)).toBeDefined();
    await singapore.patch(`/api/organisations/${a.id}`, { name: '全く別の会' }, { ifMatch: 2 });
    expect(await pairOf('organisations', ids)).toBeUndefined();
    expect(await app.query(`SELECT action FROM audit_log WHERE action LIKE 'duplicate.%' ORDER BY id`)).toEqual([
      { action: 'duplicate.dismissed' },
      { action: 'duplicate.dismissal-undone' },
    ]);
  });

  it('are proposed for a body that a case names a little differently, and asked about when one is added', async () => {
    const known = await add('齋藤架空学園', { kind: 'school' });
    const named = async (name: string) => {
      const requester = { name, kind: 'school' };
      return ((await createVisit(singapore, { details: { requester } })) as unknown as Visit).details.requester;
    };
    expect((await named('齋藤架空学園')).id).toBe(known.id);
    const variant = await named('斉藤架空学園');
    expect(variant).toMatchObject({ name: '斉藤架空学園', recordedName: null });
    expect(variant.id).not.toBe(known.id);
    expect(await pairOf('organisations', [known.id, variant.id])).toMatchObject({ sureness: 'certain' });

    const third = { name: '齊藤架空学園', kind: 'school', country: 'JP' };
    const post = (said: object) => singapore.post<Organisation>('/api/organisations', { ...third, ...said });
    const both = [variant, known].map(({ id, name }) => ({ id, name }));
    const asked = { code: 'already-exists', errors: [{ pointer: '/name', code: 'similar-exists' }], similar: both };
    expect(await post({})).toMatchObject({ status: 409, body: asked });
    expect((await post({ notDuplicateOf: [known.id], notDuplicateReason: '別の学園' })).body).toMatchObject(asked);
    const ids = both.map(({ id }) => id);
    expect((await post({ notDuplicateOf: ids })).body).toMatchObject({
      errors: [{ pointer: '/notDuplicateReason', code: 'required' }],
    });
    const added = await post({ notDuplicateOf: ids, notDuplicateReason: '別の学園' });
    expect(added.status).toBe(201);
    expect((await post({ notDuplicateOf: ids, notDuplicateReason: '別の学園' })).body).toMatchObject({
      errors: [{ pointer: '/name', code: 'already-exists' }],
    });
    for (const id of ids) {
      expect(await pairOf('organisations', [added.body.id, id])).toBeUndefined();
      expect(await pairOf('organisations', [added.body.id, id], '&dismissed=true')).toMatchObject({
        dismissal: { reason: '別の学園' },
      });
    }
  });

  it('come page by page, the surest first, with nothing twice', async () => {
    for (let at = 0; at < 3; at++) await add(`頁架空会${at}`, { kind: 'association' });
    for (let at = 0; at < 3; at++) await add(`株式会社頁架空会${at}`, { kind: 'company' });
    const all = (await singapore.get<DuplicatePage>('/api/organisations/duplicates?limit=100')).body.items;
    const paged: DuplicatePage['items'] = [];
    for (let cursor = ''; ;) {
      const { body } = await singapore.get<DuplicatePage>(`/api/organisations/duplicates?limit=2${cursor}`);
      paged.push(...body.items);
      if (!body.nextCursor) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(paged).toEqual(all);
    expect((await singapore.get('/api/organisations/duplicates?cursor=WyJ4IiwieSJd')).status).toBe(400);
  });

  it('of 50,000 organisations are found and read by their indexes', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const plan = async (sql: string, parameters: unknown[]) => {
      const answer = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${sql}`, parameters);
      return answer.rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    try {
      await owner.query('BEGIN');
      await owner.query(
        `INSERT INTO duplicate_pairs (kind, first_id, second_id, rank, reasons)
         SELECT 'organisation', least(a, b), greatest(a, b), at % 3, '{same-name}'
         FROM (SELECT at, gen_random_uuid() AS a, gen_random_uuid() AS b FROM generate_series(1, 20000) at) made`,
      );
      await owner.query(
        `INSERT INTO duplicate_keys (kind, key, record_id)
         SELECT 'organisation', 'JP ' || at / 2, gen_random_uuid() FROM generate_series(1, 50000) at`,
      );
      await owner.query('ANALYZE duplicate_pairs, duplicate_keys');
      const page = await plan(...pairsQuery('organisation', {}, 51));
      expect(page).toContain('Index Scan using duplicate_pairs_queue');
      expect(page).not.toContain('Sort');
      const candidates = await plan(candidatesSql, ['organisation', ['00000000-0000-7000-8000-000000000000']]);
      expect(candidates).toMatch(/Index (Only )?Scan using duplicate_keys_(pkey|record)/);
      expect(candidates).not.toContain('Seq Scan');
    } finally {
      await owner.query('ROLLBACK');
      await owner.end();
    }
  });
});

describe('merging organisations', () => {
  it('moves everything, keeps the names as recorded, leads on from the merged one, and is undone exactly', async () => {
    const { survivor, other, ofSurvivor, ofOther } = await twoWithVisits('架空市国際課一', '架空市國際課 一(旧)');
    const host = await createDispatch(singapore, { details: { host: { id: other.id } } });
    for (const { id } of [survivor, other]) await singapore.post(`/api/organisations/${id}/posts`, { title: '課長' });
    const before = await app.query(`SELECT case_id, organisation_id FROM visit_hosts ORDER BY case_id`);
    const preview = (
      await singapore.get<MergePreview>(`/api/organisations/${survivor.id}/merge-preview?other=${other.id}`)
    ).body;
    expect(preview.allowed).toBe(true);
    expect(preview.references.map(({ code, count, doubled }) => [code, count, doubled])).toEqual([
      ['organisation.post', 1, 1],
      ['dispatch.host', 1, 0],
      ['visit.requester', 1, 0],
      ['visit.host', 1, 0],
    ]);
    const merged = await merge(singapore, survivor, other, ['name']);
    expect([merged.status, merged.body.moved]).toEqual([201, 4]);
    const told = async (reference: string) =>
      (await hq.get<{ items: ToldEvent[] }>(`/api/cases/${reference}/events`)).body.items
        .filter(({ kind }) => kind.startsWith('merge'))
        .map(({ kind, changes }) => [
          kind,
          ...changes.map(({ field, before, after }) => `${field}: ${before.name} > ${after.name}`),
        ]);
    const [old, whole] = [other.name, survivor.name];
    const ofMerge = ['merged', `hosts: ${old} > ${whole}`, `requester: ${old} > ${whole}`];
    expect(await told(ofOther.reference)).toEqual([ofMerge]);
    expect(await told(host.reference)).toEqual([['merged', `host: ${old} > ${whole}`]]);
    expect(await told(ofSurvivor.reference)).toEqual([]);

    expect(await read(other.id)).toMatchObject({ id: survivor.id, name: '架空市國際課 一(旧)' });
    expect((await visitOf(ofOther.reference)).details.requester).toMatchObject({ id: survivor.id, recordedName: null });
    expect((await visitOf(ofSurvivor.reference)).details.requester).toMatchObject({
      name: '架空市國際課 一(旧)',
      recordedName: '架空市国際課一',
    });
    const found = await singapore.get<{ items: Organisation[] }>('/api/organisations?q=架空市国際課一');
    expect(found.body.items.map(({ id }) => id)).toEqual([survivor.id]);
    const posts = await app.query(`SELECT title FROM posts WHERE organisation_id = $1 ORDER BY title`, [survivor.id]);
    expect(posts).toEqual([{ title: '課長' }, { title: '課長 (架空市國際課 一(旧))' }]);
    // Who names the merged one from now on, by id or by name, names the survivor.
    const later = (await createVisit(singapore, { details: { requester: { id: other.id } } })) as unknown as Visit;
    expect(later.details.requester.id).toBe(survivor.id);
    expect(
      (await singapore.post('/api/organisations', { name: other.name, kind: 'other', country: 'JP' })).status,
    ).toBe(409);

    expect((await undo(singapore, merged.body.id)).body).toMatchObject({ undoneBy: expect.any(String) });
    expect(await read(other.id)).toMatchObject({ id: other.id, name: other.name });
    expect(await read(survivor.id)).toMatchObject({ id: survivor.id, name: survivor.name });
    expect((await visitOf(ofOther.reference)).details.requester).toMatchObject({ id: other.id, recordedName: null });
    expect((await visitOf(later.reference)).details.requester.id).toBe(survivor.id);
    expect(await app.query(`SELECT case_id, organisation_id FROM visit_hosts ORDER BY case_id`)).toEqual(before);
    expect((await told(ofOther.reference)).map(([kind]) => kind)).toEqual(['merge_undone', 'merged']);
    expect((await told(later.reference)).length).toBe(0);
    const [dispatch] = await app.query<{ id: string }>(
      `SELECT d.host_organisation_id AS id FROM dispatches d JOIN cases c ON c.id = d.case_id WHERE c.reference = $1`,
      [host.reference],
    );
    expect(dispatch?.id).toBe(other.id);
    expect((await undo(singapore, merged.body.id)).body).toMatchObject({
      code: 'merge-contradicted',
      errors: [{ code: 'already-undone' }],
    });
  });

  it('goes on being found by the name that it gave up, and is not added anew under it', async () => {
    const survivor = await add('交替前架空会');
    const other = await add('別名架空協議会');
    const merged = await merge(singapore, survivor, other, ['name']);
    const ofFormer = async () => {
      const path = `/api/organisations?q=${encodeURIComponent('交替前架空会')}`;
      return (await singapore.get<{ items: Organisation[] }>(path)).body.items.map(({ id }) => id);
    };
    expect(await ofFormer()).toEqual([survivor.id]);
    const anew = { name: '交替前架空会', kind: 'other', country: 'JP' };
    expect((await singapore.post('/api/organisations', anew)).status).toBe(409);
    const visit = (await createVisit(singapore, {
      details: { requester: { name: anew.name, kind: 'school' } },
    })) as unknown as Visit;
    expect(visit.details.requester.id).toBe(survivor.id);
    expect((await undo(singapore, merged.body.id)).status).toBe(200);
    expect([(await read(survivor.id)).name, (await read(other.id)).name]).toEqual([survivor.name, other.name]);
    expect(await ofFormer()).toEqual([survivor.id]);
  });

  it('counts a host that a visit names twice only once, and gives it back', async () => {
    const [survivor, other] = [await add('二重訪問先一'), await add('二重訪問先二')];
    await createVisit(singapore, { details: { hosts: [{ id: survivor.id }, { id: other.id }] } });
    const hosts = () =>
      app.query(`SELECT * FROM visit_hosts WHERE organisation_id = ANY ($1) ORDER BY position`, [
        [survivor.id, other.id],
      ]);
    const before = await hosts();
    const merged = await merge(singapore, survivor, other);
    expect(await hosts()).toEqual(before.slice(0, 1));
    expect((await undo(singapore, merged.body.id)).status).toBe(200);
    expect(await hosts()).toEqual(before);
  });

  it('happens once, however many try', async () => {
    const [a, b, c] = [await add('競争架空会一'), await add('競争架空会二'), await add('競争架空会三')];
    const answers = await Promise.all([
      merge(singapore, a, b),
      merge(hq, b, a),
      merge(singapore, c, b),
      merge(hq, a, b),
    ]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => [201, 409, 412].includes(status))).toBe(true);
    expect(
      await app.query(`SELECT FROM organisations WHERE merged_into = ANY ($1)`, [[a.id, b.id, c.id]]),
    ).toHaveLength(1);
  });

  it('is refused while another office uses one of them, with who can, and to who only reads', async () => {
    const { survivor, other } = await twoWithVisits('共用架空会一', '共用架空会二');
    const london = await app.as('officer.lon');
    const refused = await merge(london, survivor, other);
    expect([refused.status, (refused.body as never)['code']]).toEqual([403, 'organisation-shared']);
    const address = `/api/organisations/${survivor.id}/merge-preview?other=${other.id}`;
    const shown = (await london.get<MergePreview>(address)).body;
    expect(shown).toMatchObject({ allowed: false, reasons: [{ code: 'organisation-shared' }] });
    expect(shown.reasons[0]?.message).toMatch(/headquarters or an administrator/);
    expect((await merge(await app.as('auditor'), survivor, other)).status).toBe(403);
    // Who may not merge them may not say that they are two either, nor take back what headquarters said.
    const dismissals = '/api/organisations/duplicates/dismissals';
    const two = { firstId: survivor.id, secondId: other.id, reason: '別の課のため' };
    expect((await london.post(dismissals, two)).body).toMatchObject({ status: 403, code: 'organisation-shared' });
    const said = await hq.post<{ id: string }>(dismissals, two);
    expect((await hq.get<MergePreview>(address)).body).toMatchObject({
      allowed: true,
      dismissal: { reason: two.reason },
    });
    expect((await london.delete(`${dismissals}/${said.body.id}`)).status).toBe(403);
    expect((await hq.delete(`${dismissals}/${said.body.id}`)).status).toBe(204);
    expect((await merge(hq, survivor, other)).status).toBe(201);
  });

  it.each([
    ['of two municipality codes', { municipalityCode: '141003' }, { municipalityCode: '141305' }, 'different-codes'],
    ['of two countries', {}, { country: 'SG' }, 'different-countries'],
  ])('is refused for bodies %s', async (what, first, second, code) => {
    const [a, b] = [await add(`不可 ${what}`, first), await add(`不可 ${what}二`, second)];
    expect((await merge(hq, a, b)).body).toMatchObject({ code: 'merge-contradicted', errors: [{ code }] });
  });

  it('is refused with a field that there is not, with itself, and for versions that are no longer', async () => {
    const [a, b] = [await add('誤り架空会一'), await add('誤り架空会二')];
    expect((await merge(singapore, a, b, ['country'])).body).toMatchObject({ errors: [{ pointer: '/take/0' }] });
    expect((await merge(singapore, a, a)).body).toMatchObject({ errors: [{ pointer: '/otherId' }] });
    expect((await merge(singapore, { ...a, version: 9 }, b)).status).toBe(412);
    expect((await merge(singapore, a, { ...b, version: 9 })).status).toBe(412);
    expect((await read(b.id)).id).toBe(b.id);
  });

  it('is not undone over what was done since, and says what that is', async () => {
    const [a, b, c] = [await add('後続架空会一'), await add('後続架空会二'), await add('後続架空会三')];
    const first = await merge(singapore, a, b, ['name']);
    const kept = await read(a.id);
    await singapore.patch(`/api/organisations/${a.id}`, { name: '後続架空会 改' }, { ifMatch: kept.version });
    expect((await undo(singapore, first.body.id)).body).toMatchObject({ errors: [{ code: 'edited-since' }] });
    const second = await merge(singapore, c, await read(a.id));
    expect((await undo(singapore, first.body.id)).body).toMatchObject({ errors: [{ code: 'merged-since' }] });
    expect(await read(b.id)).toMatchObject({ id: c.id });
    expect((await undo(singapore, second.body.id)).status).toBe(200);
    expect(await read(b.id)).toMatchObject({ id: a.id });
    const again = await read(a.id);
    await singapore.patch(`/api/organisations/${a.id}`, { name: '後続架空会二' }, { ifMatch: again.version });
    const taken = await add('後続架空会五');
    await singapore.patch(`/api/organisations/${taken.id}`, { name: '後続架空会一' }, { ifMatch: 1 });
    expect((await undo(singapore, first.body.id)).body).toMatchObject({ errors: [{ code: 'name-taken' }] });
    await singapore.patch(`/api/organisations/${taken.id}`, { name: '後続架空会四' }, { ifMatch: 2 });
    expect((await undo(singapore, first.body.id)).status).toBe(200);
    expect([(await read(a.id)).name, (await read(b.id)).name]).toEqual(['後続架空会一', '後続架空会二']);
  });
});

describe('merging people and experts', () => {
  it('brings the posts of two people together', async () => {
    const { id } = await add('人物架空会');
    const people: Organisation[] = [];
    for (const [title, nameNative] of [
      ['課長', '髙橋 太郎'],
      ['部長', '高橋太郎'],
    ]) {
      const post = await singapore.post<{ id: string }>(`/api/organisations/${id}/posts`, { title });
      const tenure = await singapore.post<{ person: { id: string } }>(`/api/posts/${post.body.id}/tenures`, {
        person: { nameNative },
        validFrom: '2026-04-01',
      });
      people.push({ id: tenure.body.person.id, version: 1, name: nameNative ?? '' });
    }
    const [a, b] = people;
    if (!a || !b) throw new Error('Two people');
    expect(await pairOf('people', [a.id, b.id])).toMatchObject({
      sureness: 'certain',
      reasons: ['same-name', 'same-organisation'],
    });
    const merged = await merge(singapore, a, b, ['nameNative'], 'people');
    expect([merged.status, merged.body.moved]).toEqual([201, 1]);
    expect(await app.query(`SELECT FROM tenures WHERE person_id = $1`, [a.id])).toHaveLength(2);
    expect(await pairOf('people', [a.id, b.id])).toBeUndefined();
    expect((await undo(singapore, merged.body.id, 'people')).status).toBe(200);
    expect(await app.query(`SELECT FROM tenures WHERE person_id = $1`, [b.id])).toHaveLength(1);
  });

  it('brings two experts together with what is kept of them, for headquarters alone', async () => {
    const expert = {
      expertise: ['fire_disaster_prevention'],
      kind: 'official',
      languages: [{ language: 'en', level: 'daily' }],
    };
    const made: Organisation[] = [];
    for (const parts of [
      { nameJa: '山﨑花子', personal: { phone: '03-0000-0000' } },
      { nameJa: '山崎 花子', personal: { phone: '090-0000-0000', email: 'hanako@example.jp' } },
    ])
      made.push((await hq.post<Organisation>('/api/experts', { ...expert, ...parts })).body);
    const [a, b] = made;
    if (!a || !b) throw new Error('Two experts');
    expect((await singapore.get('/api/experts/duplicates')).status).toBe(403);
    expect(await pairOf('experts', [a.id, b.id])).toMatchObject({ sureness: 'likely', reasons: ['same-name'] });
    const merged = await merge(hq, a, b, [], 'experts');
    expect(merged.status).toBe(201);
    expect((await hq.get<Organisation>(`/api/experts/${b.id}`)).body.id).toBe(a.id);
    const reveal = async (field: string) =>
      (
        await hq.post<{ value: string | null }>(`/api/experts/${a.id}/reveals`, {
          field,
          reason: '統合した内容を確認するため',
        })
      ).body.value;
    expect([await reveal('phone'), await reveal('email')]).toEqual(['03-0000-0000', 'hanako@example.jp']);
    expect((await undo(hq, merged.body.id, 'experts')).status).toBe(200);
    expect([await reveal('phone'), await reveal('email')]).toEqual(['03-0000-0000', null]);
    expect(await app.query(`SELECT FROM expert_languages WHERE expert_id = ANY ($1)`, [[a.id, b.id]])).toHaveLength(2);
  });
});

describe('every reference to a record that may be merged', () => {
  it('is registered by its feature', async () => {
    const columns = await app.query<{ kind: string; reference: string }>(
      `SELECT CASE c.confrelid::regclass::text WHEN 'organisations' THEN 'organisation' WHEN 'people' THEN 'person'
           ELSE 'expert' END AS kind, c.conrelid::regclass || '.' || a.attname AS reference
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.contype = 'f' AND c.confrelid IN ('organisations'::regclass, 'people'::regclass, 'experts'::regclass)`,
    );
    // Personal data is sealed for its owner and copied by the vault.
    const expected = columns.filter(({ reference }) => reference !== 'expert_secrets.expert_id');
    const references = app.get(RecordReferences);
    for (const kind of ['organisation', 'person', 'expert'] as const)
      expect(
        references
          .to(kind)
          .map(({ table, column }) => `${table}.${column}`)
          .sort(),
      ).toEqual(
        expected
          .filter((each) => each.kind === kind)
          .map(({ reference }) => reference)
          .sort(),
      );
  });
});
