import type { TestApp } from './app';

/** A moment, to the millisecond, after all that was written so far and before all that will be. */
export async function momentBetween(app: TestApp): Promise<string> {
  const [row] = await app.query<{ at: Date }>(
    `WITH moment AS MATERIALIZED (
       SELECT date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' AS at)
     SELECT at, pg_sleep_until(at + interval '1 millisecond') FROM moment`,
  );
  if (!row) throw new Error('The clock has the time');
  return row.at.toISOString();
}
