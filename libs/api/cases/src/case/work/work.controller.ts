import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { ApprovalList, ApprovalQuery, NotificationList, ReadNotifications } from '../dto/work.dto';
import { Approvals } from './approvals';
import { Notifications } from './notifications';

/** What the caller should know and decide. */
@ApiTags('work')
@Controller()
export class WorkController {
  constructor(
    private readonly approvals: Approvals,
    private readonly notifications: Notifications,
  ) {}

  @Get('approvals')
  @Requires('visit.accept')
  @ApiOperation({ summary: 'The cases that wait for a decision of the caller, the longest waiting first' })
  @ApiOkResponse({ type: ApprovalList })
  listApprovals(@CurrentActor() actor: Actor, @Query() { cursor }: ApprovalQuery): Promise<ApprovalList> {
    return this.approvals.list(actor, cursor);
  }

  @Get('notifications')
  @Requires('session.read')
  @ApiOperation({ summary: 'What the caller should know, the newest first' })
  @ApiOkResponse({ type: NotificationList })
  listNotifications(@CurrentActor() actor: Actor): Promise<NotificationList> {
    return this.notifications.list(actor);
  }

  @Post('notifications/read')
  @Requires('session.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark notifications as read; all of them where none are named' })
  @ApiOkResponse({ type: NotificationList })
  readNotifications(@CurrentActor() actor: Actor, @Body() { ids }: ReadNotifications): Promise<NotificationList> {
    return this.notifications.read(actor, ids);
  }
}
