import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A visit keeps the local government that asked as it was when it was entered: a later correction of the organisation
 * changes neither where a visit was counted nor who may decide on it.
 */
export class RequesterAsRecorded1760000031300 implements MigrationInterface {
  readonly name = 'RequesterAsRecorded1760000031300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE visits ADD COLUMN requester_municipality_code text`);
    await runner.query(`
      CREATE FUNCTION record_requester() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT municipality_code INTO NEW.requester_municipality_code
        FROM organisations WHERE id = NEW.requester_organisation_id;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER visits_requester_recorded BEFORE INSERT OR UPDATE OF requester_organisation_id ON visits
      FOR EACH ROW EXECUTE FUNCTION record_requester()`);
    await runner.query(`UPDATE visits SET requester_organisation_id = requester_organisation_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER visits_requester_recorded ON visits`);
    await runner.query(`DROP FUNCTION record_requester()`);
    await runner.query(`ALTER TABLE visits DROP COLUMN requester_municipality_code`);
  }
}
