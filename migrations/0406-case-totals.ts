import type { MigrationInterface, QueryRunner } from 'typeorm';

const keys = 'type, office_code, country_code, state, open';

/** How many cases each office has of each country in each state, so that a list need not count what it shows a page of. */
export class CaseTotals1760000040600 implements MigrationInterface {
  readonly name = 'CaseTotals1760000040600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_totals (
        type text NOT NULL,
        office_code text NOT NULL,
        country_code text NOT NULL,
        state text NOT NULL,
        open boolean NOT NULL,
        cases bigint NOT NULL,
        PRIMARY KEY (office_code, country_code, state, type, open)
      )`);
    // Changes are appended and folded in later: writers of the same cell neither wait for nor deadlock each other.
    await runner.query(`
      CREATE TABLE case_total_changes (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        type text NOT NULL,
        office_code text NOT NULL,
        country_code text NOT NULL,
        state text NOT NULL,
        open boolean NOT NULL,
        cases bigint NOT NULL
      )`);
    await runner.query(`GRANT SELECT ON case_totals, case_total_changes TO kakehashi_app`);
    await this.addFunctions(runner);
    await runner.query(`
      CREATE TRIGGER cases_totalled_in AFTER INSERT ON cases
        REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION total_cases()`);
    await runner.query(`
      CREATE TRIGGER cases_totalled_anew AFTER UPDATE ON cases
        REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION total_cases()`);
    await runner.query(`
      CREATE TRIGGER cases_totalled_out AFTER DELETE ON cases
        REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION total_cases()`);
    await runner.query(`
      CREATE TRIGGER cases_totalled_emptied AFTER TRUNCATE ON cases
        FOR EACH STATEMENT EXECUTE FUNCTION empty_case_totals()`);
    // The triggers keep writers away until this transaction ends, so that nothing is counted twice or not at all.
    await runner.query(`INSERT INTO case_totals (${keys}, cases) SELECT ${keys}, count(*) FROM cases GROUP BY ${keys}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const trigger of ['in', 'anew', 'out', 'emptied'])
      await runner.query(`DROP TRIGGER cases_totalled_${trigger} ON cases`);
    for (const name of ['empty_case_totals', 'total_cases', 'fold_case_totals'])
      await runner.query(`DROP FUNCTION ${name}()`);
    await runner.query(`DROP TABLE case_total_changes, case_totals`);
  }

  private async addFunctions(runner: QueryRunner): Promise<void> {
    // Only one transaction folds at a time; whoever finds another at it leaves the changes where they are.
    await runner.query(`
      CREATE FUNCTION fold_case_totals() RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT pg_try_advisory_xact_lock(hashtextextended('case_total_changes', 0)) THEN RETURN false; END IF;
        WITH folded AS (DELETE FROM case_total_changes RETURNING *)
        INSERT INTO case_totals AS t (${keys}, cases)
        SELECT ${keys}, sum(cases) FROM folded GROUP BY ${keys} HAVING sum(cases) <> 0
        ON CONFLICT (office_code, country_code, state, type, open) DO UPDATE SET cases = t.cases + excluded.cases;
        RETURN true;
      END $$`);
    const append = (rows: string) => `
          WITH added AS (
            INSERT INTO case_total_changes (${keys}, cases)
            SELECT ${keys}, sum(sign) FROM (${rows}) AS rows GROUP BY ${keys} HAVING sum(sign) <> 0
            RETURNING id)
          SELECT count(*), COALESCE(max(id), 0) INTO added, last_id FROM added;`;
    // Every hundredth change folds, so that a reader never meets more of them than a page has rows to read.
    await runner.query(`
      CREATE FUNCTION total_cases() RETURNS trigger
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
    await runner.query(`
      CREATE FUNCTION empty_case_totals() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        DELETE FROM case_total_changes;
        DELETE FROM case_totals;
        RETURN NULL;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION fold_case_totals() FROM PUBLIC`);
  }
}
