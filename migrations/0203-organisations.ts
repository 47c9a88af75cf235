import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their posts, and the people who hold a post for a time. */
export class Organisations1760000020300 implements MigrationInterface {
  readonly name = 'Organisations1760000020300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    // name_key and search_text are the folded forms, written by the one fold of the application.
    await runner.query(`
      CREATE TABLE organisations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL CHECK (name <> ''),
        name_local text,
        kana text,
        kind text NOT NULL CHECK (kind IN
          ('local_government', 'association', 'school', 'government', 'public_body', 'company', 'other')),
        country_code text NOT NULL REFERENCES countries,
        municipality_code text CHECK (is_local_government_code(municipality_code)),
        prefecture_code text GENERATED ALWAYS AS (left(municipality_code, 2)) STORED,
        name_key text NOT NULL,
        search_text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT organisations_municipality_in_japan CHECK (municipality_code IS NULL OR country_code = 'JP')
      )`);
    // Two towns may share a name (府中市), so the code tells them apart.
    await runner.query(`
      CREATE UNIQUE INDEX organisations_one_name
        ON organisations (country_code, name_key, coalesce(municipality_code, ''))`);
    await runner.query(`CREATE INDEX organisations_search ON organisations USING gin (search_text gin_trgm_ops)`);
    await runner.query(`CREATE INDEX organisations_order ON organisations (name_key, id)`);
    await runner.query(`
      CREATE TABLE people (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name_native text,
        name_kana text,
        name_roman text,
        family_first boolean NOT NULL DEFAULT true,
        search_text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT people_named CHECK (coalesce(name_native, '') <> '' OR coalesce(name_roman, '') <> '')
      )`);
    await runner.query(`CREATE INDEX people_search ON people USING gin (search_text gin_trgm_ops)`);
    await runner.query(`
      CREATE TABLE posts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        title text NOT NULL CHECK (title <> ''),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT posts_one_title UNIQUE (organisation_id, title)
      )`);
    // One holder of a post at a time; valid_to is the last day.
    await runner.query(`
      CREATE TABLE tenures (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        post_id uuid NOT NULL REFERENCES posts,
        person_id uuid NOT NULL REFERENCES people,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT tenures_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CONSTRAINT tenures_no_overlap
          EXCLUDE USING gist (post_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await runner.query(`CREATE INDEX tenures_person ON tenures (person_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON organisations, people, posts, tenures TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE tenures`);
    await runner.query(`DROP TABLE posts`);
    await runner.query(`DROP TABLE people`);
    await runner.query(`DROP TABLE organisations`);
  }
}
