import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days on which a country's offices are closed, seeded from libraries and corrected by people. */
export class Holidays1760000020400 implements MigrationInterface {
  readonly name = 'Holidays1760000020400';

  async up(runner: QueryRunner): Promise<void> {
    // seed_key names the seeded day for good, so that a reload finds its row even after somebody moved the date.
    await runner.query(`
      CREATE TABLE holidays (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        calendar text NOT NULL REFERENCES countries (code),
        date date NOT NULL,
        name_ja text NOT NULL CHECK (name_ja <> ''),
        name_en text NOT NULL CHECK (name_en <> ''),
        source text NOT NULL CHECK (source IN ('library', 'fixed', 'office')),
        active boolean NOT NULL DEFAULT true,
        edited boolean NOT NULL DEFAULT false,
        seed_key text UNIQUE,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT holidays_one_a_day UNIQUE (calendar, date),
        CONSTRAINT holidays_seeded CHECK ((source = 'office') = (seed_key IS NULL))
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON holidays TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE holidays`);
  }
}
