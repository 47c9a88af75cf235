import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, etag, IdParam, IfMatch, Requires } from '@kakehashi/api/platform';
import { NewSavedReport, SavedReport, SavedReportList, SavedReportPatch } from './saved-reports.dto';
import { SavedReports } from './saved-reports';

/** Reports that are kept by name. */
@ApiTags('reports')
@Controller('reports/saved')
export class SavedReportsController {
  constructor(private readonly saved: SavedReports) {}

  @Get()
  @Requires('report.read')
  @ApiOperation({ summary: 'One’s own saved reports, and those that one’s offices share' })
  @ApiOkResponse({ type: SavedReportList })
  async list(@CurrentActor() actor: Actor): Promise<SavedReportList> {
    return { items: await this.saved.list(actor) };
  }

  @Post()
  @Requires('report.save')
  @ApiOperation({ summary: 'Keep a report by name' })
  @ApiCreatedResponse({ type: SavedReport })
  async save(
    @CurrentActor() actor: Actor,
    @Body() input: NewSavedReport,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedReport> {
    return tagged(response, await this.saved.save(actor, input));
  }

  @Patch(':id')
  @Requires('report.save')
  @ApiOperation({ summary: 'Rename a saved report of one’s own, share it, or share it no longer' })
  @ApiOkResponse({ type: SavedReport })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: SavedReportPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedReport> {
    return tagged(response, await this.saved.update(actor, id, version, patch));
  }

  @Delete(':id')
  @Requires('report.save')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a saved report of one’s own' })
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.saved.remove(actor, id, version);
  }
}

function tagged(response: Response, report: SavedReport): SavedReport {
  response.setHeader('ETag', etag(report.version));
  return report;
}
