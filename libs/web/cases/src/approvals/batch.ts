import { workflows, type CaseType, type Transition } from '@kakehashi/shared/case-types';
import type { ApprovalItem } from '../model/views';
import { caseScreens } from '../types/case-screens';

type Waiting = Pick<ApprovalItem, 'reference' | 'type' | 'allowedActions'>;

/** A decision that is taken for several of the chosen cases at once. */
export interface BatchDecision<Item extends Waiting = ApprovalItem> {
  readonly key: string;
  readonly type: CaseType;
  readonly definition: Transition;
  readonly takes: readonly Item[];
  /** The chosen cases that it is not taken for, each with why; without a reason it does not wait for it. */
  readonly others: readonly { readonly reference: string; readonly reasons: readonly string[] }[];
}

/** What can be decided on the chosen cases, in the order of the workflows; each at least for one of them. */
export function batchDecisions<Item extends Waiting>(items: readonly Item[]): BatchDecision<Item>[] {
  return [...new Set(items.map(({ type }) => type))].flatMap((type) =>
    workflows[type].transitions
      .filter(({ name }) => caseScreens[type].batch.includes(name))
      .map((definition) => batchDecision(items, type, definition))
      .filter(({ takes }) => takes.length > 0),
  );
}

/** Why a case cannot be decided together with others; null where it can. Said by the server, or by its type. */
export function notTogether(item: Pick<ApprovalItem, 'type' | 'allowedActions'>): string[] | null {
  const { batch } = caseScreens[item.type];
  const offered = item.allowedActions.filter(({ transition }) => batch.includes(transition));
  if (offered.some(({ allowed }) => allowed)) return null;
  return offered[0]?.reasons.map(({ message }) => message) ?? [];
}

function batchDecision<Item extends Waiting>(
  items: readonly Item[],
  type: CaseType,
  definition: Transition,
): BatchDecision<Item> {
  const stepOf = (item: Item) =>
    item.type === type ? item.allowedActions.find(({ transition }) => transition === definition.name) : undefined;
  const takes = items.filter((item) => stepOf(item)?.allowed);
  const others = items
    .filter((item) => !takes.includes(item))
    .map((item) => ({
      reference: item.reference,
      reasons: stepOf(item)?.reasons.map(({ message }) => message) ?? [],
    }));
  return { key: `${type}.${definition.name}`, type, definition, takes, others };
}
