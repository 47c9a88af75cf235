import { Module } from '@nestjs/common';
import { RegistryModule } from '@kakehashi/api/registry';
import { CountQueries } from './counts/count-queries';
import { ReportProgrammes } from './counts/report-programmes';
import { ReportsController } from './counts/reports.controller';
import { Reports } from './counts/reports.service';
import { DispatchFunnels } from './funnel/dispatch-funnels';
import { FunnelController } from './funnel/funnel.controller';
import { FunnelQueries } from './funnel/funnel-queries';
import { SavedReports } from './saved/saved-reports';
import { SavedReportsController } from './saved/saved-reports.controller';

/** Yearly counts, the published record beside the counted cases, and the funnel of dispatch applications. */
@Module({
  imports: [RegistryModule],
  controllers: [ReportsController, FunnelController, SavedReportsController],
  providers: [CountQueries, ReportProgrammes, Reports, FunnelQueries, DispatchFunnels, SavedReports],
})
export class ReportsModule {}
