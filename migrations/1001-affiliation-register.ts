import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Affiliations between Japanese and foreign local governments, and the published lists that name them. */
export class AffiliationRegister1760000100100 implements MigrationInterface {
  readonly name = 'AffiliationRegister1760000100100';

  async up(runner: QueryRunner): Promise<void> {
    // A test that nobody looked at is null, never false. sort_key and search_text are written by the application.
    await runner.query(`
      CREATE TABLE affiliation_entries (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        prefecture_code text NOT NULL REFERENCES prefectures,
        municipality_code text CHECK (is_local_government_code(municipality_code)),
        japanese_name text CHECK (japanese_name <> ''),
        country_code text NOT NULL REFERENCES countries,
        foreign_name text NOT NULL CHECK (foreign_name <> ''),
        foreign_region text CHECK (foreign_region <> ''),
        kind text CHECK (kind IN ('sister', 'friendship', 'other')),
        status text NOT NULL CHECK (status IN ('active', 'dormant', 'ended', 'unconfirmed')),
        as_of date NOT NULL,
        signed_on date,
        ended_on date,
        signed_by_heads boolean,
        wide_range boolean,
        assembly_approved boolean,
        basis text NOT NULL CHECK (basis IN ('published', 'office')),
        note text,
        sort_key text NOT NULL,
        search_text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT affiliation_entries_code_in_prefecture CHECK (left(municipality_code, 2) = prefecture_code),
        CONSTRAINT affiliation_entries_order CHECK (ended_on >= signed_on),
        CONSTRAINT affiliation_entries_ended CHECK ((status = 'ended') = (ended_on IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX affiliation_entries_order ON affiliation_entries (sort_key, id)`);
    await runner.query(
      `CREATE INDEX affiliation_entries_search ON affiliation_entries USING gin (search_text gin_trgm_ops)`,
    );
    // as_of is a day that exists; what was printed instead of one is kept beside it.
    await runner.query(`
      CREATE TABLE affiliation_lists (
        as_of date PRIMARY KEY,
        as_of_printed text NOT NULL,
        document_id text NOT NULL,
        title_ja text NOT NULL,
        title_en text NOT NULL,
        finding_ids text[] NOT NULL
      )`);
    // One line of a list, as printed; null where the list does not say.
    await runner.query(`
      CREATE TABLE affiliation_listings (
        list_as_of date NOT NULL REFERENCES affiliation_lists,
        position smallint NOT NULL,
        entry_id uuid NOT NULL REFERENCES affiliation_entries,
        printed_japanese text,
        printed_foreign text NOT NULL,
        source_line integer,
        finding_ids text[] NOT NULL,
        PRIMARY KEY (list_as_of, position),
        UNIQUE (entry_id, list_as_of)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON affiliation_entries TO kakehashi_app`);
    await runner.query(`GRANT SELECT ON affiliation_lists, affiliation_listings TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE affiliation_listings`);
    await runner.query(`DROP TABLE affiliation_lists`);
    await runner.query(`DROP TABLE affiliation_entries`);
  }
}
