import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { DraftList, DraftQuery, DraftView, SaveDraft } from '../dto/work.dto';
import { Drafts } from './drafts';

/** Unfinished input of the caller. */
@ApiTags('work')
@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @Requires('draft.edit')
  @ApiOperation({ summary: 'One’s own drafts, the newest first' })
  @ApiOkResponse({ type: DraftList })
  async list(@CurrentActor() actor: Actor, @Query() { kind }: DraftQuery): Promise<DraftList> {
    return { items: await this.drafts.list(actor, kind) };
  }

  @Put(':key')
  @Requires('draft.edit')
  @ApiOperation({ summary: 'Keep a draft, such as `case-new:visit` or `case-edit:V-SIN-2026-0042`' })
  @ApiOkResponse({ type: DraftView })
  save(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() input: SaveDraft): Promise<DraftView> {
    return this.drafts.save(actor, key, input);
  }

  @Delete(':key')
  @Requires('draft.edit')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget a draft' })
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<void> {
    return this.drafts.remove(actor, key);
  }
}
