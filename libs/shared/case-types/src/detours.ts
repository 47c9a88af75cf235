import type { Label } from '@kakehashi/shared/contracts';
import type { TransitionInput } from './evaluate';
import type { CaseFacts } from './facts';
import type { Transition } from './workflow';

/** A condition under which a step leads elsewhere. */
export interface DetourCondition {
  readonly label: Label;
  readonly holds: (facts: CaseFacts, input: TransitionInput, value: number) => boolean;
}

/** The closed list of conditions that a detour may name. */
export const detours = {
  first_approval_above: {
    label: {
      ja: '最初の承認で、協会負担額が {value} 円を超える',
      en: 'it is the first approval and the council’s share is above {value} yen',
    },
    holds: (facts, { data = {} }, value) =>
      facts.state === 'recommended' && Number(shareOf(data['budget'] ?? facts.values['budget'])) > value,
  },
  already_preparing: {
    label: { ja: '派遣準備に入っている', en: 'it is being prepared already' },
    holds: ({ state }) => state === 'preparing',
  },
  others_still_asked: {
    label: { ja: '打診中の専門家がほかにもいる', en: 'others are still being asked' },
    holds: ({ dispatch }, { data = {} }) => Boolean(data['refusedExpertId']) && (dispatch?.invited ?? 0) > 1,
  },
} as const satisfies Record<string, DetourCondition>;

/** The name of a condition. */
export type DetourName = keyof typeof detours;

/** Whether a value names a condition of the closed list. */
export function isDetourName(value: unknown): value is DetourName {
  return typeof value === 'string' && Object.hasOwn(detours, value);
}

/** The state to which a step leads for this case and input. */
export function targetOf(transition: Transition, facts: CaseFacts, input: TransitionInput): string {
  const detour = transition.detours?.find(({ when, value = 0 }) => detours[when].holds(facts, input, value));
  return detour?.to ?? transition.to;
}

function shareOf(budget: unknown): unknown {
  return typeof budget === 'object' && budget !== null && 'clair' in budget ? budget.clair : 0;
}
