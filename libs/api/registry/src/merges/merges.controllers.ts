import { Body, Controller, Get, HttpCode, Post, Query, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, IfMatch, Requires } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { comparisonOf, type RecordKind } from '../duplicates/record-kinds';
import { MergePreviews } from './merge-preview';
import { MergePage, MergePreview, MergePreviewQuery, MergeQuery, MergeView, NewMerge } from './merge.dto';
import { MergesService } from './merges.service';

/** The addresses at which records of a kind are merged. */
function mergesOf(kind: RecordKind, path: string, name: string): Type {
  const { read, merge } = comparisonOf(kind);

  @ApiTags('registry')
  @Controller(path)
  class MergesController {
    constructor(
      private readonly previews: MergePreviews,
      private readonly merges: MergesService,
    ) {}

    @Get('merges')
    @Requires(read)
    @ApiOperation({ summary: 'What was merged, the latest first' })
    @ApiOkResponse({ type: MergePage })
    page(@Query() query: MergeQuery): Promise<MergePage> {
      return this.merges.page(kind, query);
    }

    @Get(':id/merge-preview')
    @Requires(read)
    @ApiOperation({ summary: 'What merging another one into it would do, and whether the reader may' })
    @ApiOkResponse({ type: MergePreview })
    preview(
      @CurrentActor() actor: Actor,
      @IdParam() id: string,
      @Query() { other }: MergePreviewQuery,
    ): Promise<MergePreview> {
      return this.previews.of(actor, kind, id, other);
    }

    @Post(':id/merges')
    @Requires(merge)
    @ApiOperation({ summary: 'Merge another one into it; everything that named the other names it from then on' })
    @ApiCreatedResponse({ type: MergeView })
    merge(
      @CurrentActor() actor: Actor,
      @IdParam() id: string,
      @IfMatch() version: number,
      @Body() input: NewMerge,
    ): Promise<MergeView> {
      return this.merges.merge(actor, kind, id, version, input);
    }

    @Post('merges/:id/undo')
    @Requires(merge)
    @HttpCode(200)
    @ApiOperation({ summary: 'Take a merge back, unless what was done since contradicts it' })
    @ApiOkResponse({ type: MergeView })
    undo(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MergeView> {
      return this.merges.undo(actor, kind, id);
    }
  }
  // The document names its operations after the class.
  Object.defineProperty(MergesController, 'name', { value: name });
  return MergesController;
}

/** Merges of organisations, of people and of experts. */
export const mergeControllers = [
  mergesOf('organisation', 'organisations', 'OrganisationMergesController'),
  mergesOf('person', 'people', 'PersonMergesController'),
  mergesOf('expert', 'experts', 'ExpertMergesController'),
];
