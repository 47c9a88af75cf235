import { Field } from '@kakehashi/api/platform';

/** A monthly report as it came in; one for the same month replaces the one before. */
export class MonthlyReportInput {
  @Field({ kind: 'text', maxLength: 7, pattern: /^\d{4}-(0[1-9]|1[0-2])$/, description: 'Such as `2026-06`' })
  month!: string;

  @Field({ kind: 'date' })
  submittedOn!: string;

  @Field({ kind: 'long_text', maxLength: 4000 })
  summary!: string;
}
