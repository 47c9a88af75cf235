import type { ErrorItem } from '@kakehashi/api/platform';
import { dateOf, fiscalYearOf, type IsoDate } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import type { ExpertPatch } from './expert.dto';

/** The days between which something about an expert can lie, both included. */
interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Nobody on the roster was born earlier; no registration and no clearance is older. */
const earliest = { birth: '1900-01-01', record: '1980-01-01' } as const satisfies Record<string, IsoDate>;
/** How old an expert is at least, and for how many years a clearance can be good, in years. */
const years = { adult: 18, clearance: 10 } as const;

/** The days and years of an expert that cannot be true today. */
export function implausibleDates(patch: ExpertPatch, today: IsoDate): ErrorItem[] {
  const checks: [pointer: string, value: string | null | undefined, span: Span][] = [
    ['/consentedOn', patch.consentedOn, { from: earliest.record, to: today }],
    ['/healthClearUntil', patch.healthClearUntil, { from: earliest.record, to: yearsFrom(today, years.clearance) }],
    ['/personal/birthDate', patch.personal?.birthDate, { from: earliest.birth, to: yearsFrom(today, -years.adult) }],
  ];
  // What is still to come is booked by a case; the roster holds what has been.
  for (const [index, { validFrom, validTo }] of (patch.dispatches ?? []).entries()) {
    const span = { from: earliest.record, to: today };
    checks.push([`/dispatches/${index}/validFrom`, validFrom, span], [`/dispatches/${index}/validTo`, validTo, span]);
  }
  const wrong = checks.flatMap(([pointer, value, span]) =>
    value && (value < span.from || value > span.to)
      ? [{ pointer, code: 'implausible-date', detail: within(span) }]
      : [],
  );
  const latest = fiscalYearOf(today);
  if (!patch.firstRegisteredYear || patch.firstRegisteredYear <= latest) return wrong;
  return [...wrong, { pointer: '/firstRegisteredYear', code: 'too-large', detail: yearUpTo(latest) }];
}

/** The same day some years on or back; 29 February becomes the 28th. */
function yearsFrom(date: IsoDate, by: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return dateOf(year + by, month, day) ?? dateOf(year + by, month, day - 1) ?? date;
}

function within({ from, to }: Span): Label {
  return { ja: `${from}から${to}までの日付にしてください。`, en: `Use a day from ${from} to ${to}.` };
}

function yearUpTo(year: number): Label {
  return { ja: `${year}年度までにしてください。`, en: `Use FY${year} or an earlier year.` };
}
