import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readableOffices, type Actor } from '@kakehashi/shared/access';
import {
  offersFor,
  proposePairs,
  type CaseType,
  type Pair,
  type PairingCandidate,
  type PairingOffer,
} from '@kakehashi/shared/case-types';
import { Clock, notFound } from '@kakehashi/api/platform';
import { OpenOffers, type HostOfferView } from '@kakehashi/api/registry';
import { CaseLoader, type LoadedCase } from '../../case/case-loader';
import { readerOf } from '../../case/case-record';
import { withinSeats } from './seats';
import { earlierTrainees, selectTrainees } from './trainee-cards';
import type {
  OfferCard,
  OffersForCandidate,
  OffersQuery,
  PairingView,
  PairView,
  TraineeBoard,
  TraineeQuery,
} from './pairing.dto';

const mostCandidates = 300;
const mostOffers = 300;
const mostTrainees = 500;
const mostExplained = 100;
const bestShown = 5;

/** Sets candidates against the offers of hosts; a person decides. */
@Injectable()
export class PlacementPairing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly openOffers: OpenOffers,
    private readonly loader: CaseLoader,
    private readonly clock: Clock,
  ) {}

  /** A place for as many candidates as possible; the same candidates and offers give the same answer. */
  async propose(actor: Actor, query: TraineeQuery): Promise<PairingView> {
    const offices = readableOffices(actor);
    const [{ trainees, total }, found] = await Promise.all([
      selectTrainees(this.dataSource, actor, query, { state: 'eligible', most: mostCandidates }),
      this.openOffers.withPlaces({ programme: query.programme, most: mostOffers, offices }),
    ]);
    const offers = withinSeats(found.offers, trainees.length);
    const { pairs, unplaced } = proposePairs(trainees.map(candidateOf), await this.pairable(offers, offices));
    return {
      candidates: [...trainees],
      offers: offers.map(cardOf),
      pairs: pairs.map(pairView),
      unplaced: unplaced.map(({ candidateId, relaxations }) => ({
        reference: candidateId,
        relaxations: relaxations.map(({ obstacles, offerIds }) => ({
          obstacles: [...obstacles],
          offerIds: offerIds.slice(0, bestShown),
          offerCount: offerIds.length,
        })),
      })),
      candidatesLeftOut: total - trainees.length,
      offersLeftOut: found.total - offers.length,
      ownPlacesOnly: offices !== null,
    };
  }

  /** Where trainees and hosts stand. */
  async board(actor: Actor, query: TraineeQuery): Promise<TraineeBoard> {
    const { trainees, total } = await selectTrainees(this.dataSource, actor, query, { most: mostTrainees });
    const named = trainees.flatMap(({ offerId }) => offerId ?? []);
    const offices = readableOffices(actor);
    const wanted = { programme: query.programme, most: mostTrainees, offices };
    const found = await this.openOffers.withNamed(wanted, [...new Set(named)]);
    return {
      trainees: [...trainees],
      offers: found.offers.map(cardOf),
      traineesLeftOut: total - trainees.length,
      offersLeftOut: found.total - found.offers.length,
      ownPlacesOnly: offices !== null,
    };
  }

  /** The open offers for one candidate, why and why not, the best first. */
  async offers(actor: Actor, reference: string, { offerId }: OffersQuery): Promise<OffersForCandidate> {
    const db = this.dataSource.manager;
    const loaded = await this.loader.load(db, readerOf(actor), reference, this.clock.now());
    if (!isPlacement(loaded)) throw notFound();
    const { record, typed } = loaded;
    const offices = readableOffices(actor);
    const wanted = { programme: typed.details.programme, most: mostOffers, offices };
    const found = await this.openOffers.withPlaces(wanted, offerId ?? null);
    const candidate = candidateOf({ ...typed.details, reference: record.reference, country: record.country });
    const pairs = offersFor(candidate, await this.pairable(found.offers, offices)).slice(0, mostExplained);
    const known = new Map(found.offers.map((offer) => [offer.id, offer]));
    return {
      pairs: pairs.map(pairView),
      offers: pairs.flatMap((pair) => known.get(pair.offerId) ?? []).map(cardOf),
      offersLeftOut: found.total - pairs.length,
    };
  }

  private async pairable(offers: readonly HostOfferView[], offices: readonly string[] | null): Promise<PairingOffer[]> {
    const earlier = await earlierTrainees(
      this.dataSource,
      offers.map(({ host }) => host.id),
      offices,
    );
    return offers.map((offer) => ({
      id: offer.id,
      field: offer.field,
      minJapaneseLevel: offer.minJapaneseLevel,
      availableFrom: offer.availableFrom,
      availableTo: offer.availableTo,
      places: offer.capacity - offer.taken,
      earlierTrainees: earlier.get(offer.host.id) ?? [],
    }));
  }
}

function isPlacement(loaded: LoadedCase<CaseType>): loaded is LoadedCase<'placement'> {
  return loaded.record.type === 'placement';
}

function candidateOf({
  reference,
  country,
  field,
  japaneseLevel,
  plannedArrival,
  plannedDeparture,
}: Omit<PairingCandidate, 'id'> & { readonly reference: string }): PairingCandidate {
  return { id: reference, country, field, japaneseLevel, plannedArrival, plannedDeparture };
}

function cardOf({
  id,
  host,
  field,
  capacity,
  taken,
  minJapaneseLevel,
  availableFrom,
  availableTo,
  retiredAt,
}: HostOfferView): OfferCard {
  const retired = retiredAt !== null;
  return { id, host, field, capacity, taken, minJapaneseLevel, availableFrom, availableTo, retired };
}

function pairView({ candidateId, offerId, fits, constraints, preferences, score }: Pair): PairView {
  return {
    reference: candidateId,
    offerId,
    fits,
    constraints: constraints.map((one) => ({ ...one })),
    preferences: preferences.map((one) => ({ ...one, values: { ...one.values } })),
    score,
  };
}
