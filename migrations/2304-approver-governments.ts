import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which governments had seconded those who approved a dispatch, as it was on the day of the approval. */
export class ApproverGovernments1760000230400 implements MigrationInterface {
  readonly name = 'ApproverGovernments1760000230400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE dispatches ADD COLUMN approver_governments text[] NOT NULL DEFAULT '{}'`);
    // Of earlier approvals only what accounts say now is known.
    await runner.query(`
      UPDATE dispatches d SET approver_governments = found.governments
      FROM (
        SELECT e.case_id, array_agg(DISTINCT u.seconded_from ORDER BY u.seconded_from) AS governments
        FROM case_events e JOIN users u ON u.id IN (e.actor_id, e.on_behalf_of)
        WHERE e.transition = 'approve' AND u.seconded_from IS NOT NULL GROUP BY e.case_id
      ) found WHERE found.case_id = d.case_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE dispatches DROP COLUMN approver_governments`);
  }
}
