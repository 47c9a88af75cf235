// One database of one size: migrated, filled, served by the API and by plain SQL, and asked.
import { join } from 'node:path';
import pg from 'pg';
import { makeDatabase, manage } from '../database.mjs';
import { root } from '../node.mjs';
import { addPeople, apiEnv, signIn, startApi, stopChild } from './api.mjs';
import { loadCases } from './load.mjs';
import { measure } from './measure.mjs';
import { residentMegabytes } from './report.mjs';
import { scenarios } from './scenarios.mjs';
import { statementClock } from './statements.mjs';

const FILLED = 'filled for the bench';

/** A migrated database with this many cases; one that was filled to its end before spares the load, unless it is to be new. */
export async function filledDatabase({ server, dir, name, cases, anew = false, say }) {
  const admin = new pg.Client({ connectionString: server.url('postgres', 'bench', 'postgres') });
  await admin.connect();
  const { rows: kept } = await admin.query(
    `SELECT FROM pg_database WHERE datname = $1 AND shobj_description(oid, 'pg_database') = $2`,
    [name, FILLED],
  );
  await admin.end();
  const filledBefore = kept.length > 0 && !anew;
  const database = await makeDatabase(server, {
    name,
    ownerPassword: 'bench',
    appPassword: 'bench',
    anew: !filledBefore,
  });
  const env = await apiEnv(database, dir);
  say(`Migrating for ${cases.toLocaleString('en')} cases`);
  await manage('migrate', env);
  const client = new pg.Client({ connectionString: database.MIGRATION_DATABASE_URL });
  await client.connect();
  try {
    const loadSeconds = filledBefore ? 0 : await loadCases(client, cases, await addPeople(client), say);
    await client.query(`COMMENT ON DATABASE ${name} IS '${FILLED}'`);
    return { env, loadSeconds, facts: await sampleOf(client) };
  } finally {
    await client.end();
  }
}

/** Measures everything on a new database with this many cases. */
export async function benchDatabase({ server, dir, cases, levels, seconds, only, say, undo, fork }) {
  const { env, loadSeconds, facts } = await filledDatabase({ server, dir, name: `bench_${cases}`, cases, say });
  const api = await startApi(env, undo);
  const plain = await startPlain(fork, env, undo);
  const clock = await statementClock(server, `bench_${cases}`);
  const timed = async (options) => {
    await clock.reset();
    const measured = await measure(options);
    return { ...measured, statements: await clock.read(measured.answers) };
  };
  const results = [];
  const failures = new Map();
  try {
    const sessions = { manager: await signIn(api.base, 'manager'), auditor: await signIn(api.base, 'auditor') };
    for (const scenario of await scenarios({ base: api.base, facts, sessions })) {
      if (only && !only.includes(scenario.name)) continue;
      for (const connections of levels) {
        const run = { connections, seconds };
        const measured = await timed({ base: api.base, pid: api.child.pid, ...run, ...scenario.api(connections) });
        const compared = await timed({
          base: plain.base,
          pid: plain.child.pid,
          ...run,
          ...scenario.plain(connections),
        });
        for (const [what, count] of [...measured.failures, ...compared.failures]) {
          failures.set(`${scenario.name}: ${what}`, (failures.get(`${scenario.name}: ${what}`) ?? 0) + count);
        }
        results.push({ name: scenario.name, connections, api: measured, plain: compared });
        say(`${scenario.name} ×${connections}: ${measured.perSecond.toFixed(0)}/s, p95 ${measured.p95.toFixed(1)} ms`);
      }
    }
    return { cases, loadSeconds, results, failures, megabytes: residentMegabytes(api.child.pid) };
  } finally {
    await stopChild(api.child);
    await stopChild(plain.child);
    await clock.end();
  }
}

/** Cases to open and to change; the ones that are opened have a delegation and appointments. */
async function sampleOf(client) {
  const { rows } = await client.query(`
    SELECT c.id, c.reference FROM cases c WHERE c.office_code = 'SIN' AND c.type = 'visit' AND c.state = 'closed' ORDER BY c.id LIMIT 2000`);
  await client.query(
    `INSERT INTO case_members (case_id, position, name_native, category)
     SELECT id, n, 'Member ' || n, 'official' FROM unnest($1::uuid[]) id CROSS JOIN generate_series(1, 5) n
     ON CONFLICT DO NOTHING`,
    [rows.map(({ id }) => id)],
  );
  // Closing a case again asks for its report.
  await client.query(
    `INSERT INTO case_documents (case_id, kind, name, media_type, size, sha256, storage_key, uploaded_by, created_at)
     SELECT c.id, 'visit_report', 'report.pdf', 'application/pdf', 1, h.hash,
       left(h.hash, 2) || '/' || substr(h.hash, 3), c.created_by, now()
     FROM cases c CROSS JOIN LATERAL (SELECT encode(sha256(c.id::text::bytea), 'hex') AS hash) h
     WHERE c.id = ANY ($1)
     ON CONFLICT DO NOTHING`,
    [rows.map(({ id }) => id)],
  );
  const { rows: deep } = await client.query(`
    SELECT id, to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
    FROM cases WHERE office_code = 'SIN' ORDER BY updated_at LIMIT 1 OFFSET 5000`);
  const { rows: matching } = await client.query(`
    SELECT c.reference FROM cases c JOIN dispatches d ON d.case_id = c.id
    WHERE c.office_code = 'SIN' AND c.state = 'matching' AND d.expertise IS NOT NULL ORDER BY c.id LIMIT 200`);
  const references = (list) => list.map(({ reference }) => reference);
  return { closed: references(rows), matching: references(matching), deep: deep[0] };
}

async function startPlain(fork, env, undo) {
  const child = fork(join(root, 'tools/bench/plain-server.mjs'), { cwd: root, env });
  undo.push(() => stopChild(child));
  const port = await new Promise((done, fail) => {
    child.once('message', (message) => done(message.port));
    child.once('exit', () => fail(new Error('The plain server did not start.')));
  });
  return { child, base: `http://127.0.0.1:${port}` };
}
