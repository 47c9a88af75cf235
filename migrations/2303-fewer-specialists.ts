import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a mission goes with fewer specialists than its host asked for. */
export class FewerSpecialists1760000230300 implements MigrationInterface {
  readonly name = 'FewerSpecialists1760000230300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE dispatches ADD COLUMN fewer_reason text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE dispatches DROP COLUMN fewer_reason`);
  }
}
