import fc from 'fast-check';
import pg from 'pg';
import { isProblemCode, type Problem } from '@kakehashi/shared/contracts';
import {
  bootTestApp,
  createTestDatabase,
  type TestAnswer,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';
import { Raw, type Pools } from './arbitrary';
import { readOperations, requests, type GeneratedRequest, type Operation } from './operations';

/** Requests to each operation; a long run is a matter of `FUZZ_RUNS=500`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 8);
type Caller = 'officer' | 'manager' | 'admin' | 'auditor' | 'nobody';
/** Mostly those who may do much, so that most requests get past the guard. */
const callers = fc.constantFrom<Caller[]>(
  'officer',
  'officer',
  'officer',
  'manager',
  'admin',
  'admin',
  'auditor',
  'nobody',
);
/** Written by refusals too: that somebody tried, and under which key. */
const bookkeeping = ['user_sessions', 'sign_in_attempts', 'idempotency_keys', 'audit_log', 'migrations'];
const leaks = /node_modules|\bat \/|SELECT |INSERT INTO|QueryFailed|TypeORM|typeorm|express|pg_|stack/;

const visit = {
  type: 'visit',
  office: 'SIN',
  country: 'SG',
  title: '都市交通の視察',
  details: {
    requester: { name: '横浜市', kind: 'local_government' },
    purpose: '都市交通',
    mode: 'on_site',
    supportKinds: ['appointment'],
    firstDate: '2026-12-01',
    lastDate: '2026-12-03',
    cities: ['Singapore'],
    plannedPeople: { elected: 0, official: 3, student: 0, escort: 0, private: 0 },
  },
};

/** Whatever is sent: never a 5xx, never an answer outside the document, never a change after a refusal. */
describe('every operation under generated requests', () => {
  let database: TestDatabase;
  let app: TestApp;
  let operations: Operation[];
  let pools: Pools;
  let tables: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    await app.addUser({ email: 'officer', roles: ['officer@SIN'] });
    await app.addUser({ email: 'manager', roles: ['manager@SIN'] });
    await app.addUser({ email: 'admin', roles: ['admin'] });
    await app.addUser({ email: 'auditor', roles: ['auditor'] });
    const bystander = await app.addUser({ email: 'bystander', roles: ['officer@LON'] });
    const officer = await app.as('officer');
    const cases = await Promise.all([1, 2, 3].map(() => officer.post<{ reference: string }>('/api/cases', visit)));
    const rows = await app.query<{ id: string }>(
      `SELECT id FROM organisations UNION ALL (SELECT id FROM holidays LIMIT 2)
       UNION ALL SELECT id FROM role_grants WHERE user_id = $1`,
      [bystander],
    );
    const { operations: found, schemas } = readOperations(app.app);
    operations = found;
    pools = {
      schemas,
      ids: [bystander, ...rows.map(({ id }) => id)],
      references: [...cases.map(({ body }) => body.reference), 'V-LON-2026-0001'],
    };
    const names = await app.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    tables = names.map(({ name }) => name).filter((name) => !bookkeeping.includes(name));
    await noteChanges();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** Has every table note each row that is added, changed or removed, and that it was emptied. */
  async function noteChanges(): Promise<void> {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`
      CREATE SCHEMA noted;
      CREATE TABLE noted.changes (name text NOT NULL);
      CREATE FUNCTION noted.change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        AS $$ BEGIN INSERT INTO noted.changes (name) VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
      GRANT USAGE ON SCHEMA noted TO PUBLIC;
      GRANT SELECT, DELETE ON noted.changes TO PUBLIC;`);
    for (const name of tables)
      await owner.query(`
        CREATE TRIGGER zz_noted AFTER INSERT OR UPDATE OR DELETE ON public."${name}"
          FOR EACH ROW EXECUTE FUNCTION noted.change();
        CREATE TRIGGER zz_noted_empty AFTER TRUNCATE ON public."${name}"
          FOR EACH STATEMENT EXECUTE FUNCTION noted.change();`);
    await owner.end();
  }

  /** Which tables have changed since it was asked last. */
  async function changed(): Promise<string[]> {
    // TypeORM answers a DELETE with its rows and their number.
    const [rows] = await app.query<{ name: string }[]>(`DELETE FROM noted.changes RETURNING name`);
    return [...new Set(rows?.map(({ name }) => name))].sort();
  }

  async function clientFor(who: Caller, { path }: Operation): Promise<TestClient> {
    // Signing in and out, and new passwords, must not end the sessions that the others use.
    if (who === 'nobody' || /\/(session|password)$/.test(path)) return app.anonymous();
    return app.as(who);
  }

  function contentOf({ body }: Operation, { body: sent }: GeneratedRequest): unknown {
    if (sent instanceof Raw) return sent.text;
    if (!body?.multipart || typeof sent !== 'object' || sent === null) return sent;
    const form = new FormData();
    for (const [name, value] of Object.entries(sent)) {
      if (name !== 'file' && name !== '__proto__')
        form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
    form.append('file', new Blob(['%PDF-1.4 generated']), 'a.pdf');
    return form;
  }

  function complaints({ method, path, statuses }: Operation, answer: TestAnswer<Problem>): string[] {
    const { status, body, text, headers } = answer;
    const where = `${method} ${path} answered ${status}`;
    if (status >= 500) return [`${where}: ${text}`];
    if (!statuses.includes(status)) return [`${where}, which the document does not know: ${text}`];
    if (status < 400) return [];
    if (!headers.get('content-type')?.startsWith('application/problem+json')) return [`${where} without a problem`];
    if (!isProblemCode(body.code) || body.status !== status || !body.title) return [`${where}: no problem: ${text}`];
    return leaks.test(text.replace(String(body.instance), '')) ? [`${where} and tells too much: ${text}`] : [];
  }

  /** Runs one operation and tells what was wrong in one readable line, with the seed that shows it again. */
  async function tryOperation(
    operation: Operation,
    check: fc.IAsyncProperty<[GeneratedRequest, Caller]>,
  ): Promise<string[]> {
    const details = await fc.check(check, { numRuns: RUNS, endOnFailure: true });
    if (!details.failed) return [];
    const [request, who] = details.counterexample ?? [];
    const sent = JSON.stringify(request).slice(0, 600);
    const reason = details.errorInstance instanceof Error ? details.errorInstance.message : 'no reason';
    return [`${reason}\n  ${operation.method} as ${who} (seed ${details.seed}): ${sent}`];
  }

  it('is followed in what it changes', async () => {
    const officer = await app.as('officer');
    expect(await changed()).toEqual([]);
    expect((await officer.post('/api/cases', visit)).status).toBe(201);
    expect(await changed()).toEqual(expect.arrayContaining(['cases', 'case_events']));
    expect(await changed()).toEqual([]);
  });

  it('keeps to the document and changes nothing that it refuses', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const found = await tryOperation(
        operation,
        fc.asyncProperty(requests(operation, pools), callers, async (request, who) => {
          const client = await clientFor(who, operation);
          const answer = await client.send<Problem>(operation.method, request.path, contentOf(operation, request), {
            headers: request.headers,
          });
          const found = complaints(operation, answer);
          const tablesChanged = await changed();
          if (answer.status >= 400 && tablesChanged.length > 0)
            found.push(`${operation.method} ${operation.path} changed ${tablesChanged.join(', ')}`);
          if (found.length) throw new Error(found.join('; ').slice(0, 800));
        }),
      );
      wrong.push(...found);
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});
