import { Module } from '@nestjs/common';
import { ExchangeModule } from '@kakehashi/api/exchange';
import { RegistryModule } from '@kakehashi/api/registry';
import { CountQueries } from './counts/count-queries';
import { ReportProgrammes } from './counts/report-programmes';
import { ReportsController } from './counts/reports.controller';
import { Reports } from './counts/reports.service';
import { DispatchFunnels } from './funnel/dispatch-funnels';
import { FunnelController } from './funnel/funnel.controller';
import { FunnelQueries } from './funnel/funnel-queries';
import { Discrepancies } from './imported/discrepancies';
import { DiscrepanciesController } from './imported/discrepancies.controller';
import { FigureImports } from './imported/figure-imports';
import { FigureStore } from './imported/figure-store';
import { Changes } from './publishing/changes';
import { ChangesController } from './publishing/changes.controller';
import { FindingDecisionsService } from './publishing/finding-decisions';
import { FindingsController } from './publishing/findings.controller';
import { PublicationReader } from './publishing/publication-reader';
import { PublicationsController } from './publishing/publications.controller';
import { Publications } from './publishing/publications.service';
import { SavedReports } from './saved/saved-reports';
import { SavedReportsController } from './saved/saved-reports.controller';

/** Yearly counts, the published record beside the counted cases, and the funnel of dispatch applications. */
@Module({
  imports: [ExchangeModule, RegistryModule],
  controllers: [
    PublicationsController,
    ChangesController,
    FindingsController,
    ReportsController,
    FunnelController,
    SavedReportsController,
    DiscrepanciesController,
  ],
  providers: [
    CountQueries,
    ReportProgrammes,
    Reports,
    FunnelQueries,
    DispatchFunnels,
    PublicationReader,
    Publications,
    Changes,
    FindingDecisionsService,
    SavedReports,
    FigureStore,
    FigureImports,
    Discrepancies,
  ],
})
export class ReportsModule {}
