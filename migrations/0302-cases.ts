import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every case has, whatever its type, and the counter behind its reference. */
export class Cases1760000030200 implements MigrationInterface {
  readonly name = 'Cases1760000030200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`
      CREATE TABLE case_counters (
        type text NOT NULL,
        office_code text NOT NULL REFERENCES offices,
        fiscal_year integer NOT NULL,
        last integer NOT NULL CHECK (last > 0),
        PRIMARY KEY (type, office_code, fiscal_year)
      )`);
    // The reference keeps the year in which it was given; fiscal_year follows the first activity date,
    // and until that is known the day on which the case came in.
    // Milliseconds, because a page's cursor passes through JavaScript.
    await runner.query(`
      CREATE TABLE cases (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text COLLATE "C" NOT NULL CONSTRAINT cases_reference UNIQUE,
        type text NOT NULL,
        office_code text NOT NULL REFERENCES offices,
        fiscal_year integer NOT NULL,
        sequence integer NOT NULL CHECK (sequence > 0),
        country_code text NOT NULL REFERENCES countries,
        prefecture_code text REFERENCES prefectures,
        title text NOT NULL CHECK (title <> '' AND length(title) <= 300),
        state text NOT NULL,
        open boolean NOT NULL DEFAULT true,
        owner_id uuid REFERENCES users,
        created_by uuid NOT NULL REFERENCES users,
        definition_id uuid NOT NULL REFERENCES workflow_definitions,
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        first_date date,
        last_date date,
        next_deadline date,
        next_deadline_code text,
        search_text text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        state_since timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT cases_dates CHECK (last_date >= first_date),
        CONSTRAINT cases_deadline_named CHECK ((next_deadline IS NULL) = (next_deadline_code IS NULL))
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON cases, case_counters TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE cases`);
    await runner.query(`DROP TABLE case_counters`);
  }
}
