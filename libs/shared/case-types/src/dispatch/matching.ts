import type { IsoDate } from '@kakehashi/shared/calendar';
import { relaxationsOf, type Relaxation } from './relaxations';
import { hardConstraints, type ConstraintResult } from './match-constraints';
import { preferencesOf, type PreferenceResult } from './match-preferences';
import type { ExpertiseCode } from './expertise';
import type { ExpertKind, LanguageLevel } from './experts';

/** A time with its first and last day; an end that is null is open. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** What a dispatch asks of an expert. */
export interface MatchingNeed {
  readonly expertise: ExpertiseCode;
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
  /** The languages that the expert has to work in. */
  readonly languages: readonly string[];
  readonly country: string;
  readonly requireHealthClearance: boolean;
  /** The municipality code of the government that asks, where it is one of Japan. */
  readonly requestingGovernment?: string | null;
  /** The municipality code of the government that seconded the person who approves. */
  readonly approverGovernment?: string | null;
}

/** An expert as matching sees one; no name, so that nobody is chosen for it. */
export interface MatchingExpert {
  readonly id: string;
  readonly kind: ExpertKind;
  readonly expertise: readonly ExpertiseCode[];
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  /** Countries of experience, past dispatches aside. */
  readonly countries: readonly string[];
  /** The municipality code of the present employer, where it is a local government. */
  readonly employerGovernment: string | null;
  /** Whether any employer is on record, a local government or not. */
  readonly employerKnown: boolean;
  readonly availability: readonly Period[];
  /** Past and agreed dispatches. */
  readonly dispatches: readonly (Period & { readonly country: string })[];
  readonly healthClearUntil: IsoDate | null;
  readonly yearsOfService: number | null;
  /** Whether the expert agreed to be listed. */
  readonly listed: boolean;
}

/** What matching says of one expert, and why. */
export interface ExpertMatch {
  readonly expertId: string;
  readonly fits: boolean;
  /** The points of the preferences together. */
  readonly score: number;
  readonly constraints: readonly ConstraintResult[];
  readonly preferences: readonly PreferenceResult[];
}

/** Who fits, who does not and why, and what would have to give where nobody fits. */
export interface MatchingResult {
  /** The best first. */
  readonly fits: readonly ExpertMatch[];
  /** The fewest unmet constraints first. */
  readonly others: readonly ExpertMatch[];
  /** Empty where somebody fits. */
  readonly relaxations: readonly Relaxation[];
}

/** Sets a need against experts; the same need and experts give the same answer, in whatever order they come. */
export function matchExperts(need: MatchingNeed, experts: readonly MatchingExpert[]): MatchingResult {
  const matches = experts.map((expert) => matchExpert(need, expert));
  const fits = matches.filter((match) => match.fits).sort(byScore);
  const others = matches.filter((match) => !match.fits).sort((a, b) => unmetOf(a) - unmetOf(b) || byScore(a, b));
  return { fits, others, relaxations: fits.length > 0 ? [] : relaxationsOf(others) };
}

/** Sets a need against one expert. */
export function matchExpert(need: MatchingNeed, expert: MatchingExpert): ExpertMatch {
  const constraints = hardConstraints(need, expert);
  const preferences = preferencesOf(need, expert);
  return {
    expertId: expert.id,
    fits: constraints.every(({ met }) => met),
    score: preferences.reduce((sum, { points }) => sum + points, 0),
    constraints,
    preferences,
  };
}

function unmetOf({ constraints }: ExpertMatch): number {
  return constraints.filter(({ met }) => !met).length;
}

/** The id decides between equal scores, so that the order never depends on that of the input. */
function byScore(a: ExpertMatch, b: ExpertMatch): number {
  return b.score - a.score || (a.expertId < b.expertId ? -1 : Number(a.expertId > b.expertId));
}
