import type { OrganisationUse, RecordReference } from '@kakehashi/api/registry';
import type { OfficeCode } from '@kakehashi/shared/calendar';

/** Lets search find the cases that moved to an organisation by its names; the names of before find them too. */
export const casesFoundBy: NonNullable<RecordReference['moved']> = async (tx, keys, organisationId) => {
  const ids = keys.map(({ case_id: id }) => id);
  await tx.query(
    `UPDATE cases c SET search_text = concat_ws(E'\\n', c.search_text, o.search_text) FROM organisations o
     WHERE o.id = $2 AND c.id = ANY ($1) AND position(o.search_text IN c.search_text) = 0`,
    [ids, organisationId],
  );
};

/** Cases say in their history that they followed, under the field that names the record; for rows that stand with a case. */
export function toldIn(field: string): Pick<RecordReference, 'told'> {
  return { told: { field, cases: 'SELECT t.case_id', within: true } };
}

/** The offices whose cases name an organisation by a reference that stands with the case. */
export function officesNaming({ table, column }: RecordReference): OrganisationUse {
  return async (db, organisationId) => {
    const rows = await db.query<{ office: OfficeCode }[]>(
      `SELECT DISTINCT c.office_code AS office FROM cases c JOIN ${table} t ON t.case_id = c.id WHERE t.${column} = $1`,
      [organisationId],
    );
    return rows.map(({ office }) => office);
  };
}
