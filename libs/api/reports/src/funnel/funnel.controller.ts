import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { DispatchFunnels } from './dispatch-funnels';
import { DispatchFunnel, DispatchFunnelQuery, FunnelEvidence, FunnelEvidenceQuery } from './funnel.dto';

/** How far dispatch applications got, and how long they waited. */
@ApiTags('reports')
@Controller('reports/dispatch-funnel')
export class FunnelController {
  constructor(private readonly funnels: DispatchFunnels) {}

  @Get()
  @Requires('report.read')
  @ApiOperation({ summary: 'Dispatch applications by how far they got, and their waits, per target fiscal year' })
  @ApiOkResponse({ type: DispatchFunnel })
  funnel(@CurrentActor() actor: Actor, @Query() query: DispatchFunnelQuery): Promise<DispatchFunnel> {
    return this.funnels.funnel(actor, query);
  }

  @Get('evidence')
  @Requires('report.read')
  @ApiOperation({ summary: 'The applications behind one figure of the funnel' })
  @ApiOkResponse({ type: FunnelEvidence })
  evidence(@CurrentActor() actor: Actor, @Query() query: FunnelEvidenceQuery): Promise<FunnelEvidence> {
    return this.funnels.evidence(actor, query);
  }
}
