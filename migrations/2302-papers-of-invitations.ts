import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose consent a document is, where a mission asks several specialists. */
export class PapersOfInvitations1760000230200 implements MigrationInterface {
  readonly name = 'PapersOfInvitations1760000230200';

  async up(runner: QueryRunner): Promise<void> {
    // Papers from before say nothing, and count for everybody who had been asked by then.
    await runner.query(`ALTER TABLE case_documents ADD COLUMN invitation_id uuid REFERENCES dispatch_invitations`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_documents DROP COLUMN invitation_id`);
  }
}
