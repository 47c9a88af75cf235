// `npm run bench [-- --cases 20000 --seconds 2 --connections 1,16]`: the API beside plain SQL, on databases of its own.
import { execFile, fork, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { projectEnv, projectNode, root } from '../node.mjs';
import { freePort, startPostgres } from '../postgres.mjs';

const { values: flags } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000,1000000' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '1,16,64' },
    only: { type: 'string' },
    rows: { type: 'string', default: '100000' },
    keep: { type: 'string' },
  },
});
const sizes = flags.cases.split(',').map(Number);
const seconds = Number(flags.seconds);
const levels = flags.connections.split(',').map(Number);
if (![...sizes, ...levels, seconds, Number(flags.rows)].every((value) => value > 0)) {
  console.error('--cases, --seconds, --connections and --rows take numbers above 0, several separated by commas.');
  process.exit(2);
}
// The packages need the project's own Node.
if (process.execPath !== projectNode() && !process.env.KAKEHASHI_BENCH) {
  const child = spawn(projectNode(), process.argv.slice(1), {
    stdio: 'inherit',
    env: projectEnv({ KAKEHASHI_BENCH: '1' }),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  await main();
}

async function main() {
  const { benchDatabase } = await import('./bench-database.mjs');
  const { benchImports } = await import('./imports.mjs');
  const { growth, initialScriptKilobytes, statementTable, table } = await import('./report.mjs');
  const { statementFlags } = await import('./statements.mjs');
  const began = Date.now();
  const say = (text) => console.error(`[${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s] ${text}`);
  const undo = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop().then(() => process.exit(130)));
  try {
    say('Building the API');
    await promisify(execFile)(projectNode(), [join(root, 'tools/build-api.mjs')], { cwd: root, env: projectEnv() });
    const dir = flags.keep ?? (await mkdtemp(join(tmpdir(), 'kakehashi-bench-')));
    await mkdir(dir, { recursive: true });
    await chmod(dir, 0o711);
    if (!flags.keep) undo.push(() => rm(dir, { recursive: true, force: true }));
    const server = await startPostgres({
      databaseDir: join(dir, 'pg'),
      password: 'bench',
      port: await freePort(),
      flags: {
        max_connections: '200',
        shared_buffers: '512MB',
        max_wal_size: '4GB',
        random_page_cost: '1.1',
        ...statementFlags,
      },
    });
    undo.push(() => server.stop());
    const only = flags.only?.split(',');
    const runs = [];
    // Imports have a database of their own, since a hundred thousand cases more would change what the rest is asked of.
    const others = only?.filter((name) => name !== 'imports');
    for (const cases of others?.length === 0 ? [] : sizes) {
      runs.push(await benchDatabase({ server, dir, cases, levels, seconds, only: others, say, undo, fork }));
    }
    const imports =
      !only || only.includes('imports')
        ? await benchImports({ server, dir, cases: Math.min(...sizes), rows: Number(flags.rows), say, undo })
        : null;
    for (const { cases, loadSeconds, megabytes, results, failures } of runs) {
      console.log(`\n## ${cases.toLocaleString('en')} cases\n\n${table(results)}\n\n${statementTable(results)}\n`);
      console.log(
        `Loaded in ${loadSeconds.toFixed(0)} s. Memory of the API after the load: ${megabytes?.toFixed(0) ?? 'n/a'} MB.`,
      );
      for (const [what, count] of failures) console.log(`Refused: ${count} × ${what}`);
    }
    if (imports) console.log(`\n## Imports\n\n${imports}`);
    const [small, large] = runs;
    if (large) console.log(`\n## Growth\n\n${growth(small.results, large.results)}`);
    const scripts = initialScriptKilobytes(root);
    console.log(
      `\nInitial JavaScript: ${scripts === null ? 'dist/web is not built' : `${scripts.toFixed(0)} kB compressed`}.`,
    );
  } finally {
    await stop();
  }
}
