import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../access/requires';
import { Field } from '../field/field';
import { DomainError } from '../problem/domain-error';

/** Whether the process lives, or can serve. */
export class HealthView {
  @Field({ kind: 'text', choices: ['ok'] })
  status!: 'ok';
}

/** What a balancer asks. */
@ApiTags('operation')
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'Whether the process answers' })
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ summary: 'Whether the database answers too' })
  @ApiOkResponse({ type: HealthView })
  async ready(): Promise<HealthView> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch (cause) {
      throw new DomainError('service-unavailable', { cause });
    }
    return { status: 'ok' };
  }
}
