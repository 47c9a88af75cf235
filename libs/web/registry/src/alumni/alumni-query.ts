/** What the address of the list of former trainees says. */
export interface AlumniState {
  readonly q: string;
  readonly year: string | null;
  readonly country: string | null;
  readonly prefecture: string | null;
}

interface Params {
  get(name: string): string | null;
}

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function readAlumniState(params: Params): AlumniState {
  const one = (name: string, form: RegExp) => {
    const value = params.get(name);
    return value !== null && form.test(value) ? value : null;
  };
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    year: one('year', /^(199\d|20\d\d)$/),
    country: one('country', /^[A-Z]{2}$/),
    prefecture: one('prefecture', /^(0[1-9]|[1-3]\d|4[0-7])$/),
  };
}

/** The query of `GET /api/alumni`. */
export function alumniQuery({ q, year, country, prefecture }: AlumniState): Record<string, string> {
  return {
    ...(q.trim() ? { q: q.trim() } : {}),
    ...(year ? { fiscalYear: year } : {}),
    ...(country ? { country } : {}),
    ...(prefecture ? { prefecture } : {}),
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(state: AlumniState): boolean {
  return Object.keys(alumniQuery(state)).length > 0;
}
