export { AffiliationRegister } from './affiliations/affiliation-register';
export { Counterparts, type CounterpartRef } from './counterparts/counterparts';
export { sealedExperts } from './experts/expert-vault';
export { ExpertRoster, type ExpertBooking, type ExpertRef } from './experts/expert-roster';
export { AgreedTerms } from './host-offers/agreed-terms';
export { HostPlaces, type PlaceRequest } from './host-offers/host-places';
export { OpenOffers, type OfferSelection } from './host-offers/open-offers';
export { HostRef, type HostOfferView } from './host-offers/host-offer.dto';
export { HolidayCalendar, type ClosedDay } from './holidays/holiday-calendar';
export { HOLIDAYS_CHANGED } from './holidays/holidays.service';
export { Jurisdictions } from './offices/jurisdictions';
export { BroughtOrganisations, stillNamed } from './organisations/brought-organisations';
export {
  isGovernmentName,
  LocalGovernments,
  type LocalGovernment,
  type RegisteredName,
} from './organisations/local-governments';
export {
  isAmbiguous,
  OrganisationDirectory,
  type GivenName,
  type NameBearer,
  type NewOrganisation,
  type OrganisationReference,
} from './organisations/organisation-directory';
export { StoredNames, type NamesOf } from './names/stored-names';
export { MergeNews } from './merges/merge-news';
export { RecordReferences, type RecordReference } from './merges/record-references';
export { OrganisationUses, type OrganisationUse } from './organisations/organisation-uses';
export { Programmes, type ProgrammeRef } from './programmes/programmes';
export { RegistryModule } from './registry.module';
export { foldForSearch, searchPattern, searchTextOf } from './search/fold';
export { loadReferenceData } from './reference/load-reference-data';
export { DemoClock } from './demo/demo-clock';
export type {
  DemoApplication,
  DemoAppointment,
  DemoCase,
  DemoDesk,
  DemoLogged,
  DemoMonthlyReport,
  DemoRequest,
  DemoTransition,
} from './demo/demo-desk';
export { loadDemo, loadDemoPeople, type DemoOptions } from './demo/load-demo';
