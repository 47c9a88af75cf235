import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a name of a municipality comes from, where the register has none. */
const named = `kind = 'local_government' AND municipality_code IS NOT NULL AND retracted_at IS NULL`;

/** What each municipality had become, and what it was called, with the time at which that became known. */
export class MunicipalitiesThen1760000271100 implements MigrationInterface {
  readonly name = 'MunicipalitiesThen1760000271100';

  async up(runner: QueryRunner): Promise<void> {
    // What is on record is known as it was answered so far: at any earlier moment too.
    await runner.query(`ALTER TABLE municipalities ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT '-infinity'`);
    await runner.query(`ALTER TABLE municipalities ALTER COLUMN recorded_at SET DEFAULT clock_timestamp()`);
    await runner.query(`
      CREATE TRIGGER municipalities_held BEFORE INSERT ON municipalities
        FOR EACH STATEMENT EXECUTE FUNCTION hold_entry()`);
    await this.keepFinals(runner);
    await this.keepNames(runner);
    await runner.query(`GRANT SELECT ON municipality_finals, municipality_names TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const change of ['named', 'renamed'])
      await runner.query(`DROP TRIGGER organisations_municipality_${change} ON organisations`);
    await runner.query(`DROP INDEX organisations_municipality`);
    await runner.query(`DROP FUNCTION note_municipality_name()`);
    await runner.query(`DROP TRIGGER municipalities_final_noted ON municipalities`);
    await runner.query(`DROP FUNCTION note_municipality_final()`);
    await runner.query(`DROP TABLE municipality_names, municipality_finals`);
    await runner.query(`DROP TRIGGER municipalities_held ON municipalities`);
    await runner.query(`ALTER TABLE municipalities DROP COLUMN recorded_at`);
  }

  private async keepFinals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE municipality_finals (
        code6 text NOT NULL,
        final_code6 text NOT NULL,
        known_from timestamptz NOT NULL,
        known_to timestamptz,
        PRIMARY KEY (code6, known_from),
        CONSTRAINT municipality_finals_interval CHECK (known_to > known_from)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX municipality_finals_current ON municipality_finals (code6) WHERE known_to IS NULL`);
    await runner.query(`
      INSERT INTO municipality_finals (code6, final_code6, known_from)
      SELECT code6, final_code6, '-infinity' FROM municipalities WHERE final_code6 <> code6`);
    await runner.query(`
      CREATE FUNCTION note_municipality_final() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE at timestamptz := fact_instant();
      BEGIN
        UPDATE municipality_finals SET known_to = greatest(at, known_from + interval '1 microsecond')
        WHERE code6 = NEW.code6 AND known_to IS NULL RETURNING known_to INTO at;
        IF NEW.final_code6 <> NEW.code6 THEN
          INSERT INTO municipality_finals (code6, final_code6, known_from)
          VALUES (NEW.code6, NEW.final_code6, coalesce(at, fact_instant()));
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER municipalities_final_noted AFTER UPDATE OF final_code6 ON municipalities FOR EACH ROW
      WHEN (OLD.final_code6 IS DISTINCT FROM NEW.final_code6) EXECUTE FUNCTION note_municipality_final()`);
  }

  private async keepNames(runner: QueryRunner): Promise<void> {
    // The first organisation with a code names it, whoever else comes with the same code.
    await runner.query(`
      CREATE TABLE municipality_names (
        code6 text NOT NULL,
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        name_local text,
        known_from timestamptz NOT NULL,
        known_to timestamptz,
        PRIMARY KEY (code6, known_from, organisation_id),
        CONSTRAINT municipality_names_interval CHECK (known_to > known_from)
      )`);
    await runner.query(`CREATE INDEX municipality_names_organisation ON municipality_names (organisation_id)`);
    await runner.query(`
      CREATE INDEX organisations_municipality ON organisations (municipality_code) WHERE municipality_code IS NOT NULL`);
    await runner.query(`
      INSERT INTO municipality_names (code6, organisation_id, name, name_local, known_from)
      SELECT DISTINCT ON (municipality_code) municipality_code, id, name, name_local, '-infinity'
      FROM organisations WHERE ${named}
      ORDER BY municipality_code, merged_into IS NOT NULL, created_at, id`);
    await runner.query(`
      CREATE FUNCTION note_municipality_name() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE at timestamptz; left_over text; asked text[] := ARRAY[NEW.municipality_code];
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          SELECT code6 INTO left_over FROM municipality_names
          WHERE organisation_id = NEW.id AND known_to IS NULL
            AND (NEW.retracted_at IS NOT NULL OR NEW.kind <> 'local_government'
              OR (code6, name, name_local) IS DISTINCT FROM (NEW.municipality_code, NEW.name, NEW.name_local));
          IF left_over IS NOT NULL THEN
            at := fact_instant();
            UPDATE municipality_names SET known_to = greatest(at, known_from + interval '1 microsecond')
            WHERE organisation_id = NEW.id AND known_to IS NULL RETURNING known_to INTO at;
            asked := asked || left_over;
          END IF;
        END IF;
        INSERT INTO municipality_names (code6, organisation_id, name, name_local, known_from)
        SELECT DISTINCT ON (o.municipality_code) o.municipality_code, o.id, o.name, o.name_local,
          coalesce(at, fact_instant())
        FROM organisations o
        WHERE o.municipality_code = ANY (asked) AND o.${named.replaceAll(' AND ', ' AND o.')}
          AND NOT EXISTS (SELECT FROM municipality_names n WHERE n.code6 = o.municipality_code AND n.known_to IS NULL)
        ORDER BY o.municipality_code, o.id <> NEW.id OR left_over IS DISTINCT FROM o.municipality_code,
          o.merged_into IS NOT NULL, o.created_at, o.id
        ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER organisations_municipality_named AFTER INSERT ON organisations FOR EACH ROW
      WHEN (NEW.municipality_code IS NOT NULL) EXECUTE FUNCTION note_municipality_name()`);
    await runner.query(`
      CREATE TRIGGER organisations_municipality_renamed
        AFTER UPDATE OF name, name_local, kind, municipality_code, retracted_at ON organisations FOR EACH ROW
      WHEN ((OLD.name, OLD.name_local, OLD.kind, OLD.municipality_code, OLD.retracted_at)
        IS DISTINCT FROM (NEW.name, NEW.name_local, NEW.kind, NEW.municipality_code, NEW.retracted_at))
      EXECUTE FUNCTION note_municipality_name()`);
  }
}
