import { ime } from '../support/ime';
import { expectNoAxeViolations } from '../support/axe';
import { beginEarlier, pdf, readCase, uniqueTitle, weekday } from '../support/arrange';
import { CasePage } from '../support/case-page';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';
import { wordsOf } from '../support/words';

const delegation = [
  ['No.', '氏名', 'フリガナ', 'ローマ字', '役職', '区分'],
  ['1', '旅田 花子', 'タビタ ハナコ', 'TABITA Hanako', '市長', '首長'],
  ['2', '髙橋 一郎', 'タカハシ イチロウ', 'TAKAHASHI Ichiro', '水道局長', '職員'],
  ['3', '山﨑 次郎', 'ヤマサキ ジロウ', 'YAMASAKI Jiro', '係長', '職員'],
  ['4', '随行 三郎', 'ズイコウ サブロウ', 'ZUIKO Saburo', '秘書', '随行'],
]
  .map((row) => row.join('\t'))
  .join('\r\n');

const say = {
  ja: {
    paste: 'Excelから貼り付け',
    pasteBox: 'Excelの表を貼り付け',
    take: '4人を名簿に加える',
    check: '内容を確認する',
    create: '登録する',
    recordSearch: '確認済みとして記録する',
    owner: '担当者を決める',
    me: '自分を担当者にする',
    assign: '決定',
    overrideLead: '次の点を確認してください',
    move: '確定する',
    edit: '編集',
    save: '保存',
    createdName: (name: string) => `「${name}」を新しく登録`,
    requester: '架空市',
    date: (iso: string) => `R${Number(iso.slice(0, 4)) - 2018}.${Number(iso.slice(5, 7))}.${Number(iso.slice(8))}`,
    counted: '件数',
    approvals: '承認',
    closeEvidence: '根拠を閉じる',
  },
  en: {
    paste: 'Paste from Excel',
    pasteBox: 'Paste cells from Excel',
    take: 'Add 4 people',
    check: 'Check the answers',
    create: 'Create the case',
    recordSearch: 'Record that I looked',
    owner: 'Assign an owner',
    me: 'Make me the owner',
    assign: 'Assign',
    overrideLead: 'Look at these points',
    move: 'Confirm',
    edit: 'Edit',
    save: 'Save',
    createdName: (name: string) => `Add “${name}”`,
    requester: 'Imaginary City',
    date: (iso: string) => iso,
    counted: 'Cases',
    approvals: 'Approvals',
    closeEvidence: 'Close the evidence',
  },
} as const satisfies Record<Locale, object>;

for (const language of locales) {
  test.describe(`a visit from inquiry to count, in ${language}`, () => {
    test.use({ language });

    test('officer logs and arranges, manager accepts, another manager closes, the count shows it', async ({
      page,
      context,
      signIn,
      pageOf,
      apiAs,
    }) => {
      test.setTimeout(240_000);
      const words = wordsOf(language);
      const own = say[language];
      const title = uniqueTitle(language === 'ja' ? '水道事業の調査' : 'Waterworks study');
      const [first, last] = [weekday(60), weekday(62)];
      const officer = await apiAs('officer.sin');
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await signIn(page, 'officer.sin');

      // Log the request.
      await page.goto('/cases/new/visit');
      const requester = page.getByRole('combobox', { name: words.field('requester') });
      if (language === 'ja') await ime(page, requester, ['か', 'かくう', 'かくうし', own.requester]);
      else await requester.fill(own.requester);
      await page.getByRole('option', { name: own.createdName(own.requester) }).click();
      await page.locator('#v-hosts').click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectNoAxeViolations(page);
      await page.keyboard.press('Escape');
      await page.getByLabel(words.caseField('title')).fill(title);
      await page.getByLabel(words.caseField('country')).selectOption('SG');
      await page.getByLabel(words.field('cities')).fill('Singapore');
      await page.getByLabel(words.field('firstDate')).fill(own.date(first));
      await page.getByLabel(words.field('lastDate')).fill(own.date(last));
      await page.getByLabel(words.field('mode')).selectOption('on_site');
      await page.locator('#v-language').selectOption('en');
      await page.getByLabel(words.field('purpose')).fill('水道事業の民間連携を学ぶ。 Learn about waterworks.');
      await page.locator('#v-plannedPeople-elected').fill('1');
      await page.locator('#v-plannedPeople-official').fill('2');
      await page.locator('#v-plannedPeople-escort').fill('1');

      // The delegation comes from the clipboard as Excel puts it there.
      await page.getByRole('button', { name: own.paste }).click();
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(delegation)})`);
      await page.getByLabel(own.pasteBox).focus();
      await page.keyboard.press('Control+v');
      await page.getByRole('button', { name: own.take }).click();
      await expectNoAxeViolations(page);

      await page.getByRole('button', { name: own.check }).click();
      await expect(page.getByText(title)).toBeVisible();
      await expect(page.getByText(/髙橋 一郎/)).toBeVisible();
      // There is one office to log for, so that nothing leads to a choice of it.
      await expect(page.locator('kk-check-answers dl > div').first().getByRole('button')).toHaveCount(0);
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.create, exact: true }).click();
      await expect(page).toHaveURL(/\/cases\/V-SIN-\d{4}-\d+/);
      const reference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const screen = new CasePage(page, language);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

      // Assess, after looking at earlier visits.
      await screen.take('assess', 'assessing');
      await page.getByRole('button', { name: own.recordSearch }).click();
      await expect.poll(async () => (await readCase(officer, reference)).details.earlierVisitSearch).not.toBeNull();

      // The manager accepts, from the address of this case among all that wait, and by the keyboard.
      const manager = new CasePage(await pageOf('manager.sin'), language);
      await manager.page.goto(`/approvals?case=${reference}`);
      await expect(manager.page.getByRole('heading', { level: 2, name: title })).toBeVisible();
      await manager.page.getByRole('button', { name: words.transition('accept'), exact: true }).press('Enter');
      await manager.page.locator('kk-transition-form').getByRole('textbox').press('Tab');
      await manager.page.keyboard.press('Tab');
      await manager.page.keyboard.press('Enter');
      await expect(manager.page.locator('kk-transition-form')).toBeHidden();
      await expect.poll(async () => (await readCase(officer, reference)).state).toBe('accepted');

      // The formal request with its documents.
      await screen.open(reference, 'documents');
      for (const kind of ['formal_request', 'questions']) await screen.upload(kind, kind, pdf);
      await screen.take('request', 'requested');
      if (!(await readCase(officer, reference)).ownerId) {
        await page.getByRole('button', { name: own.owner }).first().click();
        await page.getByRole('dialog').getByRole('button', { name: own.me }).click();
        await page.getByRole('dialog').getByRole('button', { name: own.assign, exact: true }).click();
        await expect(page.getByRole('dialog')).toBeHidden();
      }
      await screen.take('arrange', 'arranging');

      // Two appointments that overlap: the second is confirmed only with a reason.
      await screen.openTab('itinerary');
      const appointment = { date: first, from: '10:00', to: '11:30', status: 'confirmed' as const };
      const one = await screen.fillAppointment({ ...appointment, host: uniqueTitle('Public Utilities Board') });
      await screen.saveDialog(one);
      await expect(one).toBeHidden();
      const two = await screen.fillAppointment({
        ...appointment,
        host: uniqueTitle('City Hall'),
        from: '11:00',
        to: '12:00',
      });
      await screen.saveDialog(two);
      await expect(two.getByText(own.overrideLead)).toBeVisible();
      for (const reason of await two.locator('#a-warnings input').all())
        await reason.fill('二班に分かれて訪問するため');
      await screen.saveDialog(two);
      await expect(two).toBeHidden();
      await expectNoAxeViolations(page);
      await screen.take('confirm', 'confirmed');
      await screen.take('start', 'in_progress');

      // Done: who came, the report, the thanks.
      const begun = await beginEarlier(officer, reference);
      await screen.open(reference, 'overview');
      await screen.take('complete', 'completed', async (dialog) => {
        await dialog.locator('#t-actualPeople-elected').fill('1');
        await dialog.locator('#t-actualPeople-official').fill('2');
        await dialog.locator('#t-actualPeople-student').fill('0');
        await dialog.locator('#t-actualPeople-escort').fill('1');
        await dialog.locator('#t-actualPeople-private').fill('0');
      });
      await screen.openTab('documents');
      await screen.upload('visit_report', 'visit_report', pdf);
      await screen.openTab('overview');
      await page.locator('kk-overview-tab').getByRole('button', { name: own.edit, exact: true }).click();
      await page.locator('#v-thankYouSent').check();
      await page.locator('kk-edit-case').getByRole('button', { name: own.save, exact: true }).click();
      await screen.take('report', 'reported');

      // A manager who does not own the case closes it.
      await manager.open(reference);
      await manager.take('close', 'closed');
      await screen.open(reference, 'timeline');
      await expect(page.getByText(words.state('closed')).first()).toBeVisible();

      // And the yearly counts have it, with the case behind the number.
      const year = Number(begun.slice(0, 4)) - (begun.slice(5) < '04-01' ? 1 : 0);
      await page.goto(`/reports/yearly-counts?from=${year}&to=${year}&measures=cases`);
      const number = page.locator('tbody').getByRole('link').first();
      const count = Number((await number.innerText()).replace(/\D/g, ''));
      await number.click();
      const panel = page.getByRole('complementary');
      const more = panel.getByRole('button', { name: language === 'ja' ? 'さらに表示' : 'Show more' });
      const cases = panel.locator('a[href^="/cases/"]');
      await expect(cases.first()).toBeVisible();
      while (await more.isVisible()) {
        const before = await cases.count();
        await more.click();
        await expect.poll(() => cases.count()).toBeGreaterThan(before);
      }
      await expect(cases).toHaveCount(count);
      await expect(panel.getByRole('link', { name: new RegExp(reference) })).toBeVisible();
    });
  });
}
