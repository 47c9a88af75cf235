import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody looked for earlier similar visits, when, and what they were shown. */
export class EarlierVisitSearches1760000031100 implements MigrationInterface {
  readonly name = 'EarlierVisitSearches1760000031100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE earlier_visit_searches (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES cases,
        searched_at timestamptz(3) NOT NULL,
        searched_by uuid NOT NULL REFERENCES users,
        result_count integer NOT NULL CHECK (result_count >= 0),
        results jsonb NOT NULL
      )`);
    await runner.query(`CREATE INDEX earlier_visit_searches_case ON earlier_visit_searches (case_id, searched_at)`);
    await runner.query(`GRANT SELECT, INSERT ON earlier_visit_searches TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE earlier_visit_searches`);
  }
}
