import { isRelaxable, matchConstraints, type ConstraintCode } from './match-constraints';
import type { RankedExpert } from './matching';

/** Constraints that a person might give up together, and who would fit then, the best first. */
export interface Relaxation {
  readonly constraints: readonly ConstraintCode[];
  readonly expertIds: readonly string[];
}

/** The smallest sets of constraints without which somebody fits; experts who miss one that is firm are left out. */
export function relaxationsOf(others: readonly RankedExpert[]): Relaxation[] {
  const candidates = others.filter(({ unmet }) => unmet.every(isRelaxable));
  const fewest = Math.min(...candidates.map(({ unmet }) => unmet.length));
  const sets = new Map<string, { constraints: readonly ConstraintCode[]; expertIds: string[] }>();
  for (const { expert, unmet } of candidates.filter((each) => each.unmet.length === fewest)) {
    const key = unmet.join(' ');
    const set = sets.get(key) ?? { constraints: unmet, expertIds: [] };
    set.expertIds.push(expert.id);
    sets.set(key, set);
  }
  return [...sets.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Softer constraints first, in the order of the vocabulary: the position of each as a digit. */
function rankOf({ constraints }: Relaxation): number {
  return constraints.reduce(
    (rank, code) => rank * matchConstraints.length + matchConstraints.findIndex(({ value }) => value === code),
    0,
  );
}
