import { Field } from '@kakehashi/api/platform';
import {
  affiliationKinds,
  affiliationStatuses,
  type AffiliationKind,
  type AffiliationStatus,
} from '@kakehashi/shared/case-types';

const name = { kind: 'text', maxLength: 200 } as const;
const test = { kind: 'boolean', nullable: true, description: 'Null where nobody looked at it' } as const;

/** The Japanese party; a list may name nothing but the prefecture. */
export class JapaneseParty {
  @Field({ kind: 'prefecture' })
  prefecture!: string;

  @Field({ kind: 'municipality', nullable: true, description: 'Null where the code is not known for certain' })
  municipalityCode!: string | null;

  @Field({ kind: 'text', nullable: true, description: 'Null where no source names the local government' })
  nameJa!: string | null;

  @Field({ kind: 'text', nullable: true })
  nameEn!: string | null;

  @Field({
    kind: 'text',
    nullable: true,
    description: 'As a list prints it or somebody entered it; else the code says',
  })
  asRecorded!: string | null;
}

/** An affiliation of the register. */
export class AffiliationEntryView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'object', of: () => JapaneseParty })
  japanese!: JapaneseParty;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'text', description: 'The place abroad' })
  foreignName!: string;

  @Field({ kind: 'text', nullable: true, description: 'The state or province that it lies in' })
  foreignRegion!: string | null;

  @Field({ kind: 'choice', choices: affiliationKinds, nullable: true, description: 'Null where no source says' })
  kind!: AffiliationKind | null;

  @Field({ kind: 'choice', choices: affiliationStatuses })
  status!: AffiliationStatus;

  @Field({ kind: 'date', description: 'The day as of which the status is known' })
  asOf!: string;

  @Field({ kind: 'date', nullable: true })
  signedOn!: string | null;

  @Field({ kind: 'date', nullable: true })
  endedOn!: string | null;

  @Field(test)
  signedByHeads!: boolean | null;

  @Field(test)
  wideRange!: boolean | null;

  @Field(test)
  assemblyApproved!: boolean | null;

  @Field({ kind: 'choice', choices: ['published', 'office'], description: 'From a published list, or entered' })
  basis!: string;

  @Field({ kind: 'long_text', nullable: true })
  note!: string | null;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** What was found about a published line. */
export class AffiliationFinding {
  @Field({ kind: 'text' })
  id!: string;

  @Field({ kind: 'text' })
  severity!: string;

  @Field({ kind: 'long_text' })
  textJa!: string;

  @Field({ kind: 'long_text' })
  textEn!: string;
}

/** A line of a published list, unaltered. */
export class AffiliationListing {
  @Field({ kind: 'date' })
  asOf!: string;

  @Field({ kind: 'text' })
  titleJa!: string;

  @Field({ kind: 'text' })
  titleEn!: string;

  @Field({ kind: 'text', nullable: true, description: 'Null where the list lost the local government' })
  printedJapanese!: string | null;

  @Field({ kind: 'text' })
  printedForeign!: string;

  @Field({ kind: 'integer', nullable: true, description: 'Line of the source document' })
  line!: number | null;

  @Field({ kind: 'objects', of: () => AffiliationFinding, maxItems: 50 })
  findings!: AffiliationFinding[];
}

/** An affiliation with every published line that names it, the latest first. */
export class AffiliationEntryDetail extends AffiliationEntryView {
  @Field({ kind: 'objects', of: () => AffiliationListing, maxItems: 100 })
  listings!: AffiliationListing[];
}

/** What may be said of an affiliation, whether it is new or there already. */
export class AffiliationEntryPatch {
  @Field({ kind: 'prefecture', optional: true, description: 'Needed where the municipality code is not given' })
  prefecture?: string;

  @Field({ kind: 'municipality', optional: true, nullable: true })
  municipalityCode?: string | null;

  @Field({ ...name, optional: true, nullable: true, description: 'Needed where the code does not say the name' })
  japaneseName?: string | null;

  @Field({ kind: 'country', optional: true })
  country?: string;

  @Field({ ...name, optional: true })
  foreignName?: string;

  @Field({ ...name, optional: true, nullable: true })
  foreignRegion?: string | null;

  @Field({ kind: 'choice', choices: affiliationKinds, optional: true, nullable: true })
  kind?: AffiliationKind | null;

  @Field({ kind: 'choice', choices: affiliationStatuses, optional: true })
  status?: AffiliationStatus;

  @Field({ kind: 'date', optional: true, description: 'The day as of which the status is known' })
  asOf?: string;

  @Field({ kind: 'date', optional: true, nullable: true })
  signedOn?: string | null;

  @Field({ kind: 'date', optional: true, nullable: true, description: 'Given exactly where the status is `ended`' })
  endedOn?: string | null;

  @Field({ ...test, optional: true })
  signedByHeads?: boolean | null;

  @Field({ ...test, optional: true })
  wideRange?: boolean | null;

  @Field({ ...test, optional: true })
  assemblyApproved?: boolean | null;

  @Field({ kind: 'long_text', maxLength: 2000, optional: true, nullable: true })
  note?: string | null;
}

/** A new affiliation; active as of today where nothing else is said. */
export class NewAffiliationEntry extends AffiliationEntryPatch {
  @Field({ kind: 'country' })
  declare country: string;

  @Field({ ...name, minLength: 1 })
  declare foreignName: string;
}
