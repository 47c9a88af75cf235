// `npm run manage -- verify-events`: a command of the API on the running embedded installation, or on DATABASE_URL.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fieldKeys, readSecrets } from './data-folder.mjs';
import { projectEnv, projectNode, root } from './node.mjs';

const dataDir = resolve(root, process.env.DATA_DIR || '.data');

/** The settings under which the embedded installation runs. */
async function embedded() {
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  if (!existsSync(pidFile)) {
    console.error(`Nothing runs on ${dataDir}; start it with npm start first, or set DATABASE_URL or DATA_DIR.`);
    process.exit(1);
  }
  // The fourth line of PostgreSQL's own file is the port on which it listens.
  const port = readFileSync(pidFile, 'utf8').split('\n')[3];
  const secrets = await readSecrets(dataDir);
  const url = (user, password) => `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/kakehashi`;
  return {
    DATA_DIR: dataDir,
    DATABASE_URL: url('kakehashi_app', secrets.databaseApp),
    MIGRATION_DATABASE_URL: url('postgres', secrets.databaseOwner),
    SESSION_SECRET: secrets.session,
    ...fieldKeys(secrets),
  };
}

const env = process.env.DATABASE_URL ? {} : await embedded();
const child = spawn(projectNode(), [join(root, 'dist', 'api', 'manage.js'), ...process.argv.slice(2)], {
  cwd: root,
  env: projectEnv({ LOG_LEVEL: 'warn', ...env }),
  stdio: 'inherit',
});
child.once('exit', (code) => process.exit(code ?? 1));
