import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { migrations } from '@kakehashi/migrations';
import { publishWorkflows } from '@kakehashi/api/cases';
import { loadReferenceData } from '@kakehashi/api/registry';
import { loadPublishedTables } from '@kakehashi/api/reports';
import { dataSourceOptions, JOB_SCHEMA, SettingsError, type SettingsValues } from '@kakehashi/api/platform';

/** Any number that nothing else in the database locks. */
const LOCK = 7300;

/** Brings the database up to date as its owner; several at once take turns, and a second run changes nothing. */
export async function migrate(settings: SettingsValues): Promise<void> {
  const { migrationDatabaseUrl } = settings;
  if (!migrationDatabaseUrl) throw new SettingsError(['MIGRATION_DATABASE_URL is missing; migrating needs the owner.']);
  // The lock has a connection of its own: it must outlive every transaction of the migrations.
  const lock = new pg.Client({ connectionString: migrationDatabaseUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await runMigrations(settings, migrationDatabaseUrl);
    await makeJobSchema(migrationDatabaseUrl);
    await lock.query(`GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO kakehashi_app`);
    await lock.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOB_SCHEMA} TO kakehashi_app`);
    await lock.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOB_SCHEMA} TO kakehashi_app`);
  } finally {
    await lock.end();
  }
}

/** The schema, then the data that ships with the product; each step leaves alone what is there already. */
async function runMigrations(settings: SettingsValues, url: string): Promise<void> {
  const dataSource = new DataSource({
    ...dataSourceOptions(settings),
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    extra: {},
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
    await publishWorkflows(dataSource);
    await loadReferenceData(dataSource);
    await loadPublishedTables(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** The job queue brings its own migrations; the owner runs them here, so the application needs no right to. */
async function makeJobSchema(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, schema: JOB_SCHEMA, supervise: false, schedule: false });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  await boss.stop({ graceful: false });
}
