import { provideHttpClient } from '@angular/common/http';
import { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Route } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { providePlatform, provideTranslations } from '@kakehashi/web/platform';
import { appTexts } from './app-texts';

const literal =
  /['"]((?:affiliations|alumni|app|jetFigures|municipalities|organisations|ui|platform|admin|cases|registry|reports)\.[\w.]+)['"]/g;

/** Everything that templates and code name as a key of a text, with the file that does so. */
async function namedKeys(): Promise<{ file: string; key: string }[]> {
  // The browser's types know no files; a spec runs in Node.
  const { globSync, readFileSync } = await import('node:fs' as string);
  const files: string[] = globSync('{apps/web/src,libs/web/*/src}/**/*.{ts,html}');
  return files
    .filter((file) => !file.endsWith('.spec.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(literal)].map(([, key]: string[]) => ({ file, key: key ?? '' })),
    );
}

function providersOf(routes: readonly Route[]): (Provider | EnvironmentProviders)[] {
  return routes.flatMap(({ providers = [], children = [] }) => [...providers, ...providersOf(children)]);
}

describe('translations', () => {
  it('exist in both languages for every key that the screens name', async () => {
    const { adminRoutes } = await import('@kakehashi/web/admin');
    const { casesRoutes } = await import('@kakehashi/web/cases');
    const { affiliationRoutes, alumniRoutes, jetRoutes, organisationsRoutes, registryRoutes } =
      await import('@kakehashi/web/registry');
    const { reportsRoutes } = await import('@kakehashi/web/reports');
    TestBed.configureTestingModule({
      providers: [
        ...providePlatform(),
        provideHttpClient(),
        provideTranslations('app', appTexts),
        ...[
          adminRoutes,
          affiliationRoutes,
          alumniRoutes,
          casesRoutes,
          jetRoutes,
          organisationsRoutes,
          registryRoutes,
          reportsRoutes,
        ].flatMap(providersOf),
      ],
    });
    const transloco = TestBed.inject(TranslocoService);
    const named = await namedKeys();
    expect(named.length).toBeGreaterThan(300);
    for (const language of ['ja', 'en']) {
      const keys = Object.keys(transloco.getTranslation(language));
      const missing = named.filter(({ key }) =>
        // A key that is put together at run time is named by its beginning.
        key.endsWith('.') ? !keys.some((one) => one.startsWith(key)) : !keys.includes(key),
      );
      expect(missing).toEqual([]);
    }
  });
});
