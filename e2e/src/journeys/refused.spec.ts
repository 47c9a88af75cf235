import { addAppointment, arrangingVisit, newVisit, readCase, reportedVisit, step } from '../support/arrange';
import { expectNoAxeViolations } from '../support/axe';
import { CasePage } from '../support/case-page';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';
import { wordsOf } from '../support/words';

const say = {
  ja: {
    missing: 'この案件は表示できません',
    toList: '案件一覧へ',
    blocked: '今はできません',
    mend: '日程を開く',
    edit: '編集',
    save: '保存',
    merged: '他の人が先に保存しました',
    yours: 'あなたの入力',
    apply: '選んだ内容で保存',
  },
  en: {
    missing: 'This case cannot be shown',
    toList: 'To the cases',
    blocked: 'Not possible now',
    mend: 'Open the itinerary',
    edit: 'Edit',
    save: 'Save',
    merged: 'Somebody saved first',
    yours: 'Yours',
    apply: 'Save what I chose',
  },
} satisfies Record<Locale, Record<string, string>>;

for (const language of locales) {
  test.describe(`what is refused, in ${language}`, () => {
    test.use({ language });
    const own = say[language];
    const words = wordsOf(language);

    test('a case of another office is not there', async ({ page, signIn, apiAs }) => {
      const { reference } = await newVisit(await apiAs('officer.sin'));
      const london = await apiAs('officer.lon');
      expect((await london.get(`/api/cases/${reference}`)).status).toBe(404);
      const list = await london.get<{ items: { reference: string }[] }>(`/api/cases?q=${reference}`);
      expect(list.body.items).toEqual([]);

      await signIn(page, 'officer.lon');
      await page.goto(`/cases/${reference}`);
      await expect(page.getByText(own.missing)).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: own.toList }).click();
      await expect(page).toHaveURL(/\/cases$/);
    });

    test('nobody closes a case of their own', async ({ page, signIn, apiAs, someone }) => {
      const officer = await apiAs('officer.sin');
      const manager = await apiAs('manager.sin', 2);
      const { reference } = await reportedVisit(officer, manager);
      const { id } = await someone('manager.sin');
      const { version } = await readCase(officer, reference);
      const given = await officer.put(`/api/cases/${reference}/owner`, { ownerId: id }, { ifMatch: `"${version}"` });
      expect(given.status, JSON.stringify(given.body)).toBe(200);

      const owner = await apiAs('manager.sin');
      const refused = await owner.post<{ code: string }>(
        `/api/cases/${reference}/transitions`,
        { transition: 'close' },
        { ifMatch: `"${version + 1}"` },
      );
      expect(refused.status).toBe(403);
      expect(['own-case', 'separation-of-duties']).toContain(refused.body.code);

      await signIn(page, 'manager.sin');
      const screen = new CasePage(page, language);
      await screen.open(reference);
      const close = screen.primary('close');
      await close.focus();
      await expect(close).toHaveAttribute('aria-disabled', 'true');
      await expect(page.getByText(own.blocked).first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expectNoAxeViolations(page);

      // The other manager may.
      await step(manager, reference, 'close');
      await page.reload();
      await expect(screen.state('closed').first()).toBeVisible();
    });

    test('a step that lacks something says what, and leads to where it is mended', async ({ page, signIn, apiAs }) => {
      const officer = await apiAs('officer.sin');
      const { reference } = await arrangingVisit(officer, await apiAs('manager.sin'));
      await addAppointment(officer, reference, { status: 'requested' });
      await signIn(page, 'officer.sin');
      const screen = new CasePage(page, language);
      await screen.open(reference);
      const confirm = screen.primary('confirm');
      await expect(confirm).toHaveAttribute('aria-disabled', 'true');
      await confirm.focus();
      const mend = page.locator('kk-case-header').getByRole('button', { name: own.mend }).first();
      await expect(mend).toBeVisible();
      await mend.click();
      await expect(page).toHaveURL(/tab=itinerary/);
      await expect(page.getByText('Public Utilities Board').first()).toBeVisible();
    });

    test('two people edit: what nobody else touched is merged, the rest is asked', async ({ page, signIn, apiAs }) => {
      const officer = await apiAs('officer.sin');
      const colleague = await apiAs('officer.sin', 2);
      const { reference, version } = await newVisit(officer);
      await signIn(page, 'officer.sin');
      await new CasePage(page, language).open(reference);
      await page.locator('kk-overview-tab').getByRole('button', { name: own.edit, exact: true }).click();
      const form = page.locator('kk-edit-case');
      await form.getByLabel(words.field('purpose')).fill('私の目的 / my purpose');
      await form.getByLabel(words.field('branch')).fill('私の支部');

      // Meanwhile the colleague changes the same purpose and another field.
      const changed = await colleague.patch(
        `/api/cases/${reference}`,
        { details: { purpose: '同僚の目的 / their purpose', cities: ['Jurong'] } },
        { ifMatch: `"${version}"` },
      );
      expect(changed.status, JSON.stringify(changed.body)).toBe(200);

      await form.getByRole('button', { name: own.save, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('heading', { name: own.merged })).toBeVisible();
      await expect(dialog).toContainText('私の目的 / my purpose');
      await expect(dialog).toContainText('同僚の目的 / their purpose');
      await expectNoAxeViolations(page);
      await dialog
        .getByRole('radio', { name: new RegExp(own.yours) })
        .first()
        .check();
      await dialog.getByRole('button', { name: own.apply }).click();
      await expect(dialog).toBeHidden();
      await expect(page.locator('kk-overview-tab')).toContainText('私の目的 / my purpose');
      await expect(page.locator('kk-overview-tab')).toContainText('私の支部');
      await expect(page.locator('kk-overview-tab')).toContainText('Jurong');
    });
  });
}
