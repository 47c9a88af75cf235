import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks passwords that somebody else set, which their owner changes before anything else. */
export class TemporaryPasswords1760000010600 implements MigrationInterface {
  readonly name = 'TemporaryPasswords1760000010600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE users ADD COLUMN password_is_temporary boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE users DROP COLUMN password_is_temporary`);
  }
}
