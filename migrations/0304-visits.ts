import type { MigrationInterface, QueryRunner } from 'typeorm';

const categories = ['elected', 'official', 'student', 'escort', 'private'] as const;

function headcount(prefix: 'planned' | 'actual', column: string): string {
  return categories.map((category) => `${prefix}_${category} ${column}`).join(',\n        ');
}

function sum(prefix: 'planned' | 'actual'): string {
  return categories.map((category) => `${prefix}_${category}`).join(' + ');
}

/** What a visit adds to a case: who asks, what for, when, and how many people were planned and came. */
export class Visits1760000030400 implements MigrationInterface {
  readonly name = 'Visits1760000030400';

  async up(runner: QueryRunner): Promise<void> {
    // Actual figures are known all together or not at all: their sum must never be taken for a count while some lack.
    await runner.query(`
      CREATE TABLE visits (
        case_id uuid PRIMARY KEY REFERENCES cases,
        requester_organisation_id uuid NOT NULL REFERENCES organisations,
        branch text,
        mode text NOT NULL,
        protocol_class text,
        purpose text,
        topic_key text NOT NULL,
        support_kinds text[] NOT NULL DEFAULT '{}',
        first_date date,
        last_date date,
        cities text[] NOT NULL DEFAULT '{}',
        language text,
        ${headcount('planned', 'integer NOT NULL DEFAULT 0')},
        planned_people integer NOT NULL GENERATED ALWAYS AS (${sum('planned')}) STORED,
        ${headcount('actual', 'integer')},
        actual_people integer GENERATED ALWAYS AS (${sum('actual')}) STORED,
        thank_you_sent boolean NOT NULL DEFAULT false,
        end_reason text,
        end_comment text,
        CONSTRAINT visits_dates CHECK (last_date >= first_date),
        CONSTRAINT visits_planned CHECK (${categories.map((c) => `planned_${c} >= 0`).join(' AND ')}),
        CONSTRAINT visits_actual CHECK (
          num_nulls(${categories.map((c) => `actual_${c}`).join(', ')}) IN (0, 5)
          AND (actual_elected IS NULL OR (${categories.map((c) => `actual_${c} >= 0`).join(' AND ')})))
      )`);
    await runner.query(`CREATE INDEX visits_requester ON visits (requester_organisation_id)`);
    await runner.query(`
      CREATE TABLE visit_hosts (
        case_id uuid NOT NULL REFERENCES visits,
        organisation_id uuid NOT NULL REFERENCES organisations,
        position smallint NOT NULL,
        PRIMARY KEY (case_id, organisation_id)
      )`);
    await runner.query(`CREATE INDEX visit_hosts_organisation ON visit_hosts (organisation_id, case_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON visits TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON visit_hosts TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE visit_hosts`);
    await runner.query(`DROP TABLE visits`);
  }
}
