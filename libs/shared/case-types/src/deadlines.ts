import { addDays, addWorkingDays, type ClosedDays, type IsoDate } from '@kakehashi/shared/calendar';
import type { CaseFacts } from './facts';
import { guards } from './guards';
import type { DeadlineRule, WorkflowDefinition } from './workflow';

/** The dates that deadlines are counted from. */
export interface ActivityDates {
  readonly firstDate: IsoDate | null;
  readonly lastDate: IsoDate | null;
  /** The day on which an application was first received. */
  readonly receivedOn?: IsoDate | null;
  /** The day by which somebody asked for it. */
  readonly dueOn?: IsoDate | null;
  /** The days on which a paused clock stood still; `until` is the day on which it went on. */
  readonly paused?: readonly { readonly from: IsoDate; readonly until: IsoDate }[];
}

/** A deadline of one case. */
export interface Deadline {
  readonly code: string;
  readonly dueOn: IsoDate;
}

/** The day by which a rule has to be kept, or null while the date it counts from is not known. */
export function dueDate(rule: DeadlineRule, dates: ActivityDates, isClosed: ClosedDays): IsoDate | null {
  const from = anchorOf(rule, dates);
  if (!from) return null;
  if (rule.unit === 'calendar') return addDays(from, rule.days);
  const spans = rule.pausedIn ? (dates.paused ?? []) : [];
  const isOff = (date: IsoDate) => isClosed(date) || spans.some((span) => span.from <= date && date < span.until);
  return addWorkingDays(from, rule.days, isOff);
}

function anchorOf(
  { from }: DeadlineRule,
  { firstDate, lastDate, receivedOn = null, dueOn = null }: ActivityDates,
): IsoDate | null {
  switch (from) {
    case 'first_date':
      return firstDate;
    case 'last_date':
      return lastDate;
    case 'received_on':
      return receivedOn;
    case 'due_date':
      return dueOn;
  }
}

/** Every deadline of a case whose dates are known, the earliest first. */
export function deadlinesOf(definition: WorkflowDefinition, dates: ActivityDates, isClosed: ClosedDays): Deadline[] {
  return definition.deadlines
    .flatMap((rule) => {
      const dueOn = dueDate(rule, dates, isClosed);
      return dueOn ? [{ code: rule.code, dueOn }] : [];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

/** Whether what a deadline asks for is done: the case has moved past it, or everything it waits for is there. */
export function isDeadlineMet(rule: DeadlineRule, facts: CaseFacts): boolean {
  if (!rule.states.includes(facts.state)) return true;
  return rule.metBy.length > 0 && rule.metBy.every((name) => guards[name].missing(facts).length === 0);
}

/** The earliest deadline that is not yet met, or null. */
export function nextDeadline(
  definition: WorkflowDefinition,
  facts: CaseFacts,
  dates: ActivityDates,
  isClosed: ClosedDays,
): Deadline | null {
  const unmet = definition.deadlines.filter((rule) => !isDeadlineMet(rule, facts));
  return deadlinesOf({ ...definition, deadlines: unmet }, dates, isClosed)[0] ?? null;
}
