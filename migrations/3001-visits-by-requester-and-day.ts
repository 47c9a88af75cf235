import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the visits of an organisation on a day without reading all of its visits, or all of the day. */
export class VisitsByRequesterAndDay1760000300100 implements MigrationInterface {
  readonly name = 'VisitsByRequesterAndDay1760000300100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX visits_requester_first ON visits (requester_organisation_id, first_date)`);
    await runner.query(`DROP INDEX visits_requester`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX visits_requester ON visits (requester_organisation_id)`);
    await runner.query(`DROP INDEX visits_requester_first`);
  }
}
