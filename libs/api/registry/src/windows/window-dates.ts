import { DomainError } from '@kakehashi/api/platform';
import {
  dateOf,
  fiscalYearSpan,
  instantOf,
  localTimeExists,
  type IsoInstant,
  type LocalDateTime,
} from '@kakehashi/shared/calendar';

const skipped = {
  ja: 'この時刻は夏時間の切り替えにより存在しません。',
  en: 'Clocks skip this time when summer time begins.',
};
const order = { ja: '締切は受付開始より後にしてください。', en: 'The cut-off must come after the opening.' };
const afterYear = {
  ja: '締切は対象年度が終わる前にしてください。',
  en: 'The cut-off must come before the target fiscal year ends.',
};

const beforeYears = {
  ja: '受付開始は、対象年度の前々年度の初日以後にしてください。',
  en: 'It opens two fiscal years before its target year at the earliest.',
};

/** A window as it is entered: by the clock of the office. */
export interface LocalWindow {
  readonly targetFiscalYear: number;
  readonly localOpening: LocalDateTime;
  readonly localCutOff: LocalDateTime;
}

/** The instants of a window in the zone of its office; refuses dates that no window can have. */
export function windowInstants(
  { targetFiscalYear, localOpening, localCutOff }: LocalWindow,
  zone: string,
): { opensAt: IsoInstant; cutsOffAt: IsoInstant } {
  for (const [pointer, local] of [
    ['/localOpening', localOpening],
    ['/localCutOff', localCutOff],
  ] as const) {
    if (!localTimeExists(local, zone)) throw refused(pointer, 'wrong-format', skipped);
  }
  const opensAt = instantOf(localOpening, zone);
  const cutsOffAt = instantOf(localCutOff, zone);
  if (Date.parse(cutsOffAt) <= Date.parse(opensAt)) throw refused('/localCutOff', 'wrong-order', order);
  if (localCutOff.slice(0, 10) > fiscalYearSpan(targetFiscalYear).to)
    throw refused('/localCutOff', 'wrong-order', afterYear);
  if (localOpening.slice(0, 10) < fiscalYearSpan(targetFiscalYear - 2).from)
    throw refused('/localOpening', 'wrong-order', beforeYears);
  return { opensAt, cutsOffAt };
}

/** The same wall-clock time a year later; 29 February becomes the 28th. */
export function oneYearLater(local: LocalDateTime): LocalDateTime {
  const [year = 0, month = 0, day = 0] = local.slice(0, 10).split('-').map(Number);
  const date = dateOf(year + 1, month, day) ?? dateOf(year + 1, month, day - 1);
  return `${date}${local.slice(10)}`;
}

function refused(pointer: string, code: string, detail: { ja: string; en: string }): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, detail }] });
}
