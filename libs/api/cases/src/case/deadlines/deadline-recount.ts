import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { caseTypes, workflows } from '@kakehashi/shared/case-types';
import { Clock, OutboxHandler, Transactor } from '@kakehashi/api/platform';
import { HOLIDAYS_CHANGED } from '@kakehashi/api/registry';
import { CaseLoader } from '../case-loader';
import { findCase, systemReader } from '../case-record';
import { selectRows } from '../sql';
import { DeadlineKeeper } from './deadline-keeper';

/** The topic of counting again what depends on holidays. */
export const RECOUNT_TOPIC = 'cases.recount-deadlines';

/** Counts open working-day deadlines again when somebody has corrected the holidays, and each night all the same. */
@Injectable()
export class DeadlineRecount {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly loader: CaseLoader,
    private readonly keeper: DeadlineKeeper,
    private readonly clock: Clock,
  ) {}

  /** Answers how many cases were looked at; deadlines that are met stay as they are. */
  @OutboxHandler(RECOUNT_TOPIC, { cron: '17 18 * * *' })
  async recount(): Promise<{ cases: number }> {
    const rows = await selectRows<{ reference: string }>(
      this.dataSource,
      `SELECT DISTINCT c.reference FROM case_deadlines d JOIN cases c ON c.id = d.case_id AND c.open
       WHERE d.met_on IS NULL AND d.code = ANY($1)`,
      [workingDayCodes()],
    );
    for (const { reference } of rows) await this.recountOne(reference);
    return { cases: rows.length };
  }

  /** The same as soon as somebody has corrected a holiday. */
  @OutboxHandler(HOLIDAYS_CHANGED)
  onHolidaysChanged(): Promise<{ cases: number }> {
    return this.recount();
  }

  private recountOne(reference: string): Promise<unknown> {
    return this.transactor.run(async (tx) => {
      await findCase(tx, systemReader, reference, 'lock');
      const loaded = await this.loader.load(tx, systemReader, reference, this.clock.now());
      return this.keeper.refresh(tx, loaded, true);
    });
  }
}

function workingDayCodes(): string[] {
  const rules = caseTypes.flatMap((type) => workflows[type].deadlines);
  return [...new Set(rules.filter(({ unit }) => unit === 'working').map(({ code }) => code))];
}
