import { Module } from '@nestjs/common';
import { ExchangeModule } from '@kakehashi/api/exchange';
import { IdentityModule } from '@kakehashi/api/identity';
import { RegistryModule } from '@kakehashi/api/registry';
import { CasesBehind } from './counts/cases-behind';
import { CountCheckpoints } from './counts/count-checkpoints';
import { CountQueries } from './counts/count-queries';
import { CountsFiles } from './counts/counts-files';
import { Instants } from './counts/instants';
import { ReportProgrammes } from './counts/report-programmes';
import { ReportsController } from './counts/reports.controller';
import { ReportReader } from './counts/report-reading';
import { Reports } from './counts/reports.service';
import { DashboardController } from './dashboard/dashboard.controller';
import { DashboardFiles } from './dashboard/dashboard-files';
import { DashboardQueries } from './dashboard/dashboard-queries';
import { Dashboards } from './dashboard/dashboards';
import { MonthlySummaries } from './dashboard/monthly/monthly-summaries';
import { SummarySubscriptions } from './dashboard/monthly/subscriptions';
import { SummarySubscriptionsController } from './dashboard/monthly/subscriptions.controller';
import { DispatchFunnels } from './funnel/dispatch-funnels';
import { FunnelController } from './funnel/funnel.controller';
import { FunnelFiles } from './funnel/funnel-files';
import { FunnelQueries } from './funnel/funnel-queries';
import { Discrepancies } from './imported/discrepancies';
import { DiscrepanciesController } from './imported/discrepancies.controller';
import { FigureImports } from './imported/figure-imports';
import { FigureStore } from './imported/figure-store';
import { Changes } from './publishing/changes';
import { ChangesFiles } from './publishing/changes-files';
import { ChangesController } from './publishing/changes.controller';
import { FindingDecisionsService } from './publishing/finding-decisions';
import { FindingsController } from './publishing/findings.controller';
import { PublicationFiles } from './publishing/publication-files';
import { PublicationReader } from './publishing/publication-reader';
import { PublicationsController } from './publishing/publications.controller';
import { Publications } from './publishing/publications.service';
import { SavedReports } from './saved/saved-reports';
import { SavedReportsController } from './saved/saved-reports.controller';

/** Yearly counts, the published record beside the counted cases, the funnel of dispatches, and how the work stands. */
@Module({
  imports: [ExchangeModule, IdentityModule, RegistryModule],
  controllers: [
    PublicationsController,
    ChangesController,
    FindingsController,
    ReportsController,
    FunnelController,
    DashboardController,
    SummarySubscriptionsController,
    SavedReportsController,
    DiscrepanciesController,
  ],
  providers: [
    CountCheckpoints,
    CountQueries,
    Instants,
    ReportProgrammes,
    ReportReader,
    CasesBehind,
    Reports,
    CountsFiles,
    FunnelQueries,
    DispatchFunnels,
    FunnelFiles,
    DashboardQueries,
    Dashboards,
    DashboardFiles,
    MonthlySummaries,
    SummarySubscriptions,
    PublicationReader,
    PublicationFiles,
    Publications,
    Changes,
    ChangesFiles,
    FindingDecisionsService,
    SavedReports,
    FigureStore,
    FigureImports,
    Discrepancies,
  ],
})
export class ReportsModule {}
