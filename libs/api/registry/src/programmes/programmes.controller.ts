import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import { NewProgramme, ProgrammeList, ProgrammePatch, ProgrammeView } from './programme.dto';
import { ProgrammesService } from './programmes.service';

/** The programmes of trainee placements. */
@ApiTags('registry')
@Controller('programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get()
  @Requires('programme.read')
  @ApiOperation({ summary: 'Programmes, and whether they take nominations' })
  @ApiOkResponse({ type: ProgrammeList })
  async list(@CurrentActor() actor: Actor): Promise<ProgrammeList> {
    return { items: await this.programmes.list(actor) };
  }

  @Post()
  @Requires('programme.edit')
  @ApiOperation({ summary: 'Add a programme, such as the successor of one that closes' })
  @ApiCreatedResponse({ type: ProgrammeView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewProgramme,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProgrammeView> {
    const created = await this.programmes.create(actor, input);
    response.setHeader('Location', `/api/programmes/${created.code}`);
    return tagged(response, created);
  }

  @Get(':code')
  @Requires('programme.read')
  @ApiOperation({ summary: 'One programme' })
  @ApiOkResponse({ type: ProgrammeView })
  async detail(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProgrammeView> {
    return tagged(response, await this.programmes.detail(actor, code));
  }

  @Patch(':code')
  @Requires('programme.edit')
  @ApiOperation({ summary: 'Open or close a programme, or change whom it takes' })
  @ApiOkResponse({ type: ProgrammeView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() patch: ProgrammePatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProgrammeView> {
    return tagged(response, await this.programmes.update(actor, code, version, patch));
  }
}

function tagged(response: Response, programme: ProgrammeView): ProgrammeView {
  response.setHeader('ETag', etag(programme.version));
  return programme;
}
