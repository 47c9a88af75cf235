import { Body, Controller, Get, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, etag, IfMatch, Requires } from '@kakehashi/api/platform';
import { ErasurePage, ErasureQuery, RetentionRule, RetentionRuleList, RetentionRulePatch } from './dto/retention.dto';
import { RetentionRules } from './personal/retention-rules';

/** How long the personal data of trainees is kept. */
@ApiTags('placements')
@Controller()
export class RetentionController {
  constructor(private readonly rules: RetentionRules) {}

  @Get('retention-rules')
  @Requires('retention.read')
  @ApiOperation({ summary: 'How long personal data is kept after the end of its case' })
  @ApiOkResponse({ type: RetentionRuleList })
  async list(): Promise<RetentionRuleList> {
    return { items: await this.rules.list() };
  }

  @Patch('retention-rules/:field')
  @Requires('retention.edit')
  @ApiOperation({ summary: 'Change how long a kind is kept' })
  @ApiOkResponse({ type: RetentionRule })
  async change(
    @CurrentActor() actor: Actor,
    @Param('field') field: string,
    @IfMatch() version: number,
    @Body() { months }: RetentionRulePatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RetentionRule> {
    const rule = await this.rules.change(actor, field, version, months);
    response.setHeader('ETag', etag(rule.version));
    return rule;
  }

  @Get('erasures/due')
  @Requires('retention.read')
  @ApiOperation({ summary: 'What of ended cases is still kept, what is erased first first' })
  @ApiOkResponse({ type: ErasurePage })
  due(@Query() query: ErasureQuery): Promise<ErasurePage> {
    return this.rules.due(query);
  }

  @Get('erasures')
  @Requires('retention.read')
  @ApiOperation({ summary: 'That personal data was erased, the latest first' })
  @ApiOkResponse({ type: ErasurePage })
  done(@Query() query: ErasureQuery): Promise<ErasurePage> {
    return this.rules.done(query);
  }
}
