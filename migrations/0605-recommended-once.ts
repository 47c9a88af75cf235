import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The guard of 0602, for whom a recommendation ties for good: a return does not set the recommender free. */
export class RecommendedOnce1760000060500 implements MigrationInterface {
  readonly name = 'RecommendedOnce1760000060500';

  up(runner: QueryRunner): Promise<unknown> {
    return runner.query(guard(`e.transition = 'recommend' OR (e.transition = 'approve' AND e.seq > returned)`));
  }

  down(runner: QueryRunner): Promise<unknown> {
    return runner.query(guard(`e.transition IN ('recommend', 'approve') AND e.seq > returned`));
  }
}

function guard(hand: string): string {
  return `
    CREATE OR REPLACE FUNCTION refuse_dependent_decision() RETURNS trigger LANGUAGE plpgsql AS $$
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
          WHERE e.case_id = NEW.case_id AND e.seq < NEW.seq AND (e.substance OR ${hand})
      ) tie WHERE tie.person IN (NEW.actor_id, NEW.on_behalf_of) LIMIT 1;
      IF hand IS NOT NULL THEN
        RAISE EXCEPTION 'The % of a dispatch may not decide on it', hand USING ERRCODE = 'KK001';
      END IF;
      RETURN NULL;
    END $$`;
}
