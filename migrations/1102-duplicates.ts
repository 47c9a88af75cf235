import type { MigrationInterface, QueryRunner } from 'typeorm';

const watched = {
  organisations: ['organisation', 'name, name_local, kana, kind, country_code, municipality_code, merged_into'],
  people: ['person', 'name_native, name_kana, name_roman, merged_into'],
  experts: ['expert', 'name_ja, name_kana, name_roman, merged_into'],
} as const;

/** Pairs of records that may be the same, found by folded names and kept up to date, and what people said of them. */
export class Duplicates1760000110200 implements MigrationInterface {
  readonly name = 'Duplicates1760000110200';

  async up(runner: QueryRunner): Promise<void> {
    // The keys are written by the one fold of the application; what the database notes here is only whose are due.
    await runner.query(`
      CREATE TABLE duplicate_keys (
        kind text NOT NULL,
        key text COLLATE "C" NOT NULL,
        record_id uuid NOT NULL,
        PRIMARY KEY (kind, key, record_id)
      )`);
    await runner.query(`CREATE INDEX duplicate_keys_record ON duplicate_keys (kind, record_id)`);
    await runner.query(`
      CREATE TABLE duplicate_keys_due (
        kind text NOT NULL,
        record_id uuid NOT NULL,
        PRIMARY KEY (kind, record_id)
      )`);
    // rank 0 is as good as certain, 1 likely, 2 possible.
    await runner.query(`
      CREATE TABLE duplicate_pairs (
        kind text NOT NULL,
        first_id uuid NOT NULL,
        second_id uuid NOT NULL,
        rank smallint NOT NULL CHECK (rank BETWEEN 0 AND 2),
        reasons text[] NOT NULL,
        dismissed boolean NOT NULL DEFAULT false,
        PRIMARY KEY (kind, first_id, second_id),
        CONSTRAINT duplicate_pairs_order CHECK (first_id < second_id)
      )`);
    await runner.query(`CREATE INDEX duplicate_pairs_second ON duplicate_pairs (kind, second_id)`);
    await runner.query(`
      CREATE INDEX duplicate_pairs_queue ON duplicate_pairs (kind, dismissed, rank, first_id, second_id)`);
    await runner.query(`
      CREATE TABLE duplicate_dismissals (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL,
        first_id uuid NOT NULL,
        second_id uuid NOT NULL,
        reason text NOT NULL,
        dismissed_by uuid NOT NULL REFERENCES users,
        dismissed_at timestamptz(3) NOT NULL,
        undone_by uuid REFERENCES users,
        undone_at timestamptz(3),
        CONSTRAINT duplicate_dismissals_order CHECK (first_id < second_id),
        CONSTRAINT duplicate_dismissals_undone CHECK ((undone_by IS NULL) = (undone_at IS NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX duplicate_dismissals_standing ON duplicate_dismissals (kind, first_id, second_id)
        WHERE undone_at IS NULL`);
    await runner.query(`
      CREATE FUNCTION note_duplicates_due() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO duplicate_keys_due (kind, record_id) VALUES (TG_ARGV[0], NEW.id) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    for (const [table, [kind, columns]] of Object.entries(watched)) {
      await runner.query(`INSERT INTO duplicate_keys_due (kind, record_id) SELECT '${kind}', id FROM ${table}`);
      await runner.query(`
        CREATE TRIGGER ${table}_duplicates_due AFTER INSERT OR UPDATE OF ${columns} ON ${table}
        FOR EACH ROW EXECUTE FUNCTION note_duplicates_due('${kind}')`);
    }
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON duplicate_keys, duplicate_keys_due, duplicate_pairs TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON duplicate_dismissals TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(watched)) await runner.query(`DROP TRIGGER ${table}_duplicates_due ON ${table}`);
    await runner.query(`DROP FUNCTION note_duplicates_due()`);
    for (const table of ['dismissals', 'pairs', 'keys_due', 'keys'])
      await runner.query(`DROP TABLE duplicate_${table}`);
  }
}
