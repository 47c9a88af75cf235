import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a dispatch of an expert has begun: an invitation books the time, but nobody has been anywhere by it. */
export class MissionsThatLeft1760000230100 implements MigrationInterface {
  readonly name = 'MissionsThatLeft1760000230100';

  async up(runner: QueryRunner): Promise<void> {
    // What the roster itself lists of the past has happened; what a case books has once that case says so.
    await runner.query(`ALTER TABLE expert_dispatches ADD COLUMN went boolean NOT NULL DEFAULT true`);
    await runner.query(`UPDATE expert_dispatches SET went = false WHERE case_reference IS NOT NULL`);
    await runner.query(`
      UPDATE expert_dispatches b SET went = true, valid_from = d.departed_on,
        valid_to = COALESCE(d.returned_on, greatest(b.valid_to, d.departed_on))
      FROM cases c JOIN dispatches d ON d.case_id = c.id
      WHERE c.reference = b.case_reference AND d.departed_on IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE expert_dispatches DROP COLUMN went`);
  }
}
