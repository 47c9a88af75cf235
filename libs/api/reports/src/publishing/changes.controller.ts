import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { AlsoAsFile, FileAsked, listFile, type AskedFile } from '@kakehashi/api/exchange';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { Changes } from './changes';
import { ChangesFiles } from './changes-files';
import { ChangesPage, ChangesQuery } from './changes.dto';

/** What changed of the yearly counts. */
@ApiTags('reports')
@Controller('reports/yearly-counts/changes')
export class ChangesController {
  constructor(
    private readonly changes: Changes,
    private readonly files: ChangesFiles,
  ) {}

  @Get()
  @Requires('report.read')
  @ApiOperation({ summary: 'The cases that count otherwise than they did at an instant, with who changed them' })
  @AlsoAsFile(ChangesPage)
  async since(
    @CurrentActor() actor: Actor,
    @Query() query: ChangesQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<ChangesPage | StreamableFile> {
    return asked ? listFile(asked, await this.files.since(actor, query)) : this.changes.since(actor, query);
  }
}
