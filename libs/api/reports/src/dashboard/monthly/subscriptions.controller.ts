import { Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { MonthlySummarySubscription } from './subscription.dto';
import { SummarySubscriptions } from './subscriptions';

/** The monthly summary by mail, for oneself. */
@ApiTags('reports')
@Controller('reports/monthly-summary')
export class SummarySubscriptionsController {
  constructor(private readonly subscriptions: SummarySubscriptions) {}

  @Get()
  @Requires('report.subscribe')
  @ApiOperation({ summary: 'Whether I get the monthly summary by mail' })
  @ApiOkResponse({ type: MonthlySummarySubscription })
  subscription(@CurrentActor() actor: Actor): Promise<MonthlySummarySubscription> {
    return this.subscriptions.of(actor);
  }

  @Put()
  @Requires('report.subscribe')
  @HttpCode(204)
  @ApiOperation({ summary: 'Get the monthly summary by mail' })
  @ApiNoContentResponse()
  begin(@CurrentActor() actor: Actor): Promise<void> {
    return this.subscriptions.begin(actor);
  }

  @Delete()
  @Requires('report.subscribe')
  @HttpCode(204)
  @ApiOperation({ summary: 'Get the monthly summary no longer' })
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor): Promise<void> {
    return this.subscriptions.end(actor);
  }
}
