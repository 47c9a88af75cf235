import type { EntityManager } from 'typeorm';

/** Lets search find cases by the names of an organisation to which they moved; the names of before find them too. */
export async function findByOrganisation(
  tx: EntityManager,
  caseIds: readonly string[],
  organisationId: string,
): Promise<void> {
  await tx.query(
    `UPDATE cases c SET search_text = concat_ws(E'\\n', c.search_text, o.search_text) FROM organisations o
     WHERE o.id = $2 AND c.id = ANY ($1) AND position(o.search_text IN c.search_text) = 0`,
    [caseIds, organisationId],
  );
}
