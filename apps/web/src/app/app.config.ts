import { ApplicationConfig } from '@angular/core';
import {
  PreloadAllModules,
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withPreloading,
} from '@angular/router';
import { providePlatform, provideTranslations } from '@kakehashi/web/platform';
import { appTexts } from './app-texts';
import { routes } from './app.routes';
import { PageTitle } from './page-title';

/** Providers of the whole application. */
export const appConfig: ApplicationConfig = {
  providers: [
    ...providePlatform(),
    provideTranslations('app', appTexts),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withPreloading(PreloadAllModules),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
