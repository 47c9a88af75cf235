import { Field } from '@kakehashi/api/platform';

/** What a person may settle on: the printed values, the computed ones, or nothing. */
export const decisions = ['printed', 'computed', 'open'] as const;

/** What a person may settle on. */
export type Decision = (typeof decisions)[number];

/** A decision to be taken on a finding. */
export class NewDecision {
  @Field({ kind: 'choice', choices: decisions })
  decision!: Decision;

  @Field({ kind: 'long_text', minLength: 1, maxLength: 1000 })
  reason!: string;

  @Field({ kind: 'integer', min: 0, max: 100_000, description: 'How many decisions were read before it' })
  after!: number;
}

/** A decision that was taken on a finding. */
export class DecisionView {
  @Field({ kind: 'integer', min: 1, description: 'The highest one stands' })
  number!: number;

  @Field({ kind: 'choice', choices: decisions })
  decision!: Decision;

  @Field({ kind: 'long_text' })
  reason!: string;

  @Field({ kind: 'text' })
  decidedBy!: string;

  @Field({ kind: 'instant' })
  decidedAt!: string;
}
