import { provideHttpClient, withInterceptors, withXsrfConfiguration } from '@angular/common/http';
import { EnvironmentProviders } from '@angular/core';
import { uiTexts } from '@kakehashi/web/ui';
import { languageInterceptor, signInInterceptor } from './http/interceptors';
import { initialLocale } from './i18n/locale-store';
import { platformTexts } from './i18n/platform-texts';
import { provideTranslations } from './i18n/texts';
import { provideKakehashiTransloco } from './i18n/transloco';

/** What every page stands on: HTTP with XSRF and renewed sessions, both languages. */
export function providePlatform(): EnvironmentProviders[] {
  return [
    provideHttpClient(
      withXsrfConfiguration({ cookieName: 'XSRF-TOKEN', headerName: 'X-XSRF-TOKEN' }),
      withInterceptors([languageInterceptor, signInInterceptor]),
    ),
    ...provideKakehashiTransloco(initialLocale()),
    provideTranslations('ui', uiTexts),
    provideTranslations('platform', platformTexts),
  ];
}
