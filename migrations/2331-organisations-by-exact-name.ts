import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations are one by their very name; those whose names are merely alike may be two, and are proposed as duplicates. */
export class OrganisationsByExactName1760000233100 implements MigrationInterface {
  readonly name = 'OrganisationsByExactName1760000233100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX organisations_one_name`);
    await runner.query(`
      CREATE UNIQUE INDEX organisations_one_name
        ON organisations (country_code, name, coalesce(municipality_code, '')) WHERE merged_into IS NULL`);
    // Names in Roman letters are compared in more ways than before, so every record is due once.
    for (const [table, kind] of [
      ['organisations', 'organisation'],
      ['people', 'person'],
      ['experts', 'expert'],
    ])
      await runner.query(`
        INSERT INTO duplicate_keys_due (kind, record_id) SELECT '${kind}', id FROM ${table} ON CONFLICT DO NOTHING`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX organisations_one_name`);
    await runner.query(`
      CREATE UNIQUE INDEX organisations_one_name
        ON organisations (country_code, name_key, coalesce(municipality_code, '')) WHERE merged_into IS NULL`);
  }
}
