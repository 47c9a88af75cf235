import { activityFields, researchFields } from '@kakehashi/shared/case-types';
import { day, pdf, step, uniqueTitle } from '../support/arrange';
import { expectNoAxeViolations, expectNoSidewaysScroll } from '../support/axe';
import { CasePage } from '../support/case-page';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const say = {
  ja: {
    check: '内容を確認する',
    create: '登録する',
    paste: 'Excelから貼り付け',
    cells: 'Excelの表',
    take: '取り込む',
    cannotRead: '読み取れなかった行: アトランティス 3',
    people: '6人（タイ 4、ベトナム 2）',
    results: '計画と実績',
    copy: '予定の人数を写す',
    line: (line: number) => `${line}行目 人数`,
    newBody: (name: string) => `「${name}」を新しく登録`,
    nobody: '入力してください',
  },
  en: {
    check: 'Check the answers',
    create: 'Create the case',
    paste: 'Paste from Excel',
    cells: 'Cells from Excel',
    take: 'Take them over',
    cannotRead: 'Lines that could not be read: アトランティス 3',
    people: '6 (Thailand 4, Vietnam 2)',
    results: 'Plan and result',
    copy: 'Copy the plan',
    line: (line: number) => `Line ${line}, People`,
    newBody: (name: string) => `Add “${name}”`,
    nobody: 'Fill this in',
  },
} as const satisfies Record<Locale, object>;

for (const language of locales) {
  test.describe(`the other programmes, in ${language}`, () => {
    test.use({ language });
    const own = say[language];
    const label = (field: keyof typeof activityFields) => activityFields[field].label[language];
    const asked = (field: keyof typeof researchFields) => researchFields[field].label[language];

    test('a seminar with participants by country, from the plan to the count', async ({
      page,
      signIn,
      apiAs,
      pageOf,
    }) => {
      const title = uniqueTitle('セミナー');
      await signIn(page, 'officer.sin');
      await page.goto('/cases/new/activity');
      await page.getByLabel(label('title')).fill(title);
      await page.locator('#v-country').selectOption('TH');
      await page.getByLabel(label('theme')).fill('防災');
      await page.getByLabel(label('from')).fill(day(-3));
      await page.getByLabel(label('to')).fill(day(-2));
      // Each programme is asked its own.
      await expect(page.locator('#v-url')).toBeHidden();
      await page.locator('#v-programme').selectOption('publication');
      await expect(page.locator('#v-url')).toBeVisible();
      await expect(page.locator('#v-participants')).toBeHidden();
      await page.locator('#v-programme').selectOption('exchange_seminar');
      await page.getByRole('button', { name: own.paste }).click();
      await page.getByLabel(own.cells).fill('国名\t人数\nタイ\t４人\nVietnam\t2\nアトランティス\t3');
      await page.getByRole('button', { name: own.take }).click();
      await expect(page.getByText(own.cannotRead)).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.check }).click();
      await expect(page.getByText(own.people)).toBeVisible();
      await page.getByRole('button', { name: own.create, exact: true }).click();
      await expect(page).toHaveURL(/\/cases\/A-SIN-\d{4}-\d+/);
      const reference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const screen = new CasePage(page, language, 'activity');

      await screen.take('open', 'open');
      await screen.take('confirm', 'confirmed');
      await screen.take('hold', 'held', async (dialog) => {
        await dialog.getByRole('button', { name: own.copy }).click();
        await dialog.getByLabel(own.line(2)).fill('5');
        await expectNoAxeViolations(page);
      });
      await page.getByRole('link', { name: own.results }).click();
      await expect(page.getByRole('row', { name: /\+3/ }).first()).toBeVisible();
      await page.setViewportSize({ width: 360, height: 800 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await screen.openTab('documents');
      await screen.upload('activity_report', 'activity_report', pdf);
      await screen.take('report', 'reported');
      await step(await apiAs('manager.sin'), reference, 'close');

      // Counted under the countries that they come from, and opened from there.
      const reader = await pageOf('manager.sin');
      const year = Number(day(-3).slice(0, 4)) - (Number(day(-3).slice(5, 7)) < 4 ? 1 : 0);
      const query = `programme=exchange_seminar&columns=country&measures=participants&from=${year}&to=${year}`;
      await reader.goto(`/reports/yearly-counts?${query}&cell=${year}~VN~participants`);
      await expect(reader.getByRole('link', { name: reference })).toBeVisible();
    });

    test('a research is asked for, answered by its due date and closed', async ({ page, signIn, apiAs }) => {
      const title = uniqueTitle('運賃の調査');
      await signIn(page, 'officer.sin');
      await page.goto('/cases/new/research');
      const body = uniqueTitle('架空市');
      await page.getByRole('combobox', { name: asked('requester') }).fill(body);
      await page.getByRole('option', { name: own.newBody(body) }).click();
      await page.getByLabel(asked('title')).fill(title);
      await page.locator('#v-country').selectOption('SG');
      await page.getByLabel(asked('questions')).fill('1 運賃の決め方');
      await page.getByLabel(asked('background')).fill('運賃の見直しを検討している。');
      await page.getByLabel(asked('dueOn')).fill(day(30));
      await page.locator('#v-shareable').check();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.check }).click();
      await page.getByRole('button', { name: own.create, exact: true }).click();
      await expect(page).toHaveURL(/\/cases\/R-SIN-\d{4}-\d+/);
      const reference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await expect(page.getByText(day(23)).first()).toBeVisible();

      const screen = new CasePage(page, language, 'research');
      await screen.take('assess', 'feasibility');
      await screen.openTab('documents');
      await screen.upload('request_form', 'request_form', pdf);
      await screen.take('request', 'requested');
      await screen.take('work', 'working');
      await screen.upload('answer', 'answer', pdf);
      await screen.take('answer', 'answered');
      await step(await apiAs('manager.sin'), reference, 'close');
      await page.reload();
      await expect(screen.state('closed').first()).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}
