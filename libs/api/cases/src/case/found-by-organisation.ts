import type { RecordReference } from '@kakehashi/api/registry';

/** Lets search find the cases that moved to an organisation by its names; the names of before find them too. */
export const casesFoundBy: NonNullable<RecordReference['moved']> = async (tx, keys, organisationId) => {
  const ids = keys.map(({ case_id: id }) => id);
  await tx.query(
    `UPDATE cases c SET search_text = concat_ws(E'\\n', c.search_text, o.search_text) FROM organisations o
     WHERE o.id = $2 AND c.id = ANY ($1) AND position(o.search_text IN c.search_text) = 0`,
    [ids, organisationId],
  );
};
