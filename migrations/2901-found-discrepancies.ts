import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which import found a contradiction, in which row of its file, and until when it counts: a file whose mended rows come in
 * later may show one of a row that stands already, and goes again without that row.
 */
export class FoundDiscrepancies1760000290100 implements MigrationInterface {
  readonly name = 'FoundDiscrepancies1760000290100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imported_discrepancies
        ADD COLUMN import_id uuid REFERENCES imports,
        ADD COLUMN number integer,
        ADD COLUMN entered_at timestamptz(3),
        ADD COLUMN withdrawn_at timestamptz(3)`);
    await runner.query(`
      UPDATE imported_discrepancies d SET import_id = r.import_id, number = r.number, entered_at = r.entered_at
      FROM imported_rows r WHERE r.id = d.row_id`);
    await runner.query(`
      ALTER TABLE imported_discrepancies
        ALTER COLUMN import_id SET NOT NULL, ALTER COLUMN number SET NOT NULL, ALTER COLUMN entered_at SET NOT NULL`);
    await runner.query(
      `CREATE INDEX imported_discrepancies_found ON imported_discrepancies (import_id, number, position)`,
    );
    await runner.query(`GRANT UPDATE (withdrawn_at) ON imported_discrepancies TO kakehashi_app`);
    await runner.query(`
      CREATE TRIGGER imported_discrepancies_held BEFORE INSERT OR UPDATE ON imported_discrepancies
        FOR EACH STATEMENT EXECUTE FUNCTION hold_entry()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER imported_discrepancies_held ON imported_discrepancies`);
    await runner.query(`REVOKE UPDATE (withdrawn_at) ON imported_discrepancies FROM kakehashi_app`);
    // Nobody has decided on what was taken back, and without the column it would stand again.
    await runner.query(`DELETE FROM imported_discrepancies WHERE withdrawn_at IS NOT NULL`);
    await runner.query(`
      ALTER TABLE imported_discrepancies
        DROP COLUMN import_id, DROP COLUMN number, DROP COLUMN entered_at, DROP COLUMN withdrawn_at`);
  }
}
