import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one suite's own, cloned from the migrated template. */
export interface TestDatabase {
  /** Connection string of the schema's owner. */
  readonly ownerUrl: string;
  /** Connection string of the application's restricted role. */
  readonly appUrl: string;
  /** Drops the database. */
  drop(): Promise<void>;
}

function requiredUrl(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the suite through the db project of jest.config.mjs`);
  return value;
}

function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(requiredUrl('TEST_DATABASE_URL'), 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Clones the migrated template; call it in `beforeAll` and `drop()` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `suite_${randomBytes(6).toString('hex')}`;
  // Cloning needs the template to be idle; the advisory lock lets parallel workers take turns.
  const client = new pg.Client({ connectionString: withDatabase(requiredUrl('TEST_DATABASE_URL'), 'postgres') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7301)');
    await client.query(`CREATE DATABASE ${name} TEMPLATE template_kakehashi`);
  } finally {
    await client.end();
  }
  return {
    ownerUrl: withDatabase(requiredUrl('TEST_DATABASE_URL'), name),
    appUrl: withDatabase(requiredUrl('TEST_APP_DATABASE_URL'), name),
    drop: () => asOwner(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
