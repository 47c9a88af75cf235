import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells the layouts by which rows came in from those by which a file was only looked through. */
export class LayoutsThatBroughtRows1760000302100 implements MigrationInterface {
  readonly name = 'LayoutsThatBroughtRows1760000302100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_layouts ADD COLUMN brought boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_layouts DROP COLUMN brought`);
  }
}
