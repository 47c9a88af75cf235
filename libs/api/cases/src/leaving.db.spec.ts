import pg from 'pg';
import type { HandOverResult, OpenItemList } from '@kakehashi/shared/contracts';
import {
  addStaff,
  appointmentBody,
  bootTestApp,
  createTestDatabase,
  createVisit,
  step,
  versioned,
  visitBody,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import { RoleEndings } from '@kakehashi/api/identity';
import type { NotificationList } from './case/dto/work.dto';

jest.setTimeout(60_000);

type Refusal = Record<string, unknown> & { code: string; rows: HandOverResult['rows'] };

describe('leaving', () => {
  let database: TestDatabase;
  let app: TestApp;
  let staff: Record<string, string>;
  let admin: TestClient;
  let manager: TestClient;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-09-01T03:00:00Z' });
    staff = await addStaff(app);
    admin = await app.as('admin');
    manager = await app.as('manager.sin');
  });
  afterAll(async () => {
    await app?.close();
    await database.drop();
  });

  const listOf = async (client: TestClient, id: string, query = '') =>
    (await client.get<OpenItemList>(`/api/users/${id}/open-items${query}`)).body;
  const numbers = ({ kinds }: OpenItemList) =>
    Object.fromEntries(kinds.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]));
  const handOver = (client: TestClient, id: string, body: object) =>
    client.post<HandOverResult & Refusal>(`/api/users/${id}/hand-over`, body);
  const end = async (id: string, more: object = {}) => {
    const { body } = await admin.get<{ version: number }>(`/api/admin/users/${id}`);
    return admin.patch<Refusal>(`/api/admin/users/${id}`, { active: false, ...more }, { ifMatch: body.version });
  };

  /** Somebody new in Singapore with something of each kind. */
  async function someoneWith(name: string): Promise<{ id: string; client: TestClient; references: string[] }> {
    const id = await app.addUser({ email: name, displayName: `${name} 花子`, roles: ['officer@SIN'] });
    const client = await app.as(name);
    const colleague = await app.as('officer2.sin');
    const first = await createVisit(client, { title: `${name} 一` });
    const second = await createVisit(client, { title: `${name} 二` });
    const other = await createVisit(colleague, { title: `${name} 他` });
    for (const [reference, parts] of [
      [other.reference, { staffIds: [id] }],
      [
        second.reference,
        { interpreter: `${name}　花子`, localStart: '2026-11-12T10:00', localEnd: '2026-11-12T11:00' },
      ],
    ] as const)
      await versioned(colleague, reference, (ifMatch) =>
        colleague.post(`/api/cases/${reference}/appointments`, appointmentBody(parts), { ifMatch }),
      );
    await client.put(`/api/cases/${other.reference}/watch`);
    await client.put(`/api/drafts/new:${name}`, { title: '途中', body: { title: 'x' } });
    await admin.post(`/api/admin/users/${staff['manager.sin']}/substitutes`, {
      substituteId: id,
      validFrom: '2026-09-10',
      validTo: '2026-09-12',
    });
    await app.drainOutbox();
    return { id, client, references: [first.reference, second.reference, other.reference] };
  }

  it('shows what is open to the person, to a manager of the office, and its number to an administrator', async () => {
    const { id, client, references } = await someoneWith('seen');
    const all = { cases: 2, appointments: 2, watches: 1, substitutions: 1, drafts: 1 };
    const own = await listOf(client, id, '?kind=cases&limit=1');
    expect([own.relation, own.mayHandOver, numbers(own), own.items.length]).toEqual(['self', true, all, 1]);
    const next = await listOf(client, id, `?kind=cases&limit=1&cursor=${encodeURIComponent(own.nextCursor ?? '')}`);
    expect([...own.items, ...next.items].map(({ reference }) => reference)).toEqual(references.slice(0, 2));
    expect(next.nextCursor).toBeNull();
    const met = await listOf(manager, id, '?kind=appointments');
    expect([met.relation, numbers(met)]).toEqual(['manager', all]);
    expect(met.items).toMatchObject([
      { reference: references[2], on: '2026-11-11', title: 'Land Transport Authority' },
      { reference: references[1], on: '2026-11-12' },
    ]);
    expect((await listOf(client, id, '?kind=drafts')).items).toMatchObject([{ title: '途中' }]);
    expect((await listOf(manager, id, '?kind=drafts')).items).toEqual([]);
    const told = await listOf(admin, id, '?kind=cases');
    expect([told.relation, told.mayHandOver, numbers(told), told.items]).toEqual(['admin', false, all, []]);
  });

  it.each([
    ['officer2.sin', 403, 'forbidden'],
    ['auditor', 403, 'forbidden'],
    ['manager.lon', 403, 'other-office'],
  ])('refuses %s', async (email, status, code) => {
    const client = await app.as(email);
    const id = staff['officer.sin'] ?? '';
    const answers = [await client.get(`/api/users/${id}/open-items`)];
    if (email !== 'auditor') answers.push(await handOver(client, id, { to: staff['coordinator.sin'], dryRun: true }));
    for (const answer of answers) expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect((await handOver(admin, id, { to: staff['coordinator.sin'] })).status).toBe(403);
    expect((await client.get(`/api/users/00000000-0000-7000-8000-000000000000/open-items`)).status).toBe(404);
  });

  it('previews, hands all over at once, tells the successor, and lets the account end only then', async () => {
    const { id, client, references } = await someoneWith('goes');
    const to = await app.addUser({ email: 'comes', displayName: '後任 太郎', roles: ['officer@SIN'] });
    const refused = await end(id);
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'open-items-remain',
      openItems: { cases: 2, appointments: 2 },
    });
    const preview = await handOver(client, id, { to, dryRun: true });
    expect(preview.body.rows.map(({ item, ok }) => [item.kind, ok])).toEqual([
      ['cases', true],
      ['cases', true],
      ['appointments', true],
      ['appointments', true],
      ['watches', true],
    ]);
    expect(numbers(await listOf(client, id))).toMatchObject({ cases: 2, appointments: 2, watches: 1 });
    const items = preview.body.rows.map(({ item: { kind, id: name, version } }) => ({ kind, id: name, version, to }));
    const done = await handOver(client, id, { items });
    expect([done.status, done.body.rows.every(({ ok }) => ok)]).toEqual([200, true]);
    expect(numbers(await listOf(client, id))).toEqual({ substitutions: 1, drafts: 1 });
    expect(
      (await listOf(await app.as('comes'), to, '?kind=appointments')).items.map(({ reference }) => reference),
    ).toEqual([references[2], references[1]]);
    const [named] = await app.query<{ interpreter: string }>(
      `SELECT a.interpreter FROM appointments a JOIN cases c ON c.id = a.case_id WHERE c.reference = $1`,
      [references[1]],
    );
    expect(named?.interpreter).toBe('後任 太郎');
    await app.drainOutbox();
    const { body } = await (await app.as('comes')).get<NotificationList>('/api/notifications');
    expect(body.items.map(({ kind, event }) => `${kind} ${event}`).sort()).toEqual([
      'accompanying handover',
      'accompanying handover',
      'assigned handover',
      'assigned handover',
    ]);
    const again = await end(id);
    expect([again.status, again.body['active']]).toEqual([200, false]);
  });

  it('gives nothing to an account that ends at the same moment, be it by the person or by a colleague', async () => {
    const id = await app.addUser({ email: 'racing', roles: ['officer@SIN'] });
    const person = await app.as('racing');
    const { reference, version } = await createVisit(await app.as('officer2.sin'));
    const ending = new pg.Client({ connectionString: database.ownerUrl });
    await ending.connect();
    try {
      await ending.query(`BEGIN`);
      await ending.query(`UPDATE users SET active = false WHERE id = $1`, [id]);
      const answers = [
        person.post('/api/cases', visitBody()),
        manager.put(`/api/cases/${reference}/owner`, { ownerId: id }, { ifMatch: version }),
      ];
      // Both wait for the ending, or answered without waiting.
      const settled = Promise.all(answers).then(() => true);
      while (!(await Promise.race([settled, twoWait(ending)])));
      await ending.query(`COMMIT`);
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([403, 400]);
    } finally {
      await ending.end();
    }
    expect((await listOf(admin, id)).kinds.every(({ count }) => count === 0)).toBe(true);
  });

  async function twoWait(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))`,
    );
    return rows[0]?.waiting === 2;
  }

  it('does nothing at all once one item changed after the preview, and says which', async () => {
    const { id, client, references } = await someoneWith('raced');
    const [first = '', second = ''] = references;
    const to = staff['coordinator.sin'] ?? '';
    const { body } = await handOver(client, id, { kinds: [{ kind: 'cases', to }], dryRun: true });
    const items = body.rows.map(({ item: { kind, id: name, version } }) => ({ kind, id: name, version, to }));
    await versioned(manager, first, (ifMatch) =>
      manager.put(`/api/cases/${first}/owner`, { ownerId: staff['officer2.sin'] }, { ifMatch }),
    );
    await versioned(manager, second, (ifMatch) =>
      manager.patch(`/api/cases/${second}`, { title: '改題' }, { ifMatch }),
    );
    const act = await handOver(client, id, { items });
    expect([act.status, act.body.code]).toEqual([409, 'handover-refused']);
    expect(act.body.rows.map(({ ok, code }) => [ok, code])).toEqual([
      [false, 'item-gone'],
      [false, 'item-changed'],
    ]);
    expect(numbers(await listOf(client, id))).toMatchObject({ cases: 1 });
  });

  it('says who may not take it over and why', async () => {
    const { id, client } = await someoneWith('picky');
    const codes = async (to: string | undefined) =>
      (await handOver(client, id, { to, dryRun: true })).body.rows.map(({ code }) => code);
    expect(new Set(await codes(staff['officer.lon']))).toEqual(new Set(['successor-unfit']));
    // Who only reads may follow in somebody's place, but not work.
    expect(await codes(staff['auditor'])).toEqual([
      'successor-unfit',
      'successor-unfit',
      'successor-unfit',
      'successor-unfit',
      null,
    ]);
    for (const [body, code] of [
      [{ to: id }, 'not-a-successor'],
      [{}, 'nobody-named'],
    ] as const)
      expect((await handOver(client, id, body)).body).toMatchObject({ status: 400, errors: [{ code }] });
    const drafts = { items: [{ kind: 'drafts', id: 'new:picky', to: staff['officer.sin'] }], dryRun: true };
    expect((await handOver(client, id, drafts)).body.rows).toMatchObject([{ ok: false, code: 'not-transferable' }]);
  });

  it('keeps a case decidable: neither its last decider leaves, nor becomes its owner', async () => {
    const coordinator = await app.as('coordinator.sin');
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(coordinator, { ownerId: staff['officer.sin'] ?? null });
    await step(officer, reference, 'assess');
    const managerId = staff['manager.sin'] ?? '';
    expect((await listOf(manager, managerId, '?kind=approvals')).items).toMatchObject([{ reference, sole: true }]);
    expect((await end(managerId, { reason: '後任は来月着任' })).body).toMatchObject({ openItems: { approvals: 1 } });
    const [grant] = (await admin.get<{ grants: { id: string }[] }>(`/api/admin/users/${managerId}`)).body.grants;
    const ended = await admin.delete<Refusal>(`/api/admin/grants/${grant?.id}?reason=x`);
    expect(ended.body).toMatchObject({ code: 'open-items-remain', openItems: { approvals: 1 } });
    const give = { items: [{ kind: 'cases', id: reference, to: managerId }] };
    const given = await handOver(officer, staff['officer.sin'] ?? '', give);
    expect(given.body.rows).toMatchObject([{ ok: false, code: 'decision-locked' }]);
    await app.addUser({ email: 'manager2.sin', roles: ['manager@SIN'] });
    // It still waits for her and is told to whoever follows, but no longer keeps her.
    const { kinds, items } = await listOf(manager, managerId, '?kind=approvals');
    expect(kinds).toContainEqual(expect.objectContaining({ kind: 'approvals', count: 1, lacking: 0 }));
    expect(items).toMatchObject([{ reference, sole: false }]);
    expect((await handOver(officer, staff['officer.sin'] ?? '', give)).status).toBe(200);
  });

  it('ends a role only when nothing done by it is left, and an office’s last manager only for a reason', async () => {
    const { id } = await someoneWith('moves');
    const { body } = await admin.get<{ grants: { id: string }[] }>(`/api/admin/users/${id}`);
    const endGrant = (grantId?: string, query = '') => admin.delete<Refusal>(`/api/admin/grants/${grantId}${query}`);
    const refused = await endGrant(body.grants[0]?.id);
    expect(refused.body).toMatchObject({ status: 409, openItems: { cases: 2, appointments: 2 } });
    const coordinator = { role: 'coordinator', office: 'SIN', validFrom: '2026-09-01' };
    await admin.post(`/api/admin/users/${id}/grants`, coordinator);
    expect((await endGrant(body.grants[0]?.id)).status).toBe(204);

    const lonely = await admin.get<{ grants: { id: string }[] }>(`/api/admin/users/${staff['manager.lon']}`);
    const grantId = lonely.body.grants[0]?.id;
    expect((await endGrant(grantId)).body).toMatchObject({ status: 409, code: 'last-manager' });
    expect((await end(staff['manager.lon'] ?? '')).body).toMatchObject({ status: 409, code: 'last-manager' });
    expect((await endGrant(grantId, `?reason=${encodeURIComponent('後任は来月着任')}`)).status).toBe(204);
  });

  it('ends a dated role by itself at midnight in Japan, after telling the person and the manager twice', async () => {
    const id = await app.addUser({
      email: 'dated',
      displayName: '任期 次郎',
      roles: ['officer@SYD'],
      validTo: '2026-09-30',
    });
    await app.addUser({ email: 'manager.syd', roles: ['manager@SYD'] });
    const endings = app.get(RoleEndings);
    const told = async (email: string) =>
      (await (await app.as(email)).get<NotificationList>('/api/notifications')).body.items.filter(
        ({ kind }) => kind === 'role_ends',
      );
    for (const [now, warned] of [
      ['2026-09-01T22:07:00Z', 1],
      ['2026-09-05T22:07:00Z', 0],
      ['2026-09-22T22:07:00Z', 1],
      ['2026-09-25T22:07:00Z', 0],
    ] as const) {
      app.moveTo(now);
      expect([now, (await endings.warn()).warned]).toEqual([now, warned]);
    }
    const end = { person: { id, displayName: '任期 次郎' }, role: 'officer', office: 'SYD', lastDay: '2026-09-30' };
    expect(await told('dated')).toMatchObject([{ roleEnd: end, reference: null }, { roleEnd: end }]);
    expect(await told('manager.syd')).toHaveLength(2);
    const mails = await app.query<{ to: string; text: string }>(
      `SELECT data->>'to' AS to, data->>'text' AS text FROM pgboss.job
       WHERE name = 'mail.send' AND data->>'subject' LIKE '%2026-09-30%'`,
    );
    expect(mails.map(({ to }) => to).sort()).toEqual(
      ['dated', 'dated', 'manager.syd', 'manager.syd'].map((name) => `${name}@kakehashi.example`),
    );
    expect(mails.find(({ to }) => to.startsWith('manager'))?.text).toContain(`/leaving/${id}`);

    app.moveTo('2026-09-30T14:59:00Z');
    const person = await app.as('dated');
    expect((await person.get('/api/cases')).status).toBe(200);
    const given = async () => {
      const body = visitBody({ office: 'SYD', country: 'AU', ownerId: id });
      return (await (await app.as('manager.syd')).post('/api/cases', body)).status;
    };
    // Assigning follows the same day, not the database's own.
    expect(await given()).toBe(201);
    app.moveTo('2026-09-30T15:00:00Z');
    expect((await person.get('/api/cases')).status).toBe(403);
    expect(await given()).toBe(400);
    expect((await listOf(person, id)).relation).toBe('self');
  });
});
