import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { change, newDispatch, recommendedDispatch, uniqueTitle, type CaseAnswer } from '../support/arrange';
import { expectNoAxeViolations, expectNoSidewaysScroll } from '../support/axe';
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
    ofTables: '公表資料そのものの計',
    year2002: '2002年度（平成14）',
    evidence: '根拠を閉じる',
    save: 'ファイルに書き出す',
    more: '詳しい条件',
    filterBy: '絞り込む項目',
    filterKey: '絞り込む値',
    filters: '今の絞り込み',
    scope: '対象の事務所',
    compare: '前年度と比べる',
    scopeNote: '1件または2件',
    noParts: 'この絞り込みでは内訳が分からない',
    saved: '保存した集計',
    savedName: '今の条件に付ける名前',
    keep: '保存する',
    remove: 'を削除する',
    programme: '事業',
    undetermined: '不明',
    unequal: '計算値と公表値が一致しません',
    cambodia: 'カンボジア',
    indonesia: 'インドネシア',
    findings: '所見',
    attribution: '年度の数え方',
    byDeparture: '出発年度別',
    unique: '専門家の実人数',
    year2008: '2008年度（平成20）',
    funnel: '申請から派遣まで',
    requested: '申請',
    lists: '二つの一覧の食い違い',
    closeCases: '案件の一覧を閉じる',
    publication: 'この事業の公表状況',
    publish: '公表する',
    restate: '訂正を公表する',
    tickAll: 'すべての欄を選ぶ',
    stay: 'キャンセル',
    reason: '訂正の理由',
    firstRevision: '第1版',
    secondRevision: '第2版',
    intact: '公表時に保存した記録は、書き換えられていません',
    changes: '変わった案件を見る',
    japanTime: '日本時間',
    changesSince: '変わった案件',
    moved: '分類の変更',
    decideOn: 'A2について決定する',
    decidedValue: '34',
    twoCells: '2欄',
    decisionReason: '理由',
    decide: '決定を登録する',
    keptBoth: '印刷された 8 と計算した 7 を両方残しています。',
    acceptPrinted: '公表された値を採る',
    dashboard: '業務状況',
    decided: '決裁済み',
    total: '計',
    period: '期間',
    mail: '前月のまとめを毎月メールで受け取る',
    mailBegun: '毎月のまとめをメールで送ります',
  },
  en: {
    title: 'Yearly counts',
    cases: 'Cases',
    people: 'People',
    computed: 'Total (computed)',
    printed: 'Total (printed)',
    ofTables: 'Totals that the sources print themselves',
    year2002: 'FY2002',
    evidence: 'Close the evidence',
    save: 'Save as a file',
    more: 'More options',
    filterBy: 'Filter by',
    filterKey: 'Value',
    filters: 'Filters that are set',
    scope: 'Offices counted',
    compare: 'Compare with the year before',
    scopeNote: 'of 1 or 2',
    noParts: 'Not broken down',
    saved: 'Saved reports',
    savedName: 'Name for what is shown now',
    keep: 'Save',
    remove: 'Delete',
    programme: 'Programme',
    undetermined: 'undetermined',
    unequal: 'Computed and printed totals differ',
    cambodia: 'Cambodia',
    indonesia: 'Indonesia',
    findings: 'Findings',
    attribution: 'Year counted by',
    byDeparture: 'By departure',
    unique: 'Unique experts',
    year2008: 'FY2008',
    funnel: 'From application to dispatch',
    requested: 'Requested',
    lists: 'where the two lists disagree',
    closeCases: 'Close the list of cases',
    publication: 'What is published of this programme',
    publish: 'Publish',
    restate: 'Publish the restatement',
    tickAll: 'Tick every cell',
    stay: 'Cancel',
    reason: 'Reason for the restatement',
    firstRevision: 'Revision 1',
    secondRevision: 'Revision 2',
    intact: 'The record kept at publication has not been altered',
    changes: 'See the cases that changed',
    japanTime: 'Japan time',
    changesSince: 'What changed since',
    moved: 'moved',
    decideOn: 'Decide on A20',
    decidedValue: '192',
    twoCells: '2 cells',
    decisionReason: 'Reason',
    decide: 'Record the decision',
    keptBoth: 'The printed 8 and the computed 7 are both kept.',
    acceptPrinted: 'Accept the printed values',
    dashboard: 'Dashboard',
    decided: 'Decided',
    total: 'Total',
    period: 'Period',
    mail: 'Send me the summary of the month before by mail',
    mailBegun: 'You will get the monthly summary by mail',
  },
} satisfies Record<Locale, Record<string, string>>;

const table = (page: Page) => page.locator('kk-counts-table');
const row = (page: Page, name: string | RegExp) => table(page).getByRole('row', { name });

/** A journey of the other language. */
const untold: (title: string, body: Parameters<typeof test>[2]) => void = () => undefined;

for (const language of locales) {
  test.describe(`yearly counts in ${language}`, () => {
    test.use({ language });
    const words = say[language];
    // Of what reads the same way in both languages, each has its share; the year of a manager runs in both.
    const inJa = language === 'ja' ? test : untold;
    const inEn = language === 'en' ? test : untold;

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
      // Low in the table, it stays in view beside what stands behind it.
      await page.setViewportSize({ width: 1440, height: 480 });
      await number.click();
      await expect(page).toHaveURL(/cell=/);
      const panel = page.getByRole('complementary');
      await expect(panel.getByRole('heading', { level: 2 })).toContainText(words.year2002);
      await expect(panel.locator('.figure')).toContainText('903');
      await expect(panel.locator('.printed')).toContainText('903');
      await expect(number).toBeInViewport();
      await page.setViewportSize({ width: 1440, height: 900 });

      // A link to the open evidence shows the same to whoever gets it.
      await page.reload();
      await expect(panel.getByRole('heading', { level: 2 })).toContainText(words.year2002);
      await expectNoAxeViolations(page);

      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
      await expect(number).toBeFocused();

      // Beside later cases the printed total is still what its document says, and so is what stands behind it.
      await page.goto(address);
      const ofTable = page.getByRole('table', { name: words.ofTables }).getByRole('link', { name: '1,042' }).last();
      await ofTable.click();
      await expect(panel.locator('.figure')).toContainText('1,042');
      await expect(panel.locator('.printed').first()).toContainText('1,042');
      await expect(panel.locator('.printed')).toHaveCount(20);
      await expect(panel.locator('.case')).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(ofTable).toBeFocused();
    });

    test('the file has the figures of the page', async ({ page, signIn }) => {
      await signIn(page, 'manager.sin');
      await page.goto(`${address}?from=1990&to=2008`);
      await expect(row(page, words.computed)).toBeVisible();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: words.save, exact: true }).click();
      await page.getByRole('menuitem', { name: 'CSV' }).click();
      const text = await readFile(await (await download).path(), 'utf8');
      const figures = text.split(/\r?\n/).filter((line) => /2002/.test(line));
      expect(figures.join('\n')).toMatch(/\b27\b.*\b903\b/s);
      expect(text).toMatch(/1042/);
      expect(text).toMatch(/12067/);
    });

    inJa('trainees show what the source cannot tell and where it contradicts itself', async ({ page, signIn }) => {
      await signIn(page, 'hq');
      await page.goto(`${address}?programme=lgotp&rows=country&columns=fiscalYear&to=2017`);
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
      await expect(page.locator('kk-counts-notes')).toContainText(words.keptBoth);

      // On paper the table stands in parts, with every column of the screen in one of them.
      const columns = (await table(page).locator('thead th').allTextContents()).slice(1).map((text) => text.trim());
      await page.emulateMedia({ media: 'print' });
      const parts = page.locator('kk-print-tables').getByRole('table');
      await expect(parts.nth(1)).toBeVisible();
      await expect(parts.locator('thead th:not(.first)')).toHaveText(columns);
      await expect(table(page)).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await expect(parts).toHaveCount(0);

      // What is said of a figure is on paper too: findings by their numbers, the rest by those of the list below.
      await page.goto(`${address}?programme=visit&from=1990&to=1990`);
      await expect(row(page, new RegExp('^.*1990')).first()).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('kk-print-tables tbody tr').first()).toContainText('[*1 A19]');
      await expect(page.locator('kk-print-tables > .note')).toContainText('*1');
      await page.emulateMedia({ media: 'screen' });
    });

    inEn(
      'dispatches are counted by approval or by departure, beside both published lists',
      async ({ page, signIn }) => {
        await signIn(page, 'manager.sin');
        await page.goto(`${address}?programme=dispatch&from=2000&to=2008`);
        await expect(table(page).getByRole('row', { name: new RegExp(`^${words.year2008}`) })).toContainText('7');
        await page.getByText(words.more).click();
        await page.getByLabel(words.attribution).selectOption('departure');
        await expect(page).toHaveURL(/attribution=departure/);
        await expect(page.locator('.definitions').first()).toContainText(words.byDeparture);
        await page.getByLabel(words.unique).check();
        await expect(page).toHaveURL(/measures=cases%2Cexperts%2Ctimes%2CuniqueExperts|measures=cases,experts/);
        await expect(table(page).getByRole('columnheader', { name: words.unique })).toBeVisible();

        const lists = page.locator('kk-list-comparison');
        await expect(lists.getByRole('heading', { name: words.lists })).toBeVisible();
        await expect(lists.getByRole('table')).toHaveCount(2);
        await expect(lists.getByRole('table').first()).toContainText('Healthcare and welfare');
        await expect(lists.getByRole('table').last()).toContainText('Health and social walfare');
        await expect(lists).toContainText('A6');

        await row(page, new RegExp(`^${words.year2008}`))
          .getByRole('link')
          .first()
          .click();
        const panel = page.getByRole('complementary');
        await expect(panel.locator('.printed')).toHaveCount(5);
        await expect(panel.locator('.printed').first()).toContainText('Healthcare and welfare');
        await expect(panel.locator('.printed').first()).toContainText('A10');
        await expectNoAxeViolations(page);
        await page.setViewportSize({ width: 360, height: 740 });
        await expectNoSidewaysScroll(page);
      },
    );

    inJa('the funnel of dispatches opens the applications behind each number', async ({ page, signIn, apiAs }) => {
      const officer = await apiAs('officer.sin');
      const { reference } = await recommendedDispatch(officer, await apiAs('coordinator.sin'));
      await newDispatch(officer);
      await signIn(page, 'manager.sin');
      await page.goto(`${address}?programme=dispatch`);
      const funnel = page.locator('kk-dispatch-funnel');
      await expect(funnel.getByRole('heading', { name: words.funnel })).toBeVisible();
      const number = funnel.locator('tbody tr').first().getByRole('link', { name: words.requested }).first();
      const count = await number.textContent();
      await number.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/funnel=/);
      const cases = funnel.locator('kk-funnel-cases');
      await expect(cases.getByRole('heading')).toContainText(count?.trim() ?? '');
      await expect(cases.getByRole('heading')).toBeFocused();
      await expect(cases.getByRole('link', { name: reference })).toBeVisible();
      await expectNoAxeViolations(page);
      await cases.getByRole('button', { name: words.closeCases }).click();
      await expect(cases).toHaveCount(0);
      await expect(number).toBeFocused();
    });

    inEn('the dashboard opens the cases behind its numbers and comes by mail to who asks', async ({ page, signIn }) => {
      await signIn(page, 'manager.sin');
      await page.goto(address);
      await page.getByRole('navigation').getByRole('link', { name: words.dashboard, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.dashboard);
      // What was decided until last month stays as it is, whatever other journeys do meanwhile.
      const now = new Date();
      const lastMonth = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1)).toISOString().slice(0, 7);
      await page.goto(`/reports/dashboard?to=${lastMonth}`);
      const open = page.getByRole('link', { name: new RegExp(`^${words.decided}.*${words.total}`) }).first();
      const count = (await open.textContent())?.trim() ?? '';
      expect(Number(count)).toBeGreaterThan(0);
      await open.click();
      await expect(page).toHaveURL(/figure=decisions/);
      const panel = page.getByRole('complementary');
      await expect(panel.getByRole('heading', { level: 2 })).toContainText(
        new RegExp(`${words.decided}.*${count}`, 's'),
      );
      await expect(panel.getByRole('listitem').first()).toContainText('-SIN-');
      await expectNoAxeViolations(page);
      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
      await expect(open).toBeFocused();
      // The states of a type are shown and hidden by its name.
      const lines = await page.getByRole('row').count();
      await page.getByRole('rowheader').getByRole('button').first().press('Enter');
      await expect(page.getByRole('row')).not.toHaveCount(lines);

      await page.getByRole('combobox', { name: words.period, exact: true }).selectOption('3');
      await expect(page).toHaveURL(/months=3/);
      const mail = page.getByRole('checkbox', { name: words.mail });
      await mail.check();
      await expect(page.getByText(words.mailBegun)).toBeVisible();
      await page.reload();
      await expect(mail).toBeChecked();
      await mail.uncheck();
      await page.setViewportSize({ width: 360, height: 780 });
      await expectNoSidewaysScroll(page);
    });

    inJa('a manager filters, compares with the year before and looks at all offices', async ({ page, signIn }) => {
      await signIn(page, 'manager.sin');
      await page.goto(`${address}?from=2006&to=2008&measures=cases`);
      // By keyboard alone; the line says what of it is set.
      const more = page.getByText(words.more);
      await more.press('Enter');
      await page.getByLabel(words.compare).check();
      await expect(more).toContainText(words.compare);
      await expect(page).toHaveURL(/compare=previousYear/);
      await expect(row(page, words.year2008)).toContainText(/[+-]\d+/);
      await page.getByLabel(words.scope).selectOption('all');
      await expect(page.getByRole('status').filter({ hasText: words.scopeNote })).toBeVisible();

      await page.getByLabel(words.filterBy).selectOption('country');
      await page.getByLabel(words.filterKey).selectOption('TH');
      await expect(page).toHaveURL(/country=TH/);
      await expect(row(page, words.year2008)).toContainText(words.noParts);
      await expectNoAxeViolations(page);
      const chip = page.getByRole('list', { name: words.filters }).getByRole('button');
      await chip.focus();
      await page.keyboard.press('Enter');
      await expect(chip).toHaveCount(0);
      await expect(page.getByLabel(words.filterKey)).toBeFocused();

      const name = `2006–2008 ${language}`;
      await page.getByText(words.saved).click();
      await page.getByLabel(words.savedName).fill(name);
      await page.getByRole('button', { name: words.keep, exact: true }).click();
      const kept = page.getByRole('link', { name });
      await expect(kept).toHaveAttribute('href', /compare=previousYear/);
      await page.getByLabel(words.compare).uncheck();
      await expect(page).not.toHaveURL(/compare/);
      await kept.click();
      await expect(page).toHaveURL(/compare=previousYear/);
      await page.getByRole('button', { name: new RegExp(words.remove) }).click();
      await expect(kept).toHaveCount(0);

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: words.save, exact: true }).click();
      await page.getByRole('menuitem', { name: 'Excel' }).click();
      expect((await readFile(await (await download).path())).subarray(0, 2).toString()).toBe('PK');
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoSidewaysScroll(page);
    });

    test('a year is published, a case corrected, the drift seen and restated; a finding is decided on', async ({
      page,
      signIn,
      apiAs,
    }) => {
      const officer = await apiAs('officer.sin');
      const known = await officer.get<{ items: { fiscalYear: number }[] }>(
        '/api/reports/publications?programme=study_tour',
      );
      // Each language, and each try of it, takes a year that nothing is published of.
      const years = Array.from({ length: 12 }, (_, at) => 1990 + 2 * at + (language === 'ja' ? 0 : 1));
      const year = years.find((one) => known.body.items.every(({ fiscalYear }) => fiscalYear !== one)) ?? 0;
      const created = await officer.post<CaseAnswer>('/api/cases', {
        type: 'activity',
        office: 'SIN',
        country: 'SG',
        title: uniqueTitle('スタディツアー'),
        details: { programme: 'study_tour', theme: '防災', from: `${year}-06-01`, to: `${year}-06-03`, cities: [] },
      });
      expect(created.status, JSON.stringify(created.body)).toBe(201);
      const { reference } = created.body;

      await signIn(page, 'hq.manager');
      await page.goto(`${address}?programme=study_tour`);
      await page.locator('kk-yearly-counts-page').getByRole('link', { name: words.publication }).click();
      const list = page.getByRole('region').first();
      const ofYear = list.getByRole('row', { name: new RegExp(String(year)) });
      await ofYear.getByRole('button').click();
      const question = page.getByRole('dialog');
      await expect(question).toContainText(reference);
      await question.getByRole('button', { name: words.publish }).click();
      const card = page.locator('kk-publication-card');
      await expect(card).toContainText(words.firstRevision);
      await expect(card).toContainText(words.intact);

      await change(officer, reference, { country: 'MY' });
      await page.reload();
      await expect(ofYear).toContainText(words.twoCells);
      const restate = card.getByRole('button', { name: words.restate });
      await expect(restate).toBeDisabled();
      await card.getByLabel(words.tickAll).check();
      await card.getByLabel(words.reason).fill('開催国の登録誤り');
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1440, height: 900 });

      const opened = page.waitForEvent('popup');
      await card.getByRole('link', { name: words.changes }).click();
      const beside = await opened;
      const changes = beside.locator('kk-changes-panel');
      await expect(changes.getByRole('row', { name: new RegExp(reference) })).toContainText(words.moved);
      const since = changes.getByRole('textbox');
      // The moment of a publication is no end of a day: the box stays empty, and the moment is said in Japan's time.
      await expect(since).toHaveValue('');
      await expect(changes).toContainText(words.japanTime);
      await since.fill('R90.4.1');
      await expect(changes.getByRole('alert')).toBeVisible();
      await beside.close();
      // What was begun is still there, and not lost without a question either.
      await page.getByLabel(words.programme).selectOption('visit');
      await page.getByRole('alertdialog').getByRole('button', { name: words.stay }).click();
      await expect(page.getByLabel(words.programme)).toHaveValue('study_tour');
      await expect(card.getByLabel(words.tickAll)).toBeChecked();
      await expect(card.getByLabel(words.reason)).toHaveValue('開催国の登録誤り');
      await restate.click();
      await expect(card.locator('h2').first()).toContainText(words.secondRevision);
      await expect(card).toContainText(words.firstRevision);
      await expect(card).toContainText('開催国の登録誤り');

      await page.goto(`${address}?programme=lgotp&rows=country&columns=fiscalYear&to=2017`);
      await page.getByRole('button', { name: words.decideOn, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(words.decidedValue);
      await dialog.getByLabel(words.decisionReason).fill('資料のまま示す');
      await expectNoAxeViolations(page);
      await dialog.getByRole('button', { name: words.decide }).click();
      await expect(dialog).toHaveCount(0);
      await expect(page.locator('kk-counts-notes')).toContainText(words.acceptPrinted);

      const mark = table(page)
        .getByRole('button', { name: /A2: .*42.*34/ })
        .first();
      await mark.focus();
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('heading', { level: 2 })).toContainText('A2');
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(mark).toBeFocused();
    });

    inEn(
      'the view lies in the address: programme and axes chosen, shared, gone back from',
      async ({ page, signIn }) => {
        await signIn(page, 'hq');
        await page.goto(address);
        await page.getByLabel(words.programme).selectOption('jet');
        await expect(page).toHaveURL(/programme=jet/);
        await expect(table(page)).toContainText('72');
        await page.goBack();
        await expect(page.getByLabel(words.programme)).toHaveValue('visit');
      },
    );
  });
}

test('an officer without reports sees that, and an administrator has no way in', async ({ page, signIn, apiAs }) => {
  const admin = await apiAs('admin');
  expect((await admin.get('/api/reports/yearly-counts?programme=visit')).status).toBe(403);
  await signIn(page, 'admin');
  await page.goto('/home');
  await expect(page.getByRole('navigation').getByRole('link', { name: '集計' })).toHaveCount(0);
});
