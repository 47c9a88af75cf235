import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, etag, IfMatch, Requires } from '@kakehashi/api/platform';
import { CaseView } from '../case/dto/case-view.dto';
import { AppointmentChange, AppointmentInput, AppointmentList, AppointmentView } from './dto/appointments.dto';
import { EarlierVisits } from './dto/earlier-visits.dto';
import { MemberList, ReplaceMembers } from './dto/members.dto';
import { EarlierVisitSearch } from './earlier-visits';
import { VisitItinerary } from './itinerary/visit-itinerary';
import { VisitMembers } from './visit-members';

/** What visits have beside what all cases have: itinerary, delegation, earlier visits. */
@ApiTags('visits')
@Controller('cases/:reference')
export class VisitsController {
  constructor(
    private readonly itinerary: VisitItinerary,
    private readonly members: VisitMembers,
    private readonly earlier: EarlierVisitSearch,
  ) {}

  @Get('appointments')
  @Requires('case.read')
  @ApiOperation({ summary: 'The itinerary, with what needs a second look' })
  @ApiOkResponse({ type: AppointmentList })
  async listAppointments(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
  ): Promise<AppointmentList> {
    return { items: await this.itinerary.list(actor, reference) };
  }

  @Post('appointments')
  @Requires('appointment.edit')
  @ApiOperation({ summary: 'Add an appointment; the ETag is the case’s' })
  @ApiCreatedResponse({ type: AppointmentView })
  async addAppointment(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @IfMatch() version: number,
    @Body() input: AppointmentInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AppointmentView> {
    const written = await this.itinerary.add(actor, reference, version, input);
    response.setHeader('ETag', etag(written.version));
    return written.appointment;
  }

  @Patch('appointments/:id')
  @Requires('appointment.edit')
  @ApiOperation({ summary: 'Change an appointment; the ETag is the case’s' })
  @ApiOkResponse({ type: AppointmentView })
  async changeAppointment(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: AppointmentChange,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AppointmentView> {
    const written = await this.itinerary.change(actor, reference, version, id, input);
    response.setHeader('ETag', etag(written.version));
    return written.appointment;
  }

  @Delete('appointments/:id')
  @Requires('appointment.edit')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an appointment out; the ETag is the case’s' })
  @ApiNoContentResponse()
  async removeAppointment(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    response.setHeader('ETag', etag(await this.itinerary.remove(actor, reference, version, id)));
  }

  @Get('members')
  @Requires('case.read')
  @ApiOperation({ summary: 'The delegation' })
  @ApiOkResponse({ type: MemberList })
  async listMembers(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<MemberList> {
    return { items: await this.members.list(actor, reference) };
  }

  @Put('members')
  @Requires('member.edit')
  @ApiOperation({ summary: 'Replace the delegation; the ETag is the case’s' })
  @ApiOkResponse({ type: MemberList })
  async replaceMembers(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @IfMatch() version: number,
    @Body() { members }: ReplaceMembers,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MemberList> {
    const view = await this.members.replace(actor, reference, version, members);
    response.setHeader('ETag', etag(view.version));
    return { items: await this.members.list(actor, reference) };
  }

  @Get('earlier-visits')
  @Requires('case.read')
  @ApiOperation({ summary: 'Earlier visits to the same hosts, or to the same country on the same topic' })
  @ApiOkResponse({ type: EarlierVisits })
  findEarlier(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<EarlierVisits> {
    return this.earlier.find(actor, reference);
  }

  @Post('earlier-visits')
  @Requires('visit.edit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that one looked for earlier visits, with what there was' })
  @ApiOkResponse({ type: CaseView })
  async recordEarlier(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const view = await this.earlier.record(actor, reference, version);
    response.setHeader('ETag', etag(view.version));
    return view;
  }
}
