import { routesOf, type Route } from '@kakehashi/api/platform';
import {
  actionOf,
  assignActionOf,
  can,
  reachOf,
  roleDefinitions,
  roles,
  type Action,
  type Actor,
  type Grant,
  type Hand,
  type Role,
} from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { workflows, type CaseType, type State, type Transition } from '@kakehashi/shared/case-types';
import {
  appointmentBody,
  bootTestApp,
  createTestDatabase,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import { fileOf, readyCases } from './ready-cases';

interface Person {
  readonly email: string;
  readonly grants: readonly Grant[];
}

const offices = ['SIN', 'LON'] as const satisfies OfficeCode[];
const people: readonly Person[] = roles.flatMap((role: Role) => {
  const held: readonly OfficeCode[] = roleDefinitions[role].reach === 'all' ? ['HQ'] : offices;
  return held.map((office) => ({ email: `${role}.${office.toLowerCase()}`, grants: [{ role, office }] }));
});
const today = '2026-11-11';
/** Every role at its own and at another office, on a case of Singapore in every state: answers follow from the table. */
export function describeAccess(type: CaseType): void {
  describe(`roles, offices and states of a ${type}`, () => {
    const workflow = workflows[type];
    const ready = readyCases[type];
    let database: TestDatabase;
    let app: TestApp;
    let officerId: string;
    const ids = new Map<string, string>();
    const recommenders = new Set<string>();
    const approvers = new Set<string>();
    const handlers = new Set<string>();
    let path: string;
    let prepared: string;
    let reference: string;

    beforeAll(async () => {
      database = await createTestDatabase();
      app = await bootTestApp(database, { now: `${today}T01:00:00Z` });
      for (const { email, grants } of people) {
        const id = await app.addUser({
          email,
          roles: grants.map(({ role, office }) => `${role}@${office ?? 'HQ'}` as const),
        });
        ids.set(email, id);
      }
      officerId = await app.addUser({ email: 'owner.sin', roles: ['officer@SIN'] });
      await app.addUser({ email: 'hq', roles: ['hq'] });
      prepared = await ready.prepare(app);
      reference = await ready.create(app, await app.as('owner.sin'));
      path = `/api/cases/${reference}`;
    });
    afterAll(async () => {
      await app.close();
      await database.drop();
    });

    /** Puts the case into a state, as if it had come there by itself. */
    async function put(
      state: State,
      changes: { ownerId?: string; createdBy?: string } = {},
      of = reference,
    ): Promise<number> {
      const [row] = await app.query<{ version: number }>(`SELECT version FROM cases WHERE reference = $1`, [of]);
      await app.query(`UPDATE cases SET state = $2, open = $3, owner_id = $4, created_by = $5 WHERE reference = $1`, [
        of,
        state.key,
        !state.terminal,
        changes.ownerId ?? officerId,
        changes.createdBy ?? officerId,
      ]);
      for (const sql of ready.reset) await app.query(sql, [of]);
      return row?.version ?? 0;
    }

    async function take(client: TestClient, transition: Transition, version: number, of = reference): Promise<string> {
      const body = {
        transition: transition.name,
        comment: 'As agreed',
        data: Object.fromEntries(transition.dataFields.map(({ key }) => [key, ready.input(key, transition, prepared)])),
      };
      const answer = await client.post<Record<string, string>>(`/api/cases/${of}/transitions`, body, {
        ifMatch: version,
        idempotencyKey: null,
      });
      return answer.status === 200 ? `200 ${answer.body['state']}` : `${answer.status} ${answer.body['code']}`;
    }

    it.each(people)(
      '$email may take exactly the steps of the table',
      async ({ email, grants }) => {
        const client = await app.as(email);
        const actor = actorOf(grants);
        const wrong: string[] = [];
        const note = (state: State, { name }: Transition, answer: string, expected: string) => {
          if (answer !== expected) wrong.push(`${name} at ${state.key}: ${answer}; expected ${expected}`);
        };
        for (const state of workflow.states) {
          let version = await put(state);
          const mayTake = (one: Transition) => expectedOf(email, actor, state, one).startsWith('200');
          const open = workflow.transitions.filter(mayTake);
          const shut = workflow.transitions.filter((one) => !open.includes(one));
          const answers = await Promise.all(shut.map((one) => take(client, one, version)));
          shut.forEach((one, at) => note(state, one, answers[at] ?? '', expectedOf(email, actor, state, one)));
          // What was refused has changed nothing.
          if ((await now()) !== `${state.key} ${version}`) wrong.push(`${state.key} became ${await now()}`);
          for (const transition of open) {
            const expected = expectedOf(email, actor, state, transition);
            const answer = await take(client, transition, version);
            note(state, transition, answer, expected);
            if (!answer.startsWith('200')) continue;
            noteHand(email, transition.name);
            version = await put(state);
          }
        }
        expect(wrong).toEqual([]);
      },
      240_000,
    );

    /** Whoever recommended has a hand in the case for good, whoever approved until somebody returns it. */
    function noteHand(email: string, step: string): void {
      handlers.add(email);
      if (step === 'return') approvers.clear();
      if (step === 'approve') approvers.add(email);
      if (step === 'recommend') recommenders.add(email);
    }

    function expectedOf(email: string, actor: Actor, state: State, transition: Transition): string {
      const unseen = unseenBy(actor);
      if (unseen) return unseen;
      const recommenderIds = recommenders.has(email) || approvers.has(email) ? [actor.id] : [];
      const subject = { office: 'SIN' as const, ownerId: officerId, createdBy: officerId, recommenderIds };
      const decision = can(actor, transition.action, subject);
      if (!decision.allowed) return `403 ${decision.code}`;
      return transition.from.includes(state.key)
        ? `200 ${reachedFrom(transition, state.key)}`
        : '409 transition-not-allowed';
    }

    async function now(): Promise<string> {
      const [row] = await app.query<{ now: string }>(
        `SELECT state || ' ' || version AS now FROM cases WHERE reference = $1`,
        [reference],
      );
      return row?.now ?? '';
    }

    describe('the separation of duties', () => {
      const decisions = workflow.transitions.flatMap((transition) => {
        const { condition, roles: deciders } = actionOf(transition.action);
        return condition ? [{ transition, name: transition.name, condition, deciders }] : [];
      });
      const everywhere = ['owner', 'creator', 'editor', 'recommender'] as const;
      const relations = [...everywhere, ...(ofOneType[type] ?? [])];

      it.each(decisions.flatMap((decision) => relations.map((relation) => ({ ...decision, relation }))))(
        'answers $name by the $relation as the table does, for every role and state',
        async ({ transition, relation, deciders }) => {
          const tied = await ready.create(app, await app.as('owner.sin'));
          const wrong: string[] = [];
          for (const role of deciders) {
            const email = roleDefinitions[role].reach === 'all' ? `${role}.hq` : `${role}.sin`;
            const id = ids.get(email) ?? '';
            await tie(tied, relation, id);
            const hands = isOfOneType(relation) ? [{ person: id, hand: handOf[relation] }] : [];
            for (const from of transition.from) {
              const state = workflow.states.find(({ key }) => key === from);
              if (!state) throw new Error(`No ${from}`);
              const changes = relation === 'owner' ? { ownerId: id } : relation === 'creator' ? { createdBy: id } : {};
              const version = await put(state, changes, tied);
              const expected = await expectedOfTie(role, id, transition, tied, changes, hands, from);
              const answer = await take(await app.as(email), transition, version, tied);
              if (answer !== expected) wrong.push(`${role} at ${from}: ${answer}; expected ${expected}`);
            }
          }
          expect(wrong).toEqual([]);
        },
      );

      /** Ties a person to the case as if they had worked on it. */
      async function tie(tied: string, relation: Relation, id: string): Promise<void> {
        for (const { by, columns, values } of tiesOf(type, relation, id))
          await app.query(
            `INSERT INTO case_events (case_id, seq, case_version, at, actor_id, definition_id, prev_hash, hash, ${columns})
           SELECT id, 0, 0, now(), $2, definition_id, '', '', ${values} FROM cases WHERE reference = $1`,
            [tied, by ?? officerId],
          );
      }

      /** What the table says of a person with exactly the ties that the history shows. */
      async function expectedOfTie(
        role: Role,
        id: string,
        transition: Transition,
        tied: string,
        changes: { ownerId?: string; createdBy?: string },
        hands: readonly Hand[],
        from: string,
      ): Promise<string> {
        const [row] = await app.query<{ editors: string[]; recommenders: string[] }>(
          `SELECT ARRAY(SELECT actor_id FROM case_events e WHERE e.case_id = c.id AND e.substance) AS editors,
                ARRAY(SELECT actor_id FROM case_events e WHERE e.case_id = c.id
                      AND e.transition IN ('recommend', 'approve')) AS recommenders
         FROM cases c WHERE reference = $1`,
          [tied],
        );
        const subject = {
          office: 'SIN' as const,
          ownerId: officerId,
          createdBy: officerId,
          editorIds: row?.editors ?? [],
          recommenderIds: row?.recommenders ?? [],
          hands,
          ...changes,
        };
        const decision = can({ ...actorOf([{ role, office: 'SIN' }]), id }, transition.action, subject);
        return decision.allowed ? `200 ${reachedFrom(transition, from)}` : `403 ${decision.code}`;
      }
    });

    it.each(people)('$email is told the same by allowedActions', async ({ email, grants }) => {
      const client = await app.as(email);
      const actor = actorOf(grants);
      for (const state of workflow.states) {
        await put(state);
        const { status, body } = await client.get<{ code?: string; allowedActions: Allowed[] }>(path);
        const unseen = unseenBy(actor);
        if (unseen) expect(`${status} ${body.code}`).toBe(unseen);
        else {
          const told = Object.fromEntries(body.allowedActions.map(({ transition, allowed }) => [transition, allowed]));
          const leaving = workflow.transitions.filter(({ from }) => from.includes(state.key));
          const expected = leaving.map((one) => [one.name, expectedOf(email, actor, state, one).startsWith('200')]);
          expect(told).toEqual(Object.fromEntries(expected));
        }
      }
    });

    it.each(people)('$email finds the case in lists only where it may be read', async ({ email, grants }) => {
      const actor = actorOf(grants);
      if (!can(actor, 'case.read').allowed) return;
      const { body } = await (
        await app.as(email)
      ).get<{ items: unknown[]; total: number }>(`/api/cases?q=${reference}`);
      const expected = unseenBy(actor) ? 0 : 1;
      expect([body.items.length, body.total]).toEqual([expected, expected]);
    });

    it.each(people)('$email uses the other routes of a case as the table says', async ({ email, grants }) => {
      const [inquiry] = workflow.states;
      if (!inquiry) throw new Error('No state');
      await put(inquiry);
      const client = await app.as(email);
      const wrong: string[] = [];
      for (const { route, action } of caseRoutes()) {
        const answer = await ask(client, route);
        const named = action === 'case.assign' ? assignActionOf(type) : action;
        const refused = expectedFor(email, actorOf(grants), named);
        const exists = !ready.absent.some((part) => route.path.endsWith(`/${part}`));
        const expected = refused ?? (exists ? null : '404 not-found');
        // Whoever may, is held up by the stale version or the absent part that the request names.
        const right = expected
          ? answer === expected
          : !/^(401|403|404 not-found$|5)/.test(answer) || namesAPart(route, answer);
        if (!right) wrong.push(`${route.method} ${route.path}: ${answer}; expected ${expected ?? 'to be let through'}`);
      }
      expect(wrong).toEqual([]);
    });

    it.each(people)('$email logs cases for the own office only', async ({ email, grants }) => {
      const decision = can(actorOf(grants), `${type}.create`, { office: 'SIN' });
      const count = () => app.query<{ n: number }>(`SELECT count(*)::integer AS n FROM cases`);
      const [before] = await count();
      const { status, body } = await (await app.as(email)).post('/api/cases', ready.body());
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

    function expectedFor(email: string, actor: Actor, action: Action): string | null {
      const held = can(actor, action);
      if (!held.allowed) return `403 ${held.code}`;
      const unseen = unseenBy(actor);
      if (unseen) return unseen;
      const handlerIds = handlers.has(email) ? [actor.id] : [];
      const subject = { office: 'SIN' as const, ownerId: officerId, createdBy: officerId, handlerIds };
      // The right over cases opens the route; the one over the type decides.
      const needed = action === 'case.edit' ? ([action, `${type}.edit`] as const) : [action];
      const refused = needed.map((one) => can(actor, one, subject)).find(({ allowed }) => !allowed);
      return refused ? `403 ${refused.code}` : null;
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
}

/** What ties only to cases of one type, and the hand that the table knows it as. */
const handOf = {
  'late receiver': 'late_receiver',
  'former owner': 'former_owner',
  'filer of a document': 'document',
  'remover of a document': 'document',
  'proposer against conditions': 'overrider',
} as const;

type RelationOfOneType = keyof typeof handOf;

const ofOneType: Readonly<Partial<Record<CaseType, readonly RelationOfOneType[]>>> = {
  dispatch: ['late receiver', 'former owner', 'filer of a document', 'remover of a document'],
  placement: ['proposer against conditions', 'filer of a document', 'remover of a document'],
};

type Relation = RelationOfOneType | 'owner' | 'creator' | 'editor' | 'recommender';

function isOfOneType(relation: Relation): relation is RelationOfOneType {
  return Object.hasOwn(handOf, relation);
}

/** The events that tie a person; by the officer in charge, where nobody is named. */
function tiesOf(type: CaseType, relation: Relation, id: string): { by?: string; columns: string; values: string }[] {
  switch (relation) {
    case 'owner':
    case 'creator':
      return [];
    case 'editor':
      return [{ by: id, columns: 'kind, substance', values: `'edited', true` }];
    case 'recommender':
      return [{ by: id, columns: 'kind, transition', values: `'transition', 'recommend'` }];
    case 'late receiver':
      return [
        { by: id, columns: 'kind, transition, after', values: `'transition', 'submit', '{"lateReason": "Post"}'` },
      ];
    case 'former owner':
      return [
        { columns: 'kind, transition', values: `'transition', 'submit'` },
        { columns: 'kind, before, after', values: `'assigned', '{"owner": "${id}"}', '{"owner": null}'` },
      ];
    case 'proposer against conditions':
      return [
        {
          by: id,
          columns: 'kind, transition, after',
          values: `'transition', 'propose', '{"overrideReason": "Asked for"}'`,
        },
      ];
    case 'filer of a document':
      return [{ by: id, columns: 'kind, after', values: `'document', '{"documentKind": "${papersOf(type)[0]}"}'` }];
    case 'remover of a document':
      return [{ by: id, columns: 'kind, before', values: `'document', '{"documentKind": "${papersOf(type)[1]}"}'` }];
  }
}

/** Two kinds of documents by which a case of the type is decided. */
function papersOf(type: CaseType): readonly [string, string] {
  return type === 'placement' ? ['host_decision', 'recommendation'] : ['request_form', 'endorsement'];
}

interface Allowed {
  readonly transition: string;
  readonly allowed: boolean;
}

function actorOf(grants: readonly Grant[]): Actor {
  return { id: 'someone', displayName: '', locale: 'en', grants };
}

/** Where a step leads from a state with these inputs: of the detours they take only the one that the state decides. */
function reachedFrom({ to, detours = [] }: Transition, from: string): string {
  const stays = from === 'preparing' && detours.some(({ when }) => when === 'already_preparing');
  return stays ? from : to;
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

/** A body that each route accepts as such; a new route has to be given one. */
function bodyOf(route: string): unknown {
  const nobody = '00000000-0000-7000-8000-000000000000';
  const bodies: Readonly<Record<string, () => unknown>> = {
    'PATCH ': () => ({ title: 'Another title' }),
    'PUT /owner': () => ({ ownerId: nobody }),
    'POST /comments': () => ({ body: 'Seen', mentions: [] }),
    'POST /appointments': () => appointmentBody(),
    'PATCH /appointments/:id': () => ({ place: 'Elsewhere' }),
    'PUT /members': () => ({ members: [] }),
    'POST /documents': () => fileOf('other'),
    'POST /links': () => ({ reference: 'V-SIN-2026-9999', kind: 'related' }),
    'POST /earlier-visits': () => ({}),
    'POST /follow-ups': () => ({}),
    'POST /reveals': () => ({ field: 'passport', reason: 'To book the flight' }),
    'POST /subject-report': () => ({ reason: 'Request for disclosure 3' }),
    'POST /monthly-reports': () => ({ month: '2026-06', submittedOn: '2026-07-01', summary: 'Seen the gardens' }),
    'PUT /watch': () => undefined,
  };
  if (/^(GET|DELETE) /.test(route)) return undefined;
  const make = bodies[route];
  if (!make) throw new Error(`Give an example of a body for ${route}`);
  return make();
}
