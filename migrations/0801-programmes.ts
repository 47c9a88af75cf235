import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes of trainee placements: when they take nominations, and whom they take. */
export class Programmes1760000080100 implements MigrationInterface {
  readonly name = 'Programmes1760000080100';

  async up(runner: QueryRunner): Promise<void> {
    // opens_on is the first day on which nominations are taken, closes_on the first on which they no longer are.
    await runner.query(`
      CREATE TABLE programmes (
        code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]{1,39}$'),
        name_ja text NOT NULL CHECK (name_ja <> ''),
        name_en text NOT NULL CHECK (name_en <> ''),
        opens_on date NOT NULL,
        closes_on date,
        successor_code text REFERENCES programmes,
        min_age smallint CHECK (min_age BETWEEN 15 AND 99),
        max_age smallint CHECK (max_age BETWEEN 15 AND 99),
        min_japanese_level text CHECK (min_japanese_level IN ('none', 'n5', 'n4', 'n3', 'n2', 'n1')),
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT programmes_order CHECK (closes_on >= opens_on),
        CONSTRAINT programmes_ages CHECK (max_age >= min_age),
        CONSTRAINT programmes_successor CHECK (successor_code <> code)
      )`);
    // The ages are an inference that an administrator may change. FY1996 is the first year of the published record.
    await runner.query(`
      INSERT INTO programmes (code, name_ja, name_en, opens_on, min_age, max_age)
      VALUES ('lgotp', '自治体職員協力交流事業', 'Local Government Officials Training Program in Japan (LGOTP)',
              '1996-04-01', 20, 40)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON programmes TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE programmes`);
  }
}
