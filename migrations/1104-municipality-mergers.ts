import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which municipality became which, and where each leads to today. */
export class MunicipalityMergers1760000110400 implements MigrationInterface {
  readonly name = 'MunicipalityMergers1760000110400';

  async up(runner: QueryRunner): Promise<void> {
    // The first day of a code that ended long ago is often not recorded.
    // final_code6 is the end of the chain of successors, kept so that a report need not walk it row by row.
    await runner.query(`
      ALTER TABLE municipalities ALTER COLUMN valid_from DROP NOT NULL, ADD COLUMN final_code6 text NOT NULL DEFAULT '', ADD COLUMN source text,
        ADD CONSTRAINT municipalities_successor_after_end CHECK (successor_code6 IS NULL OR valid_to IS NOT NULL)`);
    await runner.query(`UPDATE municipalities SET final_code6 = code6`);
    await runner.query(`
      CREATE FUNCTION follow_municipalities() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        -- One at a time: two that ran at once could each add half of a circle.
        PERFORM pg_advisory_xact_lock(hashtext('municipalities'));
        WITH RECURSIVE chain AS (
          SELECT code6, code6 AS at, successor_code6 AS next, 0 AS steps FROM municipalities
          UNION ALL
          SELECT c.code6, m.code6, m.successor_code6, c.steps + 1
          FROM chain c JOIN municipalities m ON m.code6 = c.next WHERE c.steps < 50
        ), ends AS (SELECT code6, at FROM chain WHERE next IS NULL)
        UPDATE municipalities m SET final_code6 = ends.at FROM ends
        WHERE ends.code6 = m.code6 AND m.final_code6 <> ends.at;
        IF EXISTS (
          WITH RECURSIVE chain AS (
            SELECT code6, successor_code6 AS next FROM municipalities WHERE successor_code6 IS NOT NULL
            UNION
            SELECT c.code6, m.successor_code6 FROM chain c JOIN municipalities m ON m.code6 = c.next
            WHERE m.successor_code6 IS NOT NULL)
          SELECT FROM chain WHERE code6 = next) THEN
          RAISE EXCEPTION 'municipalities succeed each other in a circle' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'municipalities_no_circle';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER municipalities_followed AFTER INSERT OR UPDATE OF successor_code6 ON municipalities
      FOR EACH STATEMENT EXECUTE FUNCTION follow_municipalities()`);
    await runner.query(`GRANT INSERT, UPDATE ON municipalities TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE INSERT, UPDATE ON municipalities FROM kakehashi_app`);
    await runner.query(`DROP TRIGGER municipalities_followed ON municipalities`);
    await runner.query(`DROP FUNCTION follow_municipalities()`);
    await runner.query(`
      ALTER TABLE municipalities DROP CONSTRAINT municipalities_successor_after_end,
        DROP COLUMN source, DROP COLUMN final_code6`);
    await runner.query(`DELETE FROM municipalities WHERE valid_from IS NULL OR successor_code6 IS NOT NULL`);
    await runner.query(`ALTER TABLE municipalities ALTER COLUMN valid_from SET NOT NULL`);
  }
}
