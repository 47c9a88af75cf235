import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order, filter and search indexes of the case list; each ends in the column that the page is ordered by. */
export class CaseListIndexes1760000030300 implements MigrationInterface {
  readonly name = 'CaseListIndexes1760000030300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX cases_updated ON cases (updated_at, id)`);
    await runner.query(`CREATE INDEX cases_office_updated ON cases (office_code, updated_at, id)`);
    await runner.query(`CREATE INDEX cases_office_state ON cases (office_code, state, updated_at, id)`);
    await runner.query(`CREATE INDEX cases_office_year ON cases (office_code, fiscal_year, updated_at, id)`);
    await runner.query(`CREATE INDEX cases_country ON cases (country_code, updated_at, id)`);
    await runner.query(`
      CREATE INDEX cases_prefecture ON cases (prefecture_code, updated_at, id) WHERE prefecture_code IS NOT NULL`);
    await runner.query(`CREATE INDEX cases_owner ON cases (owner_id, updated_at, id) WHERE owner_id IS NOT NULL`);
    // What has no date yet, or no open deadline, stands last, so that one index serves the order from end to end.
    await runner.query(`CREATE INDEX cases_first ON cases ((COALESCE(first_date, 'infinity'::date)), id)`);
    await runner.query(`
      CREATE INDEX cases_office_first ON cases (office_code, (COALESCE(first_date, 'infinity'::date)), id)`);
    await runner.query(`CREATE INDEX cases_deadline ON cases ((COALESCE(next_deadline, 'infinity'::date)), id)`);
    await runner.query(`CREATE INDEX cases_open_office ON cases (office_code, state) WHERE open`);
    await runner.query(`CREATE INDEX cases_search ON cases USING gin (search_text gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of [
      'cases_search',
      'cases_open_office',
      'cases_deadline',
      'cases_office_first',
      'cases_first',
      'cases_owner',
      'cases_prefecture',
      'cases_country',
      'cases_office_year',
      'cases_office_state',
      'cases_office_updated',
      'cases_updated',
    ])
      await runner.query(`DROP INDEX ${index}`);
  }
}
