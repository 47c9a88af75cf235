import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access/access.guard';
import { ParameterGuard } from './access/parameter.guard';
import { Clock } from './clock';
import { AuditLog } from './data/audit-log';
import { dataSourceOptions } from './data/data-source';
import { IdempotencyScope } from './data/idempotency-scope';
import { Prepared } from './data/prepared';
import { Transactor } from './data/transactor';
import { DtoPipe } from './field/validation-pipe';
import { MailSender } from './jobs/mail';
import { Outbox } from './jobs/outbox';
import { Sweeper } from './jobs/sweeper';
import { HealthController } from './ops/health.controller';
import { ProblemFilter } from './problem/problem-filter';
import { Secrets } from './secrets/secrets';
import { Settings } from './settings';
import { IdempotencyInterceptor } from './web/idempotency.interceptor';

/** What the platform is started with. */
export interface PlatformOptions {
  readonly settings: Settings;
  readonly clock?: Clock;
}

/** What every other module stands on; global, so that features import nothing of it by hand. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ settings, clock = new Clock() }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({ ...dataSourceOptions(settings), autoLoadEntities: true, retryAttempts: 0 }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useValue: clock },
        Prepared,
        Transactor,
        IdempotencyScope,
        AuditLog,
        Outbox,
        MailSender,
        Secrets,
        Sweeper,
        ProblemFilter,
        { provide: APP_FILTER, useExisting: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: ParameterGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_PIPE, useClass: DtoPipe },
      ],
      exports: [Settings, Clock, Prepared, Transactor, IdempotencyScope, AuditLog, Outbox, Secrets, ProblemFilter],
    };
  }
}
