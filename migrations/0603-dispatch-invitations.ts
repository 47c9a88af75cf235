import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a dispatch asked, and what came of it; a mission may take several specialists. */
export class DispatchInvitations1760000060300 implements MigrationInterface {
  readonly name = 'DispatchInvitations1760000060300';

  async up(runner: QueryRunner): Promise<void> {
    // explanation keeps how the specialist met each condition when they were asked.
    await runner.query(`
      CREATE TABLE dispatch_invitations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES dispatches,
        expert_id uuid NOT NULL REFERENCES experts,
        status text NOT NULL CHECK (status IN ('invited', 'agreed', 'refused', 'released')),
        period daterange NOT NULL,
        invited_at timestamptz(3) NOT NULL,
        invited_by uuid NOT NULL REFERENCES users,
        answered_at timestamptz(3),
        answered_by uuid REFERENCES users,
        reason text,
        comment text,
        override_reason text,
        explanation jsonb NOT NULL,
        CONSTRAINT dispatch_invitations_not_twice
          EXCLUDE USING gist (expert_id WITH =, period WITH &&) WHERE (status IN ('invited', 'agreed')),
        CONSTRAINT dispatch_invitations_answered CHECK ((status = 'invited') = (answered_at IS NULL))
      )`);
    await runner.query(`CREATE INDEX dispatch_invitations_case ON dispatch_invitations (case_id, invited_at)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON dispatch_invitations TO kakehashi_app`);
    await runner.query(`ALTER TABLE expert_dispatches DROP CONSTRAINT expert_dispatches_case_reference_key`);
    await runner.query(`
      ALTER TABLE expert_dispatches
        ADD CONSTRAINT expert_dispatches_once_a_case UNIQUE (case_reference, expert_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE expert_dispatches DROP CONSTRAINT expert_dispatches_once_a_case`);
    await runner.query(`
      ALTER TABLE expert_dispatches
        ADD CONSTRAINT expert_dispatches_case_reference_key UNIQUE (case_reference)`);
    await runner.query(`DROP TABLE dispatch_invitations`);
  }
}
