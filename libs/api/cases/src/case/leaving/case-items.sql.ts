import { actionOf, type Role } from '@kakehashi/shared/access';
import { caseTypes, type CaseType } from '@kakehashi/shared/case-types';
import { coversOffice, inEffect, type Leaver, type OpenItem, type OpenItemPage } from '@kakehashi/api/identity';
import { selectOne, selectRows, SqlParameters, type SqlRunner } from '../sql';

/** Some of a person's items that are about a case `c`. */
export interface CaseItems {
  /** Joins from `cases c`. */
  readonly joins?: string;
  /** Which of the rows are the person's, by the placeholder of their id. */
  readonly condition: (me: string, parameters: SqlParameters, leaver: Leaver) => string;
  /** What tells one item from another; the reference of the case where it is left out. */
  readonly columns?: { readonly id: string; readonly key: string; readonly title: string; readonly on: string };
  /** Whether the version of the case says whether the item changed. */
  readonly versioned: boolean;
}

const ofCase = { id: 'c.reference', key: 'c.reference', title: 'c.title', on: 'c.next_deadline::text' };

/** How many there are. */
export async function countCaseItems(db: SqlRunner, items: CaseItems, leaver: Leaver, and?: Extra): Promise<number> {
  const parameters = new SqlParameters();
  const conditions = conditionsOf(items, leaver, parameters);
  if (and) conditions.push(and(parameters));
  const row = await selectOne<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM cases c ${items.joins ?? ''} WHERE ${conditions.join(' AND ')}`,
    parameters.values,
  );
  return row?.count ?? 0;
}

type Extra = (parameters: SqlParameters) => string;

/** A page of them, in the order of their keys. */
export function caseItems(db: SqlRunner, items: CaseItems, leaver: Leaver, page: OpenItemPage): Promise<OpenItem[]> {
  const { id, key, title, on } = items.columns ?? ofCase;
  const parameters = new SqlParameters();
  const conditions = conditionsOf(items, leaver, parameters);
  if (page.ids) conditions.push(`${id} = ANY(${parameters.add([...page.ids], 'text[]')})`);
  if (page.after) conditions.push(`${key} > ${parameters.add(page.after, 'text')}`);
  return selectRows<OpenItem>(
    db,
    `SELECT ${id} AS id, ${key} AS key, ${items.versioned ? 'c.version' : 'NULL::integer'} AS version, c.reference,
       c.type, c.state, c.office_code AS office, ${title} AS title, ${on} AS on, NULL::text AS until
     FROM cases c ${items.joins ?? ''} WHERE ${conditions.join(' AND ')}
     ORDER BY ${key} LIMIT ${page.limit} ${page.lock ? 'FOR NO KEY UPDATE OF c' : ''}`,
    parameters.values,
  );
}

function conditionsOf(items: CaseItems, leaver: Leaver, parameters: SqlParameters): string[] {
  const me = parameters.add(leaver.id, 'uuid');
  const conditions = ['c.open', items.condition(me, parameters, leaver)];
  if (leaver.offices !== 'all') conditions.push(parameters.among('c.office_code', leaver.offices));
  return conditions;
}

/** The condition that the person holds a role of today by which cases like `c` are worked on. */
export function workable({ id, today }: Leaver): Extra {
  return (parameters) => {
    const day = parameters.add(today, 'date');
    const me = parameters.add(id, 'uuid');
    const perType = caseTypes.map(
      (type) => `(c.type = ${parameters.add(type, 'text')} AND g.role = ANY(${parameters.add(rolesFor(type))}))`,
    );
    return `EXISTS (SELECT FROM role_grants g WHERE g.user_id = ${me} AND (${perType.join(' OR ')})
      AND ${coversOffice('g', 'c.office_code')} AND ${inEffect('g', day)})`;
  };
}

function rolesFor(type: CaseType): readonly Role[] {
  return actionOf(`${type}.edit`).roles;
}
