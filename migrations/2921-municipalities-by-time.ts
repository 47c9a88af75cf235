import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what became known of the municipalities of visits since an instant without reading all of them. */
export class MunicipalitiesByTime1760000292100 implements MigrationInterface {
  readonly name = 'MunicipalitiesByTime1760000292100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX visit_municipalities_begun ON visit_municipalities (known_from)`);
    await runner.query(
      `CREATE INDEX visit_municipalities_ended ON visit_municipalities (known_to) WHERE known_to IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX visit_municipalities_ended`);
    await runner.query(`DROP INDEX visit_municipalities_begun`);
  }
}
