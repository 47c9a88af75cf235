import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments, watchers and links between cases. */
export class CaseConversation1760000030900 implements MigrationInterface {
  readonly name = 'CaseConversation1760000030900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_comments (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES cases,
        author_id uuid NOT NULL REFERENCES users,
        body text NOT NULL CHECK (body <> ''),
        mentions uuid[] NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX case_comments_case ON case_comments (case_id, created_at, id)`);
    await runner.query(`
      CREATE TABLE case_watchers (
        case_id uuid NOT NULL REFERENCES cases,
        user_id uuid NOT NULL REFERENCES users,
        since timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (case_id, user_id)
      )`);
    await runner.query(`CREATE INDEX case_watchers_user ON case_watchers (user_id)`);
    await runner.query(`
      CREATE TABLE case_links (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES cases,
        other_case_id uuid NOT NULL REFERENCES cases CHECK (other_case_id <> case_id),
        kind text NOT NULL,
        created_by uuid NOT NULL REFERENCES users,
        created_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX case_links_once
        ON case_links (LEAST(case_id, other_case_id), GREATEST(case_id, other_case_id), kind)`);
    await runner.query(`CREATE INDEX case_links_case ON case_links (case_id)`);
    await runner.query(`CREATE INDEX case_links_other ON case_links (other_case_id)`);
    await runner.query(`GRANT SELECT, INSERT ON case_comments TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON case_watchers, case_links TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE case_links`);
    await runner.query(`DROP TABLE case_watchers`);
    await runner.query(`DROP TABLE case_comments`);
  }
}
