import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A closed day with its names, for a warning that says which holiday it is. */
export interface ClosedDay {
  readonly calendar: string;
  readonly date: string;
  readonly nameJa: string;
  readonly nameEn: string;
}

/** The holidays of countries; weekends are not part of it. */
@Injectable()
export class HolidayCalendar {
  /** Whether the calendar (a country) has a holiday on that day. */
  async isClosed(tx: EntityManager, calendar: string, date: string): Promise<boolean> {
    return (await this.closedDates(tx, [calendar], date, date)).has(date);
  }

  /** The days from `from` to `to`, both included, on which at least one of the calendars has a holiday. */
  async closedDates(tx: EntityManager, calendars: readonly string[], from: string, to: string): Promise<Set<string>> {
    return new Set((await this.closedDays(tx, calendars, from, to)).map(({ date }) => date));
  }

  /** The same days with calendar and names, in order. */
  closedDays(tx: EntityManager, calendars: readonly string[], from: string, to: string): Promise<ClosedDay[]> {
    return tx.query<ClosedDay[]>(
      `SELECT calendar, to_char(date, 'YYYY-MM-DD') AS date, name_ja AS "nameJa", name_en AS "nameEn"
       FROM holidays
       WHERE active AND calendar = ANY ($1) AND date BETWEEN $2::date AND $3::date
       ORDER BY date, calendar`,
      [calendars, from, to],
    );
  }

  /** The calendars that decide an office's working days: its own country's and Japan's. */
  async calendarsOf(tx: EntityManager, office: string): Promise<string[]> {
    const rows = await tx.query<{ country_code: string | null }[]>(`SELECT country_code FROM offices WHERE code = $1`, [
      office,
    ]);
    return [...new Set([rows[0]?.country_code ?? 'JP', 'JP'])];
  }
}
