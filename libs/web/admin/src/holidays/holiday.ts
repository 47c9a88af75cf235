import { IsoDate } from '@kakehashi/shared/calendar';

/** How much is loaded of the holidays of a country. */
export interface HolidayCalendar {
  readonly calendar: string;
  readonly coverage: 'full' | 'fixed_only' | 'partial' | 'none';
}

/** A day on which the offices of a country are closed, or that was taken out of its calendar. */
export interface Holiday {
  readonly id: string;
  readonly calendar: string;
  readonly date: IsoDate;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly source: 'library' | 'fixed' | 'office';
  readonly active: boolean;
  readonly edited: boolean;
  readonly version: number;
}
