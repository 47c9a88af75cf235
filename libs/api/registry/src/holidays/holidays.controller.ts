import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import { IdParam } from '../id-param';
import { coverageOf } from '../reference/holiday-coverage';
import { seededCalendars } from '../reference/holiday-seeds';
import { HolidayList, HolidayPatch, HolidayQuery, HolidayView, NewHoliday } from './holiday.dto';
import { HolidaysService } from './holidays.service';

/** The days on which offices are closed. */
@ApiTags('registry')
@Controller('holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'Holidays by date, switched-off ones included, and how complete each calendar is' })
  @ApiOkResponse({ type: HolidayList })
  async list(@Query() query: HolidayQuery): Promise<HolidayList> {
    const calendars = query.calendar?.length ? query.calendar : seededCalendars;
    return {
      calendars: calendars.map((calendar) => ({ calendar, coverage: coverageOf(calendar) })),
      items: await this.holidays.list(query),
    };
  }

  @Post()
  @Requires('holiday.edit')
  @ApiOperation({ summary: 'Add a holiday' })
  @ApiCreatedResponse({ type: HolidayView })
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: NewHoliday,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HolidayView> {
    const added = await this.holidays.add(actor, input);
    response.setHeader('ETag', etag(added.version));
    return added;
  }

  @Patch(':id')
  @Requires('holiday.edit')
  @ApiOperation({ summary: 'Correct a holiday, or switch it off or on' })
  @ApiOkResponse({ type: HolidayView })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: HolidayPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HolidayView> {
    const changed = await this.holidays.update(actor, id, version, patch);
    response.setHeader('ETag', etag(changed.version));
    return changed;
  }
}
