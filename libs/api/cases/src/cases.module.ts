import { Module } from '@nestjs/common';
import type { CaseType } from '@kakehashi/shared/case-types';
import { ExchangeModule } from '@kakehashi/api/exchange';
import { RegistryModule } from '@kakehashi/api/registry';
import { ActivitiesOfOrganisations } from './activity/activities-of-organisations';
import { ActivityBehaviour } from './activity/activity-behaviour';
import { AffiliationBehaviour } from './affiliation/affiliation-behaviour';
import { AffiliationsOfOrganisations } from './affiliation/affiliations-of-organisations';
import { Signing } from './affiliation/signing';
import { CaseAssignment } from './case/case-assignment';
import { CaseCreator } from './case/case-creator';
import { CaseEditor } from './case/case-editor';
import { CaseLoader } from './case/case-loader';
import { CaseExport } from './case/export/case-export';
import { CaseQueries } from './case/case-queries';
import { CaseStarter } from './case/case-starter';
import { CaseTransitions } from './case/case-transitions';
import { CaseTypeRegistry, type CaseTypeBehaviour } from './case/case-type';
import { CaseWriter } from './case/case-writer';
import { CasesController } from './case/cases.controller';
import { ImportedCases } from './case/imports/imported-cases';
import { TypedImportWriter } from './case/imports/typed-import-writer';
import { TypedImports } from './case/imports/typed-imports';
import { MergedRecords } from './case/merged-records';
import { CaseComments } from './case/conversation/case-comments';
import { CaseHistory } from './case/conversation/case-history';
import { CaseLinks } from './case/conversation/case-links';
import { CaseWatchers } from './case/conversation/case-watchers';
import { ConversationController } from './case/conversation/conversation.controller';
import { DeadlineKeeper } from './case/deadlines/deadline-keeper';
import { DeadlineRecount } from './case/deadlines/deadline-recount';
import { CaseDocuments } from './case/documents/case-documents';
import { DocumentFiles } from './case/documents/document-files';
import { DocumentsController } from './case/documents/documents.controller';
import { EventLog } from './case/events/event-log';
import { Deciders } from './case/leaving/deciders';
import { OwnDrafts } from './case/leaving/own-drafts';
import { OwnedCases } from './case/leaving/owned-cases';
import { SoleApprovals } from './case/leaving/sole-approvals';
import { WaitingApprovals } from './case/leaving/waiting-approvals';
import { WatchedCases } from './case/leaving/watched-cases';
import { Approvals } from './case/work/approvals';
import { CaseSpreader } from './case/work/case-spreader';
import { Drafts } from './case/work/drafts';
import { DraftsController } from './case/work/drafts.controller';
import { Notifications } from './case/work/notifications';
import { WorkController } from './case/work/work.controller';
import { WorkflowStore } from './case/workflow/workflow-store';
import { DispatchBehaviour } from './dispatch/dispatch-behaviour';
import { DispatchSteps } from './dispatch/dispatch-steps';
import { DispatchMatching } from './dispatch/dispatch-matching';
import { FollowUps } from './dispatch/follow-ups';
import { DispatchesController } from './dispatch/dispatches.controller';
import { Invitations } from './dispatch/invitations';
import { Home } from './home/home';
import { HomeController } from './home/home.controller';
import { TodaysAppointments } from './home/todays-appointments';
import { CaseLetters } from './letters/case-letters';
import { LettersController } from './letters/letters.controller';
import { Alumni } from './placement/alumni';
import { AlumniController } from './placement/alumni.controller';
import { MonthlyReports } from './placement/monthly-reports';
import { PlacementBehaviour } from './placement/placement-behaviour';
import { PlacementSteps } from './placement/placement-steps';
import { PlacementsController } from './placement/placements.controller';
import { RetentionController } from './placement/retention.controller';
import { PairingConfirmation } from './placement/pairing/pairing-confirmation';
import { PairingController } from './placement/pairing/pairing.controller';
import { PlacementPairing } from './placement/pairing/placement-pairing';
import { PlacementsOfOrganisations } from './placement/placements-of-organisations';
import { Retention } from './placement/personal/retention';
import { RetentionRules } from './placement/personal/retention-rules';
import { SubjectReports } from './placement/personal/subject-reports';
import { TraineeReveals } from './placement/personal/trainee-reveals';
import { TraineeVault } from './placement/personal/trainee-vault';
import { Untold } from './placement/personal/untold';
import { ResearchBehaviour } from './research/research-behaviour';
import { ResearchesOfOrganisations } from './research/researches-of-organisations';
import { EarlierVisitSearch } from './visit/earlier-visits';
import { AppointmentsToCome } from './visit/itinerary/appointments-to-come';
import { ItineraryReader } from './visit/itinerary/itinerary-reader';
import { VisitImportWriter } from './visit/imports/visit-import-writer';
import { VisitImports } from './visit/imports/visit-imports';
import { VisitItinerary } from './visit/itinerary/visit-itinerary';
import { VisitBehaviour } from './visit/visit-behaviour';
import { VisitMembers } from './visit/visit-members';
import { VisitOrganisations } from './visit/visit-organisations';
import { DispatchesOfOrganisations } from './dispatch/dispatches-of-organisations';
import { VisitsOfOrganisations } from './visit/visits-of-organisations';
import { VisitsController } from './visit/visits.controller';

const caseTypeRegistry = {
  provide: CaseTypeRegistry,
  useFactory: (
    visit: VisitBehaviour,
    dispatch: DispatchBehaviour,
    placement: PlacementBehaviour,
    activity: ActivityBehaviour,
    research: ResearchBehaviour,
    affiliation: AffiliationBehaviour,
  ): CaseTypeRegistry => {
    const behaviours = { visit, dispatch, placement, activity, research, affiliation } satisfies Record<
      CaseType,
      CaseTypeBehaviour
    >;
    return { of: (type) => behaviours[type] };
  },
  inject: [
    VisitBehaviour,
    DispatchBehaviour,
    PlacementBehaviour,
    ActivityBehaviour,
    ResearchBehaviour,
    AffiliationBehaviour,
  ],
};

/** Cases of every type, and what surrounds them. */
@Module({
  imports: [ExchangeModule, RegistryModule],
  controllers: [
    CasesController,
    ConversationController,
    DocumentsController,
    VisitsController,
    DispatchesController,
    PlacementsController,
    AlumniController,
    RetentionController,
    PairingController,
    LettersController,
    DraftsController,
    WorkController,
    HomeController,
  ],
  providers: [
    caseTypeRegistry,
    AppointmentsToCome,
    ActivitiesOfOrganisations,
    ActivityBehaviour,
    ResearchBehaviour,
    ResearchesOfOrganisations,
    AffiliationBehaviour,
    AffiliationsOfOrganisations,
    Signing,
    Approvals,
    CaseAssignment,
    CaseComments,
    CaseCreator,
    CaseDocuments,
    CaseEditor,
    CaseExport,
    CaseHistory,
    CaseLetters,
    CaseLinks,
    CaseLoader,
    CaseQueries,
    CaseSpreader,
    CaseStarter,
    CaseTransitions,
    CaseWatchers,
    CaseWriter,
    Deciders,
    DeadlineKeeper,
    DeadlineRecount,
    DocumentFiles,
    Drafts,
    DispatchBehaviour,
    DispatchMatching,
    DispatchSteps,
    EarlierVisitSearch,
    EventLog,
    FollowUps,
    Home,
    Invitations,
    ItineraryReader,
    MergedRecords,
    MonthlyReports,
    Notifications,
    OwnDrafts,
    OwnedCases,
    SoleApprovals,
    WaitingApprovals,
    PairingConfirmation,
    PlacementBehaviour,
    PlacementPairing,
    PlacementSteps,
    PlacementsOfOrganisations,
    Alumni,
    Retention,
    RetentionRules,
    SubjectReports,
    TodaysAppointments,
    TraineeReveals,
    TraineeVault,
    Untold,
    VisitBehaviour,
    ImportedCases,
    TypedImports,
    TypedImportWriter,
    VisitImportWriter,
    VisitImports,
    VisitItinerary,
    VisitMembers,
    VisitOrganisations,
    DispatchesOfOrganisations,
    VisitsOfOrganisations,
    WatchedCases,
    WorkflowStore,
  ],
  exports: [
    CaseAssignment,
    CaseComments,
    CaseCreator,
    CaseDocuments,
    CaseEditor,
    CaseQueries,
    CaseStarter,
    CaseTransitions,
    CaseWatchers,
    EarlierVisitSearch,
    VisitItinerary,
    VisitMembers,
  ],
})
export class CasesModule {}
