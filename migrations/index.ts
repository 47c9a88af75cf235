import { Users1760000010100 } from './0101-users';
import { Sessions1760000010200 } from './0102-sessions';
import { AuditLog1760000010300 } from './0103-audit-log';
import { IdempotencyKeys1760000010400 } from './0104-idempotency-keys';
import { PersonalTokens1760000010500 } from './0105-personal-tokens';
import { TemporaryPasswords1760000010600 } from './0106-temporary-passwords';
import { Offices1760000020100 } from './0201-offices';
import { LocalGovernments1760000020200 } from './0202-local-governments';
import { Organisations1760000020300 } from './0203-organisations';
import { Holidays1760000020400 } from './0204-holidays';
import { ReferenceLoads1760000020500 } from './0205-reference-loads';
import { WorkflowDefinitions1760000030100 } from './0301-workflow-definitions';
import { Cases1760000030200 } from './0302-cases';
import { CaseListIndexes1760000030300 } from './0303-case-list-indexes';
import { Visits1760000030400 } from './0304-visits';
import { CaseEvents1760000030500 } from './0305-case-events';
import { CaseDeadlines1760000030600 } from './0306-case-deadlines';
import { Delegations1760000030700 } from './0307-delegations';
import { Appointments1760000030800 } from './0308-appointments';
import { CaseConversation1760000030900 } from './0309-case-conversation';
import { CaseDocuments1760000031000 } from './0310-case-documents';
import { EarlierVisitSearches1760000031100 } from './0311-earlier-visit-searches';
import { DraftsAndNotifications1760000031200 } from './0312-drafts-and-notifications';
import { RequesterAsRecorded1760000031300 } from './0313-requester-as-recorded';
import { PublishedRecord1760000040100 } from './0401-published-record';
import { CaseFacts1760000040200 } from './0402-case-facts';
import { CountTotals1760000040300 } from './0403-count-totals';
import { CaseFactTriggers1760000040400 } from './0404-case-fact-triggers';
import { CaseFactsBackfill1760000040500 } from './0405-case-facts-backfill';
import { CaseTotals1760000040600 } from './0406-case-totals';
import { CountTotalsByCut1760000040700 } from './0407-count-totals-by-cut';
import { CaseTotalsByCut1760000040800 } from './0408-case-totals-by-cut';
import { DispatchWindows1760000050100 } from './0501-dispatch-windows';
import { Counterparts1760000050200 } from './0502-counterparts';
import { Experts1760000050300 } from './0503-experts';
import { CounterpartPosts1760000050400 } from './0504-counterpart-posts';
import { Dispatches1760000060100 } from './0601-dispatches';
import { DispatchDecisions1760000060200 } from './0602-dispatch-decisions';
import { DispatchInvitations1760000060300 } from './0603-dispatch-invitations';
import { WaitingCases1760000060400 } from './0604-waiting-cases';
import { RecommendedOnce1760000060500 } from './0605-recommended-once';
import { DispatchFacts1760000070100 } from './0701-dispatch-facts';
import { DispatchFactTriggers1760000070200 } from './0702-dispatch-fact-triggers';
import { DispatchFactsBackfill1760000070300 } from './0703-dispatch-facts-backfill';
import { PublishedExpertise1760000070400 } from './0704-published-expertise';
import { DispatchTotals1760000070500 } from './0705-dispatch-totals';
import { Programmes1760000080100 } from './0801-programmes';
import { Placements1760000080200 } from './0802-placements';
import { HostOffers1760000080300 } from './0803-host-offers';
import { TraineeSecrets1760000080400 } from './0804-trainee-secrets';
import { PlacementDecisions1760000080500 } from './0805-placement-decisions';
import { Activities1760000090100 } from './0901-activities';
import { ActivityFacts1760000090200 } from './0902-activity-facts';
import { ActivityFactTriggers1760000090300 } from './0903-activity-fact-triggers';
import { AffiliationRegister1760000100100 } from './1001-affiliation-register';
import { JetFigures1760000100300 } from './1003-jet-figures';
import { HandsInACase1760000100200 } from './1002-hands-in-a-case';
import { RoleEndings1760000130100 } from './1301-role-endings';
import { DocumentRequirements1760000150100 } from './1501-document-requirements';
import { MergedRecords1760000110100 } from './1101-merged-records';
import { Duplicates1760000110200 } from './1102-duplicates';
import { NamesAsRecorded1760000110300 } from './1103-names-as-recorded';
import { MunicipalityMergers1760000110400 } from './1104-municipality-mergers';
import { VisitMunicipalities1760000110500 } from './1105-visit-municipalities';
import { Researches1760000140100 } from './1401-researches';
import { PlacementFacts1760000140200 } from './1402-placement-facts';
import { AffiliationConsultations1760000160100 } from './1601-affiliation-consultations';
import { AffiliationFacts1760000160200 } from './1602-affiliation-facts';
import { CounterpartRenames1760000170100 } from './1701-counterpart-renames';
import { RetentionVersions1760000180100 } from './1801-retention-versions';
import { SavedReports1760000181100 } from './1811-saved-reports';
import { Publications1760000190100 } from './1901-publications';
import { FindingDecisions1760000190200 } from './1902-finding-decisions';
import { Imports1760000200100 } from './2001-imports';
import { ImportedFigures1760000200200 } from './2002-imported-figures';
import { MissionsThatLeft1760000230100 } from './2301-missions-that-left';
import { PapersOfInvitations1760000230200 } from './2302-papers-of-invitations';
import { FewerSpecialists1760000230300 } from './2303-fewer-specialists';
import { PlacementOverrides1760000232100 } from './2321-placement-overrides';
import { OrganisationsByExactName1760000233100 } from './2331-organisations-by-exact-name';
import { ApproverGovernments1760000230400 } from './2304-approver-governments';
import { CaseStays1760000240100 } from './2401-case-stays';
import { MonthlySummaries1760000240200 } from './2402-monthly-summaries';
import { OfficesOfSteps1760000240300 } from './2403-offices-of-steps';
import { FactsOfGivenCases1760000241100 } from './2411-facts-of-given-cases';
import { EnteredFigures1760000241200 } from './2412-entered-figures';
import { CountCheckpoints1760000243100 } from './2431-count-checkpoints';
import { PrintedGovernments1760000245100 } from './2451-printed-governments';
import { SourcesInEnglish1760000245200 } from './2452-sources-in-english';
import { SettledInstants1760000250100 } from './2501-settled-instants';
import { RetractedCases1760000250200 } from './2502-retracted-cases';
import { UnnamedMissions1760000262100 } from './2621-unnamed-missions';
import { UndatedMissions1760000263100 } from './2631-undated-missions';
import { BroughtOrganisations1760000270100 } from './2701-brought-organisations';
import { MunicipalitiesThen1760000271100 } from './2711-municipalities-then';
import { PlacementDivisions1760000271200 } from './2712-placement-divisions';
import { ActivityPrefectures1760000271300 } from './2713-activity-prefectures';
import { PapersOfPlacements1760000281100 } from './2811-papers-of-placements';
import { FoundDiscrepancies1760000290100 } from './2901-found-discrepancies';
import { DocumentsThatTie1760000291100 } from './2911-documents-that-tie';
import { MunicipalitiesByTime1760000292100 } from './2921-municipalities-by-time';
import { VisitsByRequesterAndDay1760000300100 } from './3001-visits-by-requester-and-day';
import { TablesThatRestOnOthers1760000301100 } from './3011-tables-that-rest-on-others';
import { LayoutsThatBroughtRows1760000302100 } from './3021-layouts-that-brought-rows';

/** Every migration in the order in which it runs; append only. */
export const migrations = [
  Users1760000010100,
  Sessions1760000010200,
  AuditLog1760000010300,
  IdempotencyKeys1760000010400,
  PersonalTokens1760000010500,
  TemporaryPasswords1760000010600,
  Offices1760000020100,
  LocalGovernments1760000020200,
  Organisations1760000020300,
  Holidays1760000020400,
  ReferenceLoads1760000020500,
  WorkflowDefinitions1760000030100,
  Cases1760000030200,
  CaseListIndexes1760000030300,
  Visits1760000030400,
  CaseEvents1760000030500,
  CaseDeadlines1760000030600,
  Delegations1760000030700,
  Appointments1760000030800,
  CaseConversation1760000030900,
  CaseDocuments1760000031000,
  EarlierVisitSearches1760000031100,
  DraftsAndNotifications1760000031200,
  RequesterAsRecorded1760000031300,
  PublishedRecord1760000040100,
  CaseFacts1760000040200,
  CountTotals1760000040300,
  CaseFactTriggers1760000040400,
  CaseFactsBackfill1760000040500,
  CaseTotals1760000040600,
  CountTotalsByCut1760000040700,
  CaseTotalsByCut1760000040800,
  DispatchWindows1760000050100,
  Counterparts1760000050200,
  Experts1760000050300,
  CounterpartPosts1760000050400,
  Dispatches1760000060100,
  DispatchDecisions1760000060200,
  DispatchInvitations1760000060300,
  WaitingCases1760000060400,
  RecommendedOnce1760000060500,
  DispatchFacts1760000070100,
  DispatchFactTriggers1760000070200,
  DispatchFactsBackfill1760000070300,
  PublishedExpertise1760000070400,
  DispatchTotals1760000070500,
  Programmes1760000080100,
  Placements1760000080200,
  HostOffers1760000080300,
  TraineeSecrets1760000080400,
  PlacementDecisions1760000080500,
  Activities1760000090100,
  ActivityFacts1760000090200,
  ActivityFactTriggers1760000090300,
  AffiliationRegister1760000100100,
  JetFigures1760000100300,
  HandsInACase1760000100200,
  RoleEndings1760000130100,
  MergedRecords1760000110100,
  Duplicates1760000110200,
  NamesAsRecorded1760000110300,
  MunicipalityMergers1760000110400,
  VisitMunicipalities1760000110500,
  Researches1760000140100,
  PlacementFacts1760000140200,
  DocumentRequirements1760000150100,
  AffiliationConsultations1760000160100,
  AffiliationFacts1760000160200,
  CounterpartRenames1760000170100,
  RetentionVersions1760000180100,
  SavedReports1760000181100,
  Publications1760000190100,
  FindingDecisions1760000190200,
  Imports1760000200100,
  ImportedFigures1760000200200,
  MissionsThatLeft1760000230100,
  PapersOfInvitations1760000230200,
  FewerSpecialists1760000230300,
  PlacementOverrides1760000232100,
  OrganisationsByExactName1760000233100,
  ApproverGovernments1760000230400,
  CaseStays1760000240100,
  MonthlySummaries1760000240200,
  OfficesOfSteps1760000240300,
  FactsOfGivenCases1760000241100,
  EnteredFigures1760000241200,
  CountCheckpoints1760000243100,
  PrintedGovernments1760000245100,
  SourcesInEnglish1760000245200,
  SettledInstants1760000250100,
  RetractedCases1760000250200,
  UnnamedMissions1760000262100,
  UndatedMissions1760000263100,
  BroughtOrganisations1760000270100,
  MunicipalitiesThen1760000271100,
  PlacementDivisions1760000271200,
  ActivityPrefectures1760000271300,
  PapersOfPlacements1760000281100,
  FoundDiscrepancies1760000290100,
  DocumentsThatTie1760000291100,
  MunicipalitiesByTime1760000292100,
  VisitsByRequesterAndDay1760000300100,
  TablesThatRestOnOthers1760000301100,
  LayoutsThatBroughtRows1760000302100,
];
