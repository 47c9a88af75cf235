// A whole Kakehashi with demo data on a database of its own, for journeys and screenshots; nothing of it is kept.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { apiArguments } from './api-command.mjs';
import { makeDatabase, manage } from './database.mjs';
import { nxProgram, projectEnv, projectNode, root } from './node.mjs';
import { freePort, isAlive, startPostgres, stopOrphan } from './postgres.mjs';

const OWNER_PASSWORD = 'journey-owner';
const APP_PASSWORD = 'journey-app';
const FOLDER = 'kakehashi-demo-';
const READY_SECONDS = 60;

/** The password of every demo user on such a server. */
export const DEMO_PASSWORD = 'correct horse battery staple';

/** Runs a program to its end; a failure carries what it printed. */
function run(file, args, env) {
  return new Promise((done, fail) => {
    execFile(file, args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) fail(new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`));
      else done(stdout);
    });
  });
}

/** Builds API and web where no build is present; a build that is there is used as it is. */
async function ensureBuilds(tell) {
  if (!existsSync(join(root, 'dist', 'api', 'main.js'))) {
    tell('building the API');
    await run(projectNode(), [join(root, 'tools', 'build-api.mjs')], projectEnv());
  }
  if (!existsSync(join(root, 'dist', 'web', 'index.html'))) {
    tell('building the web application');
    await run(projectNode(), [nxProgram, 'build', 'web', '--output-style=static'], projectEnv());
  }
}

/** Ends the database of a demo server whose owner was killed, and clears its folder. */
async function clearKilled() {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDER)) continue;
    const dir = join(tmpdir(), name);
    const owner = Number(await readFile(join(dir, 'owner.pid'), 'utf8').catch(() => ''));
    if (!owner || isAlive(owner)) continue;
    await stopOrphan(join(dir, 'pg')).catch(() => undefined);
    await rm(dir, { recursive: true, force: true });
  }
}

/** Starts dist/api/main.js and resolves once it says that it is ready. */
async function startApi(env, url, log) {
  // Over the channel the API hears when whoever started it is killed, and ends too.
  const guard = new URL('exit-with-parent.mjs', import.meta.url).href;
  const child = spawn(projectNode(), ['--import', guard, ...apiArguments], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => log.push(chunk.toString()));
  let ended;
  child.once('exit', (code, signal) => (ended = signal ?? code));
  for (let tries = 0; tries < READY_SECONDS * 10; tries++) {
    if (ended !== undefined) throw new Error(`The API ended (${ended}) instead of starting:\n${log.join('')}`);
    const ready = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (ready?.ok) return child;
    await wait(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The API was not ready within ${READY_SECONDS} seconds:\n${log.join('')}`);
}

function stopped(child) {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(impatient);
      done();
    });
    child.kill('SIGTERM');
  });
}

/**
 * Starts it all on free ports and resolves to its address, the owner's database URL, the log so far and `stop`.
 * `tell` hears each step; a step that fails throws with the log of what failed.
 */
export async function startDemoServer({ tell = () => undefined } = {}) {
  await ensureBuilds(tell);
  await clearKilled();
  const dir = await mkdtemp(join(tmpdir(), FOLDER));
  await chmod(dir, 0o711);
  await writeFile(join(dir, 'owner.pid'), String(process.pid));
  tell('starting PostgreSQL');
  const postgres = await startPostgres({
    databaseDir: join(dir, 'pg'),
    password: OWNER_PASSWORD,
    flags: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  const log = [];
  let api;
  const stop = async () => {
    if (api) await stopped(api);
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    const database = await makeDatabase(postgres, {
      name: 'kakehashi',
      ownerPassword: OWNER_PASSWORD,
      appPassword: APP_PASSWORD,
    });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    await mkdir(join(dir, 'files'));
    const env = projectEnv({
      ...database,
      DATA_DIR: dir,
      FILES_DIR: join(dir, 'files'),
      NODE_ENV: 'development',
      DEMO: '1',
      DEMO_PASSWORD,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      SESSION_SECRET: 'a secret of journeys only, thrown away with their database',
      LOG_LEVEL: 'warn',
    });
    tell('migrating');
    await manage('migrate', env);
    tell('loading the demo');
    await manage('demo', env);
    tell('starting the API');
    api = await startApi(env, url, log);
    return { url, ownerUrl: database.MIGRATION_DATABASE_URL, log: () => log.join(''), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
