import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import {
  CounterpartDetail,
  CounterpartList,
  CounterpartPatch,
  CounterpartQuery,
  NewCounterpart,
  NewCounterpartName,
  NewCounterpartPost,
} from './counterpart.dto';
import { CounterpartsService } from './counterparts.service';

/** The national bodies that forward dispatch applications. */
@ApiTags('registry')
@Controller('counterparts')
export class CounterpartsController {
  constructor(private readonly counterparts: CounterpartsService) {}

  @Get()
  @Requires('counterpart.read')
  @ApiOperation({ summary: 'The counterparts in charge on a day, by their names then' })
  @ApiOkResponse({ type: CounterpartList })
  async list(@Query() query: CounterpartQuery): Promise<CounterpartList> {
    return { items: await this.counterparts.list(query) };
  }

  @Post()
  @Requires('counterpart.edit')
  @ApiOperation({ summary: 'Put a counterpart in charge of a country from a day on' })
  @ApiCreatedResponse({ type: CounterpartDetail })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewCounterpart,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CounterpartDetail> {
    const created = await this.counterparts.create(actor, input);
    response.setHeader('Location', `/api/counterparts/${created.id}`);
    return tagged(response, created);
  }

  @Get(':id')
  @Requires('counterpart.read')
  @ApiOperation({ summary: 'One counterpart with every name that it has had' })
  @ApiOkResponse({ type: CounterpartDetail })
  async detail(@IdParam() id: string, @Res({ passthrough: true }) response: Response): Promise<CounterpartDetail> {
    return tagged(response, await this.counterparts.detail(id));
  }

  @Patch(':id')
  @Requires('counterpart.edit')
  @ApiOperation({ summary: 'End a counterpart, take the end back, or change the note' })
  @ApiOkResponse({ type: CounterpartDetail })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: CounterpartPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CounterpartDetail> {
    return tagged(response, await this.counterparts.update(actor, id, version, patch));
  }

  @Post(':id/names')
  @Requires('counterpart.edit')
  @ApiOperation({ summary: 'Give a counterpart a new name from a day on; the past keeps its name' })
  @ApiCreatedResponse({ type: CounterpartDetail })
  async rename(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: NewCounterpartName,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CounterpartDetail> {
    return tagged(response, await this.counterparts.rename(actor, id, version, input));
  }

  @Delete(':id/names/latest')
  @Requires('counterpart.edit')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the latest name back; the one before stands again' })
  @ApiNoContentResponse()
  undoRename(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.counterparts.undoRename(actor, id, version);
  }

  @Post(':id/posts')
  @Requires('counterpart.edit')
  @ApiOperation({ summary: 'Put another post in charge from a day on; the past keeps its post' })
  @ApiCreatedResponse({ type: CounterpartDetail })
  async changePost(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: NewCounterpartPost,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CounterpartDetail> {
    return tagged(response, await this.counterparts.changePost(actor, id, version, input));
  }
}

function tagged(response: Response, counterpart: CounterpartDetail): CounterpartDetail {
  response.setHeader('ETag', etag(counterpart.version));
  return counterpart;
}
