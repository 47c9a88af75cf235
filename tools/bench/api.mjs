// The API as the benchmark runs it, and the people who ask it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hash } from '@node-rs/argon2';
import { apiArguments } from '../api-command.mjs';
import { projectEnv, projectNode, root } from '../node.mjs';
import { freePort } from '../postgres.mjs';
import { ask } from './measure.mjs';

const PASSWORD = 'a password for the bench only';
const POOL = '20';

/** The settings of an API on a database of the benchmark. */
export async function apiEnv(database, dir) {
  return projectEnv({
    NODE_ENV: 'development',
    ...database,
    DATABASE_POOL: POOL,
    DATA_DIR: join(dir, 'data'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    PORT: String(await freePort()),
  });
}

/** People who ask, and those whose cases there are. */
export async function addPeople(client) {
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

/** Starts the API and waits until it answers. */
export async function startApi(env, undo) {
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

/** Ends a process, and waits until it has ended. */
export function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

/** The headers of somebody who has signed in. */
export async function signIn(base, name) {
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
