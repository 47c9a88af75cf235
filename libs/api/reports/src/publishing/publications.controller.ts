import { Body, Controller, Get, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import { AlsoAsFile, FileAsked, listFile, type AskedFile } from '@kakehashi/api/exchange';
import { CurrentActor, IdParam, Requires } from '@kakehashi/api/platform';
import {
  NewPublication,
  NewRestatement,
  PublicationCheck,
  PublicationCheckQuery,
  PublicationDetail,
  PublicationList,
  PublicationQuery,
} from './publication.dto';
import { PublicationFiles } from './publication-files';
import { PublicationReader } from './publication-reader';
import { Publications } from './publications.service';

/** Yearly counts as they were published. */
@ApiTags('reports')
@Controller('reports/publications')
export class PublicationsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly publications: Publications,
    private readonly reader: PublicationReader,
    private readonly files: PublicationFiles,
  ) {}

  @Get()
  @Requires('report.read')
  @ApiOperation({ summary: 'The years that were published, and those that may be' })
  @AlsoAsFile(PublicationList)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { programme }: PublicationQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<PublicationList | StreamableFile> {
    if (asked) return listFile(asked, await this.files.list(actor, programme ?? null));
    return this.reader.list(this.dataSource.manager, programme ?? null, reachOf(actor, 'report.read'));
  }

  @Get('check')
  @Requires('report.publish')
  @ApiOperation({ summary: 'What has to be known before a year is published' })
  @ApiOkResponse({ type: PublicationCheck })
  check(@Query() query: PublicationCheckQuery): Promise<PublicationCheck> {
    return this.publications.check(query);
  }

  @Get(':id')
  @Requires('report.read')
  @ApiOperation({ summary: 'A publication, checked against its hash, with its history and what would differ today' })
  @AlsoAsFile(PublicationDetail)
  async one(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FileAsked() asked: AskedFile | null,
  ): Promise<PublicationDetail | StreamableFile> {
    if (asked) return listFile(asked, await this.files.one(actor, id));
    return this.reader.detail(this.dataSource.manager, id, reachOf(actor, 'report.read'));
  }

  @Post()
  @Requires('report.publish')
  @ApiOperation({ summary: 'Publish the counts of a fiscal year that has ended' })
  @ApiCreatedResponse({ type: PublicationDetail })
  async publish(
    @CurrentActor() actor: Actor,
    @Body() input: NewPublication,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PublicationDetail> {
    return located(response, await this.publications.publish(actor, input));
  }

  @Post(':id/restatements')
  @Requires('report.publish')
  @ApiOperation({ summary: 'Restate what changed since, naming each cell; the former revision stays' })
  @ApiCreatedResponse({ type: PublicationDetail })
  async restate(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() input: NewRestatement,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PublicationDetail> {
    return located(response, await this.publications.restate(actor, id, input));
  }
}

function located(response: Response, publication: PublicationDetail): PublicationDetail {
  response.setHeader('Location', `/api/reports/publications/${publication.id}`);
  return publication;
}
