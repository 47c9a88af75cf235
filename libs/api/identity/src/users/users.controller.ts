import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '@kakehashi/api/platform';
import { UserDirectory } from './user-directory';
import { UserQuery, UserRefList } from './user-ref.dto';

/** Colleagues by name. */
@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(private readonly directory: UserDirectory) {}

  @Get()
  @Requires('user.read')
  @ApiOperation({ summary: 'Colleagues to assign or mention, at most fifty' })
  @ApiOkResponse({ type: UserRefList })
  async list(@Query() query: UserQuery): Promise<UserRefList> {
    return { items: await this.directory.search(query) };
  }
}
