import { Field } from '@kakehashi/api/platform';
import { matchReasons, surenesses, type MatchReason, type Sureness } from './judge';

/** Which pairs to show. */
export class DuplicateQuery {
  @Field({ kind: 'choices', choices: surenesses, maxItems: 3, optional: true, description: 'How sure it is' })
  sureness?: Sureness[];

  @Field({ kind: 'boolean', optional: true, description: 'The pairs of which somebody said that they are two' })
  dismissed?: boolean;

  @Field({ kind: 'integer', min: 1, max: 100, optional: true })
  limit?: number;

  @Field({ kind: 'cursor', maxLength: 1000, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;
}

/** One record of a pair, by what tells it from others. */
export class DuplicateRecord {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'text' })
  subtitle!: string;
}

/** Who said that two records are two, when and why. */
export class DismissalView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  by!: string;

  @Field({ kind: 'instant' })
  at!: string;

  @Field({ kind: 'text' })
  reason!: string;
}

/** Two records that may be one. */
export class DuplicatePair {
  @Field({ kind: 'object', of: () => DuplicateRecord })
  first!: DuplicateRecord;

  @Field({ kind: 'object', of: () => DuplicateRecord })
  second!: DuplicateRecord;

  @Field({ kind: 'choice', choices: surenesses })
  sureness!: Sureness;

  @Field({ kind: 'choices', choices: matchReasons, maxItems: 5 })
  reasons!: MatchReason[];

  @Field({ kind: 'object', of: () => DismissalView, nullable: true })
  dismissal!: DismissalView | null;
}

/** A page of pairs, the surest first. */
export class DuplicatePage {
  @Field({ kind: 'objects', of: () => DuplicatePair, maxItems: 100 })
  items!: DuplicatePair[];

  @Field({ kind: 'text', maxLength: 1000, nullable: true })
  nextCursor!: string | null;

  @Field({ kind: 'integer', min: 0, description: 'How many changed records are still to be compared' })
  pending!: number;
}

/** That two records are two. */
export class NewDismissal {
  @Field({ kind: 'uuid' })
  firstId!: string;

  @Field({ kind: 'uuid' })
  secondId!: string;

  @Field({ kind: 'text', maxLength: 500 })
  reason!: string;
}
