import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { Alumni } from './alumni';
import { AlumniPage, AlumniQuery } from './dto/alumni.dto';

/** Who completed a placement. */
@ApiTags('placements')
@Controller('alumni')
export class AlumniController {
  constructor(private readonly alumni: Alumni) {}

  @Get()
  @Requires('case.read')
  @ApiOperation({ summary: 'Former trainees, who left last first' })
  @ApiOkResponse({ type: AlumniPage })
  list(@CurrentActor() actor: Actor, @Query() query: AlumniQuery): Promise<AlumniPage> {
    return this.alumni.page(actor, query);
  }
}
