import { Injectable } from '@nestjs/common';
import { Clock } from '@kakehashi/api/platform';
import { countWorkingDays, localDate, localTime, windowStateAt, type OfficeCode } from '@kakehashi/shared/calendar';
import type { EntityManager } from 'typeorm';
import { HolidayCalendar } from '../holidays/holiday-calendar';
import type { WindowView } from './window.dto';

/** A window as it is stored, with the zone of its office. */
export interface WindowRow {
  readonly id: string;
  readonly office: OfficeCode;
  readonly targetFiscalYear: number;
  readonly opensAt: Date;
  readonly cutsOffAt: Date;
  readonly zone: string;
  readonly note: string | null;
  readonly version: number;
}

/** Says where windows stand at this moment. */
@Injectable()
export class WindowViews {
  constructor(
    private readonly holidays: HolidayCalendar,
    private readonly clock: Clock,
  ) {}

  /** One window as it stands now. */
  async one(tx: EntityManager, row: WindowRow): Promise<WindowView> {
    return this.view(row, await this.workingDaysLeft(tx, row));
  }

  /** The windows as they stand now, in the given order. */
  async of(tx: EntityManager, rows: readonly WindowRow[]): Promise<WindowView[]> {
    const views: WindowView[] = [];
    // Only open windows ask for holidays, and an office has one or two of those.
    for (const row of rows) views.push(await this.one(tx, row));
    return views;
  }

  private view(row: WindowRow, workingDaysLeft: number | null): WindowView {
    const { opensAt, cutsOffAt, zone, ...rest } = row;
    const now = this.clock.now();
    const state = windowStateAt(row, now);
    return {
      ...rest,
      state,
      opensAt: opensAt.toISOString(),
      cutsOffAt: cutsOffAt.toISOString(),
      zone,
      localOpening: localTime(opensAt, zone),
      localCutOff: localTime(cutsOffAt, zone),
      secondsLeft: state === 'open' ? Math.ceil((cutsOffAt.getTime() - now.getTime()) / 1000) : null,
      workingDaysLeft,
    };
  }

  private async workingDaysLeft(tx: EntityManager, row: WindowRow): Promise<number | null> {
    if (windowStateAt(row, this.clock.now()) !== 'open') return null;
    const today = this.clock.today(row.zone);
    // A cut-off at midnight leaves nothing of the day that it begins.
    const lastDay = localDate(new Date(row.cutsOffAt.getTime() - 1), row.zone);
    const calendars = await this.holidays.calendarsOf(tx, row.office);
    const closed = await this.holidays.closedDates(tx, calendars, today, lastDay);
    return countWorkingDays(today, lastDay, (date) => closed.has(date));
  }
}
