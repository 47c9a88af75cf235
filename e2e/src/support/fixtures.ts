import { test as base, expect, type Page } from '@playwright/test';
import { ApiClient, signInWith } from './api-client';
import { person, type Locale, type Part, type Person } from './people';

/** What a journey may set for itself with `test.use`. */
export interface JourneyOptions {
  language: Locale;
  scheme: 'light' | 'dark';
}

/** What a journey is given. */
export interface Journey {
  /** A person of that part, in this journey's language; `twin` 2 is another of the same part. */
  someone(part: Part, twin?: number): Promise<Person>;
  /** Signs the page's browser in, without the sign-in form. */
  signIn(page: Page, part: Part, twin?: number): Promise<Person>;
  /** The API as that person. */
  apiAs(part: Part, twin?: number): Promise<ApiClient>;
  /** A page of a second browser, signed in as that person. */
  pageOf(part: Part, twin?: number): Promise<Page>;
}

/** Playwright's `test` with people, API clients and the language of the run. */
export const test = base.extend<JourneyOptions & Journey>({
  language: ['ja', { option: true }],
  scheme: ['light', { option: true }],
  baseURL: async ({}, use) => use(process.env['E2E_URL']),
  locale: async ({ language }, use) => use(language === 'ja' ? 'ja-JP' : 'en-GB'),
  colorScheme: async ({ scheme }, use) => use(scheme),
  someone: async ({ language }, use, info) => {
    await use((part, twin) => person(part, language, info.parallelIndex, twin));
  },
  signIn: async ({ someone }, use) => {
    await use(async (page, part, twin) => {
      const who = await someone(part, twin);
      await page.context().clearCookies();
      await signInWith(page.context().request, who);
      return who;
    });
  },
  apiAs: async ({ someone }, use) => {
    const open = new Map<string, Promise<ApiClient>>();
    await use((part, twin = 1) => {
      const key = `${part}.${twin}`;
      const client = open.get(key) ?? someone(part, twin).then((who) => ApiClient.signIn(who));
      open.set(key, client);
      return client;
    });
    for (const client of open.values()) await (await client).close();
  },
  pageOf: async ({ browser, signIn, baseURL, locale, colorScheme }, use) => {
    const open: Page[] = [];
    await use(async (part, twin) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        locale: locale ?? 'ja-JP',
        colorScheme: colorScheme ?? 'light',
        timezoneId: 'Asia/Singapore',
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      open.push(page);
      await signIn(page, part, twin);
      return page;
    });
    for (const page of open) await page.context().close();
  },
});

export { expect };
