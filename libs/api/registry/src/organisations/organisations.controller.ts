import { Body, Controller, Get, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AlsoAsFile, FileAsked, listFile, type AskedFile } from '@kakehashi/api/exchange';
import { CurrentActor, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import { IdParam } from '../id-param';
import { NewPost, NewTenure, OrganisationDetail, TenureView } from './contact.dto';
import { ContactsService } from './contacts.service';
import {
  NewOrganisationInput,
  OrganisationPage,
  OrganisationPatch,
  OrganisationQuery,
  OrganisationView,
  PostView,
} from './organisation.dto';
import { OrganisationsService } from './organisations.service';

/** Organisations, their posts and who holds them. */
@ApiTags('registry')
@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly contacts: ContactsService,
  ) {}

  @Get('organisations')
  @Requires('organisation.read')
  @ApiOperation({ summary: 'Find organisations by any way of writing their name' })
  @AlsoAsFile(OrganisationPage)
  async search(
    @Query() query: OrganisationQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<OrganisationPage | StreamableFile> {
    return asked ? listFile(asked, await this.organisations.file(query)) : this.organisations.search(query);
  }

  @Post('organisations')
  @Requires('organisation.create')
  @ApiOperation({ summary: 'Add an organisation' })
  @ApiCreatedResponse({ type: OrganisationView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewOrganisationInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationView> {
    const created = await this.organisations.create(actor, input);
    response.setHeader('ETag', etag(created.version)).setHeader('Location', `/api/organisations/${created.id}`);
    return created;
  }

  @Get('organisations/:id')
  @Requires('organisation.read')
  @ApiOperation({ summary: 'One organisation with everyone who holds or held a post in it' })
  @ApiOkResponse({ type: OrganisationDetail })
  async detail(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationDetail> {
    const organisation = await this.contacts.detail(actor, id);
    response.setHeader('ETag', etag(organisation.version));
    return organisation;
  }

  @Patch('organisations/:id')
  @Requires('organisation.edit')
  @ApiOperation({ summary: 'Change an organisation that no other office uses; headquarters and administrators any' })
  @ApiOkResponse({ type: OrganisationView })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: OrganisationPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationView> {
    const changed = await this.organisations.update(actor, id, version, patch);
    response.setHeader('ETag', etag(changed.version));
    return changed;
  }

  @Post('organisations/:id/posts')
  @Requires('contact.add')
  @ApiOperation({ summary: 'Add a post to an organisation' })
  @ApiCreatedResponse({ type: PostView })
  addPost(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() { title }: NewPost): Promise<PostView> {
    return this.contacts.addPost(actor, id, title);
  }

  @Post('posts/:id/tenures')
  @Requires('contact.add')
  @ApiOperation({ summary: 'Give a post to a person from a day on' })
  @ApiCreatedResponse({ type: TenureView })
  addTenure(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: NewTenure): Promise<TenureView> {
    return this.contacts.addTenure(actor, id, input);
  }
}
