import { Controller, Get, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, localeOf, Requires, type ApiRequest } from '@kakehashi/api/platform';
import { yearlyCountsLines } from './counts-file';
import { caseFileWidths, caseLines } from './evidence-file';
import { sendFile, workbookType, type FileFormat } from './file-answer';
import { oneBatch } from './file-lines';
import { EvidenceQuery, ReportFiltersQuery, YearlyCountsQuery } from './queries.dto';
import { Reports } from './reports.service';
import { Evidence, ReportFilterList, ReportProgrammeList, YearlyCounts } from './views.dto';

/** Yearly counts of the programmes. */
@ApiTags('reports')
@ApiExtraModels(YearlyCounts, Evidence)
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

  @Get('filters')
  @Requires('report.read')
  @ApiOperation({ summary: 'What the counts of a programme can be limited to' })
  @ApiOkResponse({ type: ReportFilterList })
  filters(@CurrentActor() actor: Actor, @Query() { programme }: ReportFiltersQuery): Promise<ReportFilterList> {
    return this.reports.filters(actor, programme);
  }

  @Get('yearly-counts')
  @Requires('report.read')
  @ApiOperation({ summary: 'Yearly counts: published figures beside those of the cases' })
  @ApiProduces('application/json', 'text/csv', workbookType)
  @ApiOkResponse({ content: contentOf(YearlyCounts) })
  async yearlyCounts(
    @CurrentActor() actor: Actor,
    @Query() query: YearlyCountsQuery,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<YearlyCounts | StreamableFile> {
    const counts = await this.reports.yearlyCounts(actor, query);
    const format = formatOf(request, response);
    if (!format) return counts;
    const lines = yearlyCountsLines(counts, localeOf(request));
    const look = { name: query.programme, widths: (lines[0] ?? []).map((_, at) => (at === 0 ? 28 : 16)) };
    return sendFile({ format, fileName: `yearly-counts-${query.programme}`, batches: oneBatch(lines), look }, response);
  }

  @Get('yearly-counts/evidence')
  @Requires('report.read')
  @ApiOperation({ summary: 'The cases and published figures behind one number; as a file all of its cases' })
  @ApiProduces('application/json', 'text/csv', workbookType)
  @ApiOkResponse({ content: contentOf(Evidence) })
  async evidence(
    @CurrentActor() actor: Actor,
    @Query() query: EvidenceQuery,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Evidence | StreamableFile> {
    const format = formatOf(request, response);
    if (!format) return this.reports.evidence(actor, query);
    const batches = caseLines(await this.reports.caseFile(actor, query), localeOf(request));
    const look = { name: query.programme, widths: caseFileWidths };
    return sendFile({ format, fileName: `cases-${query.programme}`, batches, look }, response);
  }
}

/** The file format that is preferred to JSON, if any. */
function formatOf(request: ApiRequest, response: Response): FileFormat | null {
  response.vary('Accept');
  const format = request.accepts(['json', 'csv', 'xlsx']);
  return format === 'csv' || format === 'xlsx' ? format : null;
}

function contentOf(type: new () => object) {
  return {
    'application/json': { schema: { $ref: getSchemaPath(type) } },
    'text/csv': { schema: { type: 'string' } },
    [workbookType]: { schema: { type: 'string', format: 'binary' } },
  } as const;
}
