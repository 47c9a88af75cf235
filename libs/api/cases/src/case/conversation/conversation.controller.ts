import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import {
  CommentList,
  CommentView,
  EventPage,
  LinkList,
  LinkView,
  NewComment,
  NewLink,
  PageQuery,
  WatcherList,
} from '../dto/conversation.dto';
import { CaseComments } from './case-comments';
import { CaseHistory } from './case-history';
import { CaseLinks } from './case-links';
import { CaseWatchers } from './case-watchers';

/** What is said of a case, who follows it, and what it belongs with. */
@ApiTags('cases')
@Controller('cases/:reference')
export class ConversationController {
  constructor(
    private readonly history: CaseHistory,
    private readonly comments: CaseComments,
    private readonly links: CaseLinks,
    private readonly watchers: CaseWatchers,
  ) {}

  @Get('events')
  @Requires('case.read')
  @ApiOperation({ summary: 'The history of a case, the newest first' })
  @ApiOkResponse({ type: EventPage })
  listEvents(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Query() { cursor }: PageQuery,
  ): Promise<EventPage> {
    return this.history.page(actor, reference, cursor);
  }

  @Get('comments')
  @Requires('case.read')
  @ApiOperation({ summary: 'The comments on a case, the oldest first' })
  @ApiOkResponse({ type: CommentList })
  async listComments(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<CommentList> {
    return { items: await this.comments.list(actor, reference) };
  }

  @Post('comments')
  @Requires('case.comment')
  @ApiOperation({ summary: 'Comment on a case' })
  @ApiCreatedResponse({ type: CommentView })
  addComment(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Body() input: NewComment,
  ): Promise<CommentView> {
    return this.comments.add(actor, reference, input);
  }

  @Get('links')
  @Requires('case.read')
  @ApiOperation({ summary: 'The cases that belong with this one' })
  @ApiOkResponse({ type: LinkList })
  async listLinks(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<LinkList> {
    return { items: await this.links.list(actor, reference) };
  }

  @Post('links')
  @Requires('case.link')
  @ApiOperation({ summary: 'Link another case' })
  @ApiCreatedResponse({ type: LinkView })
  addLink(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Body() input: NewLink,
  ): Promise<LinkView> {
    return this.links.add(actor, reference, input);
  }

  @Delete('links/:id')
  @Requires('case.link')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a link away' })
  @ApiNoContentResponse()
  removeLink(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
  ): Promise<void> {
    return this.links.remove(actor, reference, id);
  }

  @Get('watchers')
  @Requires('case.read')
  @ApiOperation({ summary: 'Who follows a case' })
  @ApiOkResponse({ type: WatcherList })
  async listWatchers(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<WatcherList> {
    return { items: await this.watchers.list(actor, reference) };
  }

  @Put('watch')
  @Requires('case.watch')
  @HttpCode(204)
  @ApiOperation({ summary: 'Follow a case' })
  @ApiNoContentResponse()
  watch(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<void> {
    return this.watchers.watch(actor, reference);
  }

  @Delete('watch')
  @Requires('case.watch')
  @HttpCode(204)
  @ApiOperation({ summary: 'Follow a case no longer' })
  @ApiNoContentResponse()
  unwatch(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<void> {
    return this.watchers.unwatch(actor, reference);
  }
}
