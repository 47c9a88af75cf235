import type { ClosedDays, IsoDate } from '@kakehashi/shared/calendar';
import {
  dueDate,
  isDeadlineMet,
  stateOf,
  type ActivityDates,
  type CaseFacts,
  type WorkflowDefinition,
} from '@kakehashi/shared/case-types';
import type { StoredDeadline } from '../case-record';

/** What deadlines are planned from. */
export interface DeadlineInput {
  readonly definition: WorkflowDefinition;
  readonly facts: CaseFacts;
  readonly dates: ActivityDates;
  readonly existing: readonly StoredDeadline[];
  readonly isClosed: ClosedDays;
  /** Whether what they are counted from changed; otherwise a deadline that is set stays as it is. */
  readonly recount: boolean;
}

/** Whether planning has to know on which days the office is closed. */
export function needsClosedDays({ definition, facts, existing, recount }: Omit<DeadlineInput, 'isClosed'>): boolean {
  return definition.deadlines.some(
    (rule) =>
      rule.unit === 'working' &&
      !isDeadlineMet(rule, facts) &&
      (recount || !existing.some(({ code }) => code === rule.code)),
  );
}

/** The deadlines as they should stand: what is met keeps its day, what is open is counted, what is moot goes. */
export function planDeadlines(input: DeadlineInput): StoredDeadline[] {
  const { definition, facts, existing, recount } = input;
  const stopped = stateOf(definition, facts.state).tone === 'stopped';
  return definition.deadlines
    .flatMap((rule): StoredDeadline[] => {
      const known = existing.find(({ code }) => code === rule.code);
      // A clock that stands still has no due day until it goes on.
      if (rule.pausedIn?.includes(facts.state)) return [];
      const met = isDeadlineMet(rule, facts);
      if (known && met && known.metOn) return [known];
      if (stopped) return [];
      const dueOn = known && (met || !recount) ? known.dueOn : dueDate(rule, input.dates, input.isClosed);
      return dueOn ? [{ code: rule.code, dueOn, metOn: met ? facts.today : null }] : [];
    })
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.code, b.code));
}

/** The earliest deadline that is not met. */
export function nextOf(deadlines: readonly StoredDeadline[]): StoredDeadline | null {
  return deadlines.find(({ metOn }) => metOn === null) ?? null;
}

/** Whether two plans are the same. */
export function isSamePlan(a: readonly StoredDeadline[], b: readonly StoredDeadline[]): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
}

function isSame(a: StoredDeadline, b: StoredDeadline | undefined): boolean {
  return a.code === b?.code && a.dueOn === b.dueOn && a.metOn === b.metOn;
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : Number(a > b);
}
