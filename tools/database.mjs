// The database of a server: made with the application's restricted role, then brought up to date by the API's own program.
import { execFile } from 'node:child_process';
import { projectEnv, projectNode, root } from './node.mjs';

/** The role that the API runs as; migrations grant it what it needs. */
const APP_ROLE = 'kakehashi_app';

/**
 * Makes the database `name` and the application's role where they are absent, and resolves to the settings by which
 * API and migrations reach them. `anew` drops a database that is there; `beforeMaking` runs before one is made.
 */
export async function makeDatabase(
  server,
  { name, ownerPassword, appPassword, anew = false, beforeMaking = () => undefined },
) {
  // Imported here: a first start reads this file before the packages are installed.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.url('postgres', ownerPassword, 'postgres') });
  await client.connect();
  try {
    const database = client.escapeIdentifier(name);
    if (anew) await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    const { rowCount: databases } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!databases) {
      await beforeMaking();
      await client.query(`CREATE DATABASE ${database}`);
    }
    const { rowCount: roles } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    const password = client.escapeLiteral(appPassword);
    await client.query(`${roles ? 'ALTER' : 'CREATE'} ROLE ${APP_ROLE} LOGIN PASSWORD ${password}`);
  } finally {
    await client.end();
  }
  return {
    MIGRATION_DATABASE_URL: server.url('postgres', ownerPassword, name),
    DATABASE_URL: server.url(APP_ROLE, appPassword, name),
  };
}

/** Runs one command of the API's management program to its end; a failure carries what it printed. */
export function manage(command, env) {
  return new Promise((done, fail) => {
    const options = { cwd: root, env: projectEnv(env), maxBuffer: 64 * 1024 * 1024 };
    execFile(projectNode(), ['dist/api/manage.js', command], options, (error, stdout, stderr) => {
      if (error) fail(new Error(`manage.js ${command} failed:\n${stdout}${stderr}`));
      else done(stdout);
    });
  });
}
