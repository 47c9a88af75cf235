import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What local governments are called in Japanese that published lists print in Roman letters; the printed words stay. */
export class PrintedGovernments1760000245100 implements MigrationInterface {
  readonly name = 'PrintedGovernments1760000245100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE printed_governments (
        prefecture_code text NOT NULL REFERENCES prefectures,
        printed text NOT NULL CHECK (printed <> ''),
        name_ja text NOT NULL CHECK (name_ja <> ''),
        name_kana text NOT NULL,
        PRIMARY KEY (prefecture_code, printed)
      )`);
    await runner.query(`GRANT SELECT ON printed_governments TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE printed_governments`);
  }
}
