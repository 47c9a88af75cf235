import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants the monthly summary by mail, and whom it was sent to for which month. */
export class MonthlySummaries1760000240200 implements MigrationInterface {
  readonly name = 'MonthlySummaries1760000240200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE monthly_summary_subscriptions (
        user_id uuid PRIMARY KEY REFERENCES users,
        since timestamptz(3) NOT NULL
      )`);
    // Its key is what keeps a second mail from being sent, however often the work is done.
    await runner.query(`
      CREATE TABLE monthly_summaries (
        user_id uuid NOT NULL REFERENCES users,
        month text NOT NULL CHECK (month ~ '^\\d{4}-\\d{2}$'),
        sent_at timestamptz(3) NOT NULL,
        PRIMARY KEY (user_id, month)
      )`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON monthly_summary_subscriptions TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT ON monthly_summaries TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE monthly_summaries`);
    await runner.query(`DROP TABLE monthly_summary_subscriptions`);
  }
}
