import { Field } from '@kakehashi/api/platform';

/** A country or territory of ISO 3166-1. */
export class CountryView {
  @Field({ kind: 'country' })
  code!: string;

  @Field({ kind: 'text' })
  nameJa!: string;

  @Field({ kind: 'text' })
  nameEn!: string;
}

/** Every country. */
export class CountryList {
  @Field({ kind: 'objects', of: () => CountryView, maxItems: 300 })
  items!: CountryView[];
}

/** A prefecture: code 01–47, and the six-digit code of its government. */
export class PrefectureView {
  @Field({ kind: 'prefecture' })
  code!: string;

  @Field({ kind: 'municipality' })
  code6!: string;

  @Field({ kind: 'text' })
  nameJa!: string;

  @Field({ kind: 'text' })
  nameKana!: string;

  @Field({ kind: 'text' })
  nameEn!: string;
}

/** The 47 prefectures. */
export class PrefectureList {
  @Field({ kind: 'objects', of: () => PrefectureView })
  items!: PrefectureView[];
}

/** What municipalities to find. */
export class MunicipalityQuery {
  @Field({ kind: 'text', maxLength: 100, optional: true, description: 'Part of a name in any script, or of the code' })
  q?: string;

  @Field({ kind: 'prefectures', maxItems: 47, optional: true })
  prefecture?: string[];
}

/** A municipality under the code that it has or had. */
export class MunicipalityView {
  @Field({ kind: 'municipality' })
  code6!: string;

  @Field({ kind: 'prefecture' })
  prefecture!: string;

  @Field({ kind: 'text' })
  nameJa!: string;

  @Field({ kind: 'text' })
  nameKana!: string;

  @Field({ kind: 'text' })
  nameEn!: string;

  @Field({ kind: 'date', nullable: true, description: 'The first day; null where it is not recorded' })
  validFrom!: string | null;

  @Field({ kind: 'date', nullable: true, description: 'The last day; null until further notice' })
  validTo!: string | null;

  @Field({ kind: 'municipality', nullable: true })
  successorCode6!: string | null;

  @Field({ kind: 'text', nullable: true, description: 'Where it is taken from' })
  source!: string | null;
}

/** A municipality that is not on record yet. */
export class NewMunicipality {
  @Field({ kind: 'municipality' })
  code6!: string;

  @Field({ kind: 'text', maxLength: 100 })
  nameJa!: string;

  @Field({ kind: 'text', maxLength: 100 })
  nameKana!: string;

  @Field({ kind: 'text', maxLength: 100 })
  nameEn!: string;

  @Field({ kind: 'date', optional: true, nullable: true })
  validFrom?: string | null;

  @Field({ kind: 'text', maxLength: 300, optional: true, nullable: true })
  source?: string | null;
}

/** That municipalities became another one. */
export class NewMunicipalityMerger {
  @Field({ kind: 'texts', maxItems: 30, minItems: 1, maxLength: 6, description: 'The codes that end' })
  predecessors!: string[];

  @Field({ kind: 'municipality', description: 'The code that goes on' })
  successorCode6!: string;

  @Field({ kind: 'date', description: 'The first day of the merged municipality' })
  mergedOn!: string;

  @Field({ kind: 'text', maxLength: 300, description: 'Where it is taken from' })
  source!: string;
}

/** Which mergers to find, and where to go on. */
export class MergerQuery {
  @Field({ kind: 'text', maxLength: 100, optional: true, description: 'Part of a name or code of before or after' })
  q?: string;

  @Field({ kind: 'prefectures', maxItems: 47, optional: true })
  prefecture?: string[];

  @Field({ kind: 'integer', min: 1, max: 100, optional: true })
  limit?: number;

  @Field({ kind: 'cursor', maxLength: 200, optional: true })
  cursor?: string;
}

/** A municipality by its code and names. */
export class MunicipalityRef {
  @Field({ kind: 'municipality' })
  code6!: string;

  @Field({ kind: 'prefecture' })
  prefecture!: string;

  @Field({ kind: 'text' })
  nameJa!: string;

  @Field({ kind: 'text' })
  nameEn!: string;
}

/** That a municipality became another one. */
export class MergerView {
  @Field({ kind: 'object', of: () => MunicipalityRef })
  predecessor!: MunicipalityRef;

  @Field({ kind: 'object', of: () => MunicipalityRef })
  successor!: MunicipalityRef;

  @Field({ kind: 'date', description: 'The first day of the merged municipality' })
  mergedOn!: string;

  @Field({ kind: 'text', nullable: true, description: 'Where it is taken from' })
  source!: string | null;

  @Field({ kind: 'text', nullable: true, description: 'In English, where the source is our own words' })
  sourceEn!: string | null;
}

/** A page of mergers, the latest first. */
export class MergerPage {
  @Field({ kind: 'objects', of: () => MergerView, maxItems: 100 })
  items!: MergerView[];

  @Field({ kind: 'text', maxLength: 200, nullable: true })
  nextCursor!: string | null;
}

/** The municipalities found. */
export class MunicipalityList {
  @Field({ kind: 'objects', of: () => MunicipalityView, maxItems: 2000 })
  items!: MunicipalityView[];
}
