import { Module } from '@nestjs/common';
import { CounterpartReader } from './counterparts/counterpart-reader';
import { Counterparts } from './counterparts/counterparts';
import { CounterpartsController } from './counterparts/counterparts.controller';
import { CounterpartsService } from './counterparts/counterparts.service';
import { HolidayCalendar } from './holidays/holiday-calendar';
import { HolidaysController } from './holidays/holidays.controller';
import { HolidaysService } from './holidays/holidays.service';
import { Jurisdictions } from './offices/jurisdictions';
import { OfficesController } from './offices/offices.controller';
import { OfficesService } from './offices/offices.service';
import { ContactsService } from './organisations/contacts.service';
import { OrganisationDirectory } from './organisations/organisation-directory';
import { OrganisationUses } from './organisations/organisation-uses';
import { OrganisationsController } from './organisations/organisations.controller';
import { OrganisationsService } from './organisations/organisations.service';
import { PlacesController } from './places/places.controller';
import { PlacesService } from './places/places.service';
import { DispatchWindows } from './windows/dispatch-windows';
import { WindowViews } from './windows/window-views';
import { WindowsController } from './windows/windows.controller';
import { WindowsService } from './windows/windows.service';

/** Offices, places, organisations, holidays, counterparts and the windows for dispatch applications. */
@Module({
  controllers: [
    OfficesController,
    PlacesController,
    OrganisationsController,
    HolidaysController,
    WindowsController,
    CounterpartsController,
  ],
  providers: [
    OfficesService,
    PlacesService,
    OrganisationsService,
    ContactsService,
    HolidaysService,
    Jurisdictions,
    HolidayCalendar,
    OrganisationDirectory,
    OrganisationUses,
    WindowsService,
    WindowViews,
    DispatchWindows,
    CounterpartsService,
    CounterpartReader,
    Counterparts,
  ],
  exports: [Jurisdictions, HolidayCalendar, OrganisationDirectory, OrganisationUses, DispatchWindows, Counterparts],
})
export class RegistryModule {}
