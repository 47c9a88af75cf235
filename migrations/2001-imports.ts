import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of cases on their way in: what they say, what became of each row, and how their columns were read before. */
export class Imports1760000200100 implements MigrationInterface {
  readonly name = 'Imports1760000200100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind <> ''),
        file_name text NOT NULL,
        created_by uuid NOT NULL REFERENCES users,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        version integer NOT NULL DEFAULT 1,
        status text NOT NULL CHECK (status IN
          ('checking', 'mapping', 'checked', 'committing', 'committed', 'undoing', 'undone', 'failed')),
        sheets jsonb NOT NULL DEFAULT '[]',
        layout jsonb,
        counts jsonb NOT NULL DEFAULT '{}',
        done integer NOT NULL DEFAULT 0,
        total integer,
        with_duplicates boolean NOT NULL DEFAULT false,
        problem jsonb
      )`);
    await runner.query(`CREATE INDEX imports_mine ON imports (created_by, id)`);
    await runner.query(`
      CREATE TABLE import_files (import_id uuid PRIMARY KEY REFERENCES imports, content bytea NOT NULL)`);
    // What a row would do is kept with it, so that bringing it in does what was shown.
    await runner.query(`
      CREATE TABLE import_rows (
        import_id uuid NOT NULL REFERENCES imports,
        number integer NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('added', 'changed', 'unchanged', 'duplicate', 'refused')),
        title text,
        reference text,
        cells jsonb NOT NULL,
        input jsonb,
        errors jsonb NOT NULL,
        notices jsonb NOT NULL,
        changes jsonb NOT NULL,
        duplicates jsonb NOT NULL,
        written jsonb,
        PRIMARY KEY (import_id, number)
      )`);
    await runner.query(`CREATE INDEX import_rows_outcome ON import_rows (import_id, outcome, number)`);
    await runner.query(`
      CREATE TABLE import_layouts (
        fingerprint text PRIMARY KEY,
        columns jsonb NOT NULL,
        meanings jsonb NOT NULL DEFAULT '{}',
        chosen_at timestamptz NOT NULL
      )`);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON imports, import_files, import_rows, import_layouts TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE import_layouts, import_rows, import_files, imports`);
  }
}
