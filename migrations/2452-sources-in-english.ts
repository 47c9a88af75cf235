import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The source of a municipality in English, where it is our own words and no citation. */
export class SourcesInEnglish1760000245200 implements MigrationInterface {
  readonly name = 'SourcesInEnglish1760000245200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE municipalities ADD COLUMN source_en text`);
    await runner.query(`
      UPDATE municipalities SET source_en = 'Extract, not yet compared with the list of local government codes of the Ministry of Internal Affairs and Communications'
      WHERE source = '抜粋（総務省「全国地方公共団体コード」との照合前）'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE municipalities DROP COLUMN source_en`);
  }
}
