import type { CaseType } from '@kakehashi/shared/case-types';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { foldForSearch } from '@kakehashi/api/registry';
import type { SqlParameters } from '../sql';
import type { Duty } from './duties';
import { unowned, untied } from './untied';

/** What a case list is narrowed to. Lists are alternatives; everything given has to hold. */
export interface CaseFilters {
  readonly type?: readonly CaseType[];
  readonly state?: readonly string[];
  readonly country?: readonly string[];
  readonly office?: readonly OfficeCode[];
  readonly fiscalYear?: readonly number[];
  /** User ids, `me`, or `none` for cases without an owner. */
  readonly owner?: readonly string[];
  readonly prefecture?: readonly string[];
  readonly open?: boolean;
  readonly needsMe?: boolean;
  readonly q?: string;
}

/** Whose list it is: the offices it may show, and the steps that wait for this person. */
export interface ListReader {
  readonly id: string;
  readonly scope: 'all' | readonly OfficeCode[];
  readonly duties: readonly Duty[];
}

/** The folded words of a search, each with its LIKE pattern. */
export interface SearchTerm {
  readonly text: string;
  readonly pattern: string;
}

const mostTerms = 8;

/** The words of what was typed into a search box, folded as the stored text is; all of them have to occur. */
export function searchTerms(query: string | undefined): SearchTerm[] {
  const words = foldForSearch(query ?? '').split(' ');
  return [...new Set(words)]
    .filter(Boolean)
    .slice(0, mostTerms)
    .map((text) => ({ text, pattern: `%${text.replace(/[\\%_]/g, '\\$&')}%` }));
}

/** Whether something was typed of which nothing can be searched, such as a lone punctuation mark. */
function isNothing(query: string | undefined): boolean {
  return Boolean(query?.trim()) && searchTerms(query).length === 0;
}

/** Whether the trigram index can find a word; shorter ones give it nothing to look up. */
export function isIndexed({ text }: SearchTerm): boolean {
  return [...text].length >= 3;
}

/** The conditions of filters and scope on `cases c`, without the search; null where nothing can match. */
export function conditionsOf(
  filters: CaseFilters,
  { id, scope, duties }: ListReader,
  parameters: SqlParameters,
): string[] | null {
  const offices = visibleOffices(filters.office, scope);
  if (offices?.length === 0 || isNothing(filters.q)) return null;
  const conditions: string[] = [];
  const among = (column: string, values: readonly (string | number)[] | undefined, cast?: 'integer') => {
    if (values?.length) conditions.push(parameters.among(column, values, cast));
  };
  among('c.office_code', offices);
  among('c.type', filters.type);
  among('c.state', filters.state);
  among('c.country_code', filters.country);
  among('c.fiscal_year', filters.fiscalYear, 'integer');
  among('c.prefecture_code', filters.prefecture);
  if (filters.owner?.length) conditions.push(ownerCondition(filters.owner, id, parameters));
  if (filters.open !== undefined) conditions.push(filters.open ? 'c.open' : 'NOT c.open');
  if (filters.needsMe) conditions.push(dutyCondition(duties, id, parameters));
  return conditions;
}

/** What waits for a person, as one condition. */
export function dutyCondition(duties: readonly Duty[], actorId: string, parameters: SqlParameters): string {
  if (duties.length === 0) return 'false';
  const me = parameters.add(actorId, 'uuid');
  const parts = duties.map(({ type, states, offices, who }) => {
    const conditions = [
      parameters.among('c.type', [type]),
      parameters.among('c.state', states),
      ...(offices === 'all' ? [] : [parameters.among('c.office_code', offices)]),
      // Dispatches that wait are few; the history of every waiting visit would be too much to ask.
      (type === 'dispatch' ? untied : unowned)(who, me),
    ];
    return `(${conditions.join(' AND ')})`;
  });
  return `c.open AND (${parts.join(' OR ')})`;
}

function visibleOffices(
  asked: readonly OfficeCode[] | undefined,
  scope: 'all' | readonly OfficeCode[],
): readonly OfficeCode[] | undefined {
  if (scope === 'all') return asked?.length ? asked : undefined;
  return asked?.length ? asked.filter((office) => scope.includes(office)) : scope;
}

function ownerCondition(owners: readonly string[], actorId: string, parameters: SqlParameters): string {
  const ids = owners.filter((owner) => owner !== 'none').map((owner) => (owner === 'me' ? actorId : owner));
  const parts = [
    ...(ids.length ? [parameters.among('c.owner_id', ids, 'uuid')] : []),
    ...(owners.includes('none') ? ['c.owner_id IS NULL'] : []),
  ];
  return `(${parts.join(' OR ')})`;
}
