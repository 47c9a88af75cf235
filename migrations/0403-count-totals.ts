import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Yearly counts kept beside the facts, so that no report has to scan what it counts. */
export class CountTotals1760000040300 implements MigrationInterface {
  readonly name = 'CountTotals1760000040300';

  async up(runner: QueryRunner): Promise<void> {
    // A country and a prefecture cut instead of their product, which would be nearly as long as the facts.
    await runner.query(`
      CREATE TABLE count_totals (
        cut text NOT NULL CHECK (cut IN ('country', 'prefecture')),
        programme text NOT NULL,
        fiscal_year integer NOT NULL,
        office_code text NOT NULL,
        place text NOT NULL,
        state text NOT NULL,
        cases bigint NOT NULL,
        planned_people bigint NOT NULL,
        actual_people bigint NOT NULL,
        -- How many of the cases have an actual headcount: with none, the people are unknown and not 0.
        actual_cases bigint NOT NULL,
        PRIMARY KEY (programme, cut, fiscal_year, office_code, place, state)
      )`);
    // Changes are appended and folded in later: writers of the same cell neither wait for nor deadlock each other.
    await runner.query(`
      CREATE TABLE count_changes (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        programme text NOT NULL,
        fiscal_year integer NOT NULL,
        office_code text NOT NULL,
        country_code text NOT NULL,
        prefecture_code text NOT NULL,
        state text NOT NULL,
        cases bigint NOT NULL,
        planned_people bigint NOT NULL,
        actual_people bigint NOT NULL,
        actual_cases bigint NOT NULL
      )`);
    await runner.query(`GRANT SELECT ON count_totals, count_changes TO kakehashi_app`);
    // Only one transaction folds at a time; whoever finds another at it leaves the changes where they are.
    await runner.query(`
      CREATE FUNCTION fold_count_changes() RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT pg_try_advisory_xact_lock(hashtextextended('count_changes', 0)) THEN RETURN false; END IF;
        WITH folded AS (DELETE FROM count_changes RETURNING *), cuts AS (
          SELECT 'country' AS cut, country_code AS place, * FROM folded
          UNION ALL
          SELECT 'prefecture', prefecture_code, * FROM folded
        )
        INSERT INTO count_totals AS t (
          cut, programme, fiscal_year, office_code, place, state, cases, planned_people, actual_people, actual_cases)
        SELECT cut, programme, fiscal_year, office_code, place, state,
          sum(cases), sum(planned_people), sum(actual_people), sum(actual_cases)
        FROM cuts
        GROUP BY cut, programme, fiscal_year, office_code, place, state
        HAVING sum(cases) <> 0 OR sum(planned_people) <> 0 OR sum(actual_people) <> 0 OR sum(actual_cases) <> 0
        ON CONFLICT (programme, cut, fiscal_year, office_code, place, state) DO UPDATE SET
          cases = t.cases + excluded.cases,
          planned_people = t.planned_people + excluded.planned_people,
          actual_people = t.actual_people + excluded.actual_people,
          actual_cases = t.actual_cases + excluded.actual_cases;
        RETURN true;
      END $$`);
    const sums = `
          sum(sign), sum(sign * COALESCE(planned_people, 0)), sum(sign * COALESCE(actual_people, 0)),
          sum(sign * (actual_people IS NOT NULL)::integer)`;
    const append = (facts: string) => `
          WITH added AS (
            INSERT INTO count_changes (
              programme, fiscal_year, office_code, country_code, prefecture_code, state,
              cases, planned_people, actual_people, actual_cases)
            SELECT programme, fiscal_year, office_code, country_code, COALESCE(prefecture_code, ''), state,${sums}
            FROM (${facts}) AS facts
            WHERE known_to IS NULL
            GROUP BY programme, fiscal_year, office_code, country_code, COALESCE(prefecture_code, ''), state
            HAVING sum(sign) <> 0 OR sum(sign * COALESCE(planned_people, 0)) <> 0
              OR sum(sign * COALESCE(actual_people, 0)) <> 0 OR sum(sign * (actual_people IS NOT NULL)::integer) <> 0
            RETURNING id)
          SELECT count(*), COALESCE(max(id), 0) INTO added, last_id FROM added;`;
    // Every thousandth change folds, so the changes stay few without a job that somebody has to run.
    await runner.query(`
      CREATE FUNCTION count_case_facts() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE added bigint; last_id bigint;
      BEGIN
        IF TG_OP = 'INSERT' THEN${append('SELECT 1 AS sign, * FROM come')}
        ELSIF TG_OP = 'DELETE' THEN${append('SELECT -1 AS sign, * FROM gone')}
        ELSE${append('SELECT 1 AS sign, * FROM come UNION ALL SELECT -1, * FROM gone')}
        END IF;
        IF last_id / 1000 > (last_id - added) / 1000 THEN PERFORM fold_count_changes(); END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION empty_counts() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        DELETE FROM count_changes;
        DELETE FROM count_totals;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER case_facts_counted_in AFTER INSERT ON case_facts
        REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_case_facts()`);
    await runner.query(`
      CREATE TRIGGER case_facts_counted_anew AFTER UPDATE ON case_facts
        REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_case_facts()`);
    await runner.query(`
      CREATE TRIGGER case_facts_counted_out AFTER DELETE ON case_facts
        REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_case_facts()`);
    await runner.query(`
      CREATE TRIGGER case_facts_emptied AFTER TRUNCATE ON case_facts
        FOR EACH STATEMENT EXECUTE FUNCTION empty_counts()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const trigger of ['counted_in', 'counted_anew', 'counted_out', 'emptied'])
      await runner.query(`DROP TRIGGER case_facts_${trigger} ON case_facts`);
    await runner.query(`DROP FUNCTION empty_counts()`);
    await runner.query(`DROP FUNCTION count_case_facts()`);
    await runner.query(`DROP FUNCTION fold_count_changes()`);
    await runner.query(`DROP TABLE count_changes, count_totals`);
  }
}
