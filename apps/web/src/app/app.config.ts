import { ApplicationConfig } from '@angular/core';
import { provideRouter } from '@angular/router';
import { routes } from './app.routes';

/** Providers of the whole application. */
export const appConfig: ApplicationConfig = {
  providers: [provideRouter(routes)],
};
