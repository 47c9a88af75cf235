import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { offerConditions, offerFit, type OfferCandidate } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';
import type { HostOfferView } from './host-offer.dto';
import { offerColumns } from './host-offer.sql';

/** A place that a candidate is to take. */
export interface PlaceRequest {
  readonly offerId: string;
  readonly caseId: string;
  readonly programme: string;
  readonly candidate: OfferCandidate;
  readonly overrideReason: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Takes and gives back the places of host offers. */
@Injectable()
export class HostPlaces {
  /** Takes a place and answers its offer; of two who race for the last one, one is refused. */
  async take(tx: EntityManager, request: PlaceRequest): Promise<HostOfferView> {
    const { offerId, caseId, overrideReason, by, at } = request;
    // Locked before it is read, so that what is counted next is current.
    await tx.query(`SELECT FROM host_offers WHERE id = $1 FOR NO KEY UPDATE`, [offerId]);
    const [offer] = await tx.query<HostOfferView[]>(
      `SELECT ${offerColumns()} FROM host_offers o JOIN organisations g ON g.id = o.organisation_id WHERE o.id = $1`,
      [offerId],
    );
    if (offer?.programme !== request.programme)
      throw new DomainError('validation-failed', { errors: [{ pointer: '/data/offerId', code: 'not-found' }] });
    if (offer.retiredAt) throw refused('offer-retired');
    if (offer.taken >= offer.capacity) throw refused('offer-full');
    const fit = offerFit(offer, request.candidate);
    const unmet = fit.filter(({ met }) => !met).map(({ code }) => offerConditions[code]);
    if (unmet.length > 0 && !overrideReason) throw unfit(unmet);
    await tx.query(
      `INSERT INTO host_offer_places (offer_id, case_id, taken_at, taken_by, override_reason, explanation)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [offerId, caseId, at, by, overrideReason, JSON.stringify(fit)],
    );
    return offer;
  }

  /** Gives the place of a case back, where it has one. */
  async release(tx: EntityManager, caseId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE host_offer_places SET released_at = greatest($2, taken_at) WHERE case_id = $1 AND released_at IS NULL`,
      [caseId, at],
    );
  }
}

function refused(code: 'offer-retired' | 'offer-full'): DomainError {
  return new DomainError(code, { errors: [{ pointer: '/data/offerId', code }] });
}

function unfit(unmet: readonly { ja: string; en: string }[]): DomainError {
  const code = 'offer-conditions-unmet';
  const ja = unmet.map((one) => one.ja).join('、');
  const en = unmet.map((one) => one.en).join(', ');
  const detail = {
    ja: `合わない条件：${ja}。それでも提案する場合は、理由を入力してください。`,
    en: `Not met: ${en}. To propose it all the same, give a reason.`,
  };
  return new DomainError(code, { detail, errors: [{ pointer: '/data/overrideReason', code, detail }] });
}
