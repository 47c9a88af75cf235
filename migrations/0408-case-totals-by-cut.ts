import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CaseTotals1760000040600 } from './0406-case-totals';

const kept = 'type, office_code, state, open';
const places = {
  country: 'country_code',
  year: 'fiscal_year::text',
  prefecture: `COALESCE(prefecture_code, '')`,
};
const changed = 'country_code, fiscal_year, prefecture_code';

/** Rows of `source`, once for each cut. */
function cuts(source: string, cases: string): string {
  return Object.entries(places)
    .map(
      ([cut, place]) => `
          SELECT '${cut}' AS cut, ${place} AS place, ${kept}, ${cases} AS cases FROM ${source}`,
    )
    .join(' UNION ALL ');
}

/**
 * Keeps the totals of the case list by country, by fiscal year and by prefecture: three short cuts instead of their
 * product, which would be nearly as long as the list.
 */
export class CaseTotalsByCut1760000040800 implements MigrationInterface {
  readonly name = 'CaseTotalsByCut1760000040800';

  async up(runner: QueryRunner): Promise<void> {
    // Writers wait here until everything counts anew.
    await runner.query(`LOCK TABLE cases IN SHARE ROW EXCLUSIVE MODE`);
    await runner.query(`DROP TABLE case_totals, case_total_changes`);
    await runner.query(`
      CREATE TABLE case_totals (
        cut text NOT NULL CHECK (cut IN (${Object.keys(places)
          .map((cut) => `'${cut}'`)
          .join(', ')})),
        place text NOT NULL,
        type text NOT NULL,
        office_code text NOT NULL,
        state text NOT NULL,
        open boolean NOT NULL,
        cases integer NOT NULL,
        PRIMARY KEY (cut, office_code, place, state, type, open)
      )`);
    await runner.query(`
      CREATE TABLE case_total_changes (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        type text NOT NULL,
        office_code text NOT NULL,
        state text NOT NULL,
        open boolean NOT NULL,
        country_code text NOT NULL,
        fiscal_year integer NOT NULL,
        prefecture_code text,
        cases integer NOT NULL
      )`);
    await runner.query(`GRANT SELECT ON case_totals, case_total_changes TO kakehashi_app`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION fold_case_totals() RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT pg_try_advisory_xact_lock(hashtextextended('case_total_changes', 0)) THEN RETURN false; END IF;
        WITH folded AS (DELETE FROM case_total_changes RETURNING *), cuts AS (${cuts('folded', 'cases')})
        INSERT INTO case_totals AS t (cut, place, ${kept}, cases)
        SELECT cut, place, ${kept}, sum(cases) FROM cuts GROUP BY cut, place, ${kept} HAVING sum(cases) <> 0
        ON CONFLICT (cut, office_code, place, state, type, open) DO UPDATE SET cases = t.cases + excluded.cases;
        RETURN true;
      END $$`);
    const append = (rows: string) => `
          WITH added AS (
            INSERT INTO case_total_changes (${kept}, ${changed}, cases)
            SELECT ${kept}, ${changed}, sum(sign) FROM (${rows}) AS rows GROUP BY ${kept}, ${changed} HAVING sum(sign) <> 0
            RETURNING id)
          SELECT count(*), COALESCE(max(id), 0) INTO added, last_id FROM added;`;
    await runner.query(`
      CREATE OR REPLACE FUNCTION total_cases() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE added bigint; last_id bigint;
      BEGIN
        IF TG_OP = 'INSERT' THEN${append('SELECT 1 AS sign, * FROM come')}
        ELSIF TG_OP = 'DELETE' THEN${append('SELECT -1 AS sign, * FROM gone')}
        ELSE${append('SELECT 1 AS sign, * FROM come UNION ALL SELECT -1, * FROM gone')}
        END IF;
        IF last_id / 100 > (last_id - added) / 100 THEN PERFORM fold_case_totals(); END IF;
        RETURN NULL;
      END $$`);
    // Called where cases came in past the triggers, too.
    await runner.query(`
      CREATE FUNCTION recount_case_totals() RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        LOCK TABLE cases IN SHARE ROW EXCLUSIVE MODE;
        DELETE FROM case_total_changes;
        DELETE FROM case_totals;
        INSERT INTO case_totals (cut, place, ${kept}, cases)
        SELECT cut, place, ${kept}, sum(cases) FROM (${cuts('cases', '1')}) AS each GROUP BY cut, place, ${kept};
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION recount_case_totals() FROM PUBLIC`);
    await runner.query(`SELECT recount_case_totals()`);
    await runner.query(`ANALYZE case_totals`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const trigger of ['in', 'anew', 'out', 'emptied'])
      await runner.query(`DROP TRIGGER cases_totalled_${trigger} ON cases`);
    for (const name of ['empty_case_totals', 'total_cases', 'fold_case_totals', 'recount_case_totals'])
      await runner.query(`DROP FUNCTION ${name}()`);
    await runner.query(`DROP TABLE case_total_changes, case_totals`);
    await new CaseTotals1760000040600().up(runner);
  }
}
