import { IsoDate, OfficeCode } from '@kakehashi/shared/calendar';

/** A country that an office covers from a day until a day. */
export interface Jurisdiction {
  readonly id: string;
  readonly office: OfficeCode;
  readonly country: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly basis: 'published' | 'assumption' | 'office';
  readonly version: number;
}

/** An office with everything that an administrator may change. */
export interface OfficeDetail {
  readonly code: OfficeCode;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly timeZone: string;
  readonly country: string | null;
  readonly countries: readonly string[];
  readonly version: number;
  readonly jurisdictions: readonly Jurisdiction[];
}
