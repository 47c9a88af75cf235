import { routesOf, type Route } from '@kakehashi/api/platform';
import {
  can,
  reachOf,
  roleDefinitions,
  roles,
  type Action,
  type Actor,
  type Grant,
  type Role,
} from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { visitWorkflow, type State, type Transition } from '@kakehashi/shared/case-types';
import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';

interface Person {
  readonly email: string;
  readonly grants: readonly Grant[];
}

const offices = ['SIN', 'LON'] as const satisfies OfficeCode[];
const people: readonly Person[] = roles.flatMap((role: Role) => {
  const held: readonly OfficeCode[] = roleDefinitions[role].reach === 'all' ? ['HQ'] : offices;
  return held.map((office) => ({ email: `${role}.${office.toLowerCase()}`, grants: [{ role, office }] }));
});
const today = '2026-11-24';
const visit = {
  type: 'visit',
  office: 'SIN',
  country: 'SG',
  title: 'Urban transport in Singapore',
  details: {
    requester: { name: 'City of Example', kind: 'local_government' },
    purpose: 'Learn how buses are run',
    mode: 'on_site',
    supportKinds: ['appointment'],
    firstDate: '2026-11-24',
    lastDate: '2026-11-26',
    cities: ['Singapore'],
    language: 'en',
    plannedPeople: { elected: 1, official: 3, student: 0, escort: 1, private: 0 },
  },
};
const people5 = visit.details.plannedPeople;
const appointment = {
  host: { name: 'Land Transport Authority' },
  localStart: '2026-11-24T10:00',
  localEnd: '2026-11-24T11:00',
  timeZone: 'Asia/Singapore',
  status: 'confirmed',
};

/** Every role at its own and at another office, on a visit of Singapore in every state: answers follow from the table. */
describe('roles, offices and states', () => {
  let database: TestDatabase;
  let app: TestApp;
  let officerId: string;
  let managerId: string;
  let path: string;
  let reference: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: `${today}T01:00:00Z` });
    for (const { email, grants } of people) {
      const id = await app.addUser({
        email,
        roles: grants.map(({ role, office }) => `${role}@${office ?? 'HQ'}` as const),
      });
      if (email === 'manager.sin') managerId = id;
    }
    officerId = await app.addUser({ email: 'owner.sin', roles: ['officer@SIN'] });
    reference = await arrangedVisit(await app.as('owner.sin'));
    path = `/api/cases/${reference}`;
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** Puts the case into a state, as if it had come there by itself. */
  async function put(state: State, changes: { ownerId?: string; createdBy?: string } = {}): Promise<number> {
    const [row] = await app.query<{ version: number }>(`SELECT version FROM cases WHERE reference = $1`, [reference]);
    await app.query(`UPDATE cases SET state = $2, open = $3, owner_id = $4, created_by = $5 WHERE reference = $1`, [
      reference,
      state.key,
      !state.terminal,
      changes.ownerId ?? officerId,
      changes.createdBy ?? officerId,
    ]);
    return row?.version ?? 0;
  }

  async function take(client: TestClient, transition: Transition, version: number): Promise<string> {
    const body = {
      transition: transition.name,
      comment: 'As agreed',
      data: Object.fromEntries(transition.dataFields.map(({ key }) => [key, inputOf(key, transition)])),
    };
    const answer = await client.post<Record<string, string>>(`${path}/transitions`, body, {
      ifMatch: version,
      idempotencyKey: null,
    });
    return answer.status === 200 ? `200 ${answer.body['state']}` : `${answer.status} ${answer.body['code']}`;
  }

  it.each(people)('$email may take exactly the steps of the table', async ({ email, grants }) => {
    const client = await app.as(email);
    const actor = actorOf(grants);
    const wrong: string[] = [];
    for (const state of visitWorkflow.states) {
      let version = await put(state);
      for (const transition of visitWorkflow.transitions) {
        const expected = expectedOf(actor, state, transition);
        const answer = await take(client, transition, version);
        if (answer !== expected) wrong.push(`${transition.name} at ${state.key}: ${answer}; expected ${expected}`);
        if (answer.startsWith('200')) version = await put(state);
      }
      // What was refused has changed nothing.
      if ((await now()) !== `${state.key} ${version}`) wrong.push(`${state.key} became ${await now()}`);
    }
    expect(wrong).toEqual([]);
  });

  function expectedOf(actor: Actor, state: State, transition: Transition): string {
    const unseen = unseenBy(actor);
    if (unseen) return unseen;
    const decision = can(actor, transition.action, { office: 'SIN', ownerId: officerId, createdBy: officerId });
    if (!decision.allowed) return `403 ${decision.code}`;
    return transition.from.includes(state.key) ? `200 ${transition.to}` : '409 transition-not-allowed';
  }

  async function now(): Promise<string> {
    const [row] = await app.query<{ now: string }>(
      `SELECT state || ' ' || version AS now FROM cases WHERE reference = $1`,
      [reference],
    );
    return row?.now ?? '';
  }

  it.each(['accept', 'decline', 'close'])('lets nobody %s what is their own', async (name) => {
    const transition = visitWorkflow.transitions.find((one) => one.name === name);
    const state = visitWorkflow.states.find(({ key }) => transition?.from.includes(key));
    if (!transition || !state) throw new Error(`No ${name}`);
    const client = await app.as('manager.sin');
    for (const tie of [{ ownerId: managerId }, { createdBy: managerId }]) {
      const subject = { office: 'SIN' as const, ownerId: officerId, createdBy: officerId, ...tie };
      const decision = can(
        { ...actorOf([{ role: 'manager', office: 'SIN' }]), id: managerId },
        transition.action,
        subject,
      );
      const expected = decision.allowed ? `200 ${transition.to}` : `403 ${decision.code}`;
      expect([tie, await take(client, transition, await put(state, tie))]).toEqual([tie, expected]);
    }
  });

  it.each(people)('$email is told the same by allowedActions', async ({ email, grants }) => {
    const client = await app.as(email);
    const actor = actorOf(grants);
    for (const state of visitWorkflow.states) {
      await put(state);
      const { status, body } = await client.get<{ code?: string; allowedActions: Allowed[] }>(path);
      const unseen = unseenBy(actor);
      if (unseen) expect(`${status} ${body.code}`).toBe(unseen);
      else {
        const told = Object.fromEntries(body.allowedActions.map(({ transition, allowed }) => [transition, allowed]));
        const leaving = visitWorkflow.transitions.filter(({ from }) => from.includes(state.key));
        const expected = leaving.map((one) => [one.name, expectedOf(actor, state, one).startsWith('200')]);
        expect(told).toEqual(Object.fromEntries(expected));
      }
    }
  });

  it.each(people)('$email finds the case in lists only where it may be read', async ({ email, grants }) => {
    const actor = actorOf(grants);
    if (!can(actor, 'case.read').allowed) return;
    const { body } = await (await app.as(email)).get<{ items: { office: string }[]; total: number }>('/api/cases');
    const expected = unseenBy(actor) ? 0 : 1;
    expect([body.items.length, body.total]).toEqual([expected, expected]);
  });

  it.each(people)('$email uses the other routes of a case as the table says', async ({ email, grants }) => {
    const [inquiry] = visitWorkflow.states;
    if (!inquiry) throw new Error('No state');
    await put(inquiry);
    const client = await app.as(email);
    const wrong: string[] = [];
    for (const { route, action } of caseRoutes()) {
      const answer = await ask(client, route);
      const expected = expectedFor(actorOf(grants), action);
      // Whoever may, is held up by the stale version or the absent part that the request names.
      const right = expected
        ? answer === expected
        : !/^(401|403|404 not-found$|5)/.test(answer) || namesAPart(route, answer);
      if (!right) wrong.push(`${route.method} ${route.path}: ${answer}; expected ${expected ?? 'to be let through'}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(people)('$email logs visits for the own office only', async ({ email, grants }) => {
    const decision = can(actorOf(grants), 'visit.create', { office: 'SIN' });
    const count = () => app.query<{ n: number }>(`SELECT count(*)::integer AS n FROM cases`);
    const [before] = await count();
    const { status, body } = await (await app.as(email)).post('/api/cases', visit);
    const [after] = await count();
    expect(decision.allowed ? status : `${status} ${String(body['code'])}`).toBe(
      decision.allowed ? 201 : `403 ${decision.code}`,
    );
    expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(decision.allowed ? 1 : 0);
  });

  function caseRoutes(): { route: Route; action: Action }[] {
    return routesOf(app.app).flatMap((route) =>
      route.path.startsWith('/cases/:reference') &&
      !route.path.endsWith('/transitions') &&
      route.access &&
      'action' in route.access
        ? [{ route, action: route.access.action }]
        : [],
    );
  }

  function expectedFor(actor: Actor, action: Action): string | null {
    const held = can(actor, action);
    if (!held.allowed) return `403 ${held.code}`;
    const unseen = unseenBy(actor);
    if (unseen) return unseen;
    const decision = can(actor, action, { office: 'SIN', ownerId: officerId, createdBy: officerId });
    return decision.allowed ? null : `403 ${decision.code}`;
  }

  async function ask(client: TestClient, { method, path: pattern }: Route): Promise<string> {
    const address = `/api${pattern.replace(':reference', reference).replace(/:\w+/g, '00000000-0000-7000-8000-000000000000')}`;
    const body = bodyOf(`${method} ${pattern.replace('/cases/:reference', '')}`);
    const answer = await client.send<{ code?: string } | undefined>(method, address, body, {
      ...(method === 'GET' ? {} : { ifMatch: 999_999, idempotencyKey: null }),
    });
    return `${answer.status} ${answer.body?.code ?? ''}`.trim();
  }
});

interface Allowed {
  readonly transition: string;
  readonly allowed: boolean;
}

function actorOf(grants: readonly Grant[]): Actor {
  return { id: 'someone', displayName: '', locale: 'en', grants };
}

/** The answer to a person who may not see a case of Singapore, or null. */
function unseenBy(actor: Actor): string | null {
  const read = can(actor, 'case.read');
  if (!read.allowed) return `403 ${read.code}`;
  const reach = reachOf(actor, 'case.read');
  return reach === 'all' || reach.includes('SIN') ? null : '404 not-found';
}

function namesAPart({ path }: Route, answer: string): boolean {
  return /:reference\/.*:/.test(path) && answer === '404 not-found';
}

function inputOf(key: string, { reasons }: Transition): unknown {
  if (key === 'reason') return reasons?.[0];
  return key === 'actualPeople' ? people5 : true;
}

/** A body that each route accepts as such; a new route has to be given one. */
function bodyOf(route: string): unknown {
  const nobody = '00000000-0000-7000-8000-000000000000';
  const bodies: Readonly<Record<string, () => unknown>> = {
    'PATCH ': () => ({ title: 'Another title' }),
    'PUT /owner': () => ({ ownerId: nobody }),
    'POST /comments': () => ({ body: 'Seen', mentions: [] }),
    'POST /appointments': () => appointment,
    'PATCH /appointments/:id': () => ({ place: 'Elsewhere' }),
    'PUT /members': () => ({ members: [] }),
    'POST /documents': () => fileOf('other'),
    'POST /links': () => ({ reference: 'V-SIN-2026-9999', kind: 'related' }),
    'POST /earlier-visits': () => ({}),
    'PUT /watch': () => undefined,
  };
  if (/^(GET|DELETE) /.test(route)) return undefined;
  const make = bodies[route];
  if (!make) throw new Error(`Give an example of a body for ${route}`);
  return make();
}

function fileOf(kind: string): FormData {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob(['Dear colleagues,\n'], { type: 'text/plain' }), `${kind}.txt`);
  return form;
}

/** A visit that lacks nothing for any of its steps. */
async function arrangedVisit(client: TestClient): Promise<string> {
  const created = await client.post<{ reference: string }>('/api/cases', visit);
  if (created.status !== 201) throw new Error(created.text);
  const path = `/api/cases/${created.body.reference}`;
  const version = async () => Number((await client.get(path)).etag?.replaceAll('"', ''));
  const answers = [];
  for (const kind of ['formal_request', 'questions', 'visit_report']) {
    answers.push(await client.post(`${path}/documents`, fileOf(kind), { ifMatch: await version() }));
  }
  const members = [{ nameRoman: 'TANAKA Ichiro', category: 'official' }];
  answers.push(await client.put(`${path}/members`, { members }, { ifMatch: await version() }));
  answers.push(await client.post(`${path}/appointments`, appointment, { ifMatch: await version() }));
  answers.push(await client.post(`${path}/earlier-visits`, {}, { ifMatch: await version() }));
  answers.push(await client.patch(path, { details: { thankYouSent: true } }, { ifMatch: await version() }));
  const failed = answers.find(({ status }) => status >= 300);
  if (failed) throw new Error(failed.text);
  return created.body.reference;
}
