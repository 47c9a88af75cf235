import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import { IdParam } from '../id-param';
import {
  JurisdictionPatch,
  JurisdictionView,
  NewJurisdiction,
  OfficeDetail,
  OfficeDetailList,
  OfficeList,
  OfficePatch,
} from './office.dto';
import { OfficesService } from './offices.service';

/** Offices and what they cover. */
@ApiTags('registry')
@Controller()
export class OfficesController {
  constructor(private readonly offices: OfficesService) {}

  @Get('offices')
  @Requires('reference.read')
  @ApiOperation({ summary: 'The offices with the countries that they cover today' })
  @ApiOkResponse({ type: OfficeList })
  async list(): Promise<OfficeList> {
    return { items: await this.offices.list() };
  }

  @Get('admin/offices')
  @Requires('reference.edit')
  @ApiOperation({ summary: 'The offices with all their jurisdictions, past and future' })
  @ApiOkResponse({ type: OfficeDetailList })
  async listDetails(): Promise<OfficeDetailList> {
    return { items: await this.offices.listDetails() };
  }

  @Patch('admin/offices/:code')
  @Requires('reference.edit')
  @ApiOperation({ summary: 'Rename an office or change its time zone' })
  @ApiOkResponse({ type: OfficeDetail })
  async update(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() patch: OfficePatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfficeDetail> {
    const office = await this.offices.update(actor, code, version, patch);
    response.setHeader('ETag', etag(office.version));
    return office;
  }

  @Post('admin/offices/:code/jurisdictions')
  @Requires('reference.edit')
  @ApiOperation({ summary: 'Let an office cover a country from a day on' })
  @ApiCreatedResponse({ type: JurisdictionView })
  addJurisdiction(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() input: NewJurisdiction,
  ): Promise<JurisdictionView> {
    return this.offices.addJurisdiction(actor, code, input);
  }

  @Patch('admin/jurisdictions/:id')
  @Requires('reference.edit')
  @ApiOperation({ summary: 'Change from when or until when an office covers a country' })
  @ApiOkResponse({ type: JurisdictionView })
  updateJurisdiction(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: JurisdictionPatch,
  ): Promise<JurisdictionView> {
    return this.offices.updateJurisdiction(actor, id, version, patch);
  }
}
