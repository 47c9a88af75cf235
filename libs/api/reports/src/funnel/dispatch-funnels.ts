import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { HolidayCalendar } from '@kakehashi/api/registry';
import { officesAsked } from '../offices-asked';
import type { DispatchFunnel as FunnelView, FunnelCase, FunnelEvidence, FunnelYear } from './funnel.dto';
import type { DispatchFunnelQuery, FunnelEvidenceQuery } from './funnel.dto';
import { FunnelQueries, type FunnelCaseRow, type FunnelRow, type FunnelScope, type WaitRow } from './funnel-queries';
import { daysWaited, spreadOf } from './lead-times';
import { workingDayCounter, type WorkingDayCounter } from './working-day-counter';
import { funnelStages, leadTimeEntries, leadTimes, stageEntries, type FunnelStage, type LeadTime } from './stages';

const PAGE = 50;

type CounterOf = (row: WaitRow) => WorkingDayCounter;

/** How far dispatch applications got and how long they waited, with what stands behind each figure. */
@Injectable()
export class DispatchFunnels {
  constructor(
    private readonly queries: FunnelQueries,
    private readonly holidays: HolidayCalendar,
    private readonly dataSource: DataSource,
  ) {}

  async funnel(actor: Actor, query: DispatchFunnelQuery): Promise<FunnelView> {
    const scope = scopeOf(actor, query);
    const [rows, waits] = await Promise.all([this.queries.stages(scope), this.queries.waits(scope)]);
    const counterOf = await this.counters(waits);
    const of = (year: number | null, stages: readonly FunnelRow[]): FunnelYear => ({
      targetFiscalYear: year,
      stages: funnelStages.map((stage) => ({
        stage,
        count: stages.reduce((sum, row) => sum + row[stage], 0),
        evidence: addressOf(query, year, stage),
      })),
      leadTimes: leadTimes.map((code) => {
        const own = waits.filter(({ targetFiscalYear }) => year === null || targetFiscalYear === year);
        const spread = spreadOf(own.flatMap((row) => daysWaited(code, row, counterOf(row)) ?? []));
        const reason = spread.n === 0 ? leadTimeEntries[code].nobody : null;
        return { code, ...spread, reason, evidence: addressOf(query, year, code) };
      }),
    });
    const years = rows.map((row) => of(row.targetFiscalYear, [row]));
    return {
      office: query.office ?? null,
      stages: funnelStages.map((code) => ({ code, ...stageEntries[code] })),
      leadTimes: leadTimes.map((code) => {
        const { label, definition } = leadTimeEntries[code];
        return { code, label, definition };
      }),
      years: rows.length > 1 ? [...years, of(null, rows)] : years,
    };
  }

  /** The applications behind one figure: as many as it counts, or as its n. */
  async evidence(actor: Actor, query: FunnelEvidenceQuery): Promise<FunnelEvidence> {
    const { of, cursor = null, limit = PAGE } = query;
    const rows = await this.queries.evidence(scopeOf(actor, query), of, { after: cursor, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const counterOf = await this.counters(page);
    const wait = leadTimes.find((code) => code === of);
    return {
      total: rows[0]?.total ?? 0,
      cases: page.map((row) => caseView(row, wait ? daysWaited(wait, row, counterOf(row)) : null)),
      nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }

  /** The working days of every office concerned over all their days, its holidays asked for at once. */
  private async counters(rows: readonly WaitRow[]): Promise<CounterOf> {
    const dates = rows.flatMap(({ receivedOn, decidedOn, departedOn }) => [receivedOn, decidedOn, departedOn]);
    const known = dates.filter((date) => date !== null).sort();
    const [from, to] = [known[0], known.at(-1)];
    if (!from || !to) return () => () => 0;
    const calendars = [...new Set(rows.map(({ calendar }) => calendar)), 'JP'];
    const days = await this.holidays.closedDays(this.dataSource.manager, [...new Set(calendars)], from, to);
    const closed = new Set(days.map(({ calendar, date }) => `${calendar} ${date}`));
    const counters = new Map(
      calendars.map((calendar) => [
        calendar,
        workingDayCounter(from, to, (date) => closed.has(`${calendar} ${date}`) || closed.has(`JP ${date}`)),
      ]),
    );
    return ({ calendar }) => counters.get(calendar) ?? (() => 0);
  }
}

function scopeOf(actor: Actor, { office, targetFiscalYear }: DispatchFunnelQuery): FunnelScope {
  return { offices: officesAsked(actor, office), targetFiscalYear: targetFiscalYear ?? null };
}

function addressOf({ office, targetFiscalYear }: DispatchFunnelQuery, year: number | null, of: FunnelStage | LeadTime) {
  const asked = year ?? targetFiscalYear;
  const params = new URLSearchParams({
    of,
    ...(office && { office }),
    ...(asked !== undefined && { targetFiscalYear: String(asked) }),
  });
  return `/api/reports/dispatch-funnel/evidence?${params.toString()}`;
}

function caseView(row: FunnelCaseRow, workingDays: number | null): FunnelCase {
  const { reference, title, state, office, country, targetFiscalYear, receivedOn, decidedOn, departedOn } = row;
  return { reference, title, state, office, country, targetFiscalYear, receivedOn, decidedOn, departedOn, workingDays };
}
