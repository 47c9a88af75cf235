// The PostgreSQL of a test run: unsafe settings for speed (the data is thrown away), one migrated template database.
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
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
  try {
    const client = new pg.Client({ connectionString: server.url('postgres', OWNER_PASSWORD, 'postgres') });
    await client.connect();
    await client.query('CREATE DATABASE template_kakehashi');
    await client.query(`CREATE ROLE kakehashi_app LOGIN PASSWORD '${APP_PASSWORD}'`);
    await client.end();
    await promisify(execFile)(projectNode(), [join(root, 'tools', 'build-api.mjs')], { cwd: root, env: projectEnv() });
    await promisify(execFile)(projectNode(), ['dist/api/manage.js', 'migrate'], {
      cwd: root,
      env: projectEnv({
        MIGRATION_DATABASE_URL: server.url('postgres', OWNER_PASSWORD, 'template_kakehashi'),
        DATABASE_URL: server.url('kakehashi_app', APP_PASSWORD, 'template_kakehashi'),
      }),
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env.TEST_DATABASE_URL = server.url('postgres', OWNER_PASSWORD, 'template_kakehashi');
  process.env.TEST_APP_DATABASE_URL = server.url('kakehashi_app', APP_PASSWORD, 'template_kakehashi');
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
