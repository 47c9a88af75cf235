import { Field } from '@kakehashi/api/platform';
import { affiliationStatuses, type AffiliationStatus } from '@kakehashi/shared/case-types';
import { AffiliationEntryView, AffiliationFinding } from './affiliation-entry.dto';

const asOf = {
  kind: 'date',
  optional: true,
  description: 'Those in force on that day: by the latest list until then, and by the register for what no list names',
} as const;

/** Which affiliations to find; several values of one parameter mean any of them. */
export class AffiliationEntryQuery {
  @Field({ kind: 'text', maxLength: 100, optional: true, description: 'Part of a party’s name, in any script' })
  q?: string;

  @Field({ kind: 'countries', maxItems: 60, optional: true })
  country?: string[];

  @Field({ kind: 'prefectures', maxItems: 47, optional: true })
  prefecture?: string[];

  @Field({ kind: 'choices', choices: affiliationStatuses, optional: true })
  status?: AffiliationStatus[];

  @Field(asOf)
  asOf?: string;

  @Field({ kind: 'integer', min: 1, max: 100, optional: true })
  limit?: number;

  @Field({ kind: 'text', maxLength: 1000, optional: true })
  cursor?: string;
}

/** A page of affiliations, by prefecture, country and place. */
export class AffiliationEntryPage {
  @Field({ kind: 'objects', of: () => AffiliationEntryView, maxItems: 100 })
  items!: AffiliationEntryView[];

  @Field({ kind: 'integer', min: 0 })
  total!: number;

  @Field({ kind: 'boolean', description: 'Whether there are more than the total counts' })
  totalIsCapped!: boolean;

  @Field({ kind: 'text', maxLength: 1000, nullable: true })
  nextCursor!: string | null;
}

/** Which affiliations the table of pairs counts. */
export class AffiliationPairQuery {
  @Field({ kind: 'choices', choices: affiliationStatuses, optional: true })
  status?: AffiliationStatus[];

  @Field(asOf)
  asOf?: string;
}

/** How many affiliations a prefecture has with a country. */
export class AffiliationPairCount {
  @Field({ kind: 'prefecture' })
  prefecture!: string;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'integer', min: 1 })
  count!: number;
}

/** Who is paired with whom, by prefecture and country; what is not there has none. */
export class AffiliationPairCounts {
  @Field({ kind: 'objects', of: () => AffiliationPairCount, maxItems: 12000 })
  items!: AffiliationPairCount[];

  @Field({ kind: 'integer', min: 0, nullable: true, description: 'Null for a day of which no list tells' })
  total!: number | null;
}

/** A published list. */
export class AffiliationListView {
  @Field({ kind: 'date', description: 'A day that exists, by which lists are ordered' })
  asOf!: string;

  @Field({ kind: 'text', description: 'The date as printed' })
  asOfPrinted!: string;

  @Field({ kind: 'text' })
  titleJa!: string;

  @Field({ kind: 'text' })
  titleEn!: string;

  @Field({ kind: 'integer', min: 0, description: 'How many pairs it names' })
  count!: number;

  @Field({ kind: 'objects', of: () => AffiliationFinding, maxItems: 50 })
  findings!: AffiliationFinding[];
}

/** The published lists, the latest first. */
export class AffiliationLists {
  @Field({ kind: 'objects', of: () => AffiliationListView, maxItems: 100 })
  items!: AffiliationListView[];
}

/** Between which days to compare; each stands for the latest list until then. */
export class AffiliationChangesQuery {
  @Field({ kind: 'date' })
  from!: string;

  @Field({ kind: 'date' })
  to!: string;
}

/** The rule by which two lines are taken for the same pair. */
export class AffiliationRule {
  @Field({ kind: 'long_text' })
  ja!: string;

  @Field({ kind: 'long_text' })
  en!: string;
}

/** A pair that one list has and the other has not, or prints in another way. */
export class AffiliationChange {
  @Field({ kind: 'choice', choices: ['removed', 'added', 'respelt'] })
  change!: string;

  @Field({ kind: 'object', of: () => AffiliationEntryView })
  entry!: AffiliationEntryView;

  @Field({ kind: 'text', nullable: true, description: 'Both parties as the earlier list prints them' })
  printedBefore!: string | null;

  @Field({ kind: 'text', nullable: true, description: 'Both parties as the later list prints them' })
  printedAfter!: string | null;
}

/** What differs between two lists, pair by pair: removed, added, respelt. */
export class AffiliationChanges {
  @Field({ kind: 'object', of: () => AffiliationListView })
  from!: AffiliationListView;

  @Field({ kind: 'object', of: () => AffiliationListView })
  to!: AffiliationListView;

  @Field({ kind: 'integer', min: 0 })
  removed!: number;

  @Field({ kind: 'integer', min: 0 })
  added!: number;

  @Field({ kind: 'integer', min: 0 })
  respelt!: number;

  @Field({ kind: 'integer', min: 0 })
  unchanged!: number;

  @Field({ kind: 'object', of: () => AffiliationRule })
  rule!: AffiliationRule;

  @Field({ kind: 'objects', of: () => AffiliationChange, maxItems: 500, description: 'The first 500' })
  items!: AffiliationChange[];
}
