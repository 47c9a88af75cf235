import { groupOf } from './compile';
import type { CountRow } from './count-queries';
import type { CountedValue, LiveRule } from './definitions';
import type { LiveCount } from './model';

/** What one group of cases says of a measure. */
export type Counted = Pick<LiveCount, 'value' | 'pending' | 'unnamed' | 'members'>;

/** What a measure takes from the grouped counts, and what it still waits for. */
export function liveCounts(rows: readonly CountRow[], rule: LiveRule | undefined): LiveCount[] {
  if (!rule) return [];
  const group = groupOf(rule.states, rule.by);
  const awaited = rule.awaited && groupOf(rule.awaited);
  return rows.flatMap((count): LiveCount[] => {
    if (count.cases === 0) return [];
    const { year, row, column } = count;
    if (count.group === group) return [{ year, row, column, ...countedOf(count, rule) }];
    // Those who have not left are none so far; that more are to come is said beside it.
    return count.group === awaited ? [{ year, row, column, ...noneYet(rule.value, count.cases) }] : [];
  });
}

/** The value of a measure; people are unknown, not 0, while no headcount is entered. */
export function countedOf(
  { cases, planned_people = 0, actual_people = 0, actual_cases = 0, experts = 0, unnamed = 0, members = [] }: CountRow,
  { value, by }: LiveRule,
): Counted {
  switch (value) {
    case 'cases':
      // One case stands under every country that takes part, and is one all the same.
      return { value: cases, pending: 0, ...(by === 'participants' && { members: new Set(members) }) };
    case 'planned_people':
      return { value: planned_people, pending: 0 };
    case 'actual_people':
      return { value: actual_cases > 0 ? actual_people : null, pending: cases - actual_cases };
    case 'experts':
      return { value: cases > unnamed ? experts : null, pending: 0, unnamed };
    case 'unique_experts':
      return cases > unnamed
        ? { value: members.length, pending: 0, unnamed, members: new Set(members) }
        : { value: null, pending: 0, unnamed };
  }
}

/** Nothing so far, with how many are still to come. */
export function noneYet(value: CountedValue, pending: number): Counted {
  return { value: 0, pending, ...(value === 'unique_experts' && { members: new Set<string>() }) };
}
