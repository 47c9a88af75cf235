import { addDocument, change, day, pdf, step, uniqueTitle } from '../support/arrange';
import { expectNoAxeViolations, expectNoSidewaysScroll } from '../support/axe';
import { CasePage } from '../support/case-page';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const say = {
  ja: {
    check: '内容を確認する',
    create: '登録する',
    save: '保存',
    enter: (piece: string) => new RegExp(`^入力する\\s*: ${piece}$`),
    show: (piece: string) => new RegExp(`^表示する\\s*: ${piece}$`),
    showNow: '表示する',
    ownerOnly: '表示できるのは、この案件の担当者です。',
    passport: '旅券',
    health: '健康情報',
    host: '横浜市',
    addReport: '報告を登録',
    list: '本人に開示する一覧を作成する',
    draw: '一覧を作成する',
    why: '作成する理由',
    csv: 'CSVで保存',
  },
  en: {
    check: 'Check the answers',
    create: 'Create the case',
    save: 'Save',
    enter: (piece: string) => new RegExp(`^Enter\\s*: ${piece}$`),
    show: (piece: string) => new RegExp(`^Show\\s*: ${piece}$`),
    showNow: 'Show',
    ownerOnly: 'Only the owner of this case may see it.',
    passport: 'Passport',
    health: 'Health',
    host: '横浜市',
    addReport: 'Add a report',
    list: 'List all that is held, for the person',
    draw: 'Draw up the list',
    why: 'Why it is drawn up',
    csv: 'Save as CSV',
  },
} as const satisfies Record<Locale, object>;

for (const language of locales) {
  test.describe(`a trainee's placement, in ${language}`, () => {
    test.use({ language });
    const own = say[language];

    test('goes from the nomination to the host, and shows a passport to its owner only, for a reason', async ({
      page,
      signIn,
      pageOf,
      apiAs,
    }) => {
      test.setTimeout(240_000);
      const [officer, hq] = [await apiAs('officer.sin'), await apiAs('hq')];
      const title = uniqueTitle(language === 'ja' ? 'フエ市 観光' : 'Hue tourism');
      const offer = await hq.post<{ id: string }>('/api/host-offers', {
        programme: 'lgotp',
        host: { name: own.host, municipalityCode: '141003' },
        field: 'tourism',
        capacity: 5,
        availableFrom: day(0),
        availableTo: day(400),
      });
      expect(offer.status, JSON.stringify(offer.body)).toBe(201);
      await signIn(page, 'officer.sin');

      await page.goto('/cases/new/placement');
      await page.locator('#v-nameRoman').fill('NGUYEN Thi Lan');
      await page.locator('#v-birthDate').fill('1996-08-20');
      await page.locator('#v-employer').fill('Hue City');
      await page.locator('#v-country').selectOption('VN');
      await page.locator('#v-title').fill(title);
      await page.locator('#v-field').selectOption('tourism');
      await page.locator('#v-japaneseLevel').selectOption('n3');
      await page.locator('#v-plannedArrival').fill(day(30));
      await page.locator('#v-plannedDeparture').fill(day(300));
      await page.locator('#v-consentVersion').fill('2026-1');
      await page.locator('#v-consentedOn').fill(day(-1));
      await page.locator('#v-consentRecipient').fill('JIAM');
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.check }).click();
      await page.getByRole('button', { name: own.create }).click();
      await expect(page).toHaveURL(/\/cases\/P-SIN-/);
      const reference = /P-SIN-\d{4}-\d+/.exec(page.url())?.[0] ?? '';

      // Personal data goes in piece by piece, and is masked at once.
      const placement = new CasePage(page, language, 'placement');
      await page.goto(`/cases/${reference}?tab=personal`);
      await page.getByRole('button', { name: own.enter(own.passport) }).click();
      await page.locator('#s-number').fill('C7654321');
      await page.locator('#s-validUntil').fill(day(2000));
      await page.getByRole('button', { name: own.save, exact: true }).click();
      await expect(page.locator('#s-number')).toBeHidden();
      await page.getByRole('button', { name: own.enter(own.health) }).click();
      await page.locator('#s-conditions').fill(language === 'ja' ? 'なし' : 'None');
      await page.getByRole('button', { name: own.save, exact: true }).click();
      await expect(page.getByText('••••••••')).toHaveCount(2);
      await expect(page.getByText('C7654321')).toHaveCount(0);
      await expectNoAxeViolations(page);

      await page.goto(`/cases/${reference}?tab=documents`);
      await placement.upload('recommendation', placementLabel('recommendation', language), pdf);
      await placement.take('find_eligible', 'eligible');

      // Headquarters propose an offer; they may not see the passport before they handle the case.
      const desk = await pageOf('hq');
      const atHq = new CasePage(desk, language, 'placement');
      await atHq.open(reference);
      await atHq.take('propose', 'host_review', async (dialog) => {
        await dialog.locator('#t-offerId').selectOption(offer.body.id);
      });
      await desk.goto(`/cases/${reference}?tab=placement`);
      await expect(desk.locator('kk-host-card').getByText(own.host)).toBeVisible();
      await expectNoAxeViolations(desk);

      await page.goto(`/cases/${reference}?tab=personal`);
      await page.getByRole('button', { name: own.show(own.passport) }).click();
      await page.locator('#r-passport').fill(language === 'ja' ? '航空券の手配' : 'To book the flight');
      await page.getByRole('button', { name: own.showNow, exact: true }).click();
      await expect(page.getByText('C7654321')).toBeVisible();
      await expect(
        page.locator('kk-reveal-log').getByText(language === 'ja' ? '航空券の手配' : 'To book the flight'),
      ).toBeVisible();
      await page.reload();
      await expect(page.getByText('••••••••').first()).toBeVisible();
      await expect(page.getByText('C7654321')).toHaveCount(0);
      // A colleague who does not own the case is told so, and refused.
      await signIn(desk, 'officer.sin', 2);
      await desk.goto(`/cases/${reference}?tab=personal`);
      await expect(desk.getByText(own.ownerOnly).first()).toBeVisible();
      await expect(desk.getByRole('button', { name: own.show(own.passport) })).toHaveCount(0);
      const stranger = await apiAs('officer.sin', 2);
      const refused = await stranger.post(`/api/cases/${reference}/reveals`, { field: 'passport', reason: 'curious' });
      expect(refused.status).toBe(403);

      for (const kind of ['host_decision', 'mic_decision']) await addDocument(officer, reference, kind);
      await step(hq, reference, 'select');
      await step(hq, reference, 'decide');
      await change(officer, reference, { details: { checklist: ['visa', 'flight', 'insurance'] } });
      await step(officer, reference, 'travel');
      await step(officer, reference, 'arrive', { arrivedOn: day(0) });
      // Two people set the stages at once: what each of them changed stands.
      await page.goto(`/cases/${reference}?tab=placement`);
      const stages = page.locator('#kk-stages');
      await stages.getByRole('button').first().click();
      await expect(stages.locator('#v-arrivedOn')).not.toHaveValue('');
      await page.setViewportSize({ width: 360, height: 780 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await change(officer, reference, { details: { tokyoFrom: day(0), tokyoTo: day(1) } });
      await stages.locator('#v-jiamFrom').fill(day(2));
      await stages.locator('#v-jiamTo').fill(day(20));
      await stages.getByRole('button', { name: own.save, exact: true }).click();
      await expect(stages.locator('#v-jiamFrom')).toHaveCount(0);
      const { body } = await officer.get<{ details: Record<string, unknown> }>(`/api/cases/${reference}`);
      expect(body.details).toMatchObject({ tokyoFrom: day(0), tokyoTo: day(1), jiamFrom: day(2), jiamTo: day(20) });
      // Late in the evening it is tomorrow already in Tokyo; the report is of the office's day.
      await page.clock.setFixedTime(`${day(0)}T23:30:00+08:00`);
      await page.goto(`/cases/${reference}?tab=placement`);
      await page.getByRole('button', { name: own.addReport }).click();
      await page.locator('#m-summary').fill(language === 'ja' ? '着任の挨拶' : 'Met the hosts');
      await page.getByRole('button', { name: own.save, exact: true }).click();
      await expect(page.getByText(language === 'ja' ? '着任の挨拶' : 'Met the hosts')).toBeVisible();
      for (const width of [1024, 360]) {
        await page.setViewportSize({ width, height: 780 });
        await expectNoSidewaysScroll(page);
      }

      // A manager lists all that is held on the person, for a reason; the owner has no such right.
      await page.goto(`/cases/${reference}?tab=personal`);
      await expect(page.getByText('••••••••').first()).toBeVisible();
      await expect(page.getByRole('link', { name: own.list })).toHaveCount(0);
      await signIn(desk, 'manager.sin');
      await desk.goto(`/cases/${reference}?tab=personal`);
      await desk.getByRole('link', { name: own.list }).click();
      await desk.getByRole('button', { name: own.draw }).click();
      await expect(desk.getByRole('alert').getByRole('button', { name: own.why })).toBeVisible();
      await desk.getByLabel(own.why).fill('開示請求 令和8年第3号');
      await desk.getByRole('button', { name: own.draw }).click();
      await expect(desk.getByRole('region', { name: own.passport, exact: true })).toContainText('C7654321');
      await expect(desk.getByText('NGUYEN Thi Lan').first()).toBeVisible();
      const [file] = await Promise.all([
        desk.waitForEvent('download'),
        desk.getByRole('button', { name: own.csv }).click(),
      ]);
      expect(file.suggestedFilename()).toContain(reference);
      await expectNoAxeViolations(desk);
      await desk.setViewportSize({ width: 360, height: 780 });
      await expectNoSidewaysScroll(desk);
    });
  });
}

function placementLabel(kind: 'recommendation', language: Locale): string {
  return { recommendation: { ja: '所属先の推薦書', en: 'Employer’s recommendation' } }[kind][language];
}
