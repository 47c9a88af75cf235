import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The guard of 0605, for dispatches only, and one of its own for placements, whose verbs mean other things. */
export class PlacementDecisions1760000080500 implements MigrationInterface {
  readonly name = 'PlacementDecisions1760000080500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER case_events_independent ON case_events`);
    await runner.query(`
      CREATE FUNCTION case_type_of(id uuid) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT type FROM cases c WHERE c.id = case_type_of.id
      $$`);
    await runner.query(`
      CREATE TRIGGER case_events_independent AFTER INSERT ON case_events
        FOR EACH ROW WHEN (NEW.transition IN ('approve', 'reject') AND case_type_of(NEW.case_id) = 'dispatch')
        EXECUTE FUNCTION refuse_dependent_decision()`);
    // Who logged a nomination does not record the host's answer; who had any hand in it does not decide.
    await runner.query(`
      CREATE FUNCTION refuse_dependent_placement() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE hand text;
      BEGIN
        SELECT tie.hand INTO hand FROM (
          SELECT 'creator' AS hand, created_by AS person FROM cases WHERE id = NEW.case_id
          UNION ALL SELECT 'owner', owner_id FROM cases WHERE id = NEW.case_id AND NEW.transition = 'decide'
          UNION ALL
          SELECT 'editor', unnest(ARRAY[e.actor_id, e.on_behalf_of])
            FROM case_events e
            WHERE e.case_id = NEW.case_id AND e.seq < NEW.seq AND e.substance AND NEW.transition = 'decide'
        ) tie WHERE tie.person IN (NEW.actor_id, NEW.on_behalf_of) LIMIT 1;
        IF hand IS NOT NULL THEN
          RAISE EXCEPTION 'The % of a placement may not do this', hand USING ERRCODE = 'KK001';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER case_events_placement AFTER INSERT ON case_events
        FOR EACH ROW
        WHEN (NEW.transition IN ('select', 'reject', 'decide') AND case_type_of(NEW.case_id) = 'placement')
        EXECUTE FUNCTION refuse_dependent_placement()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER case_events_placement ON case_events`);
    await runner.query(`DROP FUNCTION refuse_dependent_placement()`);
    await runner.query(`DROP TRIGGER case_events_independent ON case_events`);
    await runner.query(`
      CREATE TRIGGER case_events_independent AFTER INSERT ON case_events
        FOR EACH ROW WHEN (NEW.transition IN ('approve', 'reject'))
        EXECUTE FUNCTION refuse_dependent_decision()`);
    await runner.query(`DROP FUNCTION case_type_of(uuid)`);
  }
}
