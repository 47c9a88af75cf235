import { fiscalYearOfInstant, localDate } from '@kakehashi/shared/calendar';
import type { ProgrammeDefinition } from '../counts/definitions';
import type { ChangeKind } from './changes.dto';

/** What of a case counts, as it was known at one instant. */
export interface CountedFact {
  readonly office_code: string;
  readonly country_code: string;
  readonly division: string | null;
  readonly municipality: string | null;
  readonly state: string;
  /** The measures among which its state counts. */
  readonly among: string | null;
  /** The fiscal years that it counts in, by what it is attributed to them. */
  readonly attributed: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, unknown>>;
}

/** A case before and after; null where it was not there, or is there no longer. */
export interface Sides {
  readonly before: CountedFact | null;
  readonly after: CountedFact | null;
  /** Whether it was taken back with the import that it came with. */
  readonly retracted: boolean;
}

/** What became of a case since an instant; the first measure of its programme says what counts. */
export function kindsOf(
  { before, after, retracted }: Sides,
  { measures }: Pick<ProgrammeDefinition, 'measures'>,
  since: Date,
): ChangeKind[] {
  const counts = ({ state }: CountedFact) => measures[0]?.live?.states.includes(state) ?? false;
  if (!after) return [retracted ? 'retracted' : 'withdrawn'];
  const added: ChangeKind = isLate(before, after, since) ? 'late' : 'progressed';
  if (!before) return [added];
  // Of what did not count before, or no longer does, nothing was put right or moved.
  if (counts(before) !== counts(after)) return [counts(after) ? added : 'withdrawn'];
  const kinds: ChangeKind[] = [
    ...(isAddedTo(before, after) ? [added] : []),
    ...(isMoved(before, after) ? (['reclassified'] as const) : []),
    ...(isPutRight(before, after) ? (['corrected'] as const) : []),
  ];
  // One that went back to a state that counts for less was in the other by mistake.
  return kinds.length > 0 ? kinds : ['corrected'];
}

function valuesOf({ figures, municipality }: CountedFact): Record<string, unknown> {
  return { ...figures, municipality };
}

/** Nobody by name says as little as no value. */
function isUnknown(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The values of which nothing was known and something is. */
function newlyKnown(before: CountedFact | null, after: CountedFact): string[] {
  const was = before ? valuesOf(before) : {};
  return Object.entries(valuesOf(after)).flatMap(([key, value]) =>
    isUnknown(was[key]) && !isUnknown(value) ? [key] : [],
  );
}

function isAddedTo(before: CountedFact, after: CountedFact): boolean {
  const was = new Set(before.among?.split(' '));
  const isOfMore = (after.among?.split(' ') ?? []).some((measure) => !was.has(measure));
  return isOfMore || newlyKnown(before, after).length > 0;
}

function isMoved(before: CountedFact, after: CountedFact): boolean {
  const place = ({ office_code, country_code, division }: CountedFact) =>
    JSON.stringify([office_code, country_code, division]);
  const isInAnotherYear = Object.entries(before.attributed).some(([by, year]) => {
    const now = after.attributed[by];
    return now !== undefined && now !== year;
  });
  return place(before) !== place(after) || isInAnotherYear;
}

/** Another prefecture has another municipality, which is no correction of its own. */
function isPutRight(before: CountedFact, after: CountedFact): boolean {
  const is = valuesOf(after);
  return Object.entries(valuesOf(before)).some(([key, value]) => {
    if (key === 'municipality' && before.division !== after.division) return false;
    return !isUnknown(value) && JSON.stringify(value) !== JSON.stringify(is[key]);
  });
}

/** Days by which cases count, where facts keep them. */
const days = ['approvedOn', 'departedOn'] as const;

/** Whether what came to the counts belongs before the instant: to a day before it, or to a year that was over. */
function isLate(before: CountedFact | null, after: CountedFact, since: Date): boolean {
  const added = newlyKnown(before, after);
  const known = days.filter((day) => added.includes(day));
  // Who went, once that is told, belongs to the departure.
  const telling = known.length > 0 || !added.includes('experts') ? known : (['departedOn'] as const);
  const told = telling.map((day) => after.figures[day]).filter((day) => typeof day === 'string');
  if (told.length > 0) return told.some((day) => day < localDate(since, 'Asia/Tokyo'));
  return Object.values(after.attributed).some((year) => year < fiscalYearOfInstant(since));
}
