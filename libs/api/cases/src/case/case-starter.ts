import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { caseTypes, stateReasons, workflows } from '@kakehashi/shared/case-types';
import { Clock, OutboxHandler, Transactor } from '@kakehashi/api/platform';
import { CaseLoader } from './case-loader';
import { findCase, systemReader } from './case-record';
import { CaseWriter } from './case-writer';
import { selectRows } from './sql';

/** The topic of what begins by itself. */
export const START_TOPIC = 'cases.start-due';

/** Begins cases by themselves on their first day, by the clock of their own office. */
@Injectable()
export class CaseStarter {
  private readonly log = new Logger('CaseStarter');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly loader: CaseLoader,
    private readonly writer: CaseWriter,
    private readonly clock: Clock,
  ) {}

  /** Begins everything that is due; a second run, or another copy at the same time, finds it begun. */
  @OutboxHandler(START_TOPIC, { cron: '*/10 * * * *' })
  async startDue(): Promise<{ started: number }> {
    const now = this.clock.now();
    let started = 0;
    for (const reference of await this.due(now)) {
      if (await this.startOne(reference, now)) started += 1;
    }
    if (started) this.log.log({ started }, 'Cases began by themselves');
    return { started };
  }

  private async due(now: Date): Promise<string[]> {
    const rows = await selectRows<{ reference: string }>(
      this.dataSource,
      `SELECT c.reference FROM cases c JOIN offices o ON o.code = c.office_code
       WHERE c.open AND c.state = ANY($1) AND c.first_date <= ($2::timestamptz AT TIME ZONE o.time_zone)::date
       ORDER BY c.first_date, c.id LIMIT 1000`,
      [automaticStates(), now],
    );
    return rows.map(({ reference }) => reference);
  }

  private startOne(reference: string, now: Date): Promise<boolean> {
    return this.transactor.run(async (tx) => {
      await findCase(tx, systemReader, reference, 'lock');
      const loaded = await this.loader.load(tx, systemReader, reference, now);
      const { record, workflow, facts, today } = loaded;
      const transition = workflow.definition.transitions.find(
        ({ automatic, from }) => automatic === 'first_day' && from.includes(record.state),
      );
      const isDue = record.firstDate !== null && record.firstDate <= today;
      if (!transition || !isDue || stateReasons(transition, facts, null).length) return false;
      const change = { kind: 'automatic', transition: transition.name, toState: transition.to } as const;
      await this.writer.apply(tx, systemReader, loaded, change, now);
      return true;
    });
  }
}

function automaticStates(): string[] {
  const automatic = caseTypes.flatMap((type) => workflows[type].transitions).filter(({ automatic }) => automatic);
  return [...new Set(automatic.flatMap(({ from }) => from))];
}
