import type { Page } from '@playwright/test';
import { day, newDispatch, uniqueTitle } from '../support/arrange';
import { expectNoAxeViolations, expectNoSidewaysScroll } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const say = {
  ja: {
    add: '専門家を登録',
    nameJa: '氏名（漢字）',
    kana: 'フリガナ',
    roman: 'ローマ字氏名',
    field: '専門分野',
    fire: '消防・防災',
    addLanguage: '言語を追加',
    save: '保存',
    edit: '編集',
    listed: '名簿への掲載',
    isListed: '掲載する',
    needsConsent: '同意書の版と同意日が必要です',
    version: '同意書の版',
    consented: '同意日',
    passport: '旅券番号',
    discard: '入力内容を破棄しますか',
    cancel: 'キャンセル',
    bringIn: '2人を取り込む',
    refused: '取り込めない',
    saveRefused: '取り込めない1行をダウンロード',
    brought: '取り込みの結果',
    differs: '異なる',
    changeHolder: '在任者を交代',
    askFor: '必要書類を登録',
    asking: 'TH',
    profile: '受入自治体の概要',
    remove: '削除',
    correct: '訂正する',
    backToJet: 'JET人数の一覧へ戻る',
  },
  en: {
    add: 'Add an expert',
    nameJa: 'Name in kanji',
    kana: 'Kana',
    roman: 'Name in Latin letters',
    field: 'Field',
    fire: 'Firefighting and disaster prevention',
    addLanguage: 'Add a language',
    save: 'Save',
    edit: 'Edit',
    listed: 'Listing',
    isListed: 'Listed',
    needsConsent: 'Listing needs the version and the date of the consent',
    version: 'Version of the consent',
    consented: 'Consented on',
    passport: 'Passport number',
    discard: 'Discard what you entered?',
    cancel: 'Cancel',
    bringIn: 'Add 2 experts',
    refused: 'Refused',
    saveRefused: 'Download the 1 refused rows',
    brought: 'What the file did',
    differs: 'differs',
    changeHolder: 'Change the holder',
    askFor: 'Ask for a document',
    asking: 'VN',
    profile: 'Profile of the host',
    remove: 'Remove',
    correct: 'Correct',
    backToJet: 'Back to the JET figures',
  },
} as const satisfies Record<Locale, object>;

/** Letters alone, so that a name is found by kana and by romaji alike. */
function letters(): string {
  return [...`${Date.now()}`.slice(-8)].map((digit) => 'あかさたなはまやらわ'[Number(digit)]).join('');
}

/** Looks for somebody in the roster and finds exactly these, by name. */
async function expectFound(page: Page, text: string, names: readonly string[]): Promise<void> {
  await page.goto(`/experts/roster?q=${encodeURIComponent(text)}`);
  await expect(page.locator('.found .who strong')).toHaveText([...names]);
}

for (const language of locales) {
  test.describe(`the registers of dispatches, in ${language}`, () => {
    test.use({ language });
    const own = say[language];

    test('headquarters fills the roster by form and by file, compares three experts, and changes a holder', async ({
      page,
      signIn,
      apiAs,
    }) => {
      const hq = await apiAs('hq');
      const kana = letters();
      const names = ['一郎', '二郎', '三郎'].map((given) => `消防${kana} ${given}`);
      const [first = '', second = '', third = ''] = names;
      await signIn(page, 'hq');

      // By form: what is missing is said at its field, and nothing typed is lost without a question.
      await page.goto('/experts/roster/new');
      await page.getByLabel(own.nameJa).fill(first);
      await page.getByLabel(own.kana).fill(`${kana} いちろう`);
      await page.getByLabel(own.roman).fill('Shobo Ichiro');
      await page.getByRole('combobox', { name: own.field }).fill(own.fire);
      await page.getByRole('option', { name: own.fire }).click();
      await page.getByRole('button', { name: own.addLanguage }).click();
      await page.locator('[id="registry-languages.0.language"]').selectOption('en');
      await page.locator('#registry-listed').selectOption({ label: own.isListed });
      await page.locator('[id="registry-personal.passport"]').fill('TR1234567');
      await page.getByRole('link', { name: own.cancel }).click();
      const leaving = page.getByRole('alertdialog', { name: own.discard });
      await leaving.getByRole('button', { name: own.cancel }).click();
      await expect(leaving).toBeHidden();
      await page.getByRole('button', { name: own.save, exact: true }).click();
      await expect(page.getByRole('alert').getByText(own.needsConsent)).toBeVisible();
      await expectNoAxeViolations(page);
      await page.locator('#registry-consentVersion').fill('2026-1');
      await page.locator('#registry-consentedOn').fill(day(-30));
      await page.getByRole('button', { name: own.save, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
      await expect(page.getByText('TR1234567')).toHaveCount(0);
      const id = page.url().split('/').at(-1);

      // Somebody else edits the same expert first: fields that nobody else touched are kept, the other one is decided.
      await page.getByRole('link', { name: own.edit }).click();
      await page.locator('#registry-yearsOfService').fill('20');
      await page.locator('#registry-nameRoman').fill('Shobo Ichirou');
      const theirs = await hq.patch(`/api/experts/${id}`, { nameRoman: 'Shobou Ichiro' }, { ifMatch: '"1"' });
      expect(theirs.status, JSON.stringify(theirs.body)).toBe(200);
      await page.getByRole('button', { name: own.save, exact: true }).click();
      const merge = page.getByRole('dialog');
      await expect(merge.getByText('Shobou Ichiro')).toBeVisible();
      await merge.getByRole('button').last().click();
      await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
      await expect(page.getByText('Shobo Ichirou')).toBeVisible();

      // By file: two good rows, one with a fault, which comes back to be mended.
      await page.goto('/experts/roster/import');
      const rows = [
        '氏名,フリガナ,ローマ字氏名,専門分野,言語,同意書の版,同意日,名簿掲載',
        `${second},${kana} じろう,Shobo Jiro,消防・防災,英語（業務）,2026-1,${day(-20)},○`,
        `${third},${kana} さぶろう,Shobo Saburo,消防・防災;観光,タイ語（業務）,2026-1,${day(-20)},○`,
        `消防${kana} 四郎,${kana} しろう,Shobo Shiro,魔法,,,,`,
      ];
      await page.locator('input[type=file]').setInputFiles({
        name: 'experts.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(rows.join('\r\n')),
      });
      await expect(page.getByRole('row', { name: new RegExp(own.refused) })).toContainText('専門分野');
      await expectNoAxeViolations(page);
      const [refused] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: own.saveRefused }).click(),
      ]);
      expect(refused.suggestedFilename()).toBe('experts-refused.xlsx');
      await page.getByRole('button', { name: own.bringIn }).click();
      await expect(page.getByRole('heading', { name: own.brought })).toBeVisible();

      await expectFound(page, kana, names);
      await expectFound(page, `${kana}　サブロウ`, names.slice(2));
      await expectFound(page, `消防${kana} 二`, names.slice(1, 2));
      await page.goto('/experts/roster?q=Shobo%20Saburo');
      await expect(page.locator('.found .who strong').filter({ hasText: kana })).toHaveText(names.slice(2));

      // Three side by side in the case: the address holds them, the rows in which they differ are marked.
      const coordinator = await apiAs('coordinator.sin');
      const { reference } = await newDispatch(coordinator, { title: uniqueTitle('比較') });
      await signIn(page, 'coordinator.sin');
      await page.goto(`/cases/${reference}?tab=matching`);
      for (const name of names) await page.getByRole('checkbox', { name: new RegExp(name) }).press('Space');
      const table = page.locator('kk-comparison-table');
      await expect(table.getByRole('columnheader').filter({ hasText: kana })).toHaveCount(3);
      await expect(table.getByRole('row', { name: new RegExp(own.differs) }).first()).toBeVisible();
      await expect(page.getByRole('checkbox', { disabled: true }).first()).toBeVisible();
      await page.reload();
      await expect(table.getByRole('columnheader').filter({ hasText: kana })).toHaveCount(3);
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1440, height: 900 });

      // A counterpart's post changes hands; who held it before stays for the time before.
      const { body } = await hq.get<{ items: { id: string; post: object | null; organisation: { id: string } }[] }>(
        '/api/counterparts',
      );
      // One each, since both languages run at once.
      const counterpart = body.items.filter(({ post }) => post !== null)[locales.indexOf(language)];
      expect(counterpart, 'the demonstration has a post in charge').toBeDefined();
      await signIn(page, 'hq');
      await page.goto(`/experts/counterparts/${counterpart?.id}`);
      const holders = page.locator('.holders').first();
      const before = await holders.getByRole('listitem').first().innerText();
      const offset = 1 + (Math.floor(Date.now() / 1000) % 3000);
      const newcomer = `Newcomer ${kana}`;
      await page.getByRole('button', { name: own.changeHolder }).click();
      await page.locator('[id="registry-person.nameRoman"]').fill(newcomer);
      await page.locator('#registry-validFrom').fill(day(offset));
      await page.getByRole('dialog').getByRole('button', { name: own.save }).click();
      await expect(holders.getByRole('listitem').filter({ hasText: newcomer })).toContainText(day(offset));
      await expect(
        holders
          .getByRole('listitem')
          .filter({ hasText: before.split(' 2')[0] ?? '' })
          .first(),
      ).toContainText(day(offset - 1));
      await expectNoAxeViolations(page);

      // A country asks for one more document from a day to come on; what has not begun can be taken back.
      await page.goto(`/experts/requirements?country=${own.asking}`);
      await page.getByRole('button', { name: own.askFor }).click();
      await page.locator('#registry-validFrom').fill(day(0));
      await page.locator('#registry-noteEn').fill(newcomer);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: own.save }).click();
      await expect(dialog.getByRole('alert').first()).toBeVisible();
      await page.locator('#registry-validFrom').fill(day(offset + 30));
      await dialog.getByRole('button', { name: own.save }).click();
      const rule = page.getByRole('row').filter({ hasText: newcomer });
      await expect(rule).toContainText(own.profile);
      await expect(rule).toContainText(day(offset + 30));
      await expectNoAxeViolations(page);
      await rule.getByRole('button', { name: own.remove }).click();
      await page
        .getByRole('alertdialog')
        .or(page.getByRole('dialog'))
        .getByRole('button', { name: own.remove })
        .click();
      await expect(rule).toHaveCount(0);

      // The figures of JET: what is typed is not lost without a question, and a correction made meanwhile is shown.
      const sheet = { source: 'MIC', note: null, rows: [{ country: 'SG', CIR: 1, ALT: 2, SEA: null }] };
      const fiscalYear = language === 'ja' ? 1990 : 1991;
      await hq.post('/api/jet-figures', { ...sheet, fiscalYear });
      const figures = `/api/jet-figures/${fiscalYear}`;
      await page.goto(`/reports/jet-figures/${fiscalYear}`);
      await page.getByRole('button', { name: own.correct }).click();
      await page.locator('#jetFigures-reason').fill('CLAIR');
      const cell = page.locator('#jetFigures-rows input').first();
      const mine = String(100 + (Date.now() % 100));
      await cell.fill(mine);
      await cell.press('Tab');
      await page.getByRole('link', { name: own.backToJet }).click();
      await page.getByRole('alertdialog', { name: own.discard }).getByRole('button', { name: own.cancel }).click();
      const etag = (await hq.get(figures)).etag ?? '';
      const recounted = [{ country: 'SG', CIR: 77, ALT: 2, SEA: null }];
      const corrected = await hq.patch(figures, { ...sheet, rows: recounted, reason: 'recount' }, { ifMatch: etag });
      expect(corrected.status, JSON.stringify(corrected.body)).toBe(200);
      await page.locator('kk-jet-form').getByRole('button', { name: own.save, exact: true }).click();
      await expect(merge.getByText('CIR 77 / ALT 2')).toBeVisible();
      await merge.getByRole('radio').first().check();
      await merge.getByRole('button').last().click();
      await expect(page.locator('kk-jet-table').first()).toContainText(mine);
    });
  });
}
