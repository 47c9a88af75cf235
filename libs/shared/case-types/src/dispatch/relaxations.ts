import { isRelaxable, matchConstraints, type ConstraintCode } from './match-constraints';
import type { ExpertMatch } from './matching';

/** Constraints that a person might give up together, and who would fit then, the best first. */
export interface Relaxation {
  readonly constraints: readonly ConstraintCode[];
  readonly expertIds: readonly string[];
}

/** The smallest sets of constraints without which somebody fits; experts who miss one that is firm are left out. */
export function relaxationsOf(matches: readonly ExpertMatch[]): Relaxation[] {
  const candidates = matches
    .map((match) => ({ id: match.expertId, unmet: unmetOf(match) }))
    .filter(({ unmet }) => unmet.every(isRelaxable));
  const fewest = Math.min(...candidates.map(({ unmet }) => unmet.length));
  const sets = new Map<string, { constraints: ConstraintCode[]; expertIds: string[] }>();
  for (const { id, unmet } of candidates.filter((each) => each.unmet.length === fewest)) {
    const key = unmet.join(' ');
    const set = sets.get(key) ?? { constraints: unmet, expertIds: [] };
    set.expertIds.push(id);
    sets.set(key, set);
  }
  return [...sets.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

/** In the order of the vocabulary, which is that in which to try. */
function unmetOf({ constraints }: ExpertMatch): ConstraintCode[] {
  return constraints.filter(({ met }) => !met).map(({ code }) => code);
}

/** Softer constraints first: the position of each as a digit. */
function rankOf({ constraints }: Relaxation): number {
  return constraints.reduce(
    (rank, code) => rank * matchConstraints.length + matchConstraints.findIndex(({ value }) => value === code),
    0,
  );
}
