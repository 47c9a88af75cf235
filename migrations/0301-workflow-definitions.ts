import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workflow definitions as immutable versions; every case is pinned to one of them. */
export class WorkflowDefinitions1760000030100 implements MigrationInterface {
  readonly name = 'WorkflowDefinitions1760000030100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_case_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% of % is refused: its rows are never changed', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE TABLE workflow_definitions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_type text NOT NULL CHECK (case_type <> ''),
        version integer NOT NULL CHECK (version > 0),
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        definition jsonb NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT workflow_definitions_version UNIQUE (case_type, version)
      )`);
    await runner.query(`
      CREATE TRIGGER workflow_definitions_immutable BEFORE UPDATE OR DELETE ON workflow_definitions
        FOR EACH ROW EXECUTE FUNCTION refuse_case_history_change()`);
    await runner.query(`GRANT SELECT ON workflow_definitions TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE workflow_definitions`);
    await runner.query(`DROP FUNCTION refuse_case_history_change()`);
  }
}
