import { Body, Controller, Get, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AlsoAsFile, FileAsked, listFile, type AskedFile } from '@kakehashi/api/exchange';
import { CurrentActor, IdParam, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import { AffiliationEntryDetail, AffiliationEntryPatch, NewAffiliationEntry } from './affiliation-entry.dto';
import {
  AffiliationChanges,
  AffiliationChangesQuery,
  AffiliationEntryPage,
  AffiliationEntryQuery,
  AffiliationLists,
  AffiliationPairCounts,
  AffiliationPairQuery,
} from './affiliation-lists.dto';
import { AffiliationFiles } from './affiliation-files';
import { AffiliationsService } from './affiliations.service';

/** The register of affiliations between Japanese and foreign local governments. */
@ApiTags('registry')
@Controller('affiliations')
export class AffiliationsController {
  constructor(
    private readonly affiliations: AffiliationsService,
    private readonly files: AffiliationFiles,
  ) {}

  @Get()
  @Requires('sister_city.read')
  @ApiOperation({ summary: 'Affiliations of the register, or those in force on a day' })
  @AlsoAsFile(AffiliationEntryPage)
  async page(
    @Query() query: AffiliationEntryQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<AffiliationEntryPage | StreamableFile> {
    return asked ? listFile(asked, await this.files.register(query)) : this.affiliations.page(query);
  }

  @Get('lists')
  @Requires('sister_city.read')
  @ApiOperation({ summary: 'The published lists of affiliations' })
  @ApiOkResponse({ type: AffiliationLists })
  lists(): Promise<AffiliationLists> {
    return this.affiliations.lists();
  }

  @Get('pairs')
  @Requires('sister_city.read')
  @ApiOperation({ summary: 'Who is paired with whom, counted by prefecture and country' })
  @AlsoAsFile(AffiliationPairCounts)
  async pairs(
    @Query() query: AffiliationPairQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<AffiliationPairCounts | StreamableFile> {
    return asked ? listFile(asked, await this.files.pairs(query)) : this.affiliations.pairs(query);
  }

  @Get('changes')
  @Requires('sister_city.read')
  @ApiOperation({ summary: 'What differs between two published lists, pair by pair' })
  @AlsoAsFile(AffiliationChanges)
  async changes(
    @Query() query: AffiliationChangesQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<AffiliationChanges | StreamableFile> {
    return asked ? listFile(asked, await this.files.changes(query)) : this.affiliations.changes(query);
  }

  @Post()
  @Requires('sister_city.edit')
  @ApiOperation({ summary: 'Enter an affiliation that the register does not have' })
  @ApiCreatedResponse({ type: AffiliationEntryDetail })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewAffiliationEntry,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AffiliationEntryDetail> {
    const created = await this.affiliations.create(actor, input);
    response.setHeader('Location', `/api/affiliations/${created.id}`);
    return tagged(response, created);
  }

  @Get(':id')
  @Requires('sister_city.read')
  @ApiOperation({ summary: 'One affiliation with the published lines that name it' })
  @ApiOkResponse({ type: AffiliationEntryDetail })
  async detail(@IdParam() id: string, @Res({ passthrough: true }) response: Response): Promise<AffiliationEntryDetail> {
    return tagged(response, await this.affiliations.detail(id));
  }

  @Patch(':id')
  @Requires('sister_city.edit')
  @ApiOperation({ summary: 'Correct or complete an affiliation' })
  @ApiOkResponse({ type: AffiliationEntryDetail })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: AffiliationEntryPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AffiliationEntryDetail> {
    return tagged(response, await this.affiliations.update(actor, id, version, patch));
  }
}

function tagged(response: Response, entry: AffiliationEntryDetail): AffiliationEntryDetail {
  response.setHeader('ETag', etag(entry.version));
  return entry;
}
