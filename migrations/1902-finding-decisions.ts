import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person decided on a finding in the published record, and the indexes by which later changes are found. */
export class FindingDecisions1760000190200 implements MigrationInterface {
  readonly name = 'FindingDecisions1760000190200';

  async up(runner: QueryRunner): Promise<void> {
    // The latest decision stands, and a later one takes it back. Findings are loaded anew, so they are named only.
    await runner.query(`
      CREATE TABLE finding_decisions (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        finding_id text NOT NULL,
        number integer NOT NULL CHECK (number >= 1),
        decision text NOT NULL CHECK (decision IN ('printed', 'computed', 'open')),
        reason text NOT NULL CHECK (reason <> ''),
        decided_by uuid NOT NULL REFERENCES users,
        decided_at timestamptz NOT NULL,
        CONSTRAINT finding_decisions_number UNIQUE (finding_id, number)
      )`);
    await runner.query(`GRANT SELECT, INSERT ON finding_decisions TO kakehashi_app`);
    for (const table of ['case_facts', 'dispatch_facts', 'activity_facts']) {
      await runner.query(`CREATE INDEX ${table}_begun ON ${table} (known_from)`);
      await runner.query(`CREATE INDEX ${table}_ended ON ${table} (known_to) WHERE known_to IS NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['case_facts', 'dispatch_facts', 'activity_facts'])
      await runner.query(`DROP INDEX ${table}_begun, ${table}_ended`);
    await runner.query(`DROP TABLE finding_decisions`);
  }
}
