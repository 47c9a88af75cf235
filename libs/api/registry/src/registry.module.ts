import { Module } from '@nestjs/common';
import { HolidayCalendar } from './holidays/holiday-calendar';
import { Jurisdictions } from './offices/jurisdictions';

/** Offices, places, organisations and holidays. */
@Module({
  providers: [Jurisdictions, HolidayCalendar],
  exports: [Jurisdictions, HolidayCalendar],
})
export class RegistryModule {}
