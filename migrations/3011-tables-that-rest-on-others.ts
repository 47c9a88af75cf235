import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps of a row of figures which imports have the rest of its table. */
export class TablesThatRestOnOthers1760000301100 implements MigrationInterface {
  readonly name = 'TablesThatRestOnOthers1760000301100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imported_rows ADD COLUMN beside uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imported_rows DROP COLUMN beside`);
  }
}
