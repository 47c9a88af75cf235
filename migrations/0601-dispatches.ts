import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a specialist dispatch adds to a case: the application, its decision and the mission. */
export class Dispatches1760000060100 implements MigrationInterface {
  readonly name = 'Dispatches1760000060100';

  async up(runner: QueryRunner): Promise<void> {
    // counterpart_name keeps the counterpart as it was called when the application came in.
    await runner.query(`
      CREATE TABLE dispatches (
        case_id uuid PRIMARY KEY REFERENCES cases,
        target_fiscal_year integer NOT NULL,
        counterpart_id uuid REFERENCES counterparts,
        counterpart_name text,
        endorsed_on date,
        host_organisation_id uuid NOT NULL REFERENCES organisations,
        expertise text,
        expertise_text text,
        period_from date,
        period_to date,
        objectives text,
        languages text[] NOT NULL DEFAULT '{}',
        experts_requested integer NOT NULL DEFAULT 1 CHECK (experts_requested BETWEEN 1 AND 20),
        host_cost_undertaking boolean NOT NULL DEFAULT false,
        mode text NOT NULL DEFAULT 'on_site',
        received_at timestamptz(3),
        late_reason text,
        late_by uuid REFERENCES users,
        late_at timestamptz(3),
        score jsonb,
        score_total integer CHECK (score_total BETWEEN 0 AND 100),
        budget_clair integer CHECK (budget_clair >= 0),
        budget_host integer CHECK (budget_host >= 0),
        approved_at timestamptz(3),
        mic_consultation text,
        preparations text[] NOT NULL DEFAULT '{}',
        departed_on date,
        returned_on date,
        experts_sent integer CHECK (experts_sent >= 0),
        attendees integer CHECK (attendees >= 0),
        end_reason text,
        end_comment text,
        CONSTRAINT dispatches_period CHECK (period_to >= period_from),
        CONSTRAINT dispatches_mission CHECK (returned_on >= departed_on),
        CONSTRAINT dispatches_late CHECK (num_nulls(late_reason, late_by, late_at) IN (0, 3))
      )`);
    await runner.query(`CREATE INDEX dispatches_host ON dispatches (host_organisation_id)`);
    await runner.query(`CREATE INDEX dispatches_counterpart ON dispatches (counterpart_id)`);
    await runner.query(`
      CREATE TABLE dispatch_returns (
        case_id uuid NOT NULL REFERENCES dispatches,
        returned_at timestamptz(3) NOT NULL,
        returned_by uuid NOT NULL REFERENCES users,
        event_seq integer NOT NULL,
        reason text NOT NULL,
        comment text NOT NULL,
        resumed_at timestamptz(3),
        CONSTRAINT dispatch_returns_order CHECK (resumed_at >= returned_at),
        PRIMARY KEY (case_id, event_seq)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX dispatch_returns_running ON dispatch_returns (case_id) WHERE resumed_at IS NULL`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON dispatches, dispatch_returns TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE dispatch_returns`);
    await runner.query(`DROP TABLE dispatches`);
  }
}
