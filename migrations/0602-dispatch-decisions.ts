import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody decides on a dispatch that they had a hand in, whatever the application believes. */
export class DispatchDecisions1760000060200 implements MigrationInterface {
  readonly name = 'DispatchDecisions1760000060200';

  async up(runner: QueryRunner): Promise<void> {
    // Looks at the person and at the absent colleague for whom a substitute acts.
    await runner.query(`
      CREATE FUNCTION refuse_dependent_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE returned integer; hand text;
      BEGIN
        SELECT COALESCE(max(seq), 0) INTO returned
          FROM case_events WHERE case_id = NEW.case_id AND transition = 'return';
        SELECT tie.hand INTO hand FROM (
          SELECT 'creator' AS hand, created_by AS person FROM cases WHERE id = NEW.case_id
          UNION ALL SELECT 'owner', owner_id FROM cases WHERE id = NEW.case_id
          UNION ALL
          SELECT CASE WHEN e.substance THEN 'editor' ELSE 'recommender' END, unnest(ARRAY[e.actor_id, e.on_behalf_of])
            FROM case_events e
            WHERE e.case_id = NEW.case_id AND e.seq < NEW.seq
              AND (e.substance OR (e.transition IN ('recommend', 'approve') AND e.seq > returned))
        ) tie WHERE tie.person IN (NEW.actor_id, NEW.on_behalf_of) LIMIT 1;
        IF hand IS NOT NULL THEN
          RAISE EXCEPTION 'The % of a dispatch may not decide on it', hand USING ERRCODE = 'KK001';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER case_events_independent AFTER INSERT ON case_events
        FOR EACH ROW WHEN (NEW.transition IN ('approve', 'reject'))
        EXECUTE FUNCTION refuse_dependent_decision()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER case_events_independent ON case_events`);
    await runner.query(`DROP FUNCTION refuse_dependent_decision()`);
  }
}
