import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, DomainError, IdParam, NotIdempotent, Requires, type ApiRequest } from '@kakehashi/api/platform';
import { bearerToken } from '../session/session-authenticator';
import { PersonalTokens } from './personal-tokens';
import { IssuedToken, NewToken, TokenList } from './token.dto';

/** The tokens of one's own programs. A token makes no other: that takes the person, signed in. */
@ApiTags('session')
@Controller('profile/tokens')
export class TokensController {
  constructor(private readonly tokens: PersonalTokens) {}

  @Get()
  @Requires('profile.edit')
  @ApiOperation({ summary: 'One’s own tokens, the latest first' })
  @ApiOkResponse({ type: TokenList })
  async list(@CurrentActor() actor: Actor): Promise<TokenList> {
    return { items: await this.tokens.list(actor) };
  }

  @Post()
  @Requires('profile.edit')
  @NotIdempotent()
  @ApiOperation({ summary: 'Make a token; its secret is shown this once' })
  @ApiCreatedResponse({ type: IssuedToken })
  issue(@CurrentActor() actor: Actor, @Body() input: NewToken, @Req() request: ApiRequest): Promise<IssuedToken> {
    if (bearerToken(request)) throw new DomainError('forbidden');
    return this.tokens.issue(actor, input);
  }

  @Delete(':id')
  @Requires('profile.edit')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a token' })
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
