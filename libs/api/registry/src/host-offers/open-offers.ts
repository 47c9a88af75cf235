import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@kakehashi/api/platform';
import type { HostOfferView } from './host-offer.dto';
import { offerColumns, takenSql } from './host-offer.sql';

/** Offers of a programme, those that begin first first, and how many more there are. */
export interface OfferSelection {
  readonly offers: readonly HostOfferView[];
  readonly total: number;
}

/** Which offers to find, and whose places to count. */
export interface OffersWanted {
  readonly programme: string;
  readonly most: number;
  /** The offices whose trainees count as having a place; null for all. */
  readonly offices: readonly string[] | null;
}

const running = `o.retired_at IS NULL AND o.available_to >= $2::date`;

/** Finds the offers that candidates may be proposed for. */
@Injectable()
export class OpenOffers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those with a place left that have neither ended nor passed; one of them only, where it is named. */
  withPlaces(wanted: OffersWanted, only: string | null = null): Promise<OfferSelection> {
    return this.select(
      `${running} AND ${takenSql('$5')} < o.capacity AND ($4::uuid IS NULL OR o.id = $4)`,
      wanted,
      only,
    );
  }

  /** Those that have neither ended nor passed, full or not, and those that are named whatever became of them. */
  withNamed(wanted: OffersWanted, named: readonly string[]): Promise<OfferSelection> {
    return this.select(`(${running} OR o.id = ANY ($4::uuid[]))`, wanted, named);
  }

  private async select(
    condition: string,
    { programme, most, offices }: OffersWanted,
    value: unknown,
  ): Promise<OfferSelection> {
    const rows = await this.dataSource.query<(HostOfferView & { total: number })[]>(
      `SELECT ${offerColumns('$5')}, count(*) OVER ()::integer AS total
       FROM host_offers o JOIN organisations g ON g.id = o.organisation_id
       WHERE o.programme_code = $1 AND ${condition} ORDER BY o.available_from, o.id LIMIT $3`,
      [programme, this.clock.today('Asia/Tokyo'), most, value, offices],
    );
    return { offers: rows.map(({ total: _total, ...offer }) => offer), total: rows[0]?.total ?? 0 };
  }
}
