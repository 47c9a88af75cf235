import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, IdParam, Requires } from '@kakehashi/api/platform';
import { HandOverItems } from './hand-over';
import { OpenItemReader } from './open-item-reader';
import { HandOverInput, HandOverResult, OpenItemList, OpenItemQuery } from './open-items.dto';

/** What a person who leaves still holds, and who takes it over. */
@ApiTags('users')
@Controller('users/:id')
export class LeavingController {
  constructor(
    private readonly reader: OpenItemReader,
    private readonly items: HandOverItems,
  ) {}

  @Get('open-items')
  @Requires('leaving.read')
  @ApiOperation({ summary: 'What a person still holds: one’s own, of the office for its managers, else numbers only' })
  @ApiOkResponse({ type: OpenItemList })
  list(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() query: OpenItemQuery): Promise<OpenItemList> {
    return this.reader.list(actor, id, query);
  }

  @Post('hand-over')
  @Requires('handover.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'Preview a hand-over, or hand over all that is named or nothing' })
  @ApiOkResponse({ type: HandOverResult })
  handOver(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: HandOverInput): Promise<HandOverResult> {
    return this.items.run(actor, id, input);
  }
}
