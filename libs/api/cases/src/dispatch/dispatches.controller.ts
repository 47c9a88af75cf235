import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, etag, Requires } from '@kakehashi/api/platform';
import { CaseView } from '../case/dto/case-view.dto';
import { DispatchMatching } from './dispatch-matching';
import { MatchingQuery, MatchingView } from './dto/matching.dto';
import { FollowUps } from './follow-ups';

/** What dispatches have beside what all cases have: the choice of a specialist, and missions that follow up. */
@ApiTags('dispatches')
@Controller('cases/:reference')
export class DispatchesController {
  constructor(
    private readonly matching: DispatchMatching,
    private readonly followUps: FollowUps,
  ) {}

  @Get('matching')
  @Requires('expert.read')
  @ApiOperation({ summary: 'Who fits a dispatch, who does not, and why' })
  @ApiOkResponse({ type: MatchingView })
  match(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Query() { others }: MatchingQuery,
  ): Promise<MatchingView> {
    return this.matching.match(actor, reference, others);
  }

  @Post('follow-ups')
  @Requires('dispatch.create')
  @ApiOperation({ summary: 'Log a draft that follows up a dispatch, with what stays the same, linked to it' })
  @ApiCreatedResponse({ type: CaseView })
  async followUp(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const view = await this.followUps.start(actor, reference);
    response.location(`/api/cases/${view.reference}`);
    response.setHeader('ETag', etag(view.version));
    return view;
  }
}
