import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { Pool, PoolConfig } from 'pg';
import type { SettingsValues } from '../settings';

/** Where every connection stops waiting, in milliseconds. */
const limits = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000, idleTimeoutMillis: 60_000 };

/** How the running application reaches PostgreSQL. The schema is the migrations' alone: nothing is synchronised. */
export function dataSourceOptions(settings: SettingsValues): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url: settings.databaseUrl,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize: settings.databasePool - preparedShare(settings),
    applicationName: 'kakehashi',
    connectTimeoutMS: 10_000,
    extra: limits,
  };
}

/** The connections of prepared statements: planned once, for all values, because planning takes longer than finding. */
export function preparedPoolOptions(settings: SettingsValues): PoolConfig {
  return {
    connectionString: settings.databaseUrl,
    max: preparedShare(settings),
    application_name: 'kakehashi',
    connectionTimeoutMillis: 10_000,
    ...limits,
    options: '-c plan_cache_mode=force_generic_plan',
  };
}

function preparedShare({ databasePool }: SettingsValues): number {
  return Math.floor(databasePool / 2);
}

/** The pool behind a data source, for libraries that speak `pg`: one pool serves the whole process. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
