/** What the address of the list of offers says. */
export interface OfferListState {
  readonly q: string;
  readonly programme: string | null;
  readonly field: string | null;
  readonly open: boolean;
}

interface Params {
  get(name: string): string | null;
}

const code = /^[a-z0-9_]{1,40}$/;

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function readOfferState(params: Params): OfferListState {
  const one = (name: string) => {
    const value = params.get(name);
    return value !== null && code.test(value) ? value : null;
  };
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    programme: one('programme'),
    field: one('field'),
    open: params.get('open') === 'true',
  };
}

/** The query of `GET /api/host-offers`. */
export function offerQuery({ q, programme, field, open }: OfferListState): Record<string, string> {
  return {
    ...(q.trim() ? { q: q.trim() } : {}),
    ...(programme ? { programme } : {}),
    ...(field ? { field } : {}),
    ...(open ? { open: 'true' } : {}),
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(state: OfferListState): boolean {
  return Object.keys(offerQuery(state)).length > 0;
}
