import { Body, Controller, Get, HttpCode, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  localeOf,
  Multipart,
  NotIdempotent,
  Requires,
  TheFile,
  type ApiRequest,
  type UploadedFile,
} from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import { ExpertImportOptions, ExpertImportResult } from './expert-import.dto';
import { ExpertImports } from './expert-imports';
import { templateWorkbook } from './template-workbook';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** Files of experts. */
@ApiTags('registry')
@Controller('experts/imports')
export class ExpertImportsController {
  constructor(private readonly imports: ExpertImports) {}

  @Post()
  @Requires('expert.edit')
  @Multipart()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add experts from an Excel or CSV file; a dry run unless told otherwise' })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        dryRun: { type: 'string', enum: ['true', 'false'] },
        skipRefused: { type: 'string', enum: ['true', 'false'] },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiOkResponse({ type: ExpertImportResult })
  run(
    @CurrentActor() actor: Actor,
    @Body() { dryRun, skipRefused }: ExpertImportOptions,
    @TheFile() file: UploadedFile,
  ): Promise<ExpertImportResult> {
    return this.imports.run(actor, file, { dryRun: dryRun !== 'false', skipRefused: skipRefused === 'true' });
  }

  @Post('refused')
  @Requires('expert.edit')
  @Multipart()
  @NotIdempotent()
  @HttpCode(200)
  @ApiOperation({ summary: 'The refused rows of a file as an Excel file, each with what is wrong; nothing is stored' })
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: binary.schema } } })
  @ApiProduces(workbook)
  @ApiOkResponse({ content: { [workbook]: binary } })
  async refused(
    @TheFile() file: UploadedFile,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sent(response, await this.imports.refusedRows(file, localeOf(request)), 'experts-refused.xlsx');
  }

  @Get('template')
  @Requires('expert.edit')
  @ApiOperation({ summary: 'An empty Excel file with the headings, and a second sheet that explains them' })
  @ApiProduces(workbook)
  @ApiOkResponse({ content: { [workbook]: binary } })
  async template(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return sent(response, await templateWorkbook(localeOf(request)), 'experts.xlsx');
  }
}

function sent(response: Response, content: Buffer, name: string): StreamableFile {
  response.setHeader('Cache-Control', 'no-store');
  return new StreamableFile(content, { type: workbook, disposition: `attachment; filename="${name}"` });
}
