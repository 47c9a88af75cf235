import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roster of experts; their personal data lies apart, encrypted. */
export class Experts1760000050300 implements MigrationInterface {
  readonly name = 'Experts1760000050300';

  async up(runner: QueryRunner): Promise<void> {
    // expertise holds codes, expertise_text the words in which they were registered; name_key and search_text are folded.
    await runner.query(`
      CREATE TABLE experts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name_ja text NOT NULL CHECK (name_ja <> ''),
        name_kana text,
        name_roman text,
        family_first boolean NOT NULL,
        kind text NOT NULL CHECK (kind IN ('official', 'retiree')),
        expertise text[] NOT NULL CHECK (cardinality(expertise) > 0),
        expertise_text text,
        countries text[] NOT NULL,
        regions text[] NOT NULL,
        health_clear_until date,
        first_registered_year smallint,
        years_of_service smallint,
        consent_version text,
        consented_on date,
        listed boolean NOT NULL,
        note text,
        name_key text NOT NULL,
        search_text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT experts_listed_with_consent
          CHECK (NOT listed OR consented_on IS NOT NULL AND consent_version IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX experts_search ON experts USING gin (search_text gin_trgm_ops)`);
    await runner.query(`CREATE INDEX experts_expertise ON experts USING gin (expertise)`);
    await runner.query(`CREATE INDEX experts_order ON experts (name_key, id)`);
    await runner.query(`
      CREATE TABLE expert_languages (
        expert_id uuid NOT NULL REFERENCES experts,
        language text NOT NULL,
        level text NOT NULL CHECK (level IN ('basic', 'daily', 'working', 'native')),
        PRIMARY KEY (expert_id, language)
      )`);
    // All days are inclusive; a null end is "until further notice", a null beginning is not known.
    await runner.query(`
      CREATE TABLE expert_employments (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        expert_id uuid NOT NULL REFERENCES experts,
        organisation_id uuid NOT NULL REFERENCES organisations,
        title text,
        valid_from date,
        valid_to date,
        CONSTRAINT expert_employments_order CHECK (valid_to >= valid_from)
      )`);
    await runner.query(`CREATE INDEX expert_employments_expert ON expert_employments (expert_id)`);
    await runner.query(`CREATE INDEX expert_employments_organisation ON expert_employments (organisation_id)`);
    await runner.query(`
      CREATE TABLE expert_availability (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        expert_id uuid NOT NULL REFERENCES experts,
        valid_from date NOT NULL,
        valid_to date,
        note text,
        CONSTRAINT expert_availability_order CHECK (valid_to >= valid_from)
      )`);
    await runner.query(`CREATE INDEX expert_availability_expert ON expert_availability (expert_id)`);
    // A dispatch with a case belongs to that case, the others were entered by hand.
    await runner.query(`
      CREATE TABLE expert_dispatches (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        expert_id uuid NOT NULL REFERENCES experts,
        country_code text NOT NULL REFERENCES countries,
        valid_from date NOT NULL,
        valid_to date,
        expertise text,
        case_reference text UNIQUE,
        CONSTRAINT expert_dispatches_order CHECK (valid_to >= valid_from)
      )`);
    await runner.query(`CREATE INDEX expert_dispatches_expert ON expert_dispatches (expert_id)`);
    await runner.query(`
      CREATE TABLE expert_secrets (
        expert_id uuid NOT NULL REFERENCES experts,
        field text NOT NULL CHECK (field IN ('birthDate', 'phone', 'email', 'address', 'passport')),
        key_id text NOT NULL,
        sealed bytea NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (expert_id, field)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON experts TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON expert_languages, expert_employments,
      expert_availability, expert_dispatches, expert_secrets TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['secrets', 'dispatches', 'availability', 'employments', 'languages'])
      await runner.query(`DROP TABLE expert_${table}`);
    await runner.query(`DROP TABLE experts`);
  }
}
