import { offerFit, workflows, type OfferConditionCode } from '@kakehashi/shared/case-types';
import type { OfferCard, PairView, TraineeBoard, TraineeCard, UnplacedView } from '@kakehashi/shared/contracts';

/** The trainees in one state. */
export interface Stage {
  readonly state: string;
  readonly trainees: readonly TraineeCard[];
}

/** A host with the trainees who have a place there. */
export interface Lane {
  readonly offer: OfferCard;
  /** In the order of the states shown; empty where nobody is. */
  readonly stages: readonly Stage[];
  readonly left: number;
}

/** The board: who has no host yet, and every host's lane. */
export interface BoardView {
  readonly waiting: readonly Stage[];
  /** The states in which trainees have a host, those without anybody left out but for the first. */
  readonly states: readonly string[];
  readonly lanes: readonly Lane[];
}

const mainLine = workflows.placement.states.filter(({ position, terminal }) => position && !terminal);
const firstWithHost = 'host_review';
const hostFrom = mainLine.findIndex(({ key }) => key === firstWithHost);
const waitingStates = mainLine.slice(0, hostFrom).map(({ key }) => key);
const hostStates = mainLine.slice(hostFrom).map(({ key }) => key);

/** Lays trainees out by stage, in lanes by host: those with somebody first, then those with most room. */
export function boardOf({ trainees, offers }: Pick<TraineeBoard, 'trainees' | 'offers'>): BoardView {
  const states = hostStates.filter(
    (state) => state === firstWithHost || trainees.some((one) => one.offerId !== null && one.state === state),
  );
  const lanes = offers.map((offer) => {
    const own = trainees.filter(({ offerId }) => offerId === offer.id);
    return { offer, left: placesLeft(offer), stages: stagesOf(states, own), count: own.length };
  });
  return {
    waiting: stagesOf(
      waitingStates,
      trainees.filter(({ offerId }) => offerId === null),
    ),
    states,
    lanes: lanes
      .sort((a, b) => b.count - a.count || b.left - a.left || compare(a.offer, b.offer))
      .map(({ count: _count, ...lane }) => lane),
  };
}

/** Places that nobody has taken; none where the offer has ended. */
export function placesLeft({ capacity, taken, retired }: OfferCard): number {
  return retired ? 0 : Math.max(0, capacity - taken);
}

/** What becomes of a card that is let go over the lane of an offer, or over none: only a lane with a place takes it. */
export function dropOn(board: Pick<BoardView, 'lanes'>, offerId: string | undefined): Drop | null {
  const lane = board.lanes.find(({ offer }) => offer.id === offerId);
  return lane ? { offer: lane.offer, takes: lane.left > 0 } : null;
}

/** The offer a card was let go over, and whether it takes anybody. */
export interface Drop {
  readonly offer: OfferCard;
  readonly takes: boolean;
}

/** An offer that a candidate may be moved to, and the conditions of it that are not met. */
export interface Move {
  readonly offer: OfferCard;
  readonly left: number;
  readonly unmet: readonly OfferConditionCode[];
}

/** Where a candidate may go: every offer with a place left, those that fit first. */
export function movesOf(trainee: TraineeCard, offers: readonly OfferCard[]): Move[] {
  return offers
    .filter((offer) => placesLeft(offer) > 0)
    .map((offer) => ({
      offer,
      left: placesLeft(offer),
      unmet: offerFit(offer, trainee)
        .filter(({ met }) => !met)
        .map(({ code }) => code),
    }))
    .sort((a, b) => a.unmet.length - b.unmet.length || compare(a.offer, b.offer));
}

/** Whether a trainee may still be proposed to a host. */
export function isCandidate({ state, offerId }: Pick<TraineeCard, 'state' | 'offerId'>): boolean {
  return state === 'eligible' && offerId === null;
}

/** A pair of a proposal with its two sides. */
export interface ProposedPair {
  readonly pair: PairView;
  readonly trainee: TraineeCard;
  readonly offer: OfferCard;
  readonly left: number;
}

/** The two sides of every pair; one whose side is missing cannot be judged and is left out. */
export function proposedPairs(
  pairs: readonly PairView[],
  trainees: readonly TraineeCard[],
  offers: readonly OfferCard[],
): ProposedPair[] {
  const byReference = new Map(trainees.map((one) => [one.reference, one]));
  const byId = new Map(offers.map((one) => [one.id, one]));
  return pairs.flatMap((pair) => {
    const trainee = byReference.get(pair.reference);
    const offer = byId.get(pair.offerId);
    return trainee && offer ? [{ pair, trainee, offer, left: placesLeft(offer) }] : [];
  });
}

/** A candidate without a place, and what would have to give. */
export interface UnplacedCandidate {
  readonly trainee: TraineeCard;
  readonly relaxations: readonly { obstacles: readonly string[]; hosts: readonly string[]; more: number }[];
}

/** Candidates without a place, with the names of the hosts that a relaxation would open. */
export function unplacedCandidates(
  unplaced: readonly UnplacedView[],
  trainees: readonly TraineeCard[],
  offers: readonly OfferCard[],
): UnplacedCandidate[] {
  const nameOf = new Map(offers.map(({ id, host }) => [id, host.name]));
  return unplaced.flatMap(({ reference, relaxations }) => {
    const trainee = trainees.find((one) => one.reference === reference);
    if (!trainee) return [];
    return [
      {
        trainee,
        relaxations: relaxations.map(({ obstacles, offerIds, offerCount }) => {
          const hosts = [...new Set(offerIds.flatMap((id) => nameOf.get(id) ?? []))];
          return { obstacles, hosts, more: offerCount - offerIds.length };
        }),
      },
    ];
  });
}

function stagesOf(states: readonly string[], trainees: readonly TraineeCard[]): Stage[] {
  return states.map((state) => ({ state, trainees: trainees.filter((one) => one.state === state) }));
}

function compare(a: OfferCard, b: OfferCard): number {
  return a.host.name.localeCompare(b.host.name, 'ja') || (a.id < b.id ? -1 : 1);
}
