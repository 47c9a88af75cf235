import { offerFit, type OfferCandidate, type OfferConditionCode, type OfferFit, type OfferTerms } from '../offer-fit';
import { assign } from './assignment';
import { pairPreferencesOf, type PairPreference } from './pair-preferences';

/** A candidate as the pairing sees one; no name, so that nobody is chosen for it. */
export interface PairingCandidate extends OfferCandidate {
  /** The reference of the case. */
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** An offer as the pairing sees one. */
export interface PairingOffer extends OfferTerms {
  readonly id: string;
  /** Places that nobody has taken. */
  readonly places: number;
  /** The countries of the trainees whom the host has had, one entry a trainee. */
  readonly earlierTrainees: readonly string[];
}

/** How a candidate and an offer fit, and why. */
export interface Pair {
  readonly candidateId: string;
  readonly offerId: string;
  readonly fits: boolean;
  readonly constraints: readonly OfferFit[];
  readonly preferences: readonly PairPreference[];
  /** The points of the preferences together. */
  readonly score: number;
}

/** What would have to give for a candidate to have a place: conditions of the offer, or its number of places. */
export type PairObstacle = OfferConditionCode | 'places';

/** Obstacles that would have to give together, and the offers where they are all that is in the way, the best first. */
export interface PairRelaxation {
  readonly obstacles: readonly PairObstacle[];
  readonly offerIds: readonly string[];
}

/** A candidate for whom no place is left, with the fewest obstacles. */
export interface Unplaced {
  readonly candidateId: string;
  readonly relaxations: readonly PairRelaxation[];
}

/** A proposal for all candidates at once; a person decides. */
export interface PairingProposal {
  readonly pairs: readonly Pair[];
  readonly unplaced: readonly Unplaced[];
}

/** One candidate and one offer. */
export function explainPair(candidate: PairingCandidate, offer: PairingOffer): Pair {
  const constraints = offerFit(offer, candidate);
  const preferences = pairPreferencesOf(candidate, offer);
  return {
    candidateId: candidate.id,
    offerId: offer.id,
    fits: constraints.every(({ met }) => met),
    constraints,
    preferences,
    score: preferences.reduce((sum, { points }) => sum + points, 0),
  };
}

/** Every offer for one candidate: those that fit first, then the fewest unmet conditions, then the most points. */
export function offersFor(candidate: PairingCandidate, offers: readonly PairingOffer[]): Pair[] {
  return offers.map((offer) => explainPair(candidate, offer)).sort(byWorth);
}

/**
 * Places as many candidates as the conditions and places allow and, among such answers, the one with the most points.
 * The same candidates and offers give the same proposal, in whatever order they come.
 */
export function proposePairs(
  candidates: readonly PairingCandidate[],
  offers: readonly PairingOffer[],
): PairingProposal {
  const rows = [...candidates].sort(byId);
  const columns = [...offers].sort(byId);
  const table = rows.map((candidate) => columns.map((offer) => explainPair(candidate, offer)));
  const chosen = assign(
    rows.length,
    columns.map(({ places }) => places),
    (row, column) => worthOf(table[row]?.[column]),
  );
  const left = columns.map(({ places }, column) => places - chosen.filter((each) => each === column).length);
  const pairs: Pair[] = [];
  const unplaced: Unplaced[] = [];
  rows.forEach(({ id }, row) => {
    const column = chosen[row] ?? null;
    const pair = column === null ? undefined : table[row]?.[column];
    if (pair) pairs.push(pair);
    else unplaced.push({ candidateId: id, relaxations: relaxationsOf(table[row] ?? [], left) });
  });
  return { pairs, unplaced };
}

function worthOf(pair: Pair | undefined): number | null {
  return pair?.fits ? pair.score : null;
}

/** The smallest sets of obstacles of a candidate; left are the places that the proposal leaves, in the order of the row. */
function relaxationsOf(row: readonly Pair[], left: readonly number[]): PairRelaxation[] {
  const obstructed = row.map((pair, column) => ({ pair, obstacles: obstaclesOf(pair, left[column] ?? 0) }));
  const fewest = Math.min(...obstructed.map(({ obstacles }) => obstacles.length));
  const sets = new Map<string, { obstacles: PairObstacle[]; pairs: Pair[] }>();
  for (const { pair, obstacles } of obstructed.filter((each) => each.obstacles.length === fewest)) {
    const key = obstacles.join(' ');
    const set = sets.get(key) ?? { obstacles, pairs: [] };
    set.pairs.push(pair);
    sets.set(key, set);
  }
  return [...sets.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { obstacles, pairs }]) => ({
      obstacles,
      offerIds: pairs.sort(byWorth).map(({ offerId }) => offerId),
    }));
}

function obstaclesOf({ constraints }: Pair, left: number): PairObstacle[] {
  const unmet = constraints.filter(({ met }) => !met).map(({ code }) => code);
  return left > 0 ? unmet : [...unmet, 'places'];
}

function byWorth(a: Pair, b: Pair): number {
  return unmetOf(a) - unmetOf(b) || b.score - a.score || (a.offerId < b.offerId ? -1 : 1);
}

function unmetOf({ constraints }: Pair): number {
  return constraints.filter(({ met }) => !met).length;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
