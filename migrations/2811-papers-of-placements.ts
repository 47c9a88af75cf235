import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hands of 2321, with the documents that tie whoever files or withdraws them. */
export const handsWith = (papers: string): string => `
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
      WHEN marks.type = 'placement' AND e.transition = 'propose' AND e.after ? 'overrideReason' THEN 'overrider'
      WHEN e.kind = 'document' AND ${papers} THEN 'document'
      END AS hand) how
    CROSS JOIN LATERAL unnest(CASE WHEN how.hand = 'former_owner'
      THEN ARRAY[(e.before ->> 'owner')::uuid] ELSE ARRAY[e.actor_id, e.on_behalf_of] END) AS who(person)
    WHERE how.hand IS NOT NULL AND who.person IS NOT NULL
  $$`;

/** The kind of the document that an event added or withdrew. */
export const eventKind = `COALESCE(e.after ->> 'documentKind', e.before ->> 'documentKind')`;
const ofDispatch = `marks.type = 'dispatch' AND ${eventKind} NOT IN ('correspondence', 'other')`;
/** What comes after the decision on a placement, tickets and reports, proves nothing of it. */
const ofPlacement = `marks.type = 'placement' AND ${eventKind} IN ('recommendation', 'application',
  'certificate_of_japanese', 'consent_form', 'host_decision', 'mic_decision')`;

/** The documents that tie since this migration. */
export const papersOf2811 = `(${ofDispatch} OR ${ofPlacement})`;

/** Who files or withdraws a document by which a placement is decided does not decide on it as well. */
export class PapersOfPlacements1760000281100 implements MigrationInterface {
  readonly name = 'PapersOfPlacements1760000281100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(handsWith(papersOf2811));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(handsWith(ofDispatch));
  }
}
