import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which import brought an organisation, so that it goes again with what named it; `retracted_at` says when. */
export class BroughtOrganisations1760000270100 implements MigrationInterface {
  readonly name = 'BroughtOrganisations1760000270100';

  async up(runner: QueryRunner): Promise<void> {
    // An import says who it is for as long as it writes; everything else brings nothing.
    await runner.query(`
      ALTER TABLE organisations
        ADD COLUMN brought_by uuid DEFAULT nullif(current_setting('kakehashi.import', true), '')::uuid,
        ADD COLUMN retracted_at timestamptz`);
    await runner.query(`
      CREATE INDEX organisations_brought_by ON organisations (brought_by) WHERE brought_by IS NOT NULL`);
    // What went is nobody's duplicate, and what stands again may be.
    await runner.query(`
      CREATE TRIGGER organisations_retracted_due AFTER UPDATE OF retracted_at ON organisations FOR EACH ROW
        WHEN (OLD.retracted_at IS DISTINCT FROM NEW.retracted_at) EXECUTE FUNCTION note_duplicates_due('organisation')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER organisations_retracted_due ON organisations`);
    await runner.query(`ALTER TABLE organisations DROP COLUMN retracted_at, DROP COLUMN brought_by`);
  }
}
