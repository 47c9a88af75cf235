import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { AlsoAsFile, FileAsked, listFile, type AskedFile } from '@kakehashi/api/exchange';
import { CurrentActor, IdParam, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import {
  HostOfferPage,
  HostOfferPatch,
  HostOfferQuery,
  HostOfferView,
  NewHostOffer,
  RetireHostOffer,
} from './host-offer.dto';
import { HostOffersService } from './host-offers.service';

/** What Japanese local governments offer to trainees. */
@ApiTags('registry')
@Controller('host-offers')
export class HostOffersController {
  constructor(private readonly offers: HostOffersService) {}

  @Get()
  @Requires('host_offer.read')
  @ApiOperation({ summary: 'Find the offers of hosts, with the places that are taken' })
  @AlsoAsFile(HostOfferPage)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: HostOfferQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<HostOfferPage | StreamableFile> {
    return asked ? listFile(asked, await this.offers.file(actor, query)) : this.offers.list(actor, query);
  }

  @Post()
  @Requires('host_offer.edit')
  @ApiOperation({ summary: 'Add an offer' })
  @ApiCreatedResponse({ type: HostOfferView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewHostOffer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HostOfferView> {
    const created = await this.offers.create(actor, input);
    response.setHeader('Location', `/api/host-offers/${created.id}`);
    return tagged(response, created);
  }

  @Get(':id')
  @Requires('host_offer.read')
  @ApiOperation({ summary: 'One offer' })
  @ApiOkResponse({ type: HostOfferView })
  async detail(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HostOfferView> {
    return tagged(response, await this.offers.detail(actor, id));
  }

  @Patch(':id')
  @Requires('host_offer.edit')
  @ApiOperation({ summary: 'Change an offer; its capacity never below the places that are taken' })
  @ApiOkResponse({ type: HostOfferView })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: HostOfferPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HostOfferView> {
    return tagged(response, await this.offers.update(actor, id, version, patch));
  }

  @Post(':id/retirement')
  @Requires('host_offer.edit')
  @HttpCode(200)
  @ApiOperation({ summary: 'End an offer; who has a place keeps it' })
  @ApiOkResponse({ type: HostOfferView })
  async retire(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason }: RetireHostOffer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HostOfferView> {
    return tagged(response, await this.offers.retire(actor, id, version, reason));
  }
}

function tagged(response: Response, offer: HostOfferView): HostOfferView {
  response.setHeader('ETag', etag(offer.version));
  return offer;
}
