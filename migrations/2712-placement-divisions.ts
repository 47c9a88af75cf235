import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts of the other cases, as it was before. */
const others = (field: string) => `
  SELECT c.id AS case_id, 'visit' AS programme,
    COALESCE(extract(year FROM d.first_date - interval '3 months')::integer, c.fiscal_year) AS fiscal_year,
    c.office_code, c.country_code, c.prefecture_code, c.state, v.planned_people, v.actual_people${field}
  FROM cases c
  JOIN visits v ON v.case_id = c.id
  CROSS JOIN LATERAL (SELECT COALESCE(v.first_date, c.first_date) AS first_date) d
  WHERE c.type = 'visit' AND c.retracted_at IS NULL
  UNION ALL
  SELECT c.id, 'research', COALESCE(extract(year FROM c.first_date - interval '3 months')::integer, c.fiscal_year),
    c.office_code, c.country_code, c.prefecture_code, c.state, NULL::integer, NULL::integer${field}
  FROM cases c
  WHERE c.type = 'research' AND c.retracted_at IS NULL
  UNION ALL
  SELECT c.id, 'affiliation', c.fiscal_year, c.office_code, c.country_code, c.prefecture_code, c.state,
    NULL::integer, NULL::integer${field}
  FROM cases c
  WHERE c.type = 'affiliation' AND c.retracted_at IS NULL`;

const placements = (prefecture: string, field: string) => `
  SELECT c.id, p.programme_code,
    COALESCE(extract(year FROM p.arrived_on - interval '3 months')::integer, c.fiscal_year),
    c.office_code, c.country_code, ${prefecture}, c.state, 1, CASE WHEN p.arrived_on IS NOT NULL THEN 1 END${field}
  FROM cases c
  JOIN placements p ON p.case_id = c.id
  WHERE c.type = 'placement' AND c.retracted_at IS NULL`;

// A trainee stands in the prefecture of the place that is held; before there is one, in none.
const held = `(SELECT x.prefecture_code FROM host_offer_places x WHERE x.case_id = c.id AND x.released_at IS NULL)`;

const sourcesNow = `${others(', NULL::text AS field')} UNION ALL ${placements(held, ', p.field')}`;
const sourcesBefore = `${others('')} UNION ALL ${placements('c.prefecture_code', '')}`;

const watching = [
  '(come.programme_code, come.arrived_on) IS DISTINCT FROM (gone.programme_code, gone.arrived_on)',
  '(come.programme_code, come.arrived_on, come.field) IS DISTINCT FROM (gone.programme_code, gone.arrived_on, gone.field)',
] as const;

/** Counts trainees by their field, and by the prefecture of the local government that takes them. */
export class PlacementDivisions1760000271200 implements MigrationInterface {
  readonly name = 'PlacementDivisions1760000271200';

  async up(runner: QueryRunner): Promise<void> {
    await this.keepPrefectures(runner);
    await runner.query(`ALTER TABLE case_facts ADD COLUMN field text`);
    await runner.query(`CREATE OR REPLACE VIEW case_fact_sources AS ${sourcesNow}`);
    await rewrite(runner, 'refresh_case_facts(uuid[])', (sql) =>
      sql.replace(/(\b[fs]\.)?\bactual_people\b/g, (name: string, alias = '') => `${name}, ${alias}field`),
    );
    await rewrite(runner, 'note_placement_facts()', (sql) => sql.replace(...watching));
    // Every placement had a field from its first day, and nobody was answered by it so far: what was known stays known
    // from then. Its prefecture is in the totals of what was published, and becomes known now.
    await runner.query(`UPDATE case_facts f SET field = p.field FROM placements p WHERE p.case_id = f.case_id`);
    await runner.query(`SELECT refresh_case_facts(array_agg(case_id)) FROM placements HAVING count(*) > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const change of ['in', 'anew', 'out'])
      await runner.query(`DROP TRIGGER host_offer_places_facts_${change} ON host_offer_places`);
    await runner.query(`DROP FUNCTION note_placement_prefecture()`);
    await rewrite(runner, 'note_placement_facts()', (sql) => sql.replace(watching[1], watching[0]));
    await rewrite(runner, 'refresh_case_facts(uuid[])', (sql) => sql.replace(/, (?:[fs]\.)?field\b/g, ''));
    await runner.query(`DROP VIEW case_fact_sources`);
    await runner.query(`CREATE VIEW case_fact_sources AS ${sourcesBefore}`);
    await runner.query(`GRANT SELECT ON case_fact_sources TO kakehashi_app`);
    await runner.query(`SELECT refresh_case_facts(array_agg(case_id)) FROM placements HAVING count(*) > 0`);
    await runner.query(`ALTER TABLE case_facts DROP COLUMN field`);
    await runner.query(`DROP TRIGGER host_offer_places_prefecture ON host_offer_places`);
    await runner.query(`DROP FUNCTION note_place_prefecture()`);
    await runner.query(`ALTER TABLE host_offer_places DROP COLUMN prefecture_code`);
  }

  private async keepPrefectures(runner: QueryRunner): Promise<void> {
    // As it was when the place was taken: no later change of the offer or its organisation moves a trainee.
    await runner.query(`ALTER TABLE host_offer_places ADD COLUMN prefecture_code text`);
    await runner.query(`
      UPDATE host_offer_places x SET prefecture_code = g.prefecture_code
      FROM host_offers o JOIN organisations g ON g.id = o.organisation_id WHERE o.id = x.offer_id`);
    await runner.query(`
      CREATE FUNCTION note_place_prefecture() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        NEW.prefecture_code := (SELECT g.prefecture_code FROM host_offers o JOIN organisations g ON g.id = o.organisation_id
          WHERE o.id = NEW.offer_id);
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER host_offer_places_prefecture BEFORE INSERT OR UPDATE OF offer_id ON host_offer_places
        FOR EACH ROW EXECUTE FUNCTION note_place_prefecture()`);
    await runner.query(`
      CREATE FUNCTION note_placement_prefecture() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE ids uuid[];
      BEGIN
        IF TG_OP = 'INSERT' THEN SELECT array_agg(DISTINCT case_id) INTO ids FROM come;
        ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT case_id) INTO ids FROM gone;
        ELSE SELECT array_agg(DISTINCT case_id) INTO ids FROM (SELECT case_id FROM come UNION ALL SELECT case_id FROM gone) AS changed;
        END IF;
        -- The case's row orders those who change different rows of the same case.
        PERFORM 1 FROM cases WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
        IF ids IS NOT NULL THEN PERFORM refresh_case_facts(ids); END IF;
        RETURN NULL;
      END $$`);
    for (const [change, event, tables] of [
      ['in', 'INSERT', 'NEW TABLE AS come'],
      ['anew', 'UPDATE', 'OLD TABLE AS gone NEW TABLE AS come'],
      ['out', 'DELETE', 'OLD TABLE AS gone'],
    ] as const)
      await runner.query(`
        CREATE TRIGGER host_offer_places_facts_${change} AFTER ${event} ON host_offer_places
          REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION note_placement_prefecture()`);
  }
}

async function rewrite(runner: QueryRunner, name: string, change: (sql: string) => string): Promise<void> {
  const [found] = (await runner.query(`SELECT pg_get_functiondef($1::regprocedure) AS sql`, [name])) as {
    sql: string;
  }[];
  const sql = found?.sql ?? '';
  const changed = change(sql);
  if (changed === sql) throw new Error(`${name} does not read as expected`);
  await runner.query(changed);
}
