import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, localeOf, Requires, type ApiRequest } from '@kakehashi/api/platform';
import { yearlyCountsCsv } from './csv';
import { EvidenceQuery, YearlyCountsQuery } from './queries.dto';
import { Reports } from './reports.service';
import { Evidence, ReportProgrammeList, YearlyCounts } from './views.dto';

/** Yearly counts of the programmes. */
@ApiTags('reports')
@ApiExtraModels(YearlyCounts)
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Get('programmes')
  @Requires('report.read')
  @ApiOperation({ summary: 'The programmes of which counts exist' })
  @ApiOkResponse({ type: ReportProgrammeList })
  programmes(@CurrentActor() actor: Actor): Promise<ReportProgrammeList> {
    return this.reports.programmes(actor);
  }

  @Get('yearly-counts')
  @Requires('report.read')
  @ApiOperation({ summary: 'Yearly counts: published figures beside those of the cases' })
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(YearlyCounts) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async yearlyCounts(
    @CurrentActor() actor: Actor,
    @Query() query: YearlyCountsQuery,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<YearlyCounts | string> {
    const counts = await this.reports.yearlyCounts(actor, query);
    response.vary('Accept');
    if (request.accepts(['json', 'csv']) !== 'csv') return counts;
    response.type('text/csv; charset=utf-8');
    response.attachment(`yearly-counts-${query.programme}.csv`);
    return yearlyCountsCsv(counts, localeOf(request));
  }

  @Get('yearly-counts/evidence')
  @Requires('report.read')
  @ApiOperation({ summary: 'The cases and published figures behind one number' })
  @ApiOkResponse({ type: Evidence })
  evidence(@CurrentActor() actor: Actor, @Query() query: EvidenceQuery): Promise<Evidence> {
    return this.reports.evidence(actor, query);
  }
}
