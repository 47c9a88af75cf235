import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, etag, IdParam, IfMatch, NotIdempotent, Requires } from '@kakehashi/api/platform';
import { AccountReader } from './account-reader';
import { Accounts } from './accounts';
import {
  AccountPatch,
  AdminUserPage,
  AdminUserQuery,
  AdminUserView,
  EndGrantQuery,
  NewAccount,
  NewGrant,
  NewSubstitute,
  TemporaryPassword,
} from './admin-user.dto';
import { AuditReader } from './audit-reader';
import { AuditPage, AuditQuery } from './audit.dto';
import { Rights } from './rights';

/** Accounts, roles, substitutes and the audit log. */
@ApiTags('administration')
@Controller('admin')
export class AdminController {
  constructor(
    private readonly reader: AccountReader,
    private readonly accounts: Accounts,
    private readonly rights: Rights,
    private readonly auditReader: AuditReader,
  ) {}

  @Get('users')
  @Requires('user.manage')
  @ApiOperation({ summary: 'Accounts by address' })
  @ApiOkResponse({ type: AdminUserPage })
  list(@Query() query: AdminUserQuery): Promise<AdminUserPage> {
    return this.reader.list(query);
  }

  @Get('users/:id')
  @Requires('user.manage')
  @ApiOperation({ summary: 'One account' })
  @ApiOkResponse({ type: AdminUserView })
  async show(@IdParam() id: string, @Res({ passthrough: true }) response: Response): Promise<AdminUserView> {
    return tagged(response, await this.reader.find(id));
  }

  @Post('users')
  @Requires('user.manage')
  @ApiOperation({ summary: 'Make an account' })
  @ApiCreatedResponse({ type: AdminUserView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewAccount,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AdminUserView> {
    return tagged(response, await this.accounts.create(actor, input));
  }

  @Patch('users/:id')
  @Requires('user.manage')
  @ApiOperation({ summary: 'Change or end an account' })
  @ApiOkResponse({ type: AdminUserView })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() patch: AccountPatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AdminUserView> {
    return tagged(response, await this.accounts.change(actor, id, version, patch));
  }

  @Post('users/:id/password')
  @Requires('user.manage')
  @NotIdempotent()
  @HttpCode(200)
  @ApiOperation({ summary: 'Set a temporary password; it is shown once' })
  @ApiOkResponse({ type: TemporaryPassword })
  resetPassword(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TemporaryPassword> {
    return this.accounts.resetPassword(actor, id);
  }

  @Post('users/:id/grants')
  @Requires('role.manage')
  @ApiOperation({ summary: 'Give a role' })
  @ApiCreatedResponse({ type: AdminUserView })
  async grant(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() input: NewGrant,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AdminUserView> {
    return tagged(response, await this.rights.grant(actor, id, input));
  }

  @Delete('grants/:id')
  @Requires('role.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a role with immediate effect' })
  @ApiNoContentResponse()
  endGrant(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() { reason }: EndGrantQuery): Promise<void> {
    return this.rights.end(actor, id, reason);
  }

  @Post('users/:id/substitutes')
  @Requires('role.manage')
  @ApiOperation({ summary: 'Name a substitute for some days' })
  @ApiCreatedResponse({ type: AdminUserView })
  async substitute(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() input: NewSubstitute,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AdminUserView> {
    return tagged(response, await this.rights.substitute(actor, id, input));
  }

  @Delete('substitutes/:id')
  @Requires('role.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a substitution with immediate effect' })
  @ApiNoContentResponse()
  endSubstitution(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.rights.endSubstitution(actor, id);
  }

  @Get('audit')
  @Requires('audit.read')
  @ApiOperation({ summary: 'Acts on accounts, rights and reference data, the latest first' })
  @ApiOkResponse({ type: AuditPage })
  listAudit(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.auditReader.list(query);
  }
}

function tagged(response: Response, view: AdminUserView): AdminUserView {
  response.setHeader('ETag', etag(view.version));
  return view;
}
