import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from '@kakehashi/api/cases';
import { IdentityModule } from '@kakehashi/api/identity';
import { PlatformModule, type PlatformOptions } from '@kakehashi/api/platform';
import { RegistryModule } from '@kakehashi/api/registry';
import { ReportsModule } from '@kakehashi/api/reports';

/** Composition root of the API. */
@Module({})
export class AppModule {
  static register(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(options), IdentityModule, RegistryModule, CasesModule, ReportsModule],
    };
  }
}
