import type { MigrationInterface, QueryRunner } from 'typeorm';

const named = [
  ['dispatches', 'host_organisation_id', 'host_recorded_name'],
  ['appointments', 'host_organisation_id', 'host_recorded_name'],
] as const;

/**
 * Cases keep the name of an organisation as it was when they named it. A merge moves them to the organisation that
 * survives, and undoing it moves them back: neither is a new statement about the case.
 */
export class NamesAsRecorded1760000110300 implements MigrationInterface {
  readonly name = 'NamesAsRecorded1760000110300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION is_merge_of_organisations(from_id uuid, to_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM organisations
          WHERE (id = from_id AND merged_into = to_id) OR (id = to_id AND merged_into = from_id))
      $$`);
    await runner.query(`ALTER TABLE visits ADD COLUMN requester_recorded_name text`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION record_requester() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF is_merge_of_organisations(OLD.requester_organisation_id, NEW.requester_organisation_id) THEN
            RETURN NEW;
          END IF;
        END IF;
        SELECT municipality_code, name INTO NEW.requester_municipality_code, NEW.requester_recorded_name
        FROM organisations WHERE id = NEW.requester_organisation_id;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE FUNCTION record_host() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF is_merge_of_organisations(OLD.host_organisation_id, NEW.host_organisation_id) THEN RETURN NEW; END IF;
        END IF;
        SELECT name INTO NEW.host_recorded_name FROM organisations WHERE id = NEW.host_organisation_id;
        RETURN NEW;
      END $$`);
    for (const [table, column, recorded] of named) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${recorded} text`);
      await runner.query(`
        UPDATE ${table} SET ${recorded} = o.name FROM organisations o WHERE o.id = ${table}.${column}`);
      await runner.query(`
        CREATE TRIGGER ${table}_host_recorded BEFORE INSERT OR UPDATE OF ${column} ON ${table}
        FOR EACH ROW EXECUTE FUNCTION record_host()`);
    }
    await runner.query(`
      UPDATE visits SET requester_recorded_name = o.name
      FROM organisations o WHERE o.id = visits.requester_organisation_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, , recorded] of named) {
      await runner.query(`DROP TRIGGER ${table}_host_recorded ON ${table}`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${recorded}`);
    }
    await runner.query(`DROP FUNCTION record_host()`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION record_requester() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT municipality_code INTO NEW.requester_municipality_code
        FROM organisations WHERE id = NEW.requester_organisation_id;
        RETURN NEW;
      END $$`);
    await runner.query(`ALTER TABLE visits DROP COLUMN requester_recorded_name`);
    await runner.query(`DROP FUNCTION is_merge_of_organisations(uuid, uuid)`);
  }
}
