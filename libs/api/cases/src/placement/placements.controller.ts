import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { AnsweredAnew, CurrentActor, etag, IfMatch, Requires } from '@kakehashi/api/platform';
import { CaseView } from '../case/dto/case-view.dto';
import { MonthlyReportInput } from './dto/monthly-report.dto';
import { RevealedTraineeData, RevealPage, RevealQuery, RevealTraineeData } from './dto/personal.dto';
import { DrawSubjectReport, SubjectReport } from './dto/subject-report.dto';
import { MonthlyReports } from './monthly-reports';
import { SubjectReports } from './personal/subject-reports';
import { TraineeReveals } from './personal/trainee-reveals';

/** What placements have beside what all cases have: personal data and monthly reports. */
@ApiTags('placements')
@Controller('cases/:reference')
export class PlacementsController {
  constructor(
    private readonly reveals: TraineeReveals,
    private readonly reports: MonthlyReports,
    private readonly subjects: SubjectReports,
  ) {}

  @Post('reveals')
  @Requires('placement.reveal')
  @AnsweredAnew()
  @HttpCode(200)
  @ApiOperation({ summary: 'See one piece of personal data, for a reason that is logged' })
  @ApiOkResponse({ type: RevealedTraineeData })
  reveal(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Body() request: RevealTraineeData,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RevealedTraineeData> {
    response.setHeader('Cache-Control', 'no-store');
    return this.reveals.reveal(actor, reference, request);
  }

  @Get('reveals')
  @Requires('placement.read_reveals')
  @ApiOperation({ summary: 'Who looked at personal data, when and why' })
  @ApiOkResponse({ type: RevealPage })
  revealed(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Query() { cursor }: RevealQuery,
  ): Promise<RevealPage> {
    return this.reveals.page(actor, reference, cursor);
  }

  @Post('subject-report')
  @Requires('placement.subject_report')
  @AnsweredAnew()
  @HttpCode(200)
  @ApiOperation({ summary: 'All that is held on the trainee, for a reason that is logged' })
  @ApiOkResponse({ type: SubjectReport })
  subject(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Body() { reason }: DrawSubjectReport,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SubjectReport> {
    response.setHeader('Cache-Control', 'no-store');
    return this.subjects.draw(actor, reference, reason);
  }

  @Post('monthly-reports')
  @Requires('placement.edit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record a monthly report, or correct the one for the same month' })
  @ApiOkResponse({ type: CaseView })
  async report(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @IfMatch() version: number,
    @Body() input: MonthlyReportInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const view = await this.reports.record(actor, reference, version, input);
    response.setHeader('ETag', etag(view.version));
    return view;
  }
}
