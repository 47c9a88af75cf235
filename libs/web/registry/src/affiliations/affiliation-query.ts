import { isIsoDate, type IsoDate } from '@kakehashi/shared/calendar';

/** What the address of the list or the table says. */
export interface AffiliationState {
  readonly q: string;
  /** A day, `today`, or null for the whole register. */
  readonly asOf: string | null;
  readonly country: string | null;
  readonly prefecture: string | null;
  readonly status: string | null;
}

interface Params {
  get(name: string): string | null;
}

const shapes = {
  asOf: /^(today|\d{4}-\d{2}-\d{2})$/,
  country: /^[A-Z]{2}$/,
  prefecture: /^\d{2}$/,
  status: /^[a-z]{3,20}$/,
} as const;

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function readAffiliationState(params: Params): AffiliationState {
  const one = (name: keyof typeof shapes) => {
    const value = params.get(name);
    return value !== null && shapes[name].test(value) ? value : null;
  };
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    asOf: one('asOf'),
    country: one('country'),
    prefecture: one('prefecture'),
    status: one('status'),
  };
}

/** The query of `GET /api/affiliations`; `today` is the reader's day in Japan. */
export function affiliationQuery(state: AffiliationState, today: string): Record<string, string> {
  const { q, asOf, country, prefecture, status } = state;
  const query: Record<string, string> = {};
  if (q.trim()) query['q'] = q.trim();
  if (asOf) query['asOf'] = asOf === 'today' ? today : asOf;
  if (country) query['country'] = country;
  if (prefecture) query['prefecture'] = prefecture;
  if (status) query['status'] = status;
  return query;
}

/** Whether anything narrows the list beyond its day. */
export function isNarrowed({ q, country, prefecture, status }: AffiliationState): boolean {
  return q.trim() !== '' || country !== null || prefecture !== null || status !== null;
}

/** The day of an address that is neither today's nor that of a published list, to be shown as it was entered. */
export function freeDay(asOf: string | null, lists: readonly { readonly asOf: string }[]): IsoDate | null {
  if (asOf === null || asOf === 'today' || lists.some((list) => list.asOf === asOf)) return null;
  return isIsoDate(asOf) ? asOf : null;
}
