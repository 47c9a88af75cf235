import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The national bodies that forward dispatch applications, with the names that they had one after the other. */
export class Counterparts1760000050200 implements MigrationInterface {
  readonly name = 'Counterparts1760000050200';

  async up(runner: QueryRunner): Promise<void> {
    // One counterpart of a country at a time. valid_from null: before the record begins; valid_to is the last day.
    await runner.query(`
      CREATE TABLE counterparts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        country_code text NOT NULL REFERENCES countries,
        organisation_id uuid NOT NULL REFERENCES organisations,
        post_id uuid REFERENCES posts,
        valid_from date,
        valid_to date,
        basis text NOT NULL CHECK (basis IN ('published', 'office')),
        -- As published, unaltered, and what was found about it; the text of a finding is in the published record.
        printed_body text,
        printed_ministry text,
        document_id text,
        finding_ids text[] NOT NULL DEFAULT '{}',
        note text,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT counterparts_order CHECK (valid_to >= valid_from),
        CONSTRAINT counterparts_printed
          CHECK ((basis = 'published') = (coalesce(printed_body, printed_ministry) IS NOT NULL)),
        CONSTRAINT counterparts_no_overlap
          EXCLUDE USING gist (country_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    // A change of name adds a row and ends the one before it; the past keeps its name.
    await runner.query(`
      CREATE TABLE counterpart_names (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        counterpart_id uuid NOT NULL REFERENCES counterparts,
        body text CHECK (body <> ''),
        ministry text CHECK (ministry <> ''),
        valid_from date,
        valid_to date,
        CONSTRAINT counterpart_names_named CHECK (coalesce(body, ministry) IS NOT NULL),
        CONSTRAINT counterpart_names_order CHECK (valid_to >= valid_from),
        CONSTRAINT counterpart_names_no_overlap
          EXCLUDE USING gist (counterpart_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON counterparts, counterpart_names TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE counterpart_names`);
    await runner.query(`DROP TABLE counterparts`);
  }
}
