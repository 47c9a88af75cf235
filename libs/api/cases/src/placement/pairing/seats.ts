import type { HostOfferView } from '@kakehashi/api/registry';

/** So many seats a proposal can weigh within about a second. */
const mostSeats = 1500;

/** The first offers whose places together a proposal can weigh; an offer never needs more seats than candidates. */
export function withinSeats(offers: readonly HostOfferView[], candidates: number): HostOfferView[] {
  let seats = 0;
  return offers.filter(({ capacity, taken }) => {
    seats += Math.min(capacity - taken, candidates);
    return seats <= mostSeats;
  });
}
