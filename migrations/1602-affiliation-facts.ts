import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The other counted cases, as they were before. */
const others = `
  SELECT c.id AS case_id, 'visit' AS programme,
    COALESCE(extract(year FROM d.first_date - interval '3 months')::integer, c.fiscal_year) AS fiscal_year,
    c.office_code, c.country_code, c.prefecture_code, c.state, v.planned_people, v.actual_people
  FROM cases c
  JOIN visits v ON v.case_id = c.id
  CROSS JOIN LATERAL (SELECT COALESCE(v.first_date, c.first_date) AS first_date) d
  WHERE c.type = 'visit'
  UNION ALL
  SELECT c.id, 'research', COALESCE(extract(year FROM c.first_date - interval '3 months')::integer, c.fiscal_year),
    c.office_code, c.country_code, c.prefecture_code, c.state, NULL::integer, NULL::integer
  FROM cases c
  WHERE c.type = 'research'
  UNION ALL
  SELECT c.id, p.programme_code,
    COALESCE(extract(year FROM p.arrived_on - interval '3 months')::integer, c.fiscal_year),
    c.office_code, c.country_code, c.prefecture_code, c.state, 1, CASE WHEN p.arrived_on IS NOT NULL THEN 1 END
  FROM cases c
  JOIN placements p ON p.case_id = c.id
  WHERE c.type = 'placement'`;

/** Counts consultations about affiliations among the cases; all that is counted of them stands in the case's own row. */
export class AffiliationFacts1760000160200 implements MigrationInterface {
  readonly name = 'AffiliationFacts1760000160200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW case_fact_sources AS ${others}
        UNION ALL
        SELECT c.id, 'affiliation', c.fiscal_year, c.office_code, c.country_code, c.prefecture_code, c.state,
          NULL::integer, NULL::integer
        FROM cases c
        WHERE c.type = 'affiliation'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW case_fact_sources AS ${others}`);
  }
}
