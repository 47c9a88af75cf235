import type { Page } from '@playwright/test';
import { arrangingVisit, newVisit, readCase, uniqueTitle } from '../support/arrange';
import {
  expectEnoughContrast,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  expectRoomForWords,
} from '../support/axe';
import { expect, test } from '../support/fixtures';
import { compose, confirmComposition } from '../support/ime';
import { locales, type Locale } from '../support/people';
import { wordsOf } from '../support/words';

const say = {
  ja: {
    otherLanguage: 'EN',
    search: '案件を検索',
    check: '内容を確認する',
    create: '登録する',
    password: 'パスワード',
    again: 'サインインして続ける',
    newRequester: (name: string) => `「${name}」を新しく登録`,
    comment: 'コメント',
    say: 'コメントする',
    all: 'すべて',
  },
  en: {
    otherLanguage: '日本語',
    search: 'Search cases',
    check: 'Check the answers',
    create: 'Create the case',
    password: 'Password',
    again: 'Sign in and go on',
    newRequester: (name: string) => `Add “${name}”`,
    comment: 'Comment',
    say: 'Comment',
    all: 'All',
  },
} as const satisfies Record<Locale, object>;

/** Ends the session on the server while the page stays open, as a long lunch does. */
async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies({ name: /^(?!XSRF-TOKEN$)/ });
}

for (const language of locales) {
  test.describe(`everywhere, in ${language}`, () => {
    test.use({ language });
    const own = say[language];
    const words = wordsOf(language);
    const others = wordsOf(language === 'ja' ? 'en' : 'ja');

    test('switching the language keeps what is typed, and the person keeps the language', async ({ page, signIn }) => {
      await signIn(page, 'officer.sin', 3);
      await page.goto('/cases/new/visit');
      await page.getByLabel(words.caseField('title')).fill('打ちかけの件名 half a title');
      await page.getByLabel(words.field('purpose')).fill('打ちかけの目的');
      await page.getByRole('button', { name: own.check }).click();
      const summary = page.getByRole('alert');
      await expect(summary.getByRole('button', { name: words.field('requester') })).toBeVisible();
      await page.getByRole('button', { name: own.otherLanguage, exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'ja' ? 'en' : 'ja');
      // What is wrong is said in the new language, and no more once it was mended.
      await expect(summary.getByRole('button', { name: others.field('requester') })).toBeVisible();
      await page.getByLabel(others.caseField('country')).focus();
      await page.getByLabel(others.caseField('country')).selectOption('SG');
      await expect(summary.getByRole('button', { name: others.caseField('country') })).toBeHidden();
      await expect(page.getByLabel(others.caseField('country'))).toBeFocused();
      await expect(page.getByLabel(others.caseField('title'))).toHaveValue('打ちかけの件名 half a title');
      await expect(page.getByLabel(others.field('purpose'))).toHaveValue('打ちかけの目的');
      await page.goto('/home');
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'ja' ? 'en' : 'ja');
      await page.getByRole('button', { name: language === 'ja' ? '日本語' : 'EN', exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });

    test('a conversion in the middle searches nothing, its confirmation alone does', async ({
      page,
      signIn,
      apiAs,
    }) => {
      const mark = uniqueTitle('環');
      const title = `環境調査団 ${mark}`;
      await newVisit(await apiAs('officer.sin'), { title });
      await signIn(page, 'officer.sin');
      await page.goto('/cases?tab=all');
      const box = page.getByRole('searchbox', { name: own.search }).or(page.getByLabel(own.search)).first();
      await expect(box).toBeVisible();
      const before = page.url();
      await compose(page, box, ['か', 'かん', 'かんきょう', '環境調査団']);
      // Typing rests longer than any search waits; the text is not confirmed yet, so nothing may have happened.
      await expect.poll(() => page.url(), { intervals: [700], timeout: 5_000 }).toBe(before);
      await confirmComposition(page, '環境調査団');
      await expect(page).toHaveURL(/q=/);
      await expect(page).toHaveURL(/cases\?/);
      await expect(page.getByText(title).first()).toBeVisible();
    });

    test('a session that ended keeps the text and sends it after signing in again', async ({ page, signIn }) => {
      const officer = await signIn(page, 'officer.sin');
      const title = uniqueTitle(language === 'ja' ? '長い昼休み' : 'A long lunch');
      await page.goto('/cases/new/visit');
      const requester = page.getByRole('combobox', { name: words.field('requester') });
      await requester.fill('架空市');
      await page.getByRole('option', { name: own.newRequester('架空市') }).click();
      await page.getByLabel(words.caseField('title')).fill(title);
      await page.getByLabel(words.caseField('country')).selectOption('SG');
      await page.getByLabel(words.field('purpose')).fill('下水道の視察');
      await page.getByRole('button', { name: own.check }).click();
      await expect(page.getByRole('button', { name: own.create, exact: true })).toBeVisible();
      await endSession(page);
      await page.getByRole('button', { name: own.create, exact: true }).click();

      const overlay = page.getByRole('dialog');
      await expect(overlay).toBeVisible();
      await expectNoAxeViolations(page);
      await overlay.getByLabel(own.password, { exact: true }).fill(officer.password);
      await overlay.getByRole('button', { name: own.again }).click();
      await expect(overlay).toBeHidden();
      await expect(page).toHaveURL(/\/cases\/V-SIN-/);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    });

    test('with the keyboard alone: from the list to a case and back', async ({ page, signIn, apiAs }) => {
      const title = uniqueTitle('鍵盤');
      const { reference } = await newVisit(await apiAs('officer.sin'), { title });
      await signIn(page, 'officer.sin');
      await page.goto(`/cases?tab=all&q=${encodeURIComponent(title)}`);
      const link = page.getByRole('link', { name: reference });
      await expect(link).toBeVisible();
      for (let presses = 0; presses < 60; presses++) {
        if (await page.evaluate<boolean>(`document.activeElement?.textContent?.trim() === '${reference}'`)) break;
        await page.keyboard.press('Tab');
      }
      await expect(link).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
      await page.goBack();
      await expect(page).toHaveURL(/q=/);
      await expect(link).toBeVisible();
    });

    test('the key for a new case opens its menu with the focus in it, and Escape gives it back', async ({
      page,
      signIn,
    }) => {
      await signIn(page, 'officer.sin');
      await page.goto('/cases?tab=all');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.keyboard.press('c');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      await expect(page.getByRole('banner').getByRole('menu')).toBeVisible();
      await expectNoAxeViolations(page);
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toBeHidden();
      await expect(page.getByRole('banner').locator('kk-link-menu button')).toBeFocused();
    });

    test('an unknown address says so and leads home', async ({ page, signIn }) => {
      await signIn(page, 'officer.sin');
      await page.goto('/no/such/page');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.getByRole('main').getByRole('link').first().click();
      await expect(page).toHaveURL(/\/home/);
    });

    test('every screen is clean in both schemes and fits a phone', async ({ page, signIn, apiAs }) => {
      test.setTimeout(360_000);
      const officer = await apiAs('officer.sin');
      const { reference } = await arrangingVisit(officer, await apiAs('manager.sin'));
      expect((await readCase(officer, reference)).state).toBe('arranging');
      const screens: Record<'officer.sin' | 'manager.sin' | 'admin', string[]> = {
        'officer.sin': [
          '/home',
          '/cases?tab=all',
          '/cases?q=zzzzzzzz',
          '/cases/new/visit',
          '/cases/new/dispatch',
          `/cases/${reference}`,
          ...['itinerary', 'people', 'documents', 'timeline'].map((tab) => `/cases/${reference}?tab=${tab}`),
          '/reports/yearly-counts',
          '/reports/dashboard',
        ],
        'manager.sin': [
          '/approvals',
          '/experts/roster',
          '/experts/windows',
          '/experts/counterparts',
          '/reports/yearly-counts?programme=lgotp&rows=country&columns=fiscalYear',
        ],
        admin: ['/admin/users', '/admin/offices', '/admin/holidays'],
      };
      for (const [part, addresses] of Object.entries(screens)) {
        await signIn(page, part as keyof typeof screens);
        for (const address of addresses) {
          await test.step(address, async () => {
            await page.setViewportSize({ width: 1440, height: 900 });
            await page.emulateMedia({ colorScheme: 'light' });
            await page.goto(address);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await expect(page.locator('kk-skeleton')).toHaveCount(0);
            await expectNoAxeViolations(page, `${address} light`);
            await page.emulateMedia({ colorScheme: 'dark' });
            await expectEnoughContrast(page, `${address} dark`);
            await page.setViewportSize({ width: 360, height: 740 });
            await expectNoSidewaysScroll(page);
            await expectRoomForWords(page);
          });
        }
      }
    });
  });
}
