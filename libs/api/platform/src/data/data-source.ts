import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { Pool } from 'pg';
import type { SettingsValues } from '../settings';

/** How the running application reaches PostgreSQL. The schema is the migrations' alone: nothing is synchronised. */
export function dataSourceOptions(settings: SettingsValues): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url: settings.databaseUrl,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize: settings.databasePool,
    applicationName: 'kakehashi',
    connectTimeoutMS: 10_000,
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000, idleTimeoutMillis: 60_000 },
  };
}

/** The pool behind a data source, for libraries that speak `pg`: one pool serves the whole process. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
