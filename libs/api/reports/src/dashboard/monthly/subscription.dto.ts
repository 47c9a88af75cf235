import { Field } from '@kakehashi/api/platform';

/** Whether the reader gets the monthly summary by mail. */
export class MonthlySummarySubscription {
  @Field({ kind: 'boolean' })
  subscribed!: boolean;
}
