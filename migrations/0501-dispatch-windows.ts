import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each office takes dispatch applications for a target fiscal year. */
export class DispatchWindows1760000050100 implements MigrationInterface {
  readonly name = 'DispatchWindows1760000050100';

  async up(runner: QueryRunner): Promise<void> {
    // Entered by the clock of the office, kept as instants; cuts_off_at is the first moment at which it is closed.
    await runner.query(`
      CREATE TABLE dispatch_windows (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        office_code text NOT NULL REFERENCES offices,
        target_fiscal_year smallint NOT NULL CHECK (target_fiscal_year BETWEEN 1980 AND 2199),
        opens_at timestamptz NOT NULL,
        cuts_off_at timestamptz NOT NULL,
        note text,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT dispatch_windows_one_a_year UNIQUE (office_code, target_fiscal_year),
        CONSTRAINT dispatch_windows_order CHECK (cuts_off_at > opens_at)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON dispatch_windows TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE dispatch_windows`);
  }
}
