import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Launch {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Resolves when a line with this text was printed; rejects when the process ends before. */
  printed(text: string): Promise<void>;
  /** Exit code, or the signal's name. */
  readonly ended: Promise<number | string | null>;
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
  return {
    child,
    output: () => output,
    ended,
    printed: (text) =>
      new Promise((done, fail) => {
        if (output.includes(text)) done();
        else waiting.push({ text, done, fail });
      }),
  };
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

describe('npm start', () => {
  let dataDir: string;
  let port: number;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kakehashi-start-'));
    await chmod(dataDir, 0o711);
    port = await quietPort();
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const env = () => ({ PORT: String(port), DATA_DIR: dataDir });

  it('comes up on what an interrupted first start left, survives being killed, and stops cleanly', async () => {
    await mkdir(join(dataDir, 'postgres.making'));
    await writeFile(join(dataDir, 'postgres.making', 'PG_VERSION'), 'half');

    const interrupted = launch(env());
    await interrupted.printed('Loading the demo');
    interrupted.child.kill('SIGKILL');
    await interrupted.ended;

    const first = launch(env());
    await first.printed('Ready.');
    expect(first.output()).toContain(`http://127.0.0.1:${port}`);
    expect(first.output()).toContain('officer.sin@kakehashi.example');
    expect(existsSync(join(dataDir, 'first-start-unfinished'))).toBe(false);
    first.child.kill('SIGKILL');
    await first.ended;
    await freed(port);

    const second = launch(env());
    await second.printed('Ready.');
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

  it('refuses a port that is none', async () => {
    const start = launch({ ...env(), PORT: 'eighty' });
    expect(await start.ended).toBe(1);
    expect(start.output().trim()).toBe('PORT is "eighty"; it must be a whole number from 1 to 65535.');
  });
});
