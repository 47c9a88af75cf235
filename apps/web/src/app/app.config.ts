import { ApplicationConfig } from '@angular/core';
import { provideRouter } from '@angular/router';
import { providePlatform } from '@kakehashi/web/platform';
import { routes } from './app.routes';

/** Providers of the whole application. */
export const appConfig: ApplicationConfig = {
  providers: [provideRouter(routes), providePlatform()],
};
