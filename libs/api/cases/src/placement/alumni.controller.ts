import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { AlsoAsFile, FileAsked, listFile, type AskedFile } from '@kakehashi/api/exchange';
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
  @AlsoAsFile(AlumniPage)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: AlumniQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<AlumniPage | StreamableFile> {
    return asked ? listFile(asked, await this.alumni.file(actor, query)) : this.alumni.page(actor, query);
  }
}
