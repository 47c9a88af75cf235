import { Body, Controller, Delete, Get, HttpCode, Post, Query, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, Requires } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { DismissalView, DuplicatePage, DuplicateQuery, NewDismissal } from './duplicates.dto';
import { DuplicatesService } from './duplicates.service';
import { comparisonOf, type RecordKind } from './record-kinds';

/** The addresses at which the duplicates of a kind are found and judged. */
function duplicatesOf(kind: RecordKind, path: string, name: string): Type {
  const { read, merge } = comparisonOf(kind);

  @ApiTags('registry')
  @Controller(`${path}/duplicates`)
  class DuplicatesController {
    constructor(private readonly duplicates: DuplicatesService) {}

    @Get()
    @Requires(read)
    @ApiOperation({ summary: 'Pairs that may be one, the surest first, and why' })
    @ApiOkResponse({ type: DuplicatePage })
    page(@Query() query: DuplicateQuery): Promise<DuplicatePage> {
      return this.duplicates.page(kind, query);
    }

    @Post('dismissals')
    @Requires(merge)
    @ApiOperation({ summary: 'Remember that two are two' })
    @ApiCreatedResponse({ type: DismissalView })
    dismiss(@CurrentActor() actor: Actor, @Body() input: NewDismissal): Promise<DismissalView> {
      return this.duplicates.dismiss(actor, kind, input);
    }

    @Delete('dismissals/:id')
    @Requires(merge)
    @HttpCode(204)
    @ApiOperation({ summary: 'Take back that two are two' })
    @ApiNoContentResponse()
    undoDismissal(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
      return this.duplicates.undoDismissal(actor, kind, id);
    }
  }
  // The document names its operations after the class.
  Object.defineProperty(DuplicatesController, 'name', { value: name });
  return DuplicatesController;
}

/** Duplicates of organisations, of people and of experts. */
export const duplicateControllers = [
  duplicatesOf('organisation', 'organisations', 'OrganisationDuplicatesController'),
  duplicatesOf('person', 'people', 'PersonDuplicatesController'),
  duplicatesOf('expert', 'experts', 'ExpertDuplicatesController'),
];
