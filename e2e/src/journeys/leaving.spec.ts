import { newVisit, readCase, uniqueTitle } from '../support/arrange';
import { expectNoAxeViolations } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const say = {
  ja: {
    deactivate: '利用を停止',
    cases: '担当案件',
    status: '引継ぎの状況を開く',
    numbers: 'システム管理者には件数だけを表示しています',
    account: 'アカウント',
    leaving: '引継ぎ',
    successor: '後任者',
    preview: '内容を確認',
    act: '2件を引き継ぐ',
    done: '引継ぎが必要なものは残っていません。',
    ended: '利用を停止しました',
  },
  en: {
    deactivate: 'Deactivate',
    cases: 'Cases',
    status: 'See what is left to hand over',
    numbers: 'Administrators see numbers only',
    account: 'Account',
    leaving: 'Hand over',
    successor: 'Successor',
    preview: 'Preview',
    act: 'Hand over 2',
    done: 'Nothing is left that needs a successor.',
    ended: 'Deactivated',
  },
} satisfies Record<Locale, Record<string, string>>;

/** People of this journey only, since one of them is gone afterwards. */
const leaver = 8;
const successor = 9;

for (const language of locales) {
  test.describe(`leaving in ${language}`, () => {
    test.use({ language });
    const own = say[language];

    test('hands everything over to a colleague, without which the account does not end', async ({
      page,
      signIn,
      someone,
      apiAs,
      pageOf,
    }) => {
      const goes = await someone('officer.sin', leaver);
      const comes = await someone('officer.sin', successor);
      const api = await apiAs('officer.sin', leaver);
      const first = await newVisit(api, { title: uniqueTitle('引継ぎ一') });
      const second = await newVisit(api, { title: uniqueTitle('引継ぎ二') });

      const office = await pageOf('admin');
      const end = async () => {
        await office.goto(`/admin/users/${goes.id}`);
        await office.getByRole('button', { name: own.deactivate, exact: true }).click();
        await office.getByRole('alertdialog').getByRole('button', { name: own.deactivate, exact: true }).click();
      };
      await end();
      await expect(office.getByRole('alert').filter({ hasText: `${own.cases}: 2` })).toBeVisible();
      await office.getByRole('alert').getByRole('link', { name: own.status }).click();
      await expect(office.getByText(own.numbers)).toBeVisible();
      await expect(office.getByText(first.reference)).toHaveCount(0);

      await signIn(page, 'officer.sin', leaver);
      await page.goto('/home');
      await page.getByRole('button', { name: own.account }).click();
      await page.getByRole('menuitem', { name: own.leaving }).click();
      await expect(page.getByRole('link', { name: first.reference })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole('combobox', { name: own.successor }).fill(comes.name);
      await page.getByRole('option', { name: comes.name }).click();
      await page.getByRole('button', { name: own.preview }).click();
      await expect(page.getByRole('row').filter({ hasText: second.reference })).toBeVisible();
      expect((await readCase(api, first.reference)).ownerId).toBe(goes.id);
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.act }).click();
      await expect(page.getByText(own.done)).toBeVisible();
      expect((await readCase(api, first.reference)).ownerId).toBe(comes.id);

      await end();
      await expect(office.getByRole('status').getByText(own.ended, { exact: true })).toBeVisible();
    });
  });
}
