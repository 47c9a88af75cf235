import { Module } from '@nestjs/common';
import { AffiliationComparison } from './affiliations/affiliation-comparison';
import { AffiliationFiles } from './affiliations/affiliation-files';
import { AffiliationInput } from './affiliations/affiliation-input';
import { AffiliationReader } from './affiliations/affiliation-reader';
import { AffiliationRegister } from './affiliations/affiliation-register';
import { AffiliationsController } from './affiliations/affiliations.controller';
import { AffiliationsService } from './affiliations/affiliations.service';
import { CounterpartReader } from './counterparts/counterpart-reader';
import { Counterparts } from './counterparts/counterparts';
import { CounterpartsController } from './counterparts/counterparts.controller';
import { CounterpartsService } from './counterparts/counterparts.service';
import { ExpertInput } from './experts/expert-input';
import { ExpertListQuery } from './experts/expert-list.query';
import { ExpertRoster } from './experts/expert-roster';
import { ExpertStore } from './experts/expert-store';
import { ExpertSubjectReports } from './experts/expert-subject-reports';
import { ExpertVault } from './experts/expert-vault';
import { ExpertsController } from './experts/experts.controller';
import { ExpertsService } from './experts/experts.service';
import { ExpertImports } from './experts/imports/expert-imports';
import { ExpertImportsController } from './experts/imports/expert-imports.controller';
import { HostOffersController } from './host-offers/host-offers.controller';
import { HostOffersService } from './host-offers/host-offers.service';
import { AgreedTerms } from './host-offers/agreed-terms';
import { HostPlaces } from './host-offers/host-places';
import { OpenOffers } from './host-offers/open-offers';
import { HolidayCalendar } from './holidays/holiday-calendar';
import { HolidaysController } from './holidays/holidays.controller';
import { HolidaysService } from './holidays/holidays.service';
import { DuplicateIndex } from './duplicates/duplicate-index';
import { DuplicatesService } from './duplicates/duplicates.service';
import { duplicateControllers } from './duplicates/duplicates.controllers';
import { mergeControllers } from './merges/merges.controllers';
import { MergePreviews } from './merges/merge-preview';
import { MergeRecords } from './merges/merge-records';
import { MergesService } from './merges/merges.service';
import { MergeNews } from './merges/merge-news';
import { RecordReferences } from './merges/record-references';
import { JetReader } from './jet/jet-reader';
import { JetController } from './jet/jet.controller';
import { JetService } from './jet/jet.service';
import { Jurisdictions } from './offices/jurisdictions';
import { OfficesController } from './offices/offices.controller';
import { StoredNames } from './names/stored-names';
import { OfficesService } from './offices/offices.service';
import { BroughtOrganisations } from './organisations/brought-organisations';
import { ContactsService } from './organisations/contacts.service';
import { OrganisationDirectory } from './organisations/organisation-directory';
import { OrganisationUses } from './organisations/organisation-uses';
import { OrganisationsController } from './organisations/organisations.controller';
import { OrganisationsService } from './organisations/organisations.service';
import { MunicipalityMergers } from './places/municipality-mergers';
import { PlacesController } from './places/places.controller';
import { PlacesService } from './places/places.service';
import { RequirementsController } from './requirements/requirements.controller';
import { RequirementsService } from './requirements/requirements.service';
import { Programmes } from './programmes/programmes';
import { ProgrammesController } from './programmes/programmes.controller';
import { ProgrammesService } from './programmes/programmes.service';
import { WindowViews } from './windows/window-views';
import { WindowsController } from './windows/windows.controller';
import { WindowsService } from './windows/windows.service';

/** Offices, places, organisations, holidays, counterparts, windows for applications, the roster of experts, affiliations. */
@Module({
  controllers: [
    // Before those whose addresses take any id in the same place.
    ...duplicateControllers,
    ...mergeControllers,
    OfficesController,
    PlacesController,
    OrganisationsController,
    HolidaysController,
    WindowsController,
    CounterpartsController,
    RequirementsController,
    ExpertImportsController,
    ExpertsController,
    AffiliationsController,
    ProgrammesController,
    HostOffersController,
    JetController,
  ],
  providers: [
    OfficesService,
    PlacesService,
    StoredNames,
    MunicipalityMergers,
    OrganisationsService,
    ContactsService,
    HolidaysService,
    Jurisdictions,
    HolidayCalendar,
    OrganisationDirectory,
    BroughtOrganisations,
    OrganisationUses,
    WindowsService,
    WindowViews,
    CounterpartsService,
    RequirementsService,
    CounterpartReader,
    Counterparts,
    ExpertsService,
    ExpertSubjectReports,
    ExpertListQuery,
    ExpertInput,
    ExpertStore,
    ExpertVault,
    ExpertRoster,
    ExpertImports,
    AffiliationsService,
    AffiliationFiles,
    JetService,
    JetReader,
    AffiliationReader,
    AffiliationComparison,
    AffiliationInput,
    AffiliationRegister,
    DuplicateIndex,
    DuplicatesService,
    MergePreviews,
    MergeRecords,
    MergesService,
    MergeNews,
    RecordReferences,
    Programmes,
    ProgrammesService,
    HostOffersService,
    AgreedTerms,
    HostPlaces,
    OpenOffers,
  ],
  exports: [
    StoredNames,
    Jurisdictions,
    HolidayCalendar,
    OrganisationDirectory,
    BroughtOrganisations,
    OrganisationUses,
    Counterparts,
    ExpertRoster,
    AffiliationRegister,
    MergeNews,
    RecordReferences,
    Programmes,
    AgreedTerms,
    HostPlaces,
    OpenOffers,
  ],
})
export class RegistryModule {}
