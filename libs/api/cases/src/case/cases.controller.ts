import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Res,
  UseInterceptors,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { AlsoAsFile, FileAsked, type AskedFile } from '@kakehashi/api/exchange';
import { CurrentActor, etag, IfMatch, Requires } from '@kakehashi/api/platform';
import { CaseAssignment } from './case-assignment';
import { CaseCreator } from './case-creator';
import { CaseEditor } from './case-editor';
import { CaseQueries } from './case-queries';
import { CaseTransitions } from './case-transitions';
import { AssignCase, ChangeCase, CreateCase, HandOver, RowResults, TransitionCase } from './dto/case-input.dto';
import { CaseList, CaseListQuery } from './dto/case-list.dto';
import { CaseView } from './dto/case-view.dto';
import { CaseExport } from './export/case-export';
import { TypedBody } from './typed-body';

/** Cases of every type. */
@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly queries: CaseQueries,
    private readonly exports: CaseExport,
    private readonly creator: CaseCreator,
    private readonly editor: CaseEditor,
    private readonly transitions: CaseTransitions,
    private readonly assignment: CaseAssignment,
  ) {}

  @Get()
  @Requires('case.read')
  @ApiOperation({ summary: 'Find cases; as a file, all of them with the columns asked for' })
  @AlsoAsFile(CaseList)
  list(
    @CurrentActor() actor: Actor,
    @Query() { columns, ...query }: CaseListQuery,
    @FileAsked() asked: AskedFile | null,
  ): Promise<CaseList | StreamableFile> {
    if (!asked) return this.queries.list(actor, query);
    // A file holds the whole list: where a page ends is nothing to it.
    const { sort = '-updatedAt', limit: _limit, cursor: _cursor, ...filters } = query;
    return this.exports.file(actor, asked, { filters, sort, columns });
  }

  @Post()
  @Requires('case.create')
  @ApiOperation({ summary: 'Log a case' })
  @ApiCreatedResponse({ type: CaseView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateCase,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const view = await this.creator.create(actor, input);
    response.location(`/api/cases/${view.reference}`);
    return tagged(response, view);
  }

  @Post('handover')
  @Requires('handover.run')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pass cases of one person on to another; each row succeeds or fails by itself' })
  @ApiOkResponse({ type: RowResults })
  async handOver(@CurrentActor() actor: Actor, @Body() input: HandOver): Promise<RowResults> {
    return { items: await this.assignment.handOver(actor, input) };
  }

  @Get(':reference')
  @Requires('case.read')
  @ApiOperation({ summary: 'One case, with what may be done to it' })
  @ApiOkResponse({ type: CaseView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return tagged(response, await this.queries.get(actor, reference));
  }

  @Patch(':reference')
  @UseInterceptors(TypedBody)
  @Requires('case.edit')
  @ApiOperation({ summary: 'Change fields of a case' })
  @ApiOkResponse({ type: CaseView })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @IfMatch() version: number,
    @Body() input: ChangeCase,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return tagged(response, await this.editor.edit(actor, reference, version, input));
  }

  @Post(':reference/transitions')
  @UseInterceptors(TypedBody)
  @Requires('case.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a step of the workflow' })
  @ApiOkResponse({ type: CaseView })
  async transition(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @IfMatch() version: number,
    @Body() input: TransitionCase,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return tagged(response, await this.transitions.take(actor, reference, version, input));
  }

  @Put(':reference/owner')
  @Requires('case.assign')
  @ApiOperation({ summary: 'Name the person who takes care of a case' })
  @ApiOkResponse({ type: CaseView })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @IfMatch() version: number,
    @Body() input: AssignCase,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return tagged(response, await this.assignment.assign(actor, reference, version, input.ownerId));
  }
}

function tagged(response: Response, view: CaseView): CaseView {
  response.setHeader('ETag', etag(view.version));
  return view;
}
