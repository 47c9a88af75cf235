import type { MigrationInterface, QueryRunner } from 'typeorm';

const caseTotals = `
  SELECT cuts.cut, 'cases', f.office_code, cuts.place, f.state, count(*),
    COALESCE(sum(f.planned_people), 0), COALESCE(sum(f.actual_people), 0), count(f.actual_people), 0
  FROM case_facts f
  CROSS JOIN LATERAL (
    VALUES ('country', f.country_code), ('prefecture', COALESCE(f.prefecture_code, ''))
  ) AS cuts (cut, place)
  WHERE f.programme = asked AND f.fiscal_year = year AND f.known_to IS NULL AND f.known_from <= at
  GROUP BY cuts.cut, f.office_code, cuts.place, f.state`;

const years = `(VALUES ('approval', f.approved_year), ('departure', f.departed_year), ('application', f.target_fiscal_year))
    AS years (basis, year)`;

const dispatchTotals = `
  SELECT cuts.cut, years.basis, f.office_code, cuts.place, f.state, count(*), 0, 0, 0, sum(cardinality(f.experts))
  FROM dispatch_facts f
  CROSS JOIN LATERAL ${years}
  CROSS JOIN LATERAL (
    VALUES ('country', f.country_code), ('expertise', COALESCE(f.expertise, ''))
  ) AS cuts (cut, place)
  WHERE asked = 'dispatch' AND years.year = publish_counts.year AND f.known_to IS NULL AND f.known_from <= at
  GROUP BY cuts.cut, years.basis, f.office_code, cuts.place, f.state`;

const activityTotals = `
  SELECT 'country', place.basis, f.office_code, place.country_code, f.state, count(*),
    COALESCE(sum(place.planned), 0), COALESCE(sum(place.actual), 0), count(place.actual), 0
  FROM activity_facts f
  CROSS JOIN LATERAL (
    SELECT 'cases' AS basis, f.country_code, NULL::integer AS planned, NULL::integer AS actual
    UNION ALL
    SELECT 'visitors', f.country_code, f.visitors_planned, f.visitors_actual
    UNION ALL
    SELECT 'participants', named.country_code,
      COALESCE((f.participants_planned ->> named.country_code)::integer, 0),
      CASE WHEN f.participants_actual IS NOT NULL
        THEN COALESCE((f.participants_actual ->> named.country_code)::integer, 0) END
    FROM jsonb_object_keys(f.participants_planned || COALESCE(f.participants_actual, '{}')) AS named (country_code)
  ) AS place
  WHERE f.programme = asked AND f.fiscal_year = year AND f.known_to IS NULL AND f.known_from <= at
  GROUP BY place.basis, f.office_code, place.country_code, f.state`;

/** Yearly counts as published: figures, the cases behind them and a hash over both, which nobody can change. */
export class Publications1760000190100 implements MigrationInterface {
  readonly name = 'Publications1760000190100';

  async up(runner: QueryRunner): Promise<void> {
    // The highest revision of a year stands. Rows come from publish_counts alone: the application only reads them.
    await runner.query(`
      CREATE TABLE publications (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme text NOT NULL,
        fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 1900 AND 2199),
        revision integer NOT NULL CHECK (revision >= 1),
        as_of timestamptz NOT NULL,
        published_by uuid NOT NULL REFERENCES users,
        reason text CHECK (reason <> ''),
        previous_hash text NOT NULL,
        hash text NOT NULL DEFAULT '',
        CONSTRAINT publications_one_revision UNIQUE (programme, fiscal_year, revision),
        CONSTRAINT publications_reason CHECK ((revision = 1) = (reason IS NULL))
      )`);
    // The shape of the totals that are kept of today.
    await runner.query(`
      CREATE TABLE publication_totals (
        publication_id uuid NOT NULL REFERENCES publications,
        cut text NOT NULL,
        basis text NOT NULL,
        office_code text NOT NULL,
        place text NOT NULL,
        state text NOT NULL,
        cases integer NOT NULL,
        planned_people integer NOT NULL,
        actual_people integer NOT NULL,
        actual_cases integer NOT NULL,
        experts integer NOT NULL,
        PRIMARY KEY (publication_id, cut, basis, office_code, place, state)
      )`);
    // No reference to cases: what was published stays explainable even if a case were taken out.
    await runner.query(`
      CREATE TABLE publication_cases (
        publication_id uuid NOT NULL REFERENCES publications,
        case_id uuid NOT NULL,
        PRIMARY KEY (publication_id, case_id)
      )`);
    await runner.query(`
      CREATE VIEW current_publications AS
        SELECT p.* FROM publications p
        WHERE NOT EXISTS (
          SELECT FROM publications later
          WHERE later.programme = p.programme AND later.fiscal_year = p.fiscal_year AND later.revision > p.revision)`);
    await this.addDigest(runner);
    await this.addPublishing(runner);
    await this.addGuards(runner);
    await runner.query(`
      GRANT SELECT ON publications, publication_totals, publication_cases, current_publications TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION publish_counts(text, integer, uuid, text)`);
    await runner.query(`DROP FUNCTION publication_digest(publications)`);
    await runner.query(`DROP VIEW current_publications`);
    await runner.query(`DROP TABLE publication_cases, publication_totals, publications`);
    await runner.query(`DROP FUNCTION refuse_publication_change()`);
  }

  private async addDigest(runner: QueryRunner): Promise<void> {
    // What a restatement changed is told by two revisions side by side; each hash includes the one before it.
    await runner.query(`
      CREATE FUNCTION publication_digest(p publications) RETURNS text LANGUAGE sql STABLE
      SET search_path = public, pg_temp AS $$
        SELECT encode(sha256(convert_to(jsonb_build_array(
          p.programme, p.fiscal_year, p.revision,
          to_char(p.as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), p.published_by, p.reason, p.previous_hash,
          (SELECT COALESCE(jsonb_agg(jsonb_build_array(t.cut, t.basis, t.office_code, t.place, t.state, t.cases,
              t.planned_people, t.actual_people, t.actual_cases, t.experts)
            ORDER BY t.cut COLLATE "C", t.basis COLLATE "C", t.office_code COLLATE "C", t.place COLLATE "C",
              t.state COLLATE "C"), '[]')
            FROM publication_totals t WHERE t.publication_id = p.id),
          (SELECT COALESCE(jsonb_agg(c.case_id ORDER BY c.case_id), '[]')
            FROM publication_cases c WHERE c.publication_id = p.id))::text, 'UTF8')), 'hex')
      $$`);
  }

  private async addPublishing(runner: QueryRunner): Promise<void> {
    // Writers of facts are kept out until this transaction ends, so that nothing becomes known at or before the instant
    // afterwards. The instant is a whole millisecond, as it is written in every answer, and is over before anybody else
    // goes on.
    await runner.query(`
      CREATE FUNCTION publish_counts(asked text, year integer, by_user uuid, why text) RETURNS uuid
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE former publications; made publications; at timestamptz;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('publications ' || asked, year));
        LOCK TABLE case_facts, visit_municipalities, dispatch_facts, activity_facts IN SHARE MODE;
        at := date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond';
        PERFORM pg_sleep(0.002);
        SELECT * INTO former FROM current_publications c WHERE c.programme = asked AND c.fiscal_year = year;
        INSERT INTO publications (programme, fiscal_year, revision, as_of, published_by, reason, previous_hash)
        VALUES (asked, year, COALESCE(former.revision, 0) + 1, at, by_user, why, COALESCE(former.hash, ''))
        RETURNING * INTO made;
        INSERT INTO publication_totals
        SELECT made.id, counted.* FROM (${caseTotals}
          UNION ALL ${dispatchTotals}
          UNION ALL ${activityTotals}
        ) AS counted;
        INSERT INTO publication_cases
        SELECT made.id, f.case_id FROM case_facts f
        WHERE f.programme = asked AND f.fiscal_year = year AND f.known_to IS NULL AND f.known_from <= at
        UNION
        SELECT made.id, f.case_id FROM dispatch_facts f
        WHERE asked = 'dispatch' AND year IN (f.approved_year, f.departed_year, f.target_fiscal_year)
          AND f.known_to IS NULL AND f.known_from <= at
        UNION
        SELECT made.id, f.case_id FROM activity_facts f
        WHERE f.programme = asked AND f.fiscal_year = year AND f.known_to IS NULL AND f.known_from <= at;
        UPDATE publications SET hash = publication_digest(made) WHERE id = made.id;
        RETURN made.id;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION publish_counts(text, integer, uuid, text) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION publish_counts(text, integer, uuid, text) TO kakehashi_app`);
  }

  private async addGuards(runner: QueryRunner): Promise<void> {
    // Even the owner changes nothing but what is written while a publication is made.
    await runner.query(`
      CREATE FUNCTION refuse_publication_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What was published is never changed or removed';
      END $$`);
    for (const table of ['publication_totals', 'publication_cases'])
      await runner.query(`
        CREATE TRIGGER ${table}_immutable BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_publication_change()`);
    await runner.query(`
      CREATE TRIGGER publications_immutable BEFORE UPDATE ON publications
        FOR EACH ROW WHEN (OLD.hash <> '') EXECUTE FUNCTION refuse_publication_change()`);
    await runner.query(`
      CREATE TRIGGER publications_kept BEFORE DELETE ON publications
        FOR EACH ROW EXECUTE FUNCTION refuse_publication_change()`);
    for (const table of ['publications', 'publication_totals', 'publication_cases'])
      await runner.query(`
        CREATE TRIGGER ${table}_not_emptied BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_publication_change()`);
  }
}
