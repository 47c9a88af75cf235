import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { menuFor, reachOf, type Actor } from '@kakehashi/shared/access';
import { officeCodes } from '@kakehashi/shared/calendar';
import { CurrentActor, DomainError, NotIdempotent, Public, Requires, type ApiRequest } from '@kakehashi/api/platform';
import { Profiles } from '../users/profiles';
import { bearerToken, SessionAuthenticator, type LiveSession } from './session-authenticator';
import { PasswordChange, ProfileInput, SessionView, SignInInput } from './session.dto';
import { SignIn } from './sign-in';

/** Signing in and out, and one's own settings. */
@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: SessionAuthenticator,
    private readonly profiles: Profiles,
  ) {}

  @Post('session')
  @Public()
  @NotIdempotent()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in' })
  @ApiOkResponse({ type: SessionView })
  async open(
    @Body() _input: SignInInput,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const person = await this.signIn.signIn(request);
    return toSessionView(await this.sessions.begin(request, response, person));
  }

  @Get('session')
  @Public()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionView })
  async show(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const view = toSessionView(await this.live(request));
    this.sessions.giveXsrfToken(request, response);
    return view;
  }

  @Delete('session')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async close(@Req() request: ApiRequest): Promise<void> {
    await this.live(request);
    this.sessions.assertOwnPage(request);
    await this.sessions.end(request);
  }

  @Patch('profile')
  @Requires('profile.edit', { beforePasswordChange: true })
  @ApiOperation({ summary: 'Change one’s own settings' })
  @ApiOkResponse({ type: SessionView })
  async editProfile(
    @CurrentActor() actor: Actor,
    @Body() input: ProfileInput,
    @Req() request: ApiRequest,
  ): Promise<SessionView> {
    if (bearerToken(request)) throw new DomainError('forbidden');
    await this.profiles.edit(actor, input);
    return toSessionView(await this.live(request));
  }

  @Put('profile/password')
  @Requires('profile.edit', { beforePasswordChange: true })
  @ApiOperation({ summary: 'Change one’s own password; every other session of the person ends' })
  @ApiOkResponse({ type: SessionView })
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() input: PasswordChange,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    if (bearerToken(request)) throw new DomainError('forbidden');
    const person = await this.profiles.changePassword(actor, input, request.ip ?? 'unknown');
    return toSessionView(await this.sessions.begin(request, response, person));
  }

  private async live(request: ApiRequest): Promise<LiveSession> {
    const session = await this.sessions.liveSession(request);
    if (!session) throw new DomainError('sign-in-required');
    request.actor = session.person.actor;
    return session;
  }
}

function toSessionView({ person, expiresAt }: LiveSession): SessionView {
  const { actor, email, shortcutsEnabled, mustChangePassword } = person;
  const reach = reachOf(actor, 'case.read');
  return {
    user: { id: actor.id, email, displayName: actor.displayName, locale: actor.locale, shortcutsEnabled },
    grants: actor.grants.map(({ role, office }) => ({ role, office })),
    offices: reach === 'all' ? [...officeCodes] : reach,
    menu: menuFor(actor),
    sessionExpiresAt: expiresAt.toISOString(),
    mustChangePassword,
  };
}
