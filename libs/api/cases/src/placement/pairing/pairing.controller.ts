import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { RowResults } from '../../case/dto/case-input.dto';
import { PairingConfirmation } from './pairing-confirmation';
import {
  ConfirmPairing,
  OffersForCandidate,
  OffersQuery,
  PairingView,
  TraineeBoard,
  TraineeQuery,
} from './pairing.dto';
import { PlacementPairing } from './placement-pairing';

/** Which candidate goes to which host. */
@ApiTags('placements')
@Controller()
export class PairingController {
  constructor(
    private readonly pairing: PlacementPairing,
    private readonly confirmation: PairingConfirmation,
  ) {}

  @Get('placements/board')
  @Requires('case.read')
  @ApiOperation({ summary: 'Where the trainees of a programme and its hosts stand' })
  @ApiOkResponse({ type: TraineeBoard })
  board(@CurrentActor() actor: Actor, @Query() query: TraineeQuery): Promise<TraineeBoard> {
    return this.pairing.board(actor, query);
  }

  @Get('placements/pairing')
  @Requires('case.read')
  @ApiOperation({ summary: 'A host for every eligible candidate at once, and what is in the way of the others' })
  @ApiOkResponse({ type: PairingView })
  propose(@CurrentActor() actor: Actor, @Query() query: TraineeQuery): Promise<PairingView> {
    return this.pairing.propose(actor, query);
  }

  @Post('placements/pairing/confirm')
  @Requires('placement.propose')
  @HttpCode(200)
  @ApiOperation({ summary: 'Propose candidates to the hosts chosen; each row succeeds or fails by itself' })
  @ApiOkResponse({ type: RowResults })
  async confirm(@CurrentActor() actor: Actor, @Body() { pairs }: ConfirmPairing): Promise<RowResults> {
    return { items: await this.confirmation.confirm(actor, pairs) };
  }

  @Get('cases/:reference/offers')
  @Requires('case.read')
  @ApiOperation({ summary: 'Which open offers fit a candidate, which do not, and why' })
  @ApiOkResponse({ type: OffersForCandidate })
  offers(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Query() query: OffersQuery,
  ): Promise<OffersForCandidate> {
    return this.pairing.offers(actor, reference, query);
  }
}
