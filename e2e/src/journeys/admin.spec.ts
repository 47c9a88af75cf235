import { expectNoAxeViolations } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const say = {
  ja: {
    users: '利用者',
    addUser: '利用者を登録',
    name: '氏名',
    email: 'メールアドレス',
    add: '追加',
    giveRole: '役割を付与',
    holidays: '祝日',
    addHoliday: '祝日を追加',
    date: '日付',
    nameJa: '名称（日本語）',
    nameEn: '名称（英語）',
    cases: '案件',
    saved: '祝日を追加しました',
    retention: '変更: 健康情報',
    months: '案件の終了後に保存する月数',
    keep: '保存',
    recordMerger: '合併を登録',
    ended: '合併でなくなった自治体',
    after: '合併後',
    mergedOn: '合併日',
    source: '出典',
    takeBack: '取消し',
    kept: '終了後60か月',
    tooLong: '600以下の数を入力してください',
  },
  en: {
    users: 'Users',
    addUser: 'Add a user',
    name: 'Name',
    email: 'E-mail address',
    add: 'Add',
    giveRole: 'Give a role',
    holidays: 'Holidays',
    addHoliday: 'Add a holiday',
    date: 'Date',
    nameJa: 'Name (Japanese)',
    nameEn: 'Name (English)',
    cases: 'Cases',
    saved: 'The holiday was added',
    retention: 'Change: Emergency contact',
    months: 'Months after the end of the case',
    keep: 'Save',
    recordMerger: 'Record a merger',
    ended: 'Municipalities that ended',
    after: 'After',
    mergedOn: 'Merged on',
    source: 'Source',
    takeBack: 'Take back',
    kept: '59 months after the end',
    tooLong: 'A number of 600 or less',
  },
} satisfies Record<Locale, Record<string, string>>;

for (const language of locales) {
  test.describe(`administration in ${language}`, () => {
    test.use({ language });
    const own = say[language];

    test('adds a user with a role and a holiday, and sees no case', async ({ page, signIn, apiAs }, info) => {
      await signIn(page, 'admin');
      await page.goto('/admin/users');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
      await expect(page.getByRole('navigation').getByRole('link', { name: own.cases, exact: true })).toHaveCount(0);

      const mark = `${language}${info.parallelIndex}${Date.now().toString(36)}`;
      await page.getByRole('button', { name: own.addUser }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(own.name).fill(`新任 ${mark}`);
      await dialog.getByLabel(own.email).fill(`new.${mark}@kakehashi.example`);
      await expectNoAxeViolations(page);
      await dialog.getByRole('button', { name: own.add, exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(`新任 ${mark}`).first()).toBeVisible();

      // The account's own page, where roles are given.
      if (!/\/admin\/users\/.+/.test(page.url())) await page.getByRole('link', { name: `新任 ${mark}` }).click();
      await page.getByRole('button', { name: own.giveRole }).first().click();
      await dialog.getByRole('button', { name: own.giveRole }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('main').getByRole('table')).toBeVisible();
      await expectNoAxeViolations(page);

      // A holiday on a day that neither the other language nor an earlier run against the same server uses.
      const begin = Date.UTC(language === 'ja' ? 2041 : 2061, 0, 1);
      const date = new Date(begin + (Math.floor(Date.now() / 1000) % 5_000) * 86_400_000).toISOString().slice(0, 10);
      await page.goto('/admin/holidays');
      await page.getByRole('button', { name: own.addHoliday }).first().click();
      await dialog.getByLabel(own.date, { exact: true }).fill(date);
      await dialog.getByLabel(own.nameJa).fill(`臨時休業 ${mark}`);
      await dialog.getByLabel(own.nameEn).fill(`Closed ${mark}`);
      await dialog.getByRole('button', { name: own.add, exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(own.saved).first()).toBeVisible();
      await expectNoAxeViolations(page);

      // How long personal data is kept; each language changes a kind of its own.
      await page.goto('/admin/retention');
      await page.getByRole('button', { name: own.retention }).click();
      await dialog.getByLabel(own.months).fill('601');
      await dialog.getByRole('button', { name: own.keep, exact: true }).click();
      await expect(dialog.getByText(own.tooLong).first()).toBeVisible();
      await dialog.getByLabel(own.months).fill(language === 'ja' ? '60' : '59');
      await dialog.getByRole('button', { name: own.keep, exact: true }).click();
      await expect(page.getByRole('cell', { name: own.kept })).toBeVisible();
      await expectNoAxeViolations(page);

      // A municipality that became another one, which is taken back again; each language has a pair of its own.
      const admin = await apiAs('admin');
      const town = language === 'ja' ? '横須賀架空市' : 'Toyohashi Made-up';
      const names = { nameJa: town, nameKana: 'かくうし', nameEn: town };
      const [from, to] = language === 'ja' ? ['142018', '141003'] : ['232017', '231002'];
      await admin.post('/api/municipalities', { ...names, code6: from });
      await page.goto('/organisations/municipalities');
      await page.getByRole('button', { name: own.recordMerger }).click();
      for (const [field, code] of [
        [own.ended, from],
        [own.after, to],
      ] as const) {
        await dialog.getByRole('combobox', { name: field }).fill(code);
        await page.getByRole('option', { name: code }).click();
      }
      await dialog.getByLabel(own.mergedOn).fill('2026-04-01');
      await dialog.getByLabel(own.source).fill('架空の告示');
      await expectNoAxeViolations(page);
      await dialog.getByRole('button', { name: own.keep, exact: true }).click();
      const merger = page.getByRole('row').filter({ hasText: from });
      await expect(merger).toContainText(to);
      await expectNoAxeViolations(page);
      await merger.getByRole('button', { name: own.takeBack }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: own.takeBack }).click();
      await expect(merger).toHaveCount(0);

      // Neither list nor case is theirs.
      expect((await admin.get('/api/cases')).status).toBe(403);
      expect([403, 404]).toContain((await admin.get('/api/cases/V-SIN-2026-0001')).status);
    });
  });
}
