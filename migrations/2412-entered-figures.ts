import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When imported figures came in, so that a report as of an instant shows those of then. */
export class EnteredFigures1760000241200 implements MigrationInterface {
  readonly name = 'EnteredFigures1760000241200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imported_rows ADD COLUMN entered_at timestamptz(3)`);
    await runner.query(`
      UPDATE imported_rows r SET entered_at = least(i.updated_at, r.withdrawn_at) FROM imports i WHERE i.id = r.import_id`);
    await runner.query(`ALTER TABLE imported_rows ALTER COLUMN entered_at SET NOT NULL`);
    await runner.query(`CREATE INDEX imported_rows_programme ON imported_rows (programme)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX imported_rows_programme`);
    await runner.query(`ALTER TABLE imported_rows DROP COLUMN entered_at`);
  }
}
