import { Body, Controller, Get, HttpCode, Post, Put, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  etag,
  IdParam,
  IfMatch,
  localeOf,
  Multipart,
  Requires,
  TheFile,
  type ApiRequest,
  type UploadedFile,
} from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import { tableFormats } from '../tables/table-file';
import { importKinds } from './import-kind';
import { ImportLayoutInput, ImportLayoutView, TablePlaceQuery } from './dto/import-layout.dto';
import { ImportFindings, ImportRowList, ImportRowsQuery } from './dto/import-rows.dto';
import { CommitImport, ImportHindrance, ImportList, ImportListQuery, ImportView, NewImport } from './dto/import.dto';
import { Imports } from './imports';
import { RefusedRows } from './refused-rows';

/** Files that bring something in: looked through first, brought in as a whole, and taken back while untouched. */
@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly refusedRows: RefusedRows,
  ) {}

  @Get()
  @Requires('import.read')
  @ApiOperation({ summary: 'One’s own imports, for headquarters’ managers and auditors all, the newest first' })
  @ApiOkResponse({ type: ImportList })
  list(@CurrentActor() actor: Actor, @Query() { cursor }: ImportListQuery): Promise<ImportList> {
    return this.imports.list(actor, cursor);
  }

  @Post()
  @Requires('import.run')
  @Multipart()
  @HttpCode(202)
  @ApiOperation({ summary: 'Have an Excel or CSV file looked through; nothing comes in by that' })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'file'],
      properties: {
        kind: { type: 'string', enum: [...importKinds] },
        programme: { type: 'string', description: 'What figures are of' },
        measure: { type: 'string', description: 'What figures count' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiAcceptedResponse({ type: ImportView })
  async start(
    @CurrentActor() actor: Actor,
    @Body() input: NewImport,
    @TheFile() file: UploadedFile,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    const view = await this.imports.start(actor, input, file);
    response.location(`/api/imports/${view.id}`);
    return tagged(response, view);
  }

  @Get(':id')
  @Requires('import.read')
  @ApiOperation({ summary: 'An import: where it stands, how its file is read, and what it would do' })
  @ApiOkResponse({ type: ImportView })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    return tagged(response, await this.imports.get(actor, id));
  }

  @Get(':id/rows')
  @Requires('import.read')
  @ApiOperation({ summary: 'What became, or would become, of each row' })
  @ApiOkResponse({ type: ImportRowList })
  rows(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() query: ImportRowsQuery): Promise<ImportRowList> {
    return this.imports.rows(actor, id, query);
  }

  @Get(':id/findings')
  @Requires('import.read')
  @ApiOperation({ summary: 'What was found in how many rows, and which names mean nothing here' })
  @ApiOkResponse({ type: ImportFindings })
  findings(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportFindings> {
    return this.imports.findings(actor, id);
  }

  @Get(':id/refused')
  @Requires('import.run')
  @ApiOperation({
    summary:
      'The refused rows as an Excel file, each with what is wrong, and of a table of figures its other rows; mended, it can be imported',
  })
  @ApiProduces(tableFormats.xlsx.mime)
  @ApiOkResponse({ content: { [tableFormats.xlsx.mime]: { schema: { type: 'string', format: 'binary' } } } })
  refused(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    response.setHeader('Cache-Control', 'no-store');
    return this.refusedRows.file(actor, id, localeOf(request));
  }

  @Get(':id/layout')
  @Requires('import.run')
  @ApiOperation({ summary: 'What the columns would mean if the table stood in that sheet or row' })
  @ApiOkResponse({ type: ImportLayoutView })
  proposed(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() place: TablePlaceQuery,
  ): Promise<ImportLayoutView> {
    return this.imports.proposed(actor, id, place);
  }

  @Put(':id/layout')
  @Requires('import.run')
  @ApiOperation({ summary: 'Say where the table stands and what its columns mean; the file is looked through anew' })
  @ApiOkResponse({ type: ImportView })
  async lay(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: ImportLayoutInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    return tagged(response, await this.imports.lay(actor, id, version, input));
  }

  @Post(':id/commit')
  @Requires('import.run')
  @HttpCode(202)
  @ApiOperation({ summary: 'Bring the rows in, all of them or none; refused rows stay out' })
  @ApiAcceptedResponse({ type: ImportView })
  async commit(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: CommitImport,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    return tagged(response, await this.imports.commit(actor, id, version, input));
  }

  @Get(':id/undo')
  @Requires('import.run')
  @ApiOperation({ summary: 'What stands in the way of taking everything back that came in' })
  @ApiOkResponse({ type: ImportHindrance })
  undoable(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportHindrance> {
    return this.imports.undoable(actor, id);
  }

  @Post(':id/undo')
  @Requires('import.run')
  @HttpCode(202)
  @ApiOperation({ summary: 'Take everything back that came in; refused where somebody went on with it' })
  @ApiAcceptedResponse({ type: ImportView })
  async undo(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    return tagged(response, await this.imports.undo(actor, id, version));
  }
}

function tagged(response: Response, view: ImportView): ImportView {
  response.setHeader('ETag', etag(view.version));
  return view;
}
