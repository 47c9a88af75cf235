import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  lostConditions,
  offerConditions,
  type OfferCandidate,
  type OfferConditionCode,
  type OfferFit,
  type OfferTerms,
} from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';

interface Place {
  readonly reference: string;
  readonly explanation: readonly OfferFit[];
  readonly offer: OfferTerms;
  readonly candidate: OfferCandidate;
}

const placesSql = `
  SELECT c.reference, x.explanation,
    jsonb_build_object('field', o.field, 'minJapaneseLevel', o.min_japanese_level,
      'availableFrom', o.available_from::text, 'availableTo', o.available_to::text) AS offer,
    jsonb_build_object('field', p.field, 'japaneseLevel', p.japanese_level,
      'plannedArrival', p.planned_arrival::text, 'plannedDeparture', p.planned_departure::text) AS candidate
  FROM host_offer_places x JOIN host_offers o ON o.id = x.offer_id
  JOIN cases c ON c.id = x.case_id JOIN placements p ON p.case_id = x.case_id
  WHERE x.released_at IS NULL`;

/** Where an offer says what a condition asks for. */
const pointers: Readonly<Record<OfferConditionCode, string>> = {
  field: '/field',
  japanese_level: '/minJapaneseLevel',
  dates: '/availableTo',
};

/** Keeps an offer and the candidates who have its places from drifting apart, from whichever side. */
@Injectable()
export class AgreedTerms {
  /** Refuses an offer, as it has just been changed, that no longer suits who has a place by it. */
  async ofOffer(tx: EntityManager, offerId: string): Promise<void> {
    const places = await tx.query<Place[]>(`${placesSql} AND x.offer_id = $1 ORDER BY c.reference`, [offerId]);
    const lost = places.flatMap(({ reference, explanation, offer, candidate }) =>
      lostConditions(explanation, offer, candidate).map((code) => ({ code, reference })),
    );
    const codes = [...new Set(lost.map(({ code }) => code))];
    if (codes.length === 0) return;
    const casesOf = (some: typeof lost) => [...new Set(some.map(({ reference }) => reference))].join(', ');
    throw new DomainError('offer-agreed', {
      values: { cases: casesOf(lost) },
      errors: codes.map((code) => ({
        pointer: pointers[code],
        code: 'offer-agreed',
        values: { cases: casesOf(lost.filter((one) => one.code === code)) },
      })),
    });
  }

  /** Refuses a candidate, as just changed, whom the host of the place no longer has agreed to. */
  async ofCase(tx: EntityManager, caseId: string): Promise<void> {
    // Locked before it is read, so that of two who change both sides one sees the other.
    await tx.query(
      `SELECT FROM host_offers o JOIN host_offer_places x ON x.offer_id = o.id
       WHERE x.case_id = $1 AND x.released_at IS NULL FOR SHARE OF o`,
      [caseId],
    );
    const [place] = await tx.query<Place[]>(`${placesSql} AND x.case_id = $1`, [caseId]);
    const lost = place ? lostConditions(place.explanation, place.offer, place.candidate) : [];
    if (lost.length === 0) return;
    const words = lost.map((code) => offerConditions[code]);
    const detail = {
      ja: `受入自治体と合意した条件（${words.map(({ ja }) => ja).join('、')}）から外れます。先に受入自治体と協議し、受入枠を変更してください。`,
      en: `The host has not agreed to this (${words.map(({ en }) => en).join(', ')}). Agree with the host and change the offer first.`,
    };
    throw new DomainError('offer-agreed', { detail, errors: [{ pointer: '/details', code: 'offer-agreed', detail }] });
  }
}
