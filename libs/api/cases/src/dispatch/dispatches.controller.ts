import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { DispatchMatching } from './dispatch-matching';
import { MatchingQuery, MatchingView } from './dto/matching.dto';

/** What dispatches have beside what all cases have: the choice of a specialist. */
@ApiTags('dispatches')
@Controller('cases/:reference')
export class DispatchesController {
  constructor(private readonly matching: DispatchMatching) {}

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
}
