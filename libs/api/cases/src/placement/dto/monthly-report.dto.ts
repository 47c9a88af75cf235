import { Field } from '@kakehashi/api/platform';

/** A monthly report as it came in. */
export class MonthlyReportInput {
  @Field({ kind: 'text', maxLength: 7, pattern: /^\d{4}-(0[1-9]|1[0-2])$/, description: 'Such as `2026-06`' })
  month!: string;

  @Field({ kind: 'date' })
  submittedOn!: string;

  @Field({ kind: 'long_text', maxLength: 4000 })
  summary!: string;

  @Field({ kind: 'boolean', optional: true, description: 'Whether it takes the place of the one for the same month' })
  corrects?: boolean;
}
