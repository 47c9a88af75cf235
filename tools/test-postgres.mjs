// The PostgreSQL of a test run: unsafe settings for speed (the data is thrown away), one migrated template database.
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeDatabase, manage } from './database.mjs';
import { projectEnv, projectNode, root } from './node.mjs';
import { startPostgres } from './postgres.mjs';

/** Names that libs/testing reads from the environment. */
const OWNER_PASSWORD = 'test-owner';
const APP_PASSWORD = 'test-app';

/** Starts it in `dir`, migrates the database `template_kakehashi`, sets TEST_DATABASE_URL and TEST_APP_DATABASE_URL. */
export async function startTestPostgres(dir) {
  const server = await startPostgres({
    databaseDir: join(dir, 'pg'),
    password: OWNER_PASSWORD,
    flags: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      wal_level: 'minimal',
      max_wal_senders: '0',
    },
  });
  let env;
  try {
    env = await makeDatabase(server, {
      name: 'template_kakehashi',
      ownerPassword: OWNER_PASSWORD,
      appPassword: APP_PASSWORD,
    });
    await promisify(execFile)(projectNode(), [join(root, 'tools', 'build-api.mjs')], { cwd: root, env: projectEnv() });
    await manage('migrate', env);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env.TEST_DATABASE_URL = env.MIGRATION_DATABASE_URL;
  process.env.TEST_APP_DATABASE_URL = env.DATABASE_URL;
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
