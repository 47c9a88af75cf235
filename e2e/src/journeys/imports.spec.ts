import type { DiscrepancyList } from '@kakehashi/shared/contracts';
import type { Page } from '@playwright/test';
import { day, uniqueTitle } from '../support/arrange';
import { expectNoAxeViolations, expectNoSidewaysScroll } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { locales } from '../support/people';

const say = {
  ja: {
    choose: 'ファイルを選ぶ',
    kind: '取り込むもの',
    meaning: (name: string) => `国・地域「${name}」の読み替え`,
    singapore: 'シンガポール',
    again: 'この読み替えで確認し直す',
    place: '表の位置と列',
    header: '見出しの行',
    stale: /前の確認の結果は表示していません/,
    back: '確認したときの指定に戻す',
    from: 'legacy.csv（見出しは1行目）を取り込みます。',
    total: '合計は9人と記載されていますが、内訳の合計は8人です',
    bringIn: (count: number) => `${count}件を取り込む`,
    confirm: '取り込む',
    refused: '取込不可の行を保存（1行）',
    done: '取込済み',
    undo: '取込みを取り消す',
    confirmUndo: '取り消す',
    undone: '取消済み',
    withdrawn: '取下げ',
    falls: '累計が9から7に減っています',
    decide: /タイの「計」について決定する/,
    save: '決定する',
    computed: '計算の値を採る',
  },
  en: {
    choose: 'Choose a file',
    kind: 'What comes in',
    meaning: (name: string) => `What Country “${name}” means`,
    singapore: 'Singapore',
    again: 'Look through it again with these meanings',
    place: 'Where the table stands',
    header: 'Row with the headings',
    stale: /what was found before is not shown/,
    back: 'Back to what was looked through',
    from: 'The rows come from legacy.csv (headings in row 1).',
    total: 'The file says 9 in all; the categories add up to 8',
    bringIn: (count: number) => `Bring in ${count}`,
    confirm: 'Bring in',
    refused: 'Save the refused rows (1)',
    done: 'Brought in',
    undo: 'Undo the import',
    confirmUndo: 'Undo',
    undone: 'Undone',
    withdrawn: 'Withdrawn',
    falls: 'The cumulative count falls from 9 to 7',
    decide: /Decide on 計 of タイ/,
    save: 'Decide',
    computed: 'Accept what is computed',
  },
};

async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await expect(page.locator('button', { hasText: name })).toBeEnabled();
  await page.locator('input[type=file]').setInputFiles({
    name: 'legacy.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  });
  await page.waitForURL(/\/admin\/imports\/.+/);
}

for (const language of locales) {
  test.describe(language, () => {
    test.use({ language });

    test('a workbook that contradicts itself comes in, is taken back, and is resolved', async ({
      page,
      signIn,
      apiAs,
    }) => {
      const own = say[language];
      const title = uniqueTitle('取込');
      // What a name means is remembered for everybody: the other language has another one.
      const unknown = `${title}国`;
      await signIn(page, 'manager.sin');
      await page.goto('/admin/imports');
      await choose(page, own.choose, [
        '訪問実績一覧',
        '案件名,国,自治体,訪問日,終了日,人数,首長・議員,職員,事務所',
        `${title},${unknown},${title}市,H20.11.10,2008/11/12,9,2,6,SIN`,
        `${title} 2,Singapore,${title}市,${day(60)},${day(61)},,,,SIN`,
        `${title} 3,Singapore,${title}市,2008-02-30,,,,,SIN`,
      ]);

      // A name is given its meaning, and the rows are looked through again.
      await page.getByRole('combobox', { name: own.meaning(unknown) }).selectOption({ label: own.singapore });
      await page.getByRole('button', { name: own.again }).click();
      await expect(page.getByRole('listitem').filter({ hasText: own.total })).toBeVisible();
      await expectNoAxeViolations(page);
      const [refused] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: own.refused }).click(),
      ]);
      expect(refused.suggestedFilename()).toBe('refused-rows.xlsx');

      await page.getByRole('button', { name: own.bringIn(2) }).click();
      await page.getByRole('dialog').getByRole('button', { name: own.confirm, exact: true }).click();
      await expect(page.getByText(own.done, { exact: true })).toBeVisible();
      const brought = page.getByRole('link', { name: /^V-SIN-2008-/ });
      const reference = await brought.innerText();
      await page.getByRole('button', { name: own.undo }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: own.confirmUndo, exact: true }).click();
      await expect(page.getByText(own.undone, { exact: true })).toBeVisible();
      await page.goto(`/cases/${reference}`);
      await expect(page.locator('kk-state-badge', { hasText: own.withdrawn }).first()).toBeVisible();

      // Activities come in by the fields that they have.
      await page.goto('/admin/imports');
      await page.getByLabel(own.kind).selectOption('activities');
      await expectNoAxeViolations(page);
      await choose(page, own.choose, [
        '件名,国,事業,開始日,終了日,来場者数,事務所',
        `${title} 展,シンガポール,旅行博・観光展,2009-02-01,2009-02-03,1200,SIN`,
      ]);
      await page.getByRole('button', { name: own.bringIn(1) }).click();
      await page.getByRole('dialog').getByRole('button', { name: own.confirm, exact: true }).click();
      await expect(page.getByRole('link', { name: /^A-SIN-2008-/ })).toBeVisible();

      // A table of figures is proved against its own totals; a person decides which value is accepted.
      const year = 1950 + locales.indexOf(language);
      await signIn(page, 'hq.manager');
      // Before it is known what figures can count, no file can be chosen.
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/api/reports/programmes', async (route) => {
        await released;
        await route.continue();
      });
      await page.goto('/admin/imports');
      await expect(page.locator('button', { hasText: own.choose })).toBeDisabled();
      release();
      await choose(page, own.choose, [
        `国,${year},${year + 2}年度,計,${year + 4}年度まで,${year + 6}年度まで`,
        'シンガポール,3,5,8,8,9',
        'タイ,2,2,5,9,7',
        '合計,5,7,12,17,16',
      ]);
      await expect(page.getByRole('listitem').filter({ hasText: own.falls })).toBeVisible();
      // With other headings what was found is put aside, until the file is looked through again or they are taken back.
      await page.locator('summary', { hasText: own.place }).click();
      await page.getByLabel(own.header, { exact: true }).selectOption('2');
      await expect(page.getByText(own.stale)).toBeVisible();
      await expect(page.getByRole('button', { name: own.bringIn(3) })).toHaveAttribute('aria-disabled', 'true');
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.back }).click();
      await expect(page.getByRole('listitem').filter({ hasText: own.falls })).toBeVisible();
      await page.getByRole('button', { name: own.bringIn(3) }).click();
      await expect(page.getByRole('dialog')).toContainText(own.from);
      await page.getByRole('dialog').getByRole('button', { name: own.confirm, exact: true }).click();
      const row = page.getByRole('row', { name: own.decide });
      await row.getByRole('button').press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.locator('#admin-decision').selectOption('computed');
      await dialog.locator('#admin-reason').fill('再集計');
      await expectNoAxeViolations(page);
      // A colleague is faster: what they decided is shown, what was typed stays, and the second decision follows theirs.
      const colleague = await apiAs('hq.manager', 2);
      const address = `/api/imports/${new URL(page.url()).pathname.split('/').at(-1)}/discrepancies`;
      const { body } = await colleague.get<DiscrepancyList>(address);
      const [{ id } = { id: '' }] = body.items.filter((one) => one.row === 'タイ' && one.column === '計');
      const decided = { decision: 'printed', reason: '先に決めた', after: 0 };
      expect((await colleague.post(`${address}/${id}/decisions`, decided)).status).toBe(201);
      await dialog.getByRole('button', { name: own.save, exact: true }).click();
      await expect(dialog.getByRole('listitem').filter({ hasText: '先に決めた' })).toBeVisible();
      await expect(dialog.locator('#admin-reason')).toHaveValue('再集計');
      await dialog.getByRole('button', { name: own.save, exact: true }).click();
      await expect(row).toContainText(own.computed);
      await expect(row.getByRole('cell', { name: '4', exact: true })).toHaveCount(2);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoSidewaysScroll(page);
    });
  });
}
