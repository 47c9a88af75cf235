import { visit, type CaseAnswer } from '../support/arrange';
import { expectNoAxeViolations } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const say = {
  ja: {
    add: '団体を登録',
    name: '名称',
    save: '保存',
    why: '別の団体である理由',
    compare: '見比べる',
    apart: '重複ではない',
    reason: '理由',
    again: '取り消して再び表示',
    dismissed: '重複でないとした組',
    show: '表示',
    merge: '統合する',
    undo: '統合を取り消す',
    undone: '取消し済み',
    own: 'この団体に統合された記録',
    takeOther: '「名称」は統合する記録の値を使う',
    followed: 'この案件の団体を重複する団体と統合',
    followedBack: 'この案件の団体の統合を取消し',
  },
  en: {
    add: 'Add an organisation',
    name: 'Name',
    save: 'Save',
    why: 'Why it is another organisation',
    compare: 'Compare',
    apart: 'Not a duplicate',
    reason: 'Reason',
    again: 'Take back and show again',
    dismissed: 'Said not to be duplicates',
    show: 'Show',
    merge: 'Merge',
    undo: 'Undo the merge',
    undone: 'Undone',
    own: 'Merged into this organisation',
    takeOther: 'Name: the value of the record to be merged',
    followed: 'merged an organisation that this case names with another',
    followedBack: 'took back the merge of an organisation that this case names',
  },
} satisfies Record<Locale, Record<string, string>>;

for (const language of locales) {
  test.describe(`organisations in ${language}`, () => {
    test.use({ language });
    const own = say[language];

    test('are found twice, kept apart, merged and separated again', async ({ page, signIn, apiAs }, info) => {
      const mark = `${language}${info.parallelIndex}${Date.now().toString(36)}`;
      const api = await apiAs('officer.sin');
      const [plain, variant] = [`高崎架空協会${mark}`, `一般社団法人髙﨑架空協会${mark}`];
      const ids: string[] = [];
      for (const name of [plain, variant])
        ids.push(
          (await api.post<{ id: string }>('/api/organisations', { name, kind: 'association', country: 'JP' })).body.id,
        );
      // A case that names both tells afterwards what became of them.
      const named = visit({ details: { requester: { id: ids[0] }, hosts: [{ id: ids[1] }] } });
      const { reference } = (await api.post<CaseAnswer>('/api/cases', named)).body;
      await signIn(page, 'officer.sin');

      // One of a similar name is asked about, and added as another with the reason why.
      await page.goto('/organisations');
      await page.getByRole('button', { name: own.add }).click();
      await page.getByLabel(own.name, { exact: true }).fill(`髙﨑架空協会${mark}`);
      await page.getByRole('button', { name: own.save }).click();
      await expect(page.getByRole('link', { name: plain })).toBeVisible();
      await page.getByLabel(own.why).fill('別の協会');
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.save }).click();
      await expect(page.getByRole('heading', { name: `髙﨑架空協会${mark}`, level: 1 })).toBeVisible();

      await page.goto('/organisations/duplicates');
      const row = page.getByRole('listitem').filter({ hasText: plain }).filter({ hasText: variant });
      await expect(row).toBeVisible();
      await expectNoAxeViolations(page);
      await row.getByRole('button', { name: own.apart }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(own.reason).fill('別の団体');
      await dialog.getByRole('button', { name: own.apart }).click();
      await expect(row).toBeHidden();
      await page.getByRole('combobox', { name: own.show, exact: true }).selectOption({ label: own.dismissed });
      await expect(row).toContainText('別の団体');
      await row.getByRole('button', { name: own.again }).click();
      await expect(row).toBeHidden();
      await page.goto('/organisations/duplicates');

      await row.getByRole('link', { name: own.compare }).click();
      await page.getByRole('radio', { name: own.takeOther }).check();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.merge, exact: true }).click();
      await dialog.getByRole('button', { name: own.merge, exact: true }).click();
      await expect(page).toHaveURL(/\/organisations\/merges/);
      await expectNoAxeViolations(page);

      // The address of the one that was merged leads to the one that stayed.
      const merged = (await api.get<{ id: string }>(`/api/organisations/${ids[0] ?? ''}`)).body.id === ids[0] ? 1 : 0;
      await page.goto(`/organisations/${ids[merged] ?? ''}`);
      await expect(page).toHaveURL(new RegExp(ids[1 - merged] ?? 'none'));
      await expect(page.getByRole('heading', { name: own.own })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.undo }).click();
      await dialog.getByRole('button', { name: own.undo }).click();
      await expect(page.getByText(own.undone, { exact: true })).toBeVisible();
      expect((await api.get<{ id: string }>(`/api/organisations/${ids[merged] ?? ''}`)).body.id).toBe(ids[merged]);
      await page.goto(`/cases/${reference}?tab=timeline`);
      await expect(page.getByText(own.followed)).toBeVisible();
      await expect(page.getByText(own.followedBack)).toBeVisible();
    });
  });
}
