import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const address = '/reports/yearly-counts';

const say = {
  ja: {
    title: '年度別集計',
    cases: '件数',
    people: '人数',
    computed: '計（計算）',
    printed: '計（公表）',
    year2002: '2002年度（平成14）',
    evidence: '根拠を閉じる',
    csv: 'CSVで保存',
    programme: '事業',
    undetermined: '不明',
    unequal: '計算値と公表値が一致しません',
    cambodia: 'カンボジア',
    indonesia: 'インドネシア',
    findings: '所見',
  },
  en: {
    title: 'Yearly counts',
    cases: 'Cases',
    people: 'People',
    computed: 'Total (computed)',
    printed: 'Total (printed)',
    year2002: 'FY2002',
    evidence: 'Close the evidence',
    csv: 'Download CSV',
    programme: 'Programme',
    undetermined: 'undetermined',
    unequal: 'Computed and printed totals differ',
    cambodia: 'Cambodia',
    indonesia: 'Indonesia',
    findings: 'Findings',
  },
} satisfies Record<Locale, Record<string, string>>;

const table = (page: Page) => page.locator('kk-counts-table');
const row = (page: Page, name: string | RegExp) => table(page).getByRole('row', { name });

for (const language of locales) {
  test.describe(`yearly counts in ${language}`, () => {
    test.use({ language });
    const words = say[language];

    test('the published record of visits stands to the cell, and each number opens its source', async ({
      page,
      signIn,
    }) => {
      await signIn(page, 'manager.sin');
      await page.goto(`${address}?from=1990&to=2008`);
      await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();

      const totals = row(page, words.computed);
      await expect(totals.getByRole('link', { name: '1,042', exact: true })).toBeVisible();
      await expect(totals.getByRole('link', { name: '12,067', exact: true })).toBeVisible();
      await expect(row(page, words.printed)).toContainText('1,042');
      await expect(row(page, words.printed)).toContainText('12,067');
      await expect(table(page).locator('tbody').getByRole('row')).toHaveCount(19);

      const number = row(page, words.year2002).getByRole('link', { name: '903', exact: true });
      await number.click();
      await expect(page).toHaveURL(/cell=/);
      const panel = page.getByRole('complementary');
      await expect(panel.getByRole('heading', { level: 2 })).toContainText(words.year2002);
      await expect(panel.locator('.figure')).toContainText('903');
      await expect(panel.locator('.printed')).toContainText('903');

      // A link to the open evidence shows the same to whoever gets it.
      await page.reload();
      await expect(panel.getByRole('heading', { level: 2 })).toContainText(words.year2002);
      await expectNoAxeViolations(page);

      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
      await expect(number).toBeFocused();
    });

    test('the file has the figures of the page', async ({ page, signIn }) => {
      await signIn(page, 'manager.sin');
      await page.goto(`${address}?from=1990&to=2008`);
      await expect(row(page, words.computed)).toBeVisible();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: words.csv }).click();
      const text = await readFile(await (await download).path(), 'utf8');
      const figures = text.split(/\r?\n/).filter((line) => /2002/.test(line));
      expect(figures.join('\n')).toMatch(/\b27\b.*\b903\b/s);
      expect(text).toMatch(/1042/);
      expect(text).toMatch(/12067/);
    });

    test('trainees show what the source cannot tell and where it contradicts itself', async ({ page, signIn }) => {
      await signIn(page, 'hq');
      await page.goto(`${address}?programme=lgotp&rows=country&columns=fiscalYear`);
      const cambodia = row(page, new RegExp(`^${words.cambodia}`));
      await expect(cambodia).toContainText('7');
      await expect(cambodia).toContainText('8');
      await expect(cambodia.getByText(words.unequal).first()).toBeAttached();
      await expect(table(page).getByText(words.undetermined, { exact: true })).toHaveCount(21);
      await expect(table(page).locator('tfoot')).toContainText('233');

      const mark = row(page, new RegExp(`^${words.indonesia}`))
        .getByRole('button', { name: /42.*34/ })
        .first();
      await mark.focus();
      await expect(page.locator('.cdk-overlay-container')).toContainText('A2');
      await page.keyboard.press('Escape');
      await expect(page.locator('.cdk-overlay-container')).not.toContainText('A2');
      await expect(page.getByRole('heading', { name: words.findings })).toBeVisible();
    });

    test('the view lies in the address: programme and axes chosen, shared, gone back from', async ({
      page,
      signIn,
    }) => {
      await signIn(page, 'hq');
      await page.goto(address);
      await page.getByLabel(words.programme).selectOption('jet');
      await expect(page).toHaveURL(/programme=jet/);
      await expect(table(page)).toContainText('72');
      await page.goBack();
      await expect(page.getByLabel(words.programme)).toHaveValue('visit');
    });
  });
}

test('an officer without reports sees that, and an administrator has no way in', async ({ page, signIn, apiAs }) => {
  const admin = await apiAs('admin');
  expect((await admin.get('/api/reports/yearly-counts?programme=visit')).status).toBe(403);
  await signIn(page, 'admin');
  await page.goto('/home');
  await expect(page.getByRole('navigation').getByRole('link', { name: '集計' })).toHaveCount(0);
});
