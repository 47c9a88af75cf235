import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endInterrupted } from './install.mjs';

interface Launch {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Resolves when a line with this text was printed; rejects when the process ends before. */
  printed(text: string): Promise<void>;
  /** Exit code, or the signal's name. */
  readonly ended: Promise<number | string | null>;
}

/** Launchers that still run; whatever a failed expectation leaves behind is stopped after the test. */
const running = new Set<Launch>();

/** Kills what is left, because a process that keeps its pipes open would keep the whole run from ending. */
async function stopRunning(): Promise<void> {
  const left = [...running];
  for (const { child } of left) child.kill('SIGTERM');
  await Promise.all(left.map(({ ended }) => ended));
}

function launch(env: Record<string, string>): Launch {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting: { text: string; done: () => void; fail: (error: Error) => void }[] = [];
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    for (const wait of waiting) if (output.includes(wait.text)) wait.done();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = new Promise<number | string | null>((done) =>
    child.once('close', (code, signal) => {
      for (const wait of waiting) wait.fail(new Error(`It ended before printing “${wait.text}”:\n${output}`));
      done(code ?? signal);
    }),
  );
  const launched: Launch = {
    child,
    output: () => output,
    ended,
    printed: (text) =>
      new Promise((done, fail) => {
        if (output.includes(text)) done();
        else waiting.push({ text, done, fail });
      }),
  };
  running.add(launched);
  void ended.then(() => running.delete(launched));
  return launched;
}

/** The programs of ours that work with a data folder. */
async function programsOf(dataDir: string, program: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = (pid: string, what: string) => readFile(`/proc/${pid}/${what}`, 'utf8').catch(() => '');
  const matching = await Promise.all(
    pids.map(
      async (pid) => (await read(pid, 'cmdline')).includes(program) && (await read(pid, 'environ')).includes(dataDir),
    ),
  );
  return pids.filter((_, at) => matching[at]);
}

/** Resolves as soon as a list is empty. */
async function untilNone(list: () => Promise<string[]>): Promise<void> {
  while ((await list()).length > 0) await new Promise((done) => setImmediate(done));
}

function listen(port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

/** A free port outside the range from which the system takes ports for whoever asks for any. */
async function quietPort(): Promise<number> {
  for (let port = 21_000 + (process.pid % 5_000); ; port++) {
    const server = await listen(port).catch(() => undefined);
    if (!server) continue;
    await new Promise((done) => server.close(done));
    return port;
  }
}

/** Resolves as soon as nothing listens on the port. */
async function freed(port: number): Promise<void> {
  for (;;) {
    const server = await listen(port).catch(() => undefined);
    if (server) {
      await new Promise((done) => server.close(done));
      return;
    }
    await new Promise((done) => setImmediate(done));
  }
}

/** What a start prints when everything runs. */
const lastWords = 'Ctrl+C stops everything.';

describe('npm start', () => {
  let dataDir: string;
  let port: number;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kakehashi-start-'));
    await chmod(dataDir, 0o711);
    port = await quietPort();
  });
  afterEach(stopRunning);
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const env = () => ({ PORT: String(port), DATA_DIR: dataDir });

  it('comes up on what an interrupted first start left, survives being killed, and stops cleanly', async () => {
    await mkdir(join(dataDir, 'postgres.making'));
    await writeFile(join(dataDir, 'postgres.making', 'PG_VERSION'), 'half');

    const interrupted = launch(env());
    await interrupted.printed('Loading the demo');
    interrupted.child.kill('SIGKILL');
    await interrupted.ended;
    // Everything that it had started ends with it, its database excepted, which the next start takes over.
    if (process.platform === 'linux') await untilNone(() => programsOf(dataDir, 'manage.js'));

    const first = launch(env());
    await first.printed(lastWords);
    expect(first.output()).toContain(`http://127.0.0.1:${port}`);
    expect(first.output()).toContain('officer.sin@kakehashi.example');
    expect(existsSync(join(dataDir, 'first-start-unfinished'))).toBe(false);
    first.child.kill('SIGKILL');
    await first.ended;
    await freed(port);

    const second = launch(env());
    await second.printed(lastWords);
    const other = launch({ ...env(), PORT: String(port + 1) });
    expect(await other.ended).toBe(1);
    expect(other.output()).toContain('already runs');

    const pid = Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
    await freed(port);
  }, 600_000);

  it('says in one sentence that the port is taken', async () => {
    const server = await listen(await quietPort());
    const { port: taken } = server.address() as { port: number };
    const start = launch({ ...env(), PORT: String(taken) });
    expect(await start.ended).toBe(1);
    server.close();
    expect(start.output().trim()).toBe(
      `Port ${taken} is taken by another program; stop that one or set PORT to a free port.`,
    );
  });

  it('says in one sentence that the data folder cannot be used', async () => {
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    const start = launch({ ...env(), DATA_DIR: join(file, 'inside') });
    expect(await start.ended).toBe(1);
    expect(start.output().trim()).toMatch(/^The data folder .+ cannot be used \(ENOTDIR\); set DATA_DIR .+\.$/);
  });

  it('says so where the system lets nobody make a folder', async () => {
    const start = launch({ ...env(), DATA_DIR: '/proc/kakehashi' });
    expect(await start.ended).toBe(1);
    expect(start.output().trim()).toMatch(
      /^The data folder \/proc\/kakehashi cannot be used \(\w+\); set DATA_DIR .+\.$/,
    );
  });

  it('ends an installation that a killed start left, and nothing else', async () => {
    const file = join(dataDir, 'installing');
    const idle = 'process.on("SIGTERM", () => {}); console.log("here"); setInterval(() => {}, 1000)';
    const processes = ['npm ci', 'something else'].map((name) => {
      const child = spawn(process.execPath, ['-e', idle, name], {
        detached: true,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const ended = new Promise<string | null>((done) => child.once('exit', (_code, signal) => done(signal)));
      return { child, ended, here: new Promise((done) => child.stdout.once('data', done)) };
    });
    await Promise.all(processes.map(({ here }) => here));
    for (const { child } of processes) {
      await writeFile(file, String(child.pid));
      await endInterrupted(file);
      expect(existsSync(file)).toBe(false);
    }
    const [npm, other] = processes;
    expect(await npm?.ended).toBe('SIGKILL');
    expect(other?.child.exitCode).toBeNull();
    other?.child.kill('SIGKILL');
    expect(await other?.ended).toBe('SIGKILL');
  });

  it('refuses a port that is none', async () => {
    const start = launch({ ...env(), PORT: 'eighty' });
    expect(await start.ended).toBe(1);
    expect(start.output().trim()).toBe('PORT is "eighty"; it must be a whole number from 1 to 65535.');
  });
});
