// One database of one size: migrated, filled, served by the API and by plain SQL, and asked.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { apiArguments } from '../api-command.mjs';
import { makeDatabase, manage } from '../database.mjs';
import { projectEnv, projectNode, root } from '../node.mjs';
import { freePort } from '../postgres.mjs';
import { loadCases } from './load.mjs';
import { ask, measure } from './measure.mjs';
import { residentMegabytes } from './report.mjs';
import { scenarios } from './scenarios.mjs';

const PASSWORD = 'a password for the bench only';
const POOL = '20';
const FILLED = 'filled for the bench';

/** Measures everything on a new database with this many cases. */
export async function benchDatabase({ server, dir, cases, levels, seconds, only, say, undo, fork }) {
  const name = `bench_${cases}`;
  const admin = new pg.Client({ connectionString: server.url('postgres', 'bench', 'postgres') });
  await admin.connect();
  // A folder that was kept spares the load: only a database that was filled to its end bears the mark.
  const { rows: kept } = await admin.query(
    `SELECT FROM pg_database WHERE datname = $1 AND shobj_description(oid, 'pg_database') = $2`,
    [name, FILLED],
  );
  await admin.end();
  const filledBefore = kept.length > 0;
  const database = await makeDatabase(server, {
    name,
    ownerPassword: 'bench',
    appPassword: 'bench',
    anew: !filledBefore,
  });
  const env = projectEnv({
    NODE_ENV: 'development',
    ...database,
    DATABASE_POOL: POOL,
    DATA_DIR: join(dir, 'data'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    PORT: String(await freePort()),
  });
  say(`Migrating for ${cases.toLocaleString('en')} cases`);
  await manage('migrate', env);
  const client = new pg.Client({ connectionString: database.MIGRATION_DATABASE_URL });
  await client.connect();
  let filled;
  try {
    const loadSeconds = filledBefore ? 0 : await loadCases(client, cases, await addPeople(client), say);
    await client.query(`COMMENT ON DATABASE ${name} IS '${FILLED}'`);
    filled = { loadSeconds, facts: await sampleOf(client) };
  } finally {
    await client.end();
  }
  const { loadSeconds, facts } = filled;

  const api = await startApi(env, undo);
  const plain = await startPlain(fork, env, undo);
  const results = [];
  const failures = new Map();
  try {
    const sessions = { manager: await signIn(api.base, 'manager'), auditor: await signIn(api.base, 'auditor') };
    for (const scenario of await scenarios({ base: api.base, facts, sessions })) {
      if (only && !only.includes(scenario.name)) continue;
      for (const connections of levels) {
        const run = { connections, seconds };
        const measured = await measure({ base: api.base, pid: api.child.pid, ...run, ...scenario.api(connections) });
        const compared = await measure({
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
  }
}

async function addPeople(client) {
  const passwordHash = await hash(PASSWORD, { memoryCost: 19456, timeCost: 2, parallelism: 1 });
  const add = async (email, role, office) => {
    const { rows } = await client.query(
      `INSERT INTO users (email, display_name, password_hash, locale) VALUES ($1::text, $1::text, $2, 'en') RETURNING id`,
      [`${email}@bench.example`, passwordHash],
    );
    await client.query(
      `INSERT INTO role_grants (user_id, role, office_code, valid_from) VALUES ($1, $2, $3, '2000-01-01')`,
      [rows[0].id, role, office],
    );
    return rows[0].id;
  };
  await add('manager', 'manager', 'SIN');
  await add('auditor', 'auditor', null);
  return { authorId: await add('author', 'officer', 'SIN'), ownerId: await add('owner', 'officer', 'SIN') };
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

async function startApi(env, undo) {
  const child = spawn(projectNode(), apiArguments, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  undo.push(() => stopChild(child));
  const base = `http://127.0.0.1:${env.PORT}`;
  for (let i = 0; i < 300; i++) {
    if (child.exitCode !== null) throw new Error('The API did not start.');
    const up = await fetch(`${base}/api/health/ready`).catch(() => null);
    if (up?.ok) return { child, base };
    await wait(200);
  }
  throw new Error('The API did not become ready.');
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

function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

async function signIn(base, name) {
  const agent = new Agent();
  const answer = await ask(agent, base, {
    method: 'POST',
    path: '/api/session',
    body: { email: `${name}@bench.example`, password: PASSWORD },
  });
  agent.destroy();
  if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.status} ${answer.text}`);
  const cookies = answer.headers['set-cookie'].map((line) => line.split(';')[0]);
  const token = cookies.find((cookie) => cookie.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '';
  return { Cookie: cookies.join('; '), 'X-XSRF-TOKEN': decodeURIComponent(token) };
}
