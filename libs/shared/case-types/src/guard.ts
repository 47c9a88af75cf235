import type { Tie } from '@kakehashi/shared/access';
import type { Label, ProblemCode } from '@kakehashi/shared/contracts';
import type { CaseFacts } from './facts';

/** Where on a case's page a missing thing is mended. */
export const fixTargets = [
  'details',
  'itinerary',
  'people',
  'documents',
  'earlier_visits',
  'owner',
  'mission',
  'preparation',
  'placement',
  'stages',
  'personal',
] as const;

/** Where on a case's page a missing thing is mended. */
export type FixTarget = (typeof fixTargets)[number];

/** Why something may not be done now; `values` go into the words of the problem. */
export interface Reason {
  readonly code: ProblemCode;
  readonly field?: string;
  readonly fixTarget?: FixTarget;
  readonly values?: Readonly<Record<string, number | string>>;
  /** How the person is tied to the case, where that is why. */
  readonly tie?: Tie;
}

/** A condition that a case has to meet before it moves on. */
export interface Guard {
  readonly label: Label;
  /** What is missing; nothing when it is met. */
  readonly missing: (facts: CaseFacts) => readonly Reason[];
}

/** The guard that a document of a kind is there. */
export function documentGuard(kind: string, ja: string, en: string): Guard {
  return {
    label: { ja: `「${ja}」が登録されている`, en: `The document “${en}” is there` },
    missing: ({ documentKinds }) =>
      documentKinds.includes(kind) ? [] : [{ code: 'document-missing', field: kind, fixTarget: 'documents' }],
  };
}

/** Whether a list of ticks holds a code. */
export function ticked(list: unknown, code: string): boolean {
  return Array.isArray(list) && list.includes(code);
}
