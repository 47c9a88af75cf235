import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Acts on accounts, rights and reference data; the application may add to it and read it, nothing else. */
export class AuditLog1760000010300 implements MigrationInterface {
  readonly name = 'AuditLog1760000010300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid REFERENCES users,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text,
        detail jsonb NOT NULL DEFAULT '{}'
      )`);
    await runner.query(`CREATE INDEX audit_log_subject ON audit_log (subject_type, subject_id, id DESC)`);
    await runner.query(`CREATE INDEX audit_log_actor ON audit_log (actor_id, id DESC)`);
    await runner.query(`GRANT SELECT, INSERT ON audit_log TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit_log`);
  }
}
