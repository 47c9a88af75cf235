import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of a case: what they are here, their bytes under a random key in the files folder. */
export class CaseDocuments1760000031000 implements MigrationInterface {
  readonly name = 'CaseDocuments1760000031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_documents (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES cases,
        kind text NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        media_type text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        storage_key text NOT NULL UNIQUE CHECK (storage_key ~ '^[0-9a-f]{2}/[0-9a-f]{62}$'),
        uploaded_by uuid NOT NULL REFERENCES users,
        created_at timestamptz(3) NOT NULL,
        removed_by uuid REFERENCES users,
        removed_at timestamptz(3),
        CONSTRAINT case_documents_removed CHECK ((removed_by IS NULL) = (removed_at IS NULL))
      )`);
    await runner.query(`CREATE INDEX case_documents_case ON case_documents (case_id) WHERE removed_at IS NULL`);
    await runner.query(`GRANT SELECT, INSERT ON case_documents TO kakehashi_app`);
    await runner.query(`GRANT UPDATE (removed_by, removed_at) ON case_documents TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE case_documents`);
  }
}
