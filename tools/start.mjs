// `npm start`: from a fresh clone to a running application, with the embedded PostgreSQL unless DATABASE_URL names another.
// Parses under old Nodes too; imports of installed packages come after the installation.
import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { apiArguments } from './api-command.mjs';
import { makeDatabase } from './database.mjs';
import { installPackages } from './install.mjs';
import { nxProgram, projectEnv, projectNode, root } from './node.mjs';
import { StartError, startPostgres } from './postgres.mjs';
import { fieldKeys, lockDataFolder, prepareDataFolder, readSecrets } from './data-folder.mjs';

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
const dataDir = resolve(root, process.env.DATA_DIR || '.data');
const began = Date.now();

/** Stands in the data folder while a first start has not filled the database. */
const unfinished = join(dataDir, 'first-start-unfinished');

/** Arguments with which a program of ours notices that the launcher is gone, and stops. */
const endWithLauncher = ['--import', new URL('exit-with-parent.mjs', import.meta.url).href];

/** What has to be undone when the start ends, newest first. */
const undo = [];
let stopping = false;

function say(text) {
  console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${text}`);
}

/** Runs a command to its end; its output is shown only when `show` is set or when it fails. */
function run(command, args, { env = {}, show = false, failure, ends = 'with itself' }) {
  return new Promise((done, fail) => {
    const shown = show ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd: root,
      env: projectEnv(env),
      stdio: ['ignore', shown, shown, ...(ends === 'with the launcher' ? ['ipc'] : [])],
      shell: process.platform === 'win32' && command === 'npm',
    });
    undo.push(() => child.exitCode === null && child.kill('SIGTERM'));
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => fail(new StartError(`${failure} (${error.message})`)));
    child.once('exit', (code) => {
      if (code === 0) return done(output);
      if (!show && !stopping) console.error(output.trim());
      fail(new StartError(failure));
    });
  });
}

function checkSettings() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new StartError(`Node ${process.versions.node} is too old; install Node 20 or newer and start again.`);
  }
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartError(`PORT is "${process.env.PORT}"; it must be a whole number from 1 to 65535.`);
  }
}

function checkPort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error) =>
      fail(
        new StartError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program; stop that one or set PORT to a free port.`
            : `The address ${host}:${port} cannot be used (${error.code}); set HOST and PORT to others.`,
        ),
      ),
    );
    server.listen(port, host, () => server.close(() => done()));
  });
}

async function install() {
  try {
    await installPackages(say);
  } catch {
    throw new StartError('The packages could not be installed; check the network and the disk, then start again.');
  }
  if (!projectNode())
    throw new StartError(
      `This system needs Node 24.15 or newer of its own (found ${process.versions.node}); install it and start again.`,
    );
}

async function build() {
  say('Building (unchanged parts are taken from the cache) …');
  await run(projectNode(), [nxProgram, 'run-many', '-t', 'build', '-p', 'api,web', '--output-style=static'], {
    failure: 'The build failed; the messages above say where.',
  });
}

/** Starts the embedded server and makes its database and the application's role. */
async function startDatabase(secrets) {
  say('Starting PostgreSQL …');
  const server = await startPostgres({ databaseDir: join(dataDir, 'postgres'), password: secrets.databaseOwner });
  undo.push(server.stop);
  return makeDatabase(server, {
    name: 'kakehashi',
    ownerPassword: secrets.databaseOwner,
    appPassword: secrets.databaseApp,
    // Nobody has worked with a database whose first start was interrupted, so it is made anew instead of half full.
    anew: existsSync(unfinished),
    beforeMaking: () => writeFileSync(unfinished, ''),
  });
}

async function startApi(env) {
  const child = spawn(projectNode(), [...endWithLauncher, ...apiArguments], {
    cwd: root,
    env: projectEnv(env),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Its own group: Ctrl+C reaches the launcher, which stops the parts in order.
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((done) => child.once('exit', done));
  undo.push(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  });
  child.once('exit', () => !stopping && stop(1, 'The application ended by itself; the messages above say why.'));
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  for (let i = 0; i < 300 && !stopping; i++) {
    const ready = await fetch(`http://${shown}:${port}/api/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return `http://${shown}:${port}`;
    await new Promise((done) => setTimeout(done, 100));
  }
  if (!stopping)
    throw new StartError('The application did not become ready within 30 seconds; the messages above say why.');
  return undefined;
}

async function stop(code, message) {
  if (stopping) return;
  stopping = true;
  if (message) console.error(message);
  for (const step of undo.reverse()) await Promise.resolve(step()).catch(() => undefined);
  process.exit(code);
}

async function main() {
  checkSettings();
  await checkPort();
  await prepareDataFolder(dataDir);
  undo.push(await lockDataFolder(dataDir));
  await install();
  await build();
  const secrets = await readSecrets(dataDir);
  const embedded = !process.env.DATABASE_URL;
  const env = {
    HOST: host,
    // The launcher says what matters; the routes that were mapped do not.
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    PORT: String(port),
    DATA_DIR: dataDir,
    SESSION_SECRET: process.env.SESSION_SECRET ?? secrets.session,
    ...fieldKeys(secrets),
    DEMO: process.env.DEMO ?? (embedded ? '1' : '0'),
    ...(embedded ? await startDatabase(secrets) : {}),
  };
  env.NODE_ENV = process.env.NODE_ENV ?? (env.DEMO === '1' ? 'development' : 'production');
  if (env.DEMO === '1') env.DEMO_PASSWORD = process.env.DEMO_PASSWORD ?? secrets.demoPassword;
  const manage = join(root, 'dist', 'api', 'manage.js');
  say('Bringing the database up to date …');
  await run(projectNode(), [...endWithLauncher, manage, 'migrate'], {
    env,
    ends: 'with the launcher',
    failure: 'The database could not be brought up to date; the messages above say why.',
  });
  if (env.DEMO === '1') {
    say('Loading the demo …');
    await run(projectNode(), [...endWithLauncher, manage, 'demo'], {
      env,
      ends: 'with the launcher',
      failure: 'The demo could not be loaded; the messages above say why.',
    });
  }
  rmSync(unfinished, { force: true });
  say('Starting the application …');
  const address = await startApi(env);
  if (!address) return;
  say('Ready.');
  console.log(`\n  架け橋 Kakehashi   ${address}\n`);
  if (env.DEMO === '1') {
    console.log('  Demo sign-ins (invented people and cases), all with the password');
    console.log(`    ${env.DEMO_PASSWORD}\n`);
    for (const name of [
      'officer.sin',
      'coordinator.sin',
      'manager.sin',
      'officer.lon',
      'coordinator.lon',
      'manager.lon',
      'hq',
      'hq.manager',
      'auditor',
      'admin',
    ])
      console.log(`    ${name}@kakehashi.example`);
  }
  console.log('\n  Ctrl+C stops everything.\n');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0, 'Stopping …'));
main().catch((error) =>
  stop(1, error instanceof StartError ? error.message : `The start failed: ${error.stack ?? error}`),
);
