import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Multipart, Requires, TheFile, type UploadedFile } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { ExpertImportOptions, ExpertImportResult } from './expert-import.dto';
import { ExpertImports } from './expert-imports';

/** Files of experts. */
@ApiTags('registry')
@Controller('experts/imports')
export class ExpertImportsController {
  constructor(private readonly imports: ExpertImports) {}

  @Post()
  @Requires('expert.edit')
  @Multipart()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add experts from an Excel or CSV file: all rows or none; a dry run unless told otherwise' })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        dryRun: { type: 'string', enum: ['true', 'false'] },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiOkResponse({ type: ExpertImportResult })
  run(
    @CurrentActor() actor: Actor,
    @Body() { dryRun }: ExpertImportOptions,
    @TheFile() file: UploadedFile,
  ): Promise<ExpertImportResult> {
    return this.imports.run(actor, file, dryRun !== 'false');
  }
}
