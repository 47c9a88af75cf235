import { affiliationFields } from '@kakehashi/shared/case-types';
import { day, uniqueTitle } from '../support/arrange';
import { expectNoAxeViolations } from '../support/axe';
import { CasePage } from '../support/case-page';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const say = {
  ja: {
    check: '内容を確認する',
    create: '登録する',
    requester: '川崎市',
    signedOn: '締結日',
    register: '提携の台帳',
    listings: '公表一覧での記載',
    heads: '両首長による提携書がある',
    met: '満たす',
    kinds: { removed: '削除 2', added: '追加 2', respelt: '表記変更 3' },
    changes: '一覧の比較',
  },
  en: {
    check: 'Check the answers',
    create: 'Create the case',
    requester: '川崎市',
    signedOn: 'Signed on',
    register: 'Register of affiliations',
    listings: 'In the published lists',
    heads: 'Agreement signed by the heads of both',
    met: 'Met',
    kinds: { removed: 'Removed 2', added: 'Added 2', respelt: 'Respelt 3' },
    changes: 'Changes',
  },
} as const satisfies Record<Locale, object>;

for (const language of locales) {
  test.describe(`an affiliation, in ${language}`, () => {
    test.use({ language });

    test('a consultation leads to its entry in the register; the lists are compared pair by pair', async ({
      page,
      signIn,
    }) => {
      const own = say[language];
      const title = uniqueTitle(language === 'ja' ? '姉妹提携の相談' : 'Sister city wanted');
      const partner = uniqueTitle('Lipa');
      const field = (key: keyof typeof affiliationFields) => page.getByLabel(affiliationFields[key].label[language]);
      await signIn(page, 'officer.sin');

      await page.goto('/cases/new/affiliation');
      await page.getByRole('combobox', { name: affiliationFields.requester.label[language] }).fill(own.requester);
      await page.getByRole('option', { name: own.requester }).first().click();
      await field('title').fill(title);
      await field('country').selectOption('PH');
      await field('background').fill('交流を始めたい。 We would like to begin an exchange.');
      await field('candidates').fill(`${partner}, Batangas\nCebu City`);
      await field('partner').fill(`${partner}, Batangas`);
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.check }).click();
      await page.getByRole('button', { name: own.create, exact: true }).click();
      await expect(page).toHaveURL(/\/cases\/S-SIN-\d{4}-\d+/);

      const screen = new CasePage(page, language, 'affiliation');
      await screen.take('research', 'researching');
      await screen.take('introduce', 'introduced');
      await screen.take('negotiate', 'negotiating');
      await screen.take('sign', 'signed', async (dialog) => {
        await dialog.getByLabel(own.signedOn, { exact: true }).fill(day(-1));
        await dialog.getByLabel(own.heads).selectOption({ index: 1 });
      });
      await expect(page.getByRole('heading', { name: own.register })).toBeVisible();

      await page.getByRole('link', { name: `${partner}, Batangas` }).click();
      await expect(page).toHaveURL(/\/affiliations\/list\//);
      await expect(page.getByRole('heading', { level: 2, name: own.listings })).toBeVisible();
      await expect(page.getByText(own.met, { exact: true })).toHaveCount(1);
      await expectNoAxeViolations(page);

      await page.getByRole('link', { name: own.changes, exact: true }).click();
      for (const text of Object.values(own.kinds)) await expect(page.getByText(text, { exact: true })).toBeVisible();
      await expect(page.locator('tbody tr')).toHaveCount(7);
      await expectNoAxeViolations(page);

      // A number of the table leads to the affiliations that it counts.
      await page.goto('/affiliations/pairs?asOf=2015-02-28');
      const cell = page.locator('tbody td.cell a', { hasText: '2' }).first();
      await cell.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/affiliations\/list\?.*prefecture=06/);
      await expect(page.locator('tbody tr')).toHaveCount(2);
    });
  });
}
