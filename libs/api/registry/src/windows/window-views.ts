import { Injectable } from '@nestjs/common';
import { Clock } from '@kakehashi/api/platform';
import {
  addDays,
  countWorkingDays,
  localDate,
  localTime,
  windowStateAt,
  type IsoDate,
  type OfficeCode,
} from '@kakehashi/shared/calendar';
import type { EntityManager } from 'typeorm';
import { HolidayCalendar } from '../holidays/holiday-calendar';
import type { WindowView } from './window.dto';

/** A window as it is stored, with the zone and the country of its office. */
export interface WindowRow {
  readonly id: string;
  readonly office: OfficeCode;
  readonly targetFiscalYear: number;
  readonly opensAt: Date;
  readonly cutsOffAt: Date;
  readonly zone: string;
  /** The country whose holidays close the office. */
  readonly country: string | null;
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
    const [view] = await this.of(tx, [row]);
    if (!view) throw new Error('A window without a view');
    return view;
  }

  /** The windows as they stand now, in the given order. */
  async of(tx: EntityManager, rows: readonly WindowRow[]): Promise<WindowView[]> {
    const now = this.clock.now();
    const closed = await this.closedDays(
      tx,
      rows.filter((row) => windowStateAt(row, now) === 'open'),
    );
    return rows.map((row) => viewOf(row, now, closed));
  }

  /** The holidays of the given windows, as calendar and date, from today to the last of their days. */
  private async closedDays(tx: EntityManager, open: readonly WindowRow[]): Promise<ReadonlySet<string>> {
    const lastDay = open.map(lastDayOf).sort().at(-1);
    if (lastDay === undefined) return new Set();
    const calendars = [...new Set(open.flatMap(calendarsOf))];
    // The earliest day that it may be anywhere: a zone is at most a day behind another.
    const days = await this.holidays.closedDays(tx, calendars, addDays(this.clock.today(), -1), lastDay);
    return new Set(days.map(({ calendar, date }) => `${calendar} ${date}`));
  }
}

function viewOf(row: WindowRow, now: Date, closed: ReadonlySet<string>): WindowView {
  const { opensAt, cutsOffAt, country: _, ...rest } = row;
  const state = windowStateAt(row, now);
  const isClosed = (date: string) => calendarsOf(row).some((calendar) => closed.has(`${calendar} ${date}`));
  return {
    ...rest,
    state,
    opensAt: opensAt.toISOString(),
    cutsOffAt: cutsOffAt.toISOString(),
    localOpening: localTime(opensAt, row.zone),
    localCutOff: localTime(cutsOffAt, row.zone),
    secondsLeft: state === 'open' ? Math.ceil((cutsOffAt.getTime() - now.getTime()) / 1000) : null,
    workingDaysLeft: state === 'open' ? countWorkingDays(localDate(now, row.zone), lastDayOf(row), isClosed) : null,
  };
}

/** An office keeps its own country's holidays and Japan's. */
function calendarsOf({ country }: WindowRow): string[] {
  return [country ?? 'JP', 'JP'];
}

/** The last day of a window; a cut-off at midnight leaves nothing of the day that it begins. */
function lastDayOf({ cutsOffAt, zone }: WindowRow): IsoDate {
  return localDate(new Date(cutsOffAt.getTime() - 1), zone);
}
