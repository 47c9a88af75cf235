import { reachOf, type Actor, type Hand } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { notFound } from '@kakehashi/api/platform';
import { listItemColumns, listItemJoins, type ListItemRow } from './list/case-list-item.sql';
import { selectOne, selectRows, SqlParameters, type SqlRunner } from './sql';

/** A deadline as it is stored. */
export interface StoredDeadline {
  readonly code: string;
  readonly dueOn: string;
  readonly metOn: string | null;
}

/** How many of everything a case has. */
export interface CaseCounts {
  readonly members: number;
  readonly appointments: number;
  readonly documents: number;
  readonly comments: number;
  readonly watchers: number;
  readonly links: number;
}

/** What every case has, as loaded for one reader. */
export interface CaseRecord extends ListItemRow {
  readonly createdAt: Date;
  readonly createdById: string;
  readonly createdByName: string;
  readonly createdByEmail: string;
  readonly ownerEmail: string | null;
  readonly definitionId: string;
  /** Who had a hand in it beside its creator and owner. */
  readonly hands: readonly (Omit<Hand, 'until'> & { readonly until: string | null })[];
  /** The state that it came from; null where it has had one only. */
  readonly previousState: string | null;
  /** Who owned it before. */
  readonly formerOwnerIds: readonly string[];
  /** Who took a step of it. */
  readonly handlerIds: readonly string[];
  readonly documentKinds: readonly string[];
  readonly deadlines: readonly StoredDeadline[];
  readonly counts: CaseCounts;
  readonly watching: boolean;
}

function count(table: string, condition = ''): string {
  return `(SELECT count(*)::integer FROM ${table} x WHERE x.case_id = c.id ${condition})`;
}

/** Beyond every event of a case. */
export const lastSeq = 2_147_483_647;

const recordColumns = `${listItemColumns},
  c.created_at AS "createdAt", c.created_by AS "createdById", creator.display_name AS "createdByName",
  creator.email::text AS "createdByEmail", owner.email::text AS "ownerEmail", c.definition_id AS "definitionId",
  COALESCE((SELECT jsonb_agg(jsonb_build_object('person', h.person, 'hand', h.hand, 'until', h.until))
            FROM (SELECT person, hand, max(until) AS until FROM case_hands(c.id, ${lastSeq})
                  WHERE hand NOT IN ('creator', 'owner') GROUP BY person, hand ORDER BY hand) h), '[]') AS hands,
  (SELECT e.to_state FROM case_events e
   WHERE e.case_id = c.id AND e.to_state IS NOT NULL AND e.to_state <> c.state
   ORDER BY e.seq DESC LIMIT 1) AS "previousState",
  ARRAY(SELECT DISTINCT e.before ->> 'owner' FROM case_events e
        WHERE e.case_id = c.id AND e.kind IN ('assigned', 'handover') AND e.before ->> 'owner' IS NOT NULL)
    AS "formerOwnerIds",
  ARRAY(SELECT DISTINCT person FROM case_events e, LATERAL (VALUES (e.actor_id), (e.on_behalf_of)) who(person)
        WHERE e.case_id = c.id AND person IS NOT NULL AND e.kind = 'transition') AS "handlerIds",
  ARRAY(SELECT DISTINCT d.kind FROM case_documents d
        WHERE d.case_id = c.id AND d.removed_at IS NULL) AS "documentKinds",
  COALESCE((SELECT jsonb_agg(jsonb_build_object('code', l.code, 'dueOn', l.due_on, 'metOn', l.met_on)
                             ORDER BY l.due_on, l.code)
            FROM case_deadlines l WHERE l.case_id = c.id), '[]') AS deadlines,
  jsonb_build_object(
    'members', ${count('case_members')}, 'appointments', ${count('appointments')},
    'documents', ${count('case_documents', 'AND x.removed_at IS NULL')}, 'comments', ${count('case_comments')},
    'watchers', ${count('case_watchers')},
    'links', (SELECT count(*)::integer FROM case_links x WHERE c.id IN (x.case_id, x.other_case_id))) AS counts`;

/** Who looks at cases: a person within some offices, or the system itself, which sees all. */
export interface CaseReader {
  readonly id: string | null;
  readonly scope: 'all' | readonly OfficeCode[];
}

/** The reader that the system is when it acts by itself. */
export const systemReader: CaseReader = { id: null, scope: 'all' };

/** The reader that a person is. */
export function readerOf(actor: Actor): CaseReader {
  return { id: actor.id, scope: reachOf(actor, 'case.read') };
}

/** The cases of some references, as far as the reader may see them. */
export function loadCases(db: SqlRunner, reader: CaseReader, references: readonly string[]): Promise<CaseRecord[]> {
  const parameters = new SqlParameters();
  const conditions = referenceConditions(reader, references, parameters);
  return selectRows<CaseRecord>(
    db,
    `SELECT ${recordColumns},
       EXISTS (SELECT FROM case_watchers w
               WHERE w.case_id = c.id AND w.user_id = ${parameters.add(reader.id, 'uuid')}) AS watching
     FROM cases c JOIN users creator ON creator.id = c.created_by ${listItemJoins}
     WHERE ${conditions.join(' AND ')}`,
    parameters.values,
  );
}

/** What a check of access and a later statement need of a case. */
export interface CaseKey {
  readonly id: string;
  readonly reference: string;
  readonly office: ListItemRow['office'];
  readonly type: ListItemRow['type'];
  readonly definitionId: string;
  readonly version: number;
  readonly open: boolean;
  readonly state: string;
  readonly ownerId: string | null;
}

/** The key of a case that the reader may see; locks its row where asked, so that what is read next is current. */
export async function findCase(
  db: SqlRunner,
  reader: CaseReader,
  reference: string,
  lock: 'lock' | 'read' = 'read',
): Promise<CaseKey> {
  const parameters = new SqlParameters();
  const key = await selectOne<CaseKey>(
    db,
    `SELECT c.id, c.reference, c.office_code AS office, c.type, c.definition_id AS "definitionId", c.version, c.open, c.state,
            c.owner_id AS "ownerId"
     FROM cases c WHERE ${referenceConditions(reader, [reference], parameters).join(' AND ')}
     ${lock === 'lock' ? 'FOR NO KEY UPDATE' : ''}`,
    parameters.values,
  );
  if (!key) throw notFound();
  return key;
}

function referenceConditions(
  { scope }: CaseReader,
  references: readonly string[],
  parameters: SqlParameters,
): string[] {
  const conditions = [parameters.among('c.reference', references)];
  return scope === 'all' ? conditions : [...conditions, parameters.among('c.office_code', scope)];
}
