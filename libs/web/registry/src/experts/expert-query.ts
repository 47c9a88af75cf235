/** What the roster's address says. */
export interface ExpertState {
  readonly q: string;
  readonly expertise: readonly string[];
  readonly language: readonly string[];
  readonly country: readonly string[];
  readonly region: readonly string[];
  readonly kind: readonly string[];
  readonly availableFrom: string | null;
  readonly availableTo: string | null;
}

/** The filters that hold several values at once. */
export const facetNames = ['expertise', 'language', 'country', 'region', 'kind'] as const;

/** A filter that holds several values at once. */
export type FacetName = (typeof facetNames)[number];

interface Params {
  get(name: string): string | null;
  getAll(name: string): string[];
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function readExpertState(params: Params): ExpertState {
  const many = (name: FacetName) =>
    [...new Set(params.getAll(name))].filter((value) => /^[A-Za-z_]{2,40}$/.test(value));
  const one = (name: string) => (day.test(params.get(name) ?? '') ? params.get(name) : null);
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    expertise: many('expertise'),
    language: many('language'),
    country: many('country'),
    region: [...new Set(params.getAll('region'))].map((name) => name.slice(0, 60)).filter(Boolean),
    kind: many('kind'),
    availableFrom: one('availableFrom'),
    availableTo: one('availableTo'),
  };
}

/** The query of `GET /api/experts`; an end without a beginning asks for nothing. */
export function expertQuery(state: ExpertState): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = { limit: '50' };
  if (state.q.trim()) query['q'] = state.q.trim();
  for (const name of facetNames) if (state[name].length) query[name] = [...state[name]];
  if (state.availableFrom) {
    query['availableFrom'] = state.availableFrom;
    if (state.availableTo && state.availableTo >= state.availableFrom) query['availableTo'] = state.availableTo;
  }
  return query;
}

/** Whether the end of a period is asked for and left out, for lack of a beginning before it. */
export function isEndIgnored({ availableFrom, availableTo }: ExpertState): boolean {
  return availableTo !== null && (availableFrom === null || availableTo < availableFrom);
}

/** Whether anything narrows the roster. */
export function isNarrowed(state: ExpertState): boolean {
  return state.q !== '' || state.availableFrom !== null || facetNames.some((name) => state[name].length > 0);
}
