import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The posts in charge of a counterpart one after the other, so that a change leaves the past as it was. */
export class CounterpartPosts1760000050400 implements MigrationInterface {
  readonly name = 'CounterpartPosts1760000050400';

  async up(runner: QueryRunner): Promise<void> {
    // valid_from null: before the record begins; valid_to is the last day.
    await runner.query(`
      CREATE TABLE counterpart_posts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        counterpart_id uuid NOT NULL REFERENCES counterparts,
        post_id uuid NOT NULL REFERENCES posts,
        valid_from date,
        valid_to date,
        CONSTRAINT counterpart_posts_order CHECK (valid_to >= valid_from),
        CONSTRAINT counterpart_posts_no_overlap
          EXCLUDE USING gist (counterpart_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await runner.query(`
      INSERT INTO counterpart_posts (counterpart_id, post_id, valid_from)
      SELECT id, post_id, valid_from FROM counterparts WHERE post_id IS NOT NULL`);
    await runner.query(`ALTER TABLE counterparts DROP COLUMN post_id`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON counterpart_posts TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE counterparts ADD COLUMN post_id uuid REFERENCES posts`);
    await runner.query(`
      UPDATE counterparts c SET post_id = p.post_id FROM counterpart_posts p
      WHERE p.counterpart_id = c.id AND p.valid_to IS NULL`);
    await runner.query(`DROP TABLE counterpart_posts`);
  }
}
