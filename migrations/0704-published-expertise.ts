import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The area of expertise in which a published figure is counted: our reading of its printed field, which stays as it is. */
export class PublishedExpertise1760000070400 implements MigrationInterface {
  readonly name = 'PublishedExpertise1760000070400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE published_figures ADD COLUMN expertise text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE published_figures DROP COLUMN expertise`);
  }
}
