import { routesOf, type Route } from '@kakehashi/api/platform';
import { actionOf, can, roles, type Action, type Role } from '@kakehashi/shared/access';
import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';

interface GuardedRoute extends Route {
  readonly action: Action;
}

const examples: Readonly<Record<string, string>> = {
  reference: 'V-SIN-2026-9999',
  key: 'case-new:visit',
  code: 'SIN',
};
const unsafe = (method: string) => method !== 'GET';

function addressOf({ path }: Route): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => examples[name] ?? '00000000-0000-7000-8000-000000000000');
  return `/api${filled}`;
}

/** Every route that the shipped application has, asked by every role: the answers follow from the access table alone. */
describe('routes and roles', () => {
  let database: TestDatabase;
  let app: TestApp;
  let routes: GuardedRoute[];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database);
    for (const role of roles) await app.addUser({ email: role, roles: [`${role}@SIN`] });
    await app.addUser({ email: 'nobody' });
    await app.addUser({ email: 'former', roles: ['manager@SIN', 'admin'], validTo: '2020-12-31' });
    routes = routesOf(app.app).flatMap((route) =>
      route.access && 'action' in route.access ? [{ ...route, action: route.access.action }] : [],
    );
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** Asks a route for nothing in particular: who may use it is told that something is missing, who may not is refused. */
  function ask(client: TestClient, route: GuardedRoute) {
    const options = unsafe(route.method) ? { ifMatch: 1 } : {};
    const body = ['POST', 'PUT', 'PATCH'].includes(route.method) ? {} : undefined;
    return client.send(route.method, addressOf(route), body, options);
  }

  async function refusalsFor(email: string, held: readonly Role[]): Promise<string[]> {
    const grants = held.map((role) => ({ role, office: 'SIN' as const }));
    const client = await app.as(email);
    const wrong: string[] = [];
    for (const route of routes.filter(({ action }) => action !== 'session.read')) {
      const { status, body } = await ask(client, route);
      const decision = can({ id: 'someone', displayName: '', locale: 'en', grants }, route.action);
      const refused = status === 403;
      const right = decision.allowed
        ? !refused && status !== 401 && status < 500
        : refused && body['code'] === decision.code;
      if (!right)
        wrong.push(`${route.method} ${route.path} (${route.action}) answered ${status} ${String(body?.['code'])}`);
    }
    return wrong;
  }

  it('has routes to ask', () => expect(routes.length).toBeGreaterThan(0));

  it.each(roles)('lets %s through exactly where the table says', async (role) => {
    expect(await refusalsFor(role, [role])).toEqual([]);
  });

  it('gives nothing to a person without a role, or whose roles have ended', async () => {
    expect(await refusalsFor('nobody', [])).toEqual([]);
    expect(await refusalsFor('former', [])).toEqual([]);
  });

  it('asks everyone else to sign in', async () => {
    for (const route of routes) {
      const { status, body } = await ask(app.anonymous(), route);
      expect([route.path, status, body['code']]).toEqual([route.path, 401, 'sign-in-required']);
    }
  });

  it('changes nothing for a page that is not our own', async () => {
    const { cookies } = await app.as('manager');
    for (const route of routes.filter(({ method }) => unsafe(method))) {
      const foreign = app.anonymous();
      for (const [name, value] of cookies) if (name !== 'XSRF-TOKEN') foreign.cookies.set(name, value);
      const { status, body } = await ask(foreign, route);
      expect([route.path, status, body['code']]).toEqual([route.path, 403, 'csrf-failed']);
    }
  });

  it('names only actions that the table knows', () => {
    for (const { action } of routes) expect(actionOf(action)).toBeDefined();
  });
});
