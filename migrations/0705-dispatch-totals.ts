import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Yearly counts of dispatches kept beside their facts, so that no report has to scan what it counts. */
export class DispatchTotals1760000070500 implements MigrationInterface {
  readonly name = 'DispatchTotals1760000070500';

  async up(runner: QueryRunner): Promise<void> {
    // A dispatch stands in the year of its approval, of its departure and of its application: one total for each basis.
    // A country and an expertise cut instead of their product, which would be nearly as long as the facts.
    await runner.query(`
      CREATE TABLE dispatch_totals (
        cut text NOT NULL,
        basis text NOT NULL CHECK (basis IN ('approval', 'departure', 'application')),
        fiscal_year integer NOT NULL,
        office_code text NOT NULL,
        place text NOT NULL,
        state text NOT NULL,
        cases integer NOT NULL,
        experts integer NOT NULL,
        PRIMARY KEY (cut, basis, state, fiscal_year, office_code, place)
      ) PARTITION BY LIST (cut)`);
    for (const cut of ['country', 'expertise'])
      await runner.query(`CREATE TABLE dispatch_totals_${cut} PARTITION OF dispatch_totals FOR VALUES IN ('${cut}')`);
    // Changes are appended and folded in later: writers of the same cell neither wait for nor deadlock each other.
    await runner.query(`
      CREATE TABLE dispatch_changes (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        target_fiscal_year integer NOT NULL,
        approved_year integer,
        departed_year integer,
        office_code text NOT NULL,
        country_code text NOT NULL,
        expertise text NOT NULL,
        state text NOT NULL,
        cases integer NOT NULL,
        experts integer NOT NULL
      )`);
    await this.addFolding(runner);
    await this.addCounting(runner);
    await this.addTriggers(runner);
    await runner.query(`GRANT SELECT ON dispatch_totals, dispatch_changes TO kakehashi_app`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION fold_dispatch_changes() FROM PUBLIC`);
    await runner.query(append('SELECT 1 AS sign, * FROM dispatch_facts'));
    await runner.query(`SELECT fold_dispatch_changes()`);
    await runner.query(`ANALYZE dispatch_totals`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const trigger of ['counted_in', 'counted_anew', 'counted_out', 'emptied'])
      await runner.query(`DROP TRIGGER dispatch_facts_${trigger} ON dispatch_facts`);
    await runner.query(`DROP FUNCTION empty_dispatch_counts()`);
    await runner.query(`DROP FUNCTION count_dispatch_facts()`);
    await runner.query(`DROP FUNCTION fold_dispatch_changes()`);
    await runner.query(`DROP TABLE dispatch_changes, dispatch_totals`);
  }

  private async addFolding(runner: QueryRunner): Promise<void> {
    // Only one transaction folds at a time; whoever finds another at it leaves the changes where they are.
    await runner.query(`
      CREATE FUNCTION fold_dispatch_changes() RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT pg_try_advisory_xact_lock(hashtextextended('dispatch_changes', 0)) THEN RETURN false; END IF;
        WITH folded AS (DELETE FROM dispatch_changes RETURNING *)
        INSERT INTO dispatch_totals AS t (cut, basis, fiscal_year, office_code, place, state, cases, experts)
        SELECT cuts.cut, years.basis, years.year, office_code, cuts.place, state, sum(cases), sum(experts)
        FROM folded
        CROSS JOIN LATERAL (VALUES ('country', country_code), ('expertise', expertise)) AS cuts (cut, place)
        CROSS JOIN LATERAL (
          VALUES ('approval', approved_year), ('departure', departed_year), ('application', target_fiscal_year)
        ) AS years (basis, year)
        WHERE years.year IS NOT NULL
        GROUP BY cuts.cut, years.basis, years.year, office_code, cuts.place, state
        HAVING sum(cases) <> 0 OR sum(experts) <> 0
        ON CONFLICT (cut, basis, state, fiscal_year, office_code, place) DO UPDATE SET
          cases = t.cases + excluded.cases,
          experts = t.experts + excluded.experts;
        RETURN true;
      END $$`);
  }

  private async addCounting(runner: QueryRunner): Promise<void> {
    const added = (facts: string) => `
          WITH added AS (${append(facts)} RETURNING id)
          SELECT count(*), COALESCE(max(id), 0) INTO added, last_id FROM added;`;
    // Every thousandth change folds, so the changes stay few without a job that somebody has to run.
    await runner.query(`
      CREATE FUNCTION count_dispatch_facts() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE added bigint; last_id bigint;
      BEGIN
        IF TG_OP = 'INSERT' THEN${added('SELECT 1 AS sign, * FROM come')}
        ELSIF TG_OP = 'DELETE' THEN${added('SELECT -1 AS sign, * FROM gone')}
        ELSE${added('SELECT 1 AS sign, * FROM come UNION ALL SELECT -1, * FROM gone')}
        END IF;
        IF last_id / 1000 > (last_id - added) / 1000 THEN PERFORM fold_dispatch_changes(); END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION empty_dispatch_counts() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        DELETE FROM dispatch_changes;
        DELETE FROM dispatch_totals;
        RETURN NULL;
      END $$`);
  }

  private async addTriggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER dispatch_facts_counted_in AFTER INSERT ON dispatch_facts
        REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_dispatch_facts()`);
    await runner.query(`
      CREATE TRIGGER dispatch_facts_counted_anew AFTER UPDATE ON dispatch_facts
        REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_dispatch_facts()`);
    await runner.query(`
      CREATE TRIGGER dispatch_facts_counted_out AFTER DELETE ON dispatch_facts
        REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_dispatch_facts()`);
    await runner.query(`
      CREATE TRIGGER dispatch_facts_emptied AFTER TRUNCATE ON dispatch_facts
        FOR EACH STATEMENT EXECUTE FUNCTION empty_dispatch_counts()`);
  }
}

/** Appends what facts add to the counts and take from them; what no longer holds adds nothing. */
function append(facts: string): string {
  const key = `target_fiscal_year, approved_year, departed_year, office_code, country_code`;
  return `
    INSERT INTO dispatch_changes (${key}, expertise, state, cases, experts)
    SELECT ${key}, COALESCE(expertise, ''), state, sum(sign), sum(sign * cardinality(experts))
    FROM (${facts}) AS facts
    WHERE known_to IS NULL
    GROUP BY ${key}, COALESCE(expertise, ''), state
    HAVING sum(sign) <> 0 OR sum(sign * cardinality(experts)) <> 0`;
}
