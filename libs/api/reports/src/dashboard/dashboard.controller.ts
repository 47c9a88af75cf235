import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { AlsoAsFile, FileAsked, listFile, type AskedFile } from '@kakehashi/api/exchange';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { Dashboard, DashboardEvidence, DashboardEvidenceQuery, DashboardQuery } from './dashboard.dto';
import { DashboardFiles } from './dashboard-files';
import { Dashboards } from './dashboards';

/** How the work stands: open and overdue cases, decisions, days to completion and appointments. */
@ApiTags('reports')
@Controller('reports/dashboard')
export class DashboardController {
  constructor(
    private readonly dashboards: Dashboards,
    private readonly files: DashboardFiles,
  ) {}

  @Get()
  @Requires('report.read')
  @ApiOperation({ summary: 'Open and overdue cases, decisions, days to completion and appointments, by office' })
  @AlsoAsFile(Dashboard)
  async dashboard(
    @CurrentActor() actor: Actor,
    @Query() query: DashboardQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<Dashboard | StreamableFile> {
    return asked ? listFile(asked, await this.files.dashboard(actor, query)) : this.dashboards.dashboard(actor, query);
  }

  @Get('evidence')
  @Requires('report.read')
  @ApiOperation({ summary: 'What stands behind one number of the dashboard; as a file all of it' })
  @AlsoAsFile(DashboardEvidence)
  async evidence(
    @CurrentActor() actor: Actor,
    @Query() query: DashboardEvidenceQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<DashboardEvidence | StreamableFile> {
    return asked ? listFile(asked, await this.files.evidence(actor, query)) : this.dashboards.evidence(actor, query);
  }
}
