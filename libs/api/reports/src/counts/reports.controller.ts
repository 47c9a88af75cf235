import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { AlsoAsFile, FileAsked, oneBatch, tableFile, type AskedFile } from '@kakehashi/api/exchange';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { CountsFiles } from './counts-files';
import { caseFileWidths, caseLines } from './evidence-file';
import { EvidenceQuery, ReportFiltersQuery, YearlyCountsQuery } from './queries.dto';
import { Reports } from './reports.service';
import { Evidence } from './evidence.dto';
import { FirstRecord, ReportFilterList, ReportProgrammeList } from './programmes.dto';
import { YearlyCounts } from './views.dto';

/** Yearly counts of the programmes. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly files: CountsFiles,
  ) {}

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

  @Get('first-record')
  @Requires('report.read')
  @ApiOperation({ summary: 'When the first of a programme was recorded, before which no count is known' })
  @ApiOkResponse({ type: FirstRecord })
  firstRecord(@CurrentActor() actor: Actor, @Query() { programme }: ReportFiltersQuery): Promise<FirstRecord> {
    return this.reports.firstRecord(actor, programme);
  }

  @Get('yearly-counts')
  @Requires('report.read')
  @ApiOperation({ summary: 'Yearly counts: published figures beside those of the cases' })
  @AlsoAsFile(YearlyCounts)
  async yearlyCounts(
    @CurrentActor() actor: Actor,
    @Query() query: YearlyCountsQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<YearlyCounts | StreamableFile> {
    if (!asked) return this.reports.yearlyCounts(actor, query);
    const lines = await this.files.lines(actor, query, asked.locale);
    const widths = (lines[0] ?? []).map((_, at) => (at === 0 ? 28 : 16));
    const look = { name: query.programme, widths, frozenColumns: 1 };
    return tableFile(asked.format, { name: `yearly-counts-${query.programme}`, batches: oneBatch(lines), look });
  }

  @Get('yearly-counts/evidence')
  @Requires('report.read')
  @ApiOperation({ summary: 'The cases and published figures behind one number; as a file all of its cases' })
  @AlsoAsFile(Evidence)
  async evidence(
    @CurrentActor() actor: Actor,
    @Query() query: EvidenceQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<Evidence | StreamableFile> {
    if (!asked) return this.reports.evidence(actor, query);
    const batches = caseLines(await this.reports.caseFile(actor, query), asked.locale);
    const look = { name: query.programme, widths: caseFileWidths, frozenColumns: 1 };
    return tableFile(asked.format, { name: `cases-${query.programme}`, batches, look });
  }
}
