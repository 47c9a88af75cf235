import type { IsoDate } from '@kakehashi/shared/calendar';
import { relaxationsOf, type Relaxation } from './relaxations';
import { hardConstraints, type ConstraintCode, type ConstraintResult } from './match-constraints';
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
  /** The municipality codes of the governments that have seconded whoever approved, or whoever chooses. */
  readonly tiedGovernments?: readonly string[];
  /** Who has refused this very mission, by the id of the expert. */
  readonly refusals?: Readonly<Record<string, Refusal>>;
}

/** When somebody refused a mission, and why. */
export interface Refusal {
  readonly on: IsoDate | null;
  readonly reason: string | null;
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
  /** Past and agreed dispatches; `went` is false while one is only booked. */
  readonly dispatches: readonly (Period & { readonly country: string; readonly went?: boolean })[];
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
  /** How many fit, explained or not. */
  readonly fitCount: number;
  /** The fewest unmet constraints first. */
  readonly others: readonly ExpertMatch[];
  /** How many do not fit, explained or not. */
  readonly otherCount: number;
  /** Empty where somebody fits. */
  readonly relaxations: readonly Relaxation[];
}

/** How many of each list are wanted with their explanation; a roster has more than anybody reads. */
export interface ExplainedAtMost {
  readonly fits: number;
  readonly others: number;
}

/** Sets a need against experts; the same need and experts give the same answer, in whatever order they come. */
export function matchExperts(
  need: MatchingNeed,
  experts: readonly MatchingExpert[],
  explained: ExplainedAtMost = { fits: Infinity, others: Infinity },
): MatchingResult {
  const ranked = experts.map((expert) => rankOf(need, expert));
  const fits = ranked.filter(({ unmet }) => unmet.length === 0).sort(byScore);
  const others = ranked
    .filter(({ unmet }) => unmet.length > 0)
    .sort((a, b) => a.unmet.length - b.unmet.length || byScore(a, b));
  const explain = ({ expert }: RankedExpert) => matchExpert(need, expert);
  return {
    fits: fits.slice(0, explained.fits).map(explain),
    fitCount: fits.length,
    others: others.slice(0, explained.others).map(explain),
    otherCount: others.length,
    relaxations: fits.length > 0 ? [] : relaxationsOf(others),
  };
}

/** An expert's place without its explanation, which for a whole roster would fill the memory for nothing. */
export interface RankedExpert {
  readonly expert: MatchingExpert;
  readonly unmet: readonly ConstraintCode[];
  readonly score: number;
}

function rankOf(need: MatchingNeed, expert: MatchingExpert): RankedExpert {
  const { constraints, score } = matchExpert(need, expert);
  return { expert, unmet: constraints.filter(({ met }) => !met).map(({ code }) => code), score };
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

/** The id decides between equal scores, so that the order never depends on that of the input. */
function byScore(a: RankedExpert, b: RankedExpert): number {
  return b.score - a.score || (a.expert.id < b.expert.id ? -1 : Number(a.expert.id > b.expert.id));
}
