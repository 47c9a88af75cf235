import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, Requires } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { NewDecision } from '../publishing/decisions.dto';
import { Discrepancies } from './discrepancies';
import { DiscrepancyList } from './discrepancies.dto';

/** In what imported tables of figures contradict themselves, resolved by people. */
@ApiTags('imports')
@Controller('imports/:id/discrepancies')
export class DiscrepanciesController {
  constructor(private readonly discrepancies: Discrepancies) {}

  @Get()
  @Requires('import.read')
  @ApiOperation({
    summary: 'In what an imported table contradicts itself: printed, computed and accepted values apart',
  })
  @ApiOkResponse({ type: DiscrepancyList })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DiscrepancyList> {
    return this.discrepancies.list(actor, id);
  }

  @Post(':discrepancy/decisions')
  @Requires('report.decide')
  @ApiOperation({ summary: 'Decide on a discrepancy; an earlier decision stays in its history' })
  @ApiCreatedResponse({ type: DiscrepancyList })
  decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('discrepancy') discrepancy: string,
    @Body() input: NewDecision,
  ): Promise<DiscrepancyList> {
    return this.discrepancies.decide(actor, id, discrepancy, input);
  }
}
