import { Field } from '@kakehashi/api/platform';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { traineeSecrets, type TraineeSecret } from '@kakehashi/shared/case-types';

const months = { kind: 'integer', min: 0, max: 600, description: 'Months after the end of the case' } as const;
const office = { kind: 'choice', choices: officeCodes } as const;

/** How long a kind of personal data is kept, and how much of it there is. */
export class RetentionRule {
  @Field({ kind: 'choice', choices: traineeSecrets })
  field!: TraineeSecret;

  @Field(months)
  months!: number;

  @Field({ kind: 'integer', min: 0, description: 'Pieces that are kept now' })
  held!: number;

  @Field({ kind: 'integer', min: 0, description: 'Of those, how many the next run erases' })
  due!: number;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** The rule of every kind. */
export class RetentionRuleList {
  @Field({ kind: 'objects', of: () => RetentionRule, maxItems: 20 })
  items!: RetentionRule[];
}

/** How long a kind is kept from now on. */
export class RetentionRulePatch {
  @Field(months)
  months!: number;
}

/** Where to go on in a list of erasures. */
export class ErasureQuery {
  @Field({ kind: 'integer', min: 1, max: 100, optional: true })
  limit?: number;

  @Field({ kind: 'cursor', maxLength: 200, optional: true })
  cursor?: string;
}

/** That a piece will be erased, or has been; never what it says. */
export class ErasureView {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field(office)
  office!: OfficeCode;

  @Field({ kind: 'choice', choices: traineeSecrets })
  field!: TraineeSecret;

  @Field({ kind: 'instant', description: 'When it is due, or when it was done' })
  at!: string;
}

/** A page of erasures. */
export class ErasurePage {
  @Field({ kind: 'objects', of: () => ErasureView, maxItems: 100 })
  items!: ErasureView[];

  @Field({ kind: 'text', maxLength: 200, nullable: true })
  nextCursor!: string | null;
}
