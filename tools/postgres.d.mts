/** A running PostgreSQL server. */
export interface RunningPostgres {
  readonly port: number;
  readonly pid: number;
  url(user: string, secret: string, database: string): string;
  stop(): Promise<void>;
}
export class StartError extends Error {}
export function freePort(): Promise<number>;
export function startPostgres(options: {
  databaseDir: string;
  password: string;
  port?: number;
  flags?: Record<string, string>;
}): Promise<RunningPostgres>;
