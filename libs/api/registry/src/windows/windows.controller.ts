import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import { NewWindow, WindowCopy, WindowList, WindowPatch, WindowQuery, WindowView } from './window.dto';
import { WindowsService } from './windows.service';

/** When offices take dispatch applications. */
@ApiTags('registry')
@Controller('windows')
export class WindowsController {
  constructor(private readonly windows: WindowsService) {}

  @Get()
  @Requires('window.read')
  @ApiOperation({ summary: 'When offices take dispatch applications, and whether they do now' })
  @ApiOkResponse({ type: WindowList })
  async list(@Query() query: WindowQuery): Promise<WindowList> {
    return { items: await this.windows.list(query) };
  }

  @Post()
  @Requires('window.edit')
  @ApiOperation({ summary: 'Set when an office takes applications for a fiscal year' })
  @ApiCreatedResponse({ type: WindowView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewWindow,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WindowView> {
    return tagged(response, await this.windows.create(actor, input));
  }

  @Post('copies')
  @Requires('window.edit')
  @ApiOperation({ summary: 'Copy the window of the year before, each date a year later by the clock of the office' })
  @ApiCreatedResponse({ type: WindowView })
  async copy(
    @CurrentActor() actor: Actor,
    @Body() input: WindowCopy,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WindowView> {
    return tagged(response, await this.windows.copy(actor, input));
  }

  @Patch(':id')
  @Requires('window.edit')
  @ApiOperation({ summary: 'Change the dates or the note of a window' })
  @ApiOkResponse({ type: WindowView })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: WindowPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WindowView> {
    return tagged(response, await this.windows.update(actor, id, version, patch));
  }
}

function tagged(response: Response, window: WindowView): WindowView {
  response.setHeader('ETag', etag(window.version));
  return window;
}
