import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { Home } from './home';
import { HomeView } from './home.dto';

/** Where a day begins. */
@ApiTags('work')
@Controller('home')
export class HomeController {
  constructor(private readonly home: Home) {}

  @Get()
  @Requires('session.read')
  @ApiOperation({ summary: 'What waits, what is late, who is met today, what was left unfinished' })
  @ApiOkResponse({ type: HomeView })
  get(@CurrentActor() actor: Actor): Promise<HomeView> {
    return this.home.of(actor);
  }
}
