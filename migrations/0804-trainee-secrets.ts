import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The personal data of trainees, encrypted and apart; who looked at it, and how long it is kept. */
export class TraineeSecrets1760000080400 implements MigrationInterface {
  readonly name = 'TraineeSecrets1760000080400';

  async up(runner: QueryRunner): Promise<void> {
    // An erased piece keeps its row without content: the fact of the erasure.
    await runner.query(`
      CREATE TABLE trainee_secrets (
        case_id uuid NOT NULL REFERENCES placements,
        field text NOT NULL CHECK (field IN ('passport', 'health', 'emergencyContact')),
        key_id text,
        sealed bytea,
        updated_at timestamptz(3) NOT NULL,
        erased_at timestamptz(3),
        PRIMARY KEY (case_id, field),
        CONSTRAINT trainee_secrets_content CHECK (num_nulls(key_id, sealed) IN (0, 2)),
        CONSTRAINT trainee_secrets_erased CHECK ((sealed IS NULL) = (erased_at IS NOT NULL))
      )`);
    await runner.query(`
      CREATE TABLE trainee_reveals (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES placements,
        field text NOT NULL,
        at timestamptz(3) NOT NULL,
        user_id uuid NOT NULL REFERENCES users,
        on_behalf_of uuid REFERENCES users,
        purpose text NOT NULL CHECK (purpose IN ('reveal', 'subject_report')),
        reason text NOT NULL CHECK (reason <> ''),
        held boolean NOT NULL
      )`);
    await runner.query(`CREATE INDEX trainee_reveals_case ON trainee_reveals (case_id, id DESC)`);
    // How long each piece is kept after the case has ended; inferences that the council may change.
    await runner.query(`
      CREATE TABLE retention_rules (
        field text PRIMARY KEY,
        months smallint NOT NULL CHECK (months BETWEEN 0 AND 600)
      )`);
    await runner.query(`
      INSERT INTO retention_rules (field, months) VALUES ('passport', 6), ('health', 12), ('emergencyContact', 6)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON trainee_secrets TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT ON trainee_reveals TO kakehashi_app`);
    await runner.query(`GRANT SELECT, UPDATE ON retention_rules TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['retention_rules', 'trainee_reveals', 'trainee_secrets'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
