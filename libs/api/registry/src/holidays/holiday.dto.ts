import { Field } from '@kakehashi/api/platform';
import { holidayCoverages, type HolidayCoverage } from '../reference/holiday-coverage';

/** Which holidays to list; without dates those of the running year and the next. */
export class HolidayQuery {
  @Field({ kind: 'countries', maxItems: 30, optional: true, description: 'Calendars, by country' })
  calendar?: string[];

  @Field({ kind: 'date', optional: true })
  from?: string;

  @Field({ kind: 'date', optional: true })
  to?: string;
}

/** A day on which the offices of a country are closed. */
export class HolidayView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'country' })
  calendar!: string;

  @Field({ kind: 'date' })
  date!: string;

  @Field({ kind: 'text' })
  nameJa!: string;

  @Field({ kind: 'text' })
  nameEn!: string;

  @Field({ kind: 'choice', choices: ['library', 'fixed', 'office'], description: 'A library, our list, or a person' })
  source!: string;

  @Field({ kind: 'boolean', description: 'Whether the day counts' })
  active!: boolean;

  @Field({ kind: 'boolean', description: 'Whether a person changed what was loaded' })
  edited!: boolean;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** How much is loaded of the holidays of a country. */
export class CalendarView {
  @Field({ kind: 'country' })
  calendar!: string;

  @Field({
    kind: 'choice',
    choices: holidayCoverages,
    description:
      'full; fixed_only: days that move are missing; partial: many are missing; none: only what people added',
  })
  coverage!: HolidayCoverage;
}

/** Holidays by date. */
export class HolidayList {
  @Field({ kind: 'objects', of: () => CalendarView, maxItems: 300, description: 'The calendars asked for' })
  calendars!: CalendarView[];

  @Field({ kind: 'objects', of: () => HolidayView, maxItems: 5000 })
  items!: HolidayView[];
}

/** A holiday that an office adds. */
export class NewHoliday {
  @Field({ kind: 'country' })
  calendar!: string;

  @Field({ kind: 'date' })
  date!: string;

  @Field({ kind: 'text', maxLength: 200 })
  nameJa!: string;

  @Field({ kind: 'text', maxLength: 200 })
  nameEn!: string;
}

/** A correction of a holiday; `active: false` takes the day out of the calendar. */
export class HolidayPatch {
  @Field({ kind: 'date', optional: true })
  date?: string;

  @Field({ kind: 'text', maxLength: 200, optional: true })
  nameJa?: string;

  @Field({ kind: 'text', maxLength: 200, optional: true })
  nameEn?: string;

  @Field({ kind: 'boolean', optional: true })
  active?: boolean;
}
