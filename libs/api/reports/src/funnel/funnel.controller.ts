import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { AlsoAsFile, FileAsked, listFile, type AskedFile } from '@kakehashi/api/exchange';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { DispatchFunnels } from './dispatch-funnels';
import { FunnelFiles } from './funnel-files';
import { DispatchFunnel, DispatchFunnelQuery, FunnelEvidence, FunnelEvidenceQuery } from './funnel.dto';

/** How far dispatch applications got, and how long they waited. */
@ApiTags('reports')
@Controller('reports/dispatch-funnel')
export class FunnelController {
  constructor(
    private readonly funnels: DispatchFunnels,
    private readonly files: FunnelFiles,
  ) {}

  @Get()
  @Requires('report.read')
  @ApiOperation({ summary: 'Dispatch applications by how far they got, and their waits, per target fiscal year' })
  @AlsoAsFile(DispatchFunnel)
  async funnel(
    @CurrentActor() actor: Actor,
    @Query() query: DispatchFunnelQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<DispatchFunnel | StreamableFile> {
    return asked ? listFile(asked, await this.files.funnel(actor, query)) : this.funnels.funnel(actor, query);
  }

  @Get('evidence')
  @Requires('report.read')
  @ApiOperation({ summary: 'The applications behind one figure of the funnel' })
  @AlsoAsFile(FunnelEvidence)
  async evidence(
    @CurrentActor() actor: Actor,
    @Query() query: FunnelEvidenceQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<FunnelEvidence | StreamableFile> {
    return asked ? listFile(asked, await this.files.evidence(actor, query)) : this.funnels.evidence(actor, query);
  }
}
