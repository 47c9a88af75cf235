import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';

/** What the address of the board and of the proposal says. */
export interface TraineeState {
  readonly programme: string;
  readonly office: OfficeCode | null;
  readonly year: number | null;
  readonly view: 'board' | 'table';
}

interface Params {
  get(name: string): string | null;
}

/** The programme that is shown where the address names none. */
export const usualProgramme = 'lgotp';

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function readTraineeState(params: Params): TraineeState {
  const programme = params.get('programme') ?? '';
  const year = params.get('year') ?? '';
  return {
    programme: /^[a-z0-9_]{1,40}$/.test(programme) ? programme : usualProgramme,
    office: officeCodes.find((code) => code === params.get('office')) ?? null,
    year: /^(199\d|20\d\d)$/.test(year) ? Number(year) : null,
    view: params.get('view') === 'table' ? 'table' : 'board',
  };
}

/** The query of the board and of the proposal. */
export function traineeQuery({ programme, office, year }: TraineeState): Record<string, string> {
  return {
    programme,
    ...(office ? { office } : {}),
    ...(year === null ? {} : { fiscalYear: String(year) }),
  };
}
