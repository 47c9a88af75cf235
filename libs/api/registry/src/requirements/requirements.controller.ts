import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, IfMatch, Requires, etag } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import {
  NewRequirement,
  RequirementList,
  RequirementPatch,
  RequirementQuery,
  RequirementView,
} from './requirement.dto';
import { RequirementsService } from './requirements.service';

/** Which documents a dispatch needs. */
@ApiTags('registry')
@Controller('document-requirements')
export class RequirementsController {
  constructor(private readonly requirements: RequirementsService) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'Which documents a dispatch needs, by country and day, and at which step' })
  @ApiOkResponse({ type: RequirementList })
  list(@Query() query: RequirementQuery): Promise<RequirementList> {
    return this.requirements.list(query);
  }

  @Post()
  @Requires('requirement.edit')
  @ApiOperation({ summary: 'Ask for a document from a day to come on' })
  @ApiCreatedResponse({ type: RequirementView })
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: NewRequirement,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequirementView> {
    return tagged(response, await this.requirements.add(actor, input));
  }

  @Patch(':id')
  @Requires('requirement.edit')
  @ApiOperation({ summary: 'Give a rule its last day, or change its note' })
  @ApiOkResponse({ type: RequirementView })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: RequirementPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequirementView> {
    return tagged(response, await this.requirements.update(actor, id, version, patch));
  }

  @Delete(':id')
  @Requires('requirement.edit')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a rule away that has not begun' })
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.requirements.remove(actor, id, version);
  }
}

function tagged(response: Response, requirement: RequirementView): RequirementView {
  response.setHeader('ETag', etag(requirement.version));
  return requirement;
}
