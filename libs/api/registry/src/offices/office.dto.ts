import { Field } from '@kakehashi/api/platform';

/** An office as everyone sees it. */
export class OfficeView {
  @Field({ kind: 'office' })
  code!: string;

  @Field({ kind: 'text' })
  nameJa!: string;

  @Field({ kind: 'text' })
  nameEn!: string;

  @Field({ kind: 'time_zone' })
  timeZone!: string;

  @Field({ kind: 'country', nullable: true, description: 'The country whose holidays close the office' })
  country!: string | null;

  @Field({ kind: 'countries', maxItems: 300, description: 'The countries that the office covers today' })
  countries!: string[];
}

/** The offices, headquarters first. */
export class OfficeList {
  @Field({ kind: 'objects', of: () => OfficeView })
  items!: OfficeView[];
}

/** A country that an office covers from a day until a day. */
export class JurisdictionView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'office' })
  office!: string;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'date' })
  validFrom!: string;

  @Field({ kind: 'date', nullable: true, description: 'The last day; null until further notice' })
  validTo!: string | null;

  @Field({ kind: 'choice', choices: ['published', 'assumption', 'office'], description: 'Where the statement is from' })
  basis!: string;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** An office with everything that an administrator may change. */
export class OfficeDetail extends OfficeView {
  @Field({ kind: 'integer', min: 1 })
  version!: number;

  @Field({ kind: 'objects', of: () => JurisdictionView, maxItems: 1000 })
  jurisdictions!: JurisdictionView[];
}

/** The offices with their jurisdictions, past ones included. */
export class OfficeDetailList {
  @Field({ kind: 'objects', of: () => OfficeDetail })
  items!: OfficeDetail[];
}

/** What an administrator changes of an office. */
export class OfficePatch {
  @Field({ kind: 'text', maxLength: 100, optional: true })
  nameJa?: string;

  @Field({ kind: 'text', maxLength: 100, optional: true })
  nameEn?: string;

  @Field({ kind: 'time_zone', maxLength: 64, optional: true })
  timeZone?: string;
}

/** A country that an office takes over. */
export class NewJurisdiction {
  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'date' })
  validFrom!: string;

  @Field({ kind: 'date', optional: true, nullable: true })
  validTo?: string | null;
}

/** New dates of a jurisdiction; `validTo` null takes an end back. */
export class JurisdictionPatch {
  @Field({ kind: 'date', optional: true })
  validFrom?: string;

  @Field({ kind: 'date', optional: true, nullable: true })
  validTo?: string | null;
}
