import {
  affiliationFields,
  affiliationKinds,
  exchangeFields,
  type AffiliationKind,
} from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';
import { RequesterInput, RequesterView } from '../../visit/dto/visit-details.dto';

const test = { kind: 'boolean', optional: true, description: 'Whether it is known to be met' } as const;

/** The fields of a consultation as they are given when it is logged. */
export class AffiliationDetailsInput {
  @Field(affiliationFields.requester, { of: () => RequesterInput })
  requester!: RequesterInput;

  @Field(affiliationFields.cities, { nullable: false })
  cities?: string[];

  @Field(affiliationFields.affiliationKind)
  affiliationKind?: AffiliationKind | null;

  @Field(affiliationFields.exchangeFields, { nullable: false })
  exchangeFields?: string[];

  @Field(affiliationFields.background)
  background?: string | null;

  @Field(affiliationFields.candidates, { nullable: false })
  candidates?: string[];

  @Field(affiliationFields.contacts)
  contacts?: string | null;

  @Field(affiliationFields.partner)
  partner?: string | null;
}

/** The fields of a consultation that change; what is not named stays. */
export class AffiliationDetailsChange extends AffiliationDetailsInput {
  @Field(affiliationFields.requester, { of: () => RequesterInput, optional: true })
  declare requester: RequesterInput;
}

/** What is given along with a step of a consultation. */
export class AffiliationTransitionData {
  @Field({ kind: 'text', maxLength: 60, optional: true, description: 'The code of a reason' })
  reason?: string;

  @Field({ kind: 'date', optional: true })
  signedOn?: string;

  @Field(test)
  signedByHeads?: boolean;

  @Field(test)
  wideRange?: boolean;

  @Field(test)
  assemblyApproved?: boolean;
}

/** The entry of the register that came of a consultation. */
export class RegisteredAffiliation {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  name!: string;
}

/** The fields of a consultation. */
export class AffiliationDetails {
  @Field({ kind: 'object', of: () => RequesterView })
  requester!: RequesterView;

  @Field({ kind: 'texts' })
  cities!: string[];

  @Field({ kind: 'choice', choices: affiliationKinds, nullable: true })
  affiliationKind!: AffiliationKind | null;

  @Field({ kind: 'choices', choices: exchangeFields })
  exchangeFields!: string[];

  @Field({ kind: 'long_text', nullable: true })
  background!: string | null;

  @Field({ kind: 'texts' })
  candidates!: string[];

  @Field({ kind: 'long_text', nullable: true })
  contacts!: string | null;

  @Field({ kind: 'text', nullable: true })
  partner!: string | null;

  @Field({ kind: 'date', nullable: true })
  signedOn!: string | null;

  @Field({ kind: 'object', of: () => RegisteredAffiliation, nullable: true, description: 'Null until it was signed' })
  entry!: RegisteredAffiliation | null;

  @Field({ kind: 'text', nullable: true })
  endReason!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  endComment!: string | null;
}
