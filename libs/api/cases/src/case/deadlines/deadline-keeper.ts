import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type ClosedDays } from '@kakehashi/shared/calendar';
import type { ActivityDates } from '@kakehashi/shared/case-types';
import { HolidayCalendar } from '@kakehashi/api/registry';
import type { LoadedCase } from '../case-loader';
import type { StoredDeadline } from '../case-record';
import { isSamePlan, needsClosedDays, nextOf, planDeadlines } from './deadline-plan';

/** Working days are counted at most this many calendar days from the dates of a case. */
const horizon = 90;

/** Keeps the deadlines of a case in step with its dates, its state and what it has. */
@Injectable()
export class DeadlineKeeper {
  constructor(private readonly holidays: HolidayCalendar) {}

  /** Writes what changed and answers the deadlines as they stand now. */
  async refresh(tx: EntityManager, loaded: LoadedCase, recount: boolean): Promise<readonly StoredDeadline[]> {
    const { record, facts, workflow } = loaded;
    const { firstDate, lastDate, deadlines: existing } = record;
    const dates = { firstDate, lastDate, ...loaded.typed.clock };
    const base = { definition: workflow.definition, facts, dates, existing, recount };
    const isClosed = needsClosedDays(base) ? await this.closedDays(tx, record.office, dates) : () => false;
    const planned = planDeadlines({ ...base, isClosed });
    if (isSamePlan(existing, planned)) return existing;
    await this.store(tx, record.id, planned);
    return planned;
  }

  private async closedDays(tx: EntityManager, office: string, dates: ActivityDates): Promise<ClosedDays> {
    const spans = (dates.paused ?? []).map(({ until }) => until);
    const known = [dates.firstDate, dates.lastDate, dates.receivedOn ?? null, dates.dueOn ?? null, ...spans]
      .filter((date) => date !== null)
      .sort();
    const [from, to] = [known[0], known.at(-1)];
    if (!from || !to) return () => false;
    const calendars = await this.holidays.calendarsOf(tx, office);
    const closed = await this.holidays.closedDates(tx, calendars, addDays(from, -horizon), addDays(to, horizon));
    return (date) => closed.has(date);
  }

  private async store(tx: EntityManager, caseId: string, planned: readonly StoredDeadline[]): Promise<void> {
    const next = nextOf(planned);
    await tx.query(
      `WITH plan AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb) AS plan(code text, "dueOn" date, "metOn" date)
       ), gone AS (
         DELETE FROM case_deadlines WHERE case_id = $1 AND code NOT IN (SELECT code FROM plan)
       ), kept AS (
         INSERT INTO case_deadlines (case_id, code, due_on, met_on)
         SELECT $1, code, "dueOn", "metOn" FROM plan
         ON CONFLICT (case_id, code) DO UPDATE SET due_on = excluded.due_on, met_on = excluded.met_on
       )
       UPDATE cases SET next_deadline = $3, next_deadline_code = $4 WHERE id = $1`,
      [caseId, JSON.stringify(planned), next?.dueOn ?? null, next?.code ?? null],
    );
  }
}
