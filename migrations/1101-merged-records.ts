import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['organisations', 'people', 'experts'];

/** Records that were merged into another: they stay, and lead on to the one that survived. */
export class MergedRecords1760000110100 implements MigrationInterface {
  readonly name = 'MergedRecords1760000110100';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN merged_into uuid REFERENCES ${table},
          ADD CONSTRAINT ${table}_merged_into_another CHECK (merged_into <> id)`);
      await runner.query(`
        CREATE INDEX ${table}_merged ON ${table} (merged_into) WHERE merged_into IS NOT NULL`);
    }
    // A name that only a merged record has is free for the one that survives.
    await runner.query(`DROP INDEX organisations_one_name`);
    await runner.query(`
      CREATE UNIQUE INDEX organisations_one_name
        ON organisations (country_code, name_key, coalesce(municipality_code, '')) WHERE merged_into IS NULL`);
    await runner.query(`CREATE INDEX organisations_name ON organisations (country_code, name_key)`);
    // before and after hold the columns of the survivor that the merge set, so that undoing restores no more than those.
    await runner.query(`
      CREATE TABLE merges (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('organisation', 'person', 'expert')),
        survivor_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        survivor_name text NOT NULL,
        merged_name text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        copied_secrets text[] NOT NULL DEFAULT '{}',
        reason text,
        merged_by uuid NOT NULL REFERENCES users,
        merged_at timestamptz(3) NOT NULL,
        undone_by uuid REFERENCES users,
        undone_at timestamptz(3),
        CONSTRAINT merges_of_two CHECK (survivor_id <> merged_id),
        CONSTRAINT merges_undone CHECK ((undone_by IS NULL) = (undone_at IS NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX merges_standing ON merges (kind, merged_id) WHERE undone_at IS NULL`);
    await runner.query(`CREATE INDEX merges_survivor ON merges (kind, survivor_id, id)`);
    await runner.query(`CREATE INDEX merges_order ON merges (kind, id)`);
    // kept is the row as it was, where the merge set it aside or renamed it to keep it apart.
    await runner.query(`
      CREATE TABLE merge_moves (
        merge_id uuid NOT NULL REFERENCES merges,
        reference text NOT NULL,
        position integer NOT NULL,
        row_key jsonb NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('moved', 'renamed', 'set_aside')),
        kept jsonb,
        PRIMARY KEY (merge_id, reference, position)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON merges TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT ON merge_moves TO kakehashi_app`);
    await runner.query(`GRANT UPDATE ON visit_hosts TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE UPDATE ON visit_hosts FROM kakehashi_app`);
    await runner.query(`DROP TABLE merge_moves`);
    await runner.query(`DROP TABLE merges`);
    await runner.query(`DROP INDEX organisations_name`);
    await runner.query(`DROP INDEX organisations_one_name`);
    for (const table of tables) await runner.query(`ALTER TABLE ${table} DROP COLUMN merged_into`);
    await runner.query(`
      CREATE UNIQUE INDEX organisations_one_name
        ON organisations (country_code, name_key, coalesce(municipality_code, ''))`);
  }
}
