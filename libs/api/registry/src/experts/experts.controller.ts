import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AlsoAsFile, FileAsked, listFile, type AskedFile } from '@kakehashi/api/exchange';
import { AnsweredAnew, CurrentActor, IdParam, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import { ExpertPage, ExpertQuery } from './expert-list.dto';
import { RevealedField, RevealRequest } from './expert-parts.dto';
import { DrawExpertReport, ExpertSubjectReport } from './expert-subject-report.dto';
import { ExpertSubjectReports } from './expert-subject-reports';
import { ExpertDetail, ExpertPatch, NewExpert } from './expert.dto';
import { ExpertsService } from './experts.service';

/** The roster of experts. */
@ApiTags('registry')
@Controller('experts')
export class ExpertsController {
  constructor(
    private readonly experts: ExpertsService,
    private readonly reports: ExpertSubjectReports,
  ) {}

  @Get()
  @Requires('expert.read')
  @ApiOperation({ summary: 'Find experts by name, field, language, country and availability' })
  @AlsoAsFile(ExpertPage)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ExpertQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<ExpertPage | StreamableFile> {
    return asked ? listFile(asked, await this.experts.file(actor, query)) : this.experts.list(actor, query);
  }

  @Post()
  @Requires('expert.edit')
  @ApiOperation({ summary: 'Add an expert' })
  @ApiCreatedResponse({ type: ExpertDetail })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewExpert,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExpertDetail> {
    const created = await this.experts.create(actor, input);
    response.setHeader('ETag', etag(created.version)).setHeader('Location', `/api/experts/${created.id}`);
    return created;
  }

  @Get(':id')
  @Requires('expert.read')
  @ApiOperation({ summary: 'One expert, without personal data' })
  @ApiOkResponse({ type: ExpertDetail })
  async detail(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExpertDetail> {
    const expert = await this.experts.detail(actor, id);
    response.setHeader('ETag', etag(expert.version));
    return expert;
  }

  @Patch(':id')
  @Requires('expert.edit')
  @ApiOperation({ summary: 'Change an expert; a list that is given replaces the one that is there' })
  @ApiOkResponse({ type: ExpertDetail })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: ExpertPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExpertDetail> {
    const changed = await this.experts.update(actor, id, version, patch);
    response.setHeader('ETag', etag(changed.version));
    return changed;
  }

  @Post(':id/reveals')
  @Requires('expert.reveal')
  @AnsweredAnew()
  @HttpCode(200)
  @ApiOperation({ summary: 'See one piece of personal data, for a reason that is logged' })
  @ApiOkResponse({ type: RevealedField })
  async reveal(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() request: RevealRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RevealedField> {
    response.setHeader('Cache-Control', 'no-store');
    return this.experts.reveal(actor, id, request);
  }

  @Post(':id/subject-report')
  @Requires('expert.subject_report')
  @AnsweredAnew()
  @HttpCode(200)
  @ApiOperation({ summary: 'All that is held on the expert, for a reason that is logged' })
  @ApiOkResponse({ type: ExpertSubjectReport })
  subject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { reason }: DrawExpertReport,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExpertSubjectReport> {
    response.setHeader('Cache-Control', 'no-store');
    return this.reports.draw(actor, id, reason);
  }
}
