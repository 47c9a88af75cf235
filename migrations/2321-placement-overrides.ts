import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hands of 1002, and more where they are given. */
const handsWith = (more: string): string => `
  CREATE OR REPLACE FUNCTION case_hands(of_case uuid, before_seq integer)
  RETURNS TABLE (person uuid, hand text, until timestamptz) LANGUAGE sql STABLE AS $$
    SELECT c.created_by, 'creator', NULL::timestamptz FROM cases c WHERE c.id = of_case
    UNION ALL
    SELECT c.owner_id, 'owner', NULL FROM cases c WHERE c.id = of_case AND c.owner_id IS NOT NULL
    UNION ALL
    SELECT who.person, how.hand, CASE WHEN how.hand = 'former_owner' THEN e.at END
    FROM (
      SELECT c.type, max(m.seq) FILTER (WHERE m.transition = 'return') AS returned,
             min(m.seq) FILTER (WHERE m.transition = 'submit') AS received
      FROM cases c LEFT JOIN case_events m ON m.case_id = c.id AND m.seq < before_seq
        AND m.transition IN ('return', 'submit')
      WHERE c.id = of_case GROUP BY c.type
    ) marks
    JOIN case_events e ON e.case_id = of_case AND e.seq < before_seq
    CROSS JOIN LATERAL (SELECT CASE
      WHEN e.substance THEN 'editor'
      WHEN e.transition = 'recommend' THEN 'recommender'
      WHEN e.transition = 'approve' AND e.seq > COALESCE(marks.returned, 0) THEN 'approver'
      WHEN e.transition = 'submit' AND e.after ? 'lateReason' THEN 'late_receiver'
      WHEN e.kind IN ('assigned', 'handover') AND e.seq > marks.received THEN 'former_owner'
${more}      WHEN e.kind = 'document' AND marks.type = 'dispatch' AND COALESCE(e.after ->> 'documentKind',
        e.before ->> 'documentKind') NOT IN ('correspondence', 'other') THEN 'document'
      END AS hand) how
    CROSS JOIN LATERAL unnest(CASE WHEN how.hand = 'former_owner'
      THEN ARRAY[(e.before ->> 'owner')::uuid] ELSE ARRAY[e.actor_id, e.on_behalf_of] END) AS who(person)
    WHERE how.hand IS NOT NULL AND who.person IS NOT NULL
  $$`;

/** Who proposed a candidate to a host whose conditions are not met. */
const overrider = `      WHEN marks.type = 'placement' AND e.transition = 'propose' AND e.after ? 'overrideReason' THEN 'overrider'
`;

/** Who chose a host against its conditions does not decide on the placement as well. */
export class PlacementOverrides1760000232100 implements MigrationInterface {
  readonly name = 'PlacementOverrides1760000232100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(handsWith(overrider));
    // Said once more: who logged a nomination does not record the host's answer; who had any hand in it does not decide.
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_dependent_placement() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE hand text;
      BEGIN
        SELECT h.hand INTO hand FROM case_hands(NEW.case_id, NEW.seq) h
          WHERE h.person IN (NEW.actor_id, NEW.on_behalf_of) AND (NEW.transition = 'decide' OR h.hand = 'creator')
          LIMIT 1;
        IF hand IS NOT NULL THEN
          RAISE EXCEPTION 'The % of a placement may not do this', hand USING ERRCODE = 'KK001';
        END IF;
        RETURN NULL;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_dependent_placement() RETURNS trigger LANGUAGE plpgsql AS $$
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
    await runner.query(handsWith(''));
  }
}
