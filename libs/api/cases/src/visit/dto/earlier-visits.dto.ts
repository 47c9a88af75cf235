import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { Field } from '@kakehashi/api/platform';
import { UserRef } from '@kakehashi/api/identity';

/** An earlier visit to the same host, or to the same country on the same topic. */
export class EarlierVisitView {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'date', nullable: true })
  firstDate!: string | null;

  @Field({ kind: 'choice', choices: officeCodes })
  office!: OfficeCode;

  @Field({ kind: 'text', nullable: true })
  requesterName!: string | null;

  @Field({ kind: 'choices', choices: ['host', 'country_topic'] })
  matchedOn!: string[];

  @Field({ kind: 'text' })
  state!: string;
}

/** The earlier visits of two years, and who last recorded having looked at them. */
export class EarlierVisits {
  @Field({ kind: 'objects', of: () => EarlierVisitView })
  items!: EarlierVisitView[];

  @Field({ kind: 'instant', nullable: true })
  searchedAt!: string | null;

  @Field({ kind: 'object', of: () => UserRef, nullable: true })
  searchedBy!: UserRef | null;
}
