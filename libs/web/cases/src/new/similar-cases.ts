import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import type { CaseListItem } from '../model/views';

/** A request is the same one again when its dates come this close. */
const daysAround = 14;

/** Open cases of the same requester whose dates touch the span, give or take two weeks. */
export function similarCases(
  items: readonly CaseListItem[],
  { name, first, last }: { name: string; first: IsoDate; last: IsoDate },
): CaseListItem[] {
  const from = addDays(first, -daysAround);
  const to = addDays(last, daysAround);
  const wanted = fold(name);
  return items
    .filter(({ requesterName }) => requesterName && fold(requesterName) === wanted)
    .filter(({ firstDate, lastDate }) => firstDate !== null && firstDate <= to && (lastDate ?? firstDate) >= from)
    .slice(0, 3);
}

function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
