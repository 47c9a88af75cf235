import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { Changes } from './changes';
import { ChangesPage, ChangesQuery } from './changes.dto';

/** What changed of the yearly counts. */
@ApiTags('reports')
@Controller('reports/yearly-counts/changes')
export class ChangesController {
  constructor(private readonly changes: Changes) {}

  @Get()
  @Requires('report.read')
  @ApiOperation({ summary: 'The cases that count otherwise than they did at an instant, with who changed them' })
  @ApiOkResponse({ type: ChangesPage })
  since(@CurrentActor() actor: Actor, @Query() query: ChangesQuery): Promise<ChangesPage> {
    return this.changes.since(actor, query);
  }
}
