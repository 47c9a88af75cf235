import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Functions that read the clock for a fact, each in its declarations. */
const writers = [
  'refresh_case_facts(uuid[])',
  'refresh_dispatch_facts(uuid[])',
  'refresh_activity_facts(uuid[])',
  'note_visit_municipality()',
] as const;

/** Entries of the record whose instants the application reads, a moment before it writes them. */
const entries = [
  ['jet_sheets', 'INSERT'],
  ['finding_decisions', 'INSERT'],
  ['discrepancy_decisions', 'INSERT'],
  ['imported_rows', 'INSERT OR UPDATE'],
] as const;

/** Milliseconds since then are held as an advisory lock, in two keys of so many each. */
const begin = `timestamptz '2020-01-01T00:00:00Z'`;
const heldKeys = 25010000;
const keySize = 1000000000;

const unsettled = 'at timestamptz := clock_timestamp()';
const settled = 'at timestamptz := fact_instant()';

/**
 * Knows up to when nothing can become known any more. A fact has the instant at which its writer looked at the clock,
 * and is seen once the writer commits: until then no count as of that instant, or of a later one, would stay as it is.
 */
export class SettledInstants1760000250100 implements MigrationInterface {
  readonly name = 'SettledInstants1760000250100';

  async up(runner: QueryRunner): Promise<void> {
    // A writer holds its millisecond from before it looks at the clock until after it is seen. Nobody waits for it.
    await runner.query(`
      CREATE FUNCTION hold_instant(moment timestamptz) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
        SELECT pg_advisory_xact_lock_shared(${heldKeys} + (ms / ${keySize})::integer, (ms % ${keySize})::integer)
        FROM (SELECT greatest(0, floor(extract(epoch FROM moment - ${begin}) * 1000))::bigint AS ms) AS since
      $$`);
    // Once in a transaction: the first instant is its earliest. Where somebody publishes, or takes a checkpoint, and waits
    // for earlier writers, a later one waits before it looks at the clock, so that what it writes is not of before.
    await runner.query(`
      CREATE FUNCTION fact_instant() RETURNS timestamptz
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE writer text := pg_current_xact_id()::text;
      BEGIN
        IF current_setting('kakehashi.writer', true) IS DISTINCT FROM writer THEN
          LOCK TABLE case_facts, visit_municipalities, dispatch_facts, activity_facts IN ROW EXCLUSIVE MODE;
          PERFORM hold_instant(clock_timestamp());
          PERFORM set_config('kakehashi.writer', writer, true);
        END IF;
        RETURN clock_timestamp();
      END $$`);
    await runner.query(`
      CREATE FUNCTION hold_entry() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM hold_instant(clock_timestamp() - interval '1 second');
        RETURN NULL;
      END $$`);
    for (const [table, events] of entries)
      await runner.query(`
        CREATE TRIGGER ${table}_held BEFORE ${events} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION hold_entry()`);
    // The clock is read before the writers are looked for: one that comes later writes of later.
    await runner.query(`
      CREATE FUNCTION settled_instant() RETURNS timestamptz
      LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
      DECLARE present timestamptz := clock_timestamp(); held bigint;
      BEGIN
        SELECT min((classid::bigint - ${heldKeys}) * ${keySize} + objid::bigint) INTO held FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 2 AND classid::bigint BETWEEN ${heldKeys} AND ${heldKeys} + 9999
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
        RETURN date_trunc('milliseconds', least(present,
          ${begin} + held * interval '1 millisecond' - interval '1 microsecond'));
      END $$`);
    for (const name of ['hold_instant(timestamptz)', 'fact_instant()', 'hold_entry()'])
      await runner.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    for (const writer of writers) await rewrite(runner, writer, unsettled, settled);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const writer of writers) await rewrite(runner, writer, settled, unsettled);
    for (const [table] of entries) await runner.query(`DROP TRIGGER ${table}_held ON ${table}`);
    for (const name of ['settled_instant()', 'hold_entry()', 'fact_instant()', 'hold_instant(timestamptz)'])
      await runner.query(`DROP FUNCTION ${name}`);
  }
}

async function rewrite(runner: QueryRunner, writer: string, from: string, to: string): Promise<void> {
  const [found] = (await runner.query(`SELECT pg_get_functiondef($1::regprocedure) AS sql`, [writer])) as {
    sql: string;
  }[];
  const sql = found?.sql ?? '';
  if (!sql.includes(from)) throw new Error(`${writer} does not declare: ${from}`);
  await runner.query(sql.replace(from, () => to));
}
