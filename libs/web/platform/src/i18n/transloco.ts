import { EnvironmentProviders, Injectable, isDevMode } from '@angular/core';
import { Translation, TranslocoLoader, provideTransloco } from '@jsverse/transloco';
import { Locale } from '@kakehashi/shared/contracts';
import { Observable, of } from 'rxjs';

/** Nothing is fetched: each feature brings its texts in its own bundle. */
@Injectable({ providedIn: 'root' })
export class NoLoader implements TranslocoLoader {
  getTranslation(): Observable<Translation> {
    return of({});
  }
}

/** Transloco with both languages, switching at run time. */
export function provideKakehashiTransloco(locale: Locale): EnvironmentProviders[] {
  return provideTransloco({
    config: {
      availableLangs: ['ja', 'en'],
      defaultLang: locale,
      reRenderOnLangChange: true,
      prodMode: !isDevMode(),
      missingHandler: { logMissingKey: true, useFallbackTranslation: false, allowEmpty: false },
    },
    loader: NoLoader,
  });
}
