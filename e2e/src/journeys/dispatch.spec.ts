import type { Page } from '@playwright/test';
import { dispatchFields, preparations, scoreCriteria } from '@kakehashi/shared/case-types';
import {
  addDocument,
  change,
  day,
  missionIn,
  newDispatch,
  newExpert,
  openYear,
  pdf,
  readCase,
  recommendedDispatch,
  step,
  uniqueTitle,
} from '../support/arrange';
import { expectNoAxeViolations, expectNoSidewaysScroll, expectRoomForWords } from '../support/axe';
import { CasePage } from '../support/case-page';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';
import { wordsOf } from '../support/words';

const say = {
  ja: {
    type: '専門家派遣',
    check: '内容を確認する',
    create: '登録する',
    newHost: (name: string) => `「${name}」を新しく登録`,
    expertise: '消防・防災',
    counterpart: 'Department of Local Administration, Ministry of Interior',
    openWindow: 'を受付中です',
    needed: '派遣要請書',
    paused: '再提出を受理するまで、審査と採否の決定の期限は止まっています',
    changed: '差戻し後に変わった内容',
    detour: '別の承認者による「二次決裁待ち」に進みます',
    together: '1件をまとめて判断',
    both: '2件をまとめて判断',
    zone: 'シンガポール時間',
    save: '保存',
    edit: '編集',
    locked: '「推薦」の段階では変更できません',
    late: '期間外受理',
    noCounterpart: '窓口機関が登録されていません',
    before: '消防隊の訓練方法を学びたい。',
    after: '消防隊の訓練方法と、市民への啓発を学びたい。',
  },
  en: {
    type: 'Specialist dispatch',
    check: 'Check the answers',
    create: 'Create the case',
    newHost: (name: string) => `Add “${name}”`,
    expertise: 'Firefighting and disaster prevention',
    counterpart: 'Department of Local Administration, Ministry of Interior',
    openWindow: 'are taken now',
    needed: 'Request form',
    paused: 'The clocks of screening and decision stand still until it is received again',
    changed: 'What changed since it was returned',
    detour: 'With this it goes on to “Second approval”',
    together: 'Decide on the chosen (1)',
    both: 'Decide on the chosen (2)',
    zone: 'Singapore time',
    save: 'Save',
    edit: 'Edit',
    locked: 'Cannot change while “Recommended”',
    late: 'Late entry',
    noCounterpart: 'has no counterpart',
    before: '消防隊の訓練方法を学びたい。',
    after: '消防隊の訓練方法と、市民への啓発を学びたい。',
  },
} as const satisfies Record<Locale, object>;

const neededToDepart: readonly string[] = ['insurance', 'visa', 'itinerary', 'health_declaration'];

/** The most points of every criterion. */
const mostScore = Object.fromEntries(scoreCriteria.map(({ code, most }) => [code, most]));

/** Goes to a case among those that wait for a decision. */
async function openApproval(page: Page, reference: string): Promise<void> {
  await page.goto('/approvals');
  await page.locator('kk-approval-row').filter({ hasText: reference }).getByRole('button').click();
  await expect(page.locator('kk-approval-detail').getByRole('link', { name: reference })).toBeVisible();
}

/** Gives every criterion its most points but one, and both shares of the budget. */
async function scoreAndBudget(page: Page, clair: number): Promise<void> {
  for (const { code, most } of scoreCriteria) await page.locator(`#t-score-${code}`).fill(String(most - 1));
  await page.locator('#t-budget-clair').fill(String(clair));
  await page.locator('#t-budget-host').fill('300000');
}

for (const language of locales) {
  test.describe(`a specialist dispatch, in ${language}`, () => {
    test.use({ language });
    const own = say[language];
    const words = wordsOf(language, 'dispatch');
    const label = (field: keyof typeof dispatchFields) => dispatchFields[field].label[language];

    test('five people take it from the application to the reports, with a return and two approvals', async ({
      page,
      signIn,
      pageOf,
      apiAs,
    }) => {
      test.setTimeout(240_000);
      const officer = await apiAs('officer.sin');
      const title = uniqueTitle(language === 'ja' ? 'チェンマイ 消防・防災' : 'Chiang Mai firefighting');
      await signIn(page, 'officer.sin');

      // The key offers what can be logged; the form knows window and counterpart.
      await page.goto('/home');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.keyboard.press('c');
      await page.getByRole('menuitem', { name: own.type }).click();
      await expect(page).toHaveURL(/\/cases\/new\/dispatch/);
      const year = await openYear(officer);
      const mission = missionIn(year);
      await page.locator('#v-targetFiscalYear').selectOption({ index: year - Number(day(0).slice(0, 4)) });
      await expect(page.getByText(own.openWindow)).toBeVisible();
      await page.getByLabel(label('country')).selectOption('SG');
      await expect(page.getByText(own.noCounterpart)).toBeVisible();
      await page.getByLabel(label('country')).selectOption('TH');
      await expect(page.getByText(own.counterpart)).toBeVisible();
      await page.getByLabel(label('endorsedOn')).fill(day(-7));
      const host = uniqueTitle('Chiang Mai Municipality');
      await page.getByRole('combobox', { name: label('host') }).fill(host);
      await page.getByRole('option', { name: own.newHost(host) }).click();
      await page.getByLabel(label('title')).fill(title);
      await page.getByRole('combobox', { name: label('expertise') }).fill(language === 'ja' ? 'しょうぼう' : 'fire');
      if (language === 'ja') await page.getByRole('combobox', { name: label('expertise') }).fill('消防');
      await page.getByRole('option', { name: own.expertise }).click();
      await page.getByLabel(label('expertiseText')).fill('Firefighting, Disaster Prevention');
      await page.getByLabel(label('objectives')).fill(own.before);
      await page.getByLabel(label('periodFrom')).fill(mission.periodFrom);
      await page.getByLabel(label('periodTo')).fill(mission.periodTo);
      await page.locator('#v-languages').getByRole('checkbox').first().check();
      await page.locator('#v-expertsRequested').fill('2');
      await page.locator('#v-hostCostUndertaking').check();
      await expect(page.getByText(own.needed)).toBeVisible();
      await page.locator('#v-documents input[type=file]').first().setInputFiles({
        name: 'request.pdf',
        mimeType: 'application/pdf',
        buffer: pdf,
      });
      await expect(page.getByText('request.pdf')).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.check }).click();
      await expect(page.getByText(host)).toBeVisible();
      await expect(page.getByText('request.pdf')).toBeVisible();
      await expect(page.getByText(own.counterpart)).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.create, exact: true }).click();
      await expect(page).toHaveURL(/\/cases\/D-SIN-\d{4}-\d+/);
      const reference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const screen = new CasePage(page, language, 'dispatch');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

      // Received with both documents, screened, recommended.
      await screen.openTab('documents');
      await screen.upload('endorsement', 'endorsement', pdf);
      await screen.take('submit', 'received');
      await screen.take('screen', 'screening');
      const coordinator = await apiAs('coordinator.sin');
      await step(coordinator, reference, 'recommend');

      // The manager turns it back in the inbox; the clock stops.
      const first = await pageOf('manager.sin');
      await openApproval(first, reference);
      await expect(first.locator('kk-approval-papers').getByRole('link', { name: 'request.pdf' })).toBeVisible();
      await expect(first.locator('kk-approval-papers')).toContainText(words.transition('recommend'));
      await first.getByRole('button', { name: words.transition('return'), exact: true }).click();
      await first.locator('#t-reason').selectOption('incomplete');
      await first.locator('#t-comment').fill('対象者が分かりません。');
      await expectNoAxeViolations(first);
      await first
        .locator('kk-transition-form')
        .getByRole('button', { name: words.transition('return'), exact: true })
        .click();
      await expect.poll(async () => (await readCase(officer, reference)).state).toBe('returned');
      await screen.open(reference);
      await expect(page.getByText(own.paused)).toBeVisible();
      await expect(page.getByText('対象者が分かりません。')).toBeVisible();
      await expectNoAxeViolations(page);

      // It comes again; the manager sees what changed, and a large budget needs a second person.
      await change(officer, reference, { details: { objectives: own.after } });
      await screen.open(reference);
      await screen.take('resubmit', 'received');
      await step(officer, reference, 'screen');
      await step(coordinator, reference, 'recommend');
      await openApproval(first, reference);
      const changes = first.locator('kk-last-return');
      await expect(changes.getByText(own.changed)).toBeVisible();
      await expect(changes.getByText(own.zone).first()).toBeVisible();
      await expect(changes.locator('del')).toHaveText(own.before);
      await expect(changes.locator('ins')).toHaveText(own.after);
      await first.getByRole('button', { name: words.transition('approve'), exact: true }).click();
      await scoreAndBudget(first, 2_500_000);
      await expect(first.getByText(own.detour)).toBeVisible();
      await expectNoAxeViolations(first);
      await first
        .locator('kk-transition-form')
        .getByRole('button', { name: words.transition('approve'), exact: true })
        .click();
      await expect.poll(async () => (await readCase(officer, reference)).state).toBe('second_approval');

      // Not the same person twice; the other manager only has to say yes, here to all that are chosen at once.
      const again = new CasePage(first, language, 'dispatch');
      await again.open(reference);
      await expect(again.primary('approve')).toHaveAttribute('aria-disabled', 'true');
      const second = await pageOf('manager.sin', 2);
      await openApproval(second, reference);
      await second.locator('kk-approval-row').filter({ hasText: reference }).getByRole('checkbox').check();
      await second.getByRole('button', { name: own.together }).click();
      const batch = second.getByRole('dialog');
      await batch.getByRole('radio', { name: words.transition('approve') }).check();
      await expect(batch.locator('tbody tr')).toContainText('2,500,000');
      await expectNoAxeViolations(second);
      await batch.getByRole('button', { name: words.transition('approve') }).click();
      await expect(second.getByRole('dialog').getByRole('listitem')).toContainText(reference);
      await expect.poll(async () => (await readCase(officer, reference)).state).toBe('approved');

      // Headquarters notes the consultation and starts matching.
      const specialist = await newExpert(await apiAs('hq'));
      const hq = new CasePage(await pageOf('hq'), language, 'dispatch');
      await hq.open(reference, 'mission');
      const consultation = hq.page.locator('kk-consultation-card');
      await consultation.getByRole('button', { name: own.edit }).click();
      await consultation.getByRole('textbox').fill('11月20日に協議し、了承を得た。');
      await consultation.getByRole('button', { name: own.save, exact: true }).click();
      await expect(consultation.getByText('11月20日に協議し、了承を得た。')).toBeVisible();
      await expectNoAxeViolations(hq.page);
      await hq.take('match', 'matching');

      // The list explains itself; a person decides, and the answer is kept.
      await hq.take('consent', 'consent', async (dialog) => {
        await expect(dialog.locator('kk-specialist-picker li').first()).toBeVisible();
        await expectNoAxeViolations(hq.page);
        await dialog.locator('kk-specialist-picker').getByText(specialist).click();
        await dialog.locator('#t-overrideReason').fill('受入側の強い希望による。');
      });
      await expect(hq.page.locator('kk-invitations-card').getByText(specialist)).toBeVisible();
      for (const kind of ['employer_consent', 'agreement_signed']) await addDocument(officer, reference, kind);
      await hq.open(reference);
      // One of two who were asked for: that takes a word, which stays.
      await hq.take('agree', 'agreed', (dialog) => dialog.locator('#t-fewerReason').fill('2人目は該当者がいない。'));

      // The officer prepares, and records departure and return.
      await screen.open(reference, 'mission');
      await screen.take('prepare', 'preparing');
      await expect(screen.primary('depart')).toHaveAttribute('aria-disabled', 'true');
      await page.setViewportSize({ width: 1024, height: 740 });
      await expectRoomForWords(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      const preparation = page.locator('kk-preparation-card');
      for (const { value, label: what } of preparations) {
        if (!neededToDepart.includes(value)) continue;
        await preparation.getByLabel(what[language]).check();
        await expect.poll(async () => (await readCase(officer, reference)).details.preparations).toContain(value);
      }
      await screen.take('depart', 'dispatched', async (dialog) => {
        await dialog.locator('#t-departedOn').fill(day(0));
        await dialog.locator('#t-comment').fill('受入側の都合で前倒し。');
      });
      await screen.take('comeback', 'returned_home', (dialog) => dialog.locator('#t-returnedOn').fill(day(0)));
      for (const kind of ['specialist_report', 'host_report']) await addDocument(officer, reference, kind);
      await screen.open(reference, 'mission');
      await screen.take('report', 'reported', (dialog) => dialog.locator('#t-attendees').fill('45'));
      await expect(page.locator('kk-mission-tab').getByText('45', { exact: true })).toBeVisible();
      await expectNoAxeViolations(page);

      // A manager closes it; who was asked in spite of what stays to be read.
      await step(await apiAs('manager.sin', 2), reference, 'close');
      await screen.open(reference, 'timeline');
      await expect(page.getByText(words.state('closed')).first()).toBeVisible();
      await expectNoAxeViolations(page);
      await screen.openTab('mission');
      await expect(page.getByText('受入側の強い希望による。')).toBeVisible();
      await expect(page.getByText('2人目は該当者がいない。')).toBeVisible();
    });

    test('outside the window only a manager receives it, with a reason that stays', async ({ page, signIn, apiAs }) => {
      const officer = await apiAs('officer.sin');
      const next = (await openYear(officer)) + 1;
      const { reference } = await newDispatch(officer, { details: { targetFiscalYear: next, ...missionIn(next) } });
      for (const kind of ['request_form', 'endorsement']) await addDocument(officer, reference, kind);
      await signIn(page, 'officer.sin');
      const screen = new CasePage(page, language, 'dispatch');
      await screen.open(reference);
      await expect(screen.primary('submit')).toHaveAttribute('aria-disabled', 'true');

      await signIn(page, 'manager.sin');
      await screen.open(reference);
      await screen.primary('submit').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: words.transition('submit'), exact: true }).click();
      await expect(dialog.locator('#t-lateReason')).toHaveAttribute('aria-invalid', 'true');
      await expectNoAxeViolations(page);
      await dialog.locator('#t-lateReason').fill('外交ルートの郵送が遅れたため。');
      await dialog.getByRole('button', { name: words.transition('submit'), exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(own.late, { exact: true })).toBeVisible();
      await expect(page.getByText('外交ルートの郵送が遅れたため。')).toBeVisible();
    });

    test('whoever decides second is told who was first, alone and in a batch', async ({ pageOf, someone, apiAs }) => {
      const officer = await apiAs('officer.sin');
      const coordinator = await apiAs('coordinator.sin');
      const others = await apiAs('manager.sin');
      const first = await someone('manager.sin');
      const cases = [];
      for (let made = 0; made < 3; made++) cases.push((await recommendedDispatch(officer, coordinator)).reference);
      const [alone = '', beaten = '', free = ''] = cases;
      const page = await pageOf('manager.sin', 2);

      // The form is open when somebody else turns the case down.
      await openApproval(page, alone);
      await page.getByRole('button', { name: words.transition('approve'), exact: true }).click();
      await scoreAndBudget(page, 900_000);
      await step(others, alone, 'reject', { reason: 'budget' });
      const form = page.locator('kk-transition-form');
      await form.getByRole('button', { name: words.transition('approve'), exact: true }).click();
      const detail = page.locator('kk-approval-detail');
      await expect(detail.getByRole('alert')).toBeFocused();
      await expect(detail.getByRole('alert')).toContainText(first.name);
      await expect(detail.getByRole('alert')).toContainText(words.state('rejected'));
      await expect(form).toHaveCount(0);
      await expect(detail.locator('kk-state-badge')).toHaveText(words.state('rejected'));
      await expect(page.locator('kk-approval-row').filter({ hasText: alone })).toHaveCount(0);
      await expectNoAxeViolations(page);

      // Of two cases of a batch one was decided meanwhile; the other goes through.
      for (const reference of [beaten, free])
        await page.locator('kk-approval-row').filter({ hasText: reference }).getByRole('checkbox').check();
      await page.getByRole('button', { name: own.both }).click();
      const batch = page.getByRole('dialog');
      await batch.getByRole('radio', { name: words.transition('reject') }).check();
      await batch.locator('#b-reason').selectOption('budget');
      await batch.locator('#b-comment').fill('予算の範囲を超えるため。');
      await step(others, beaten, 'approve', { score: mostScore, budget: { clair: 900_000, host: 300_000 } });
      await batch.getByRole('button', { name: words.transition('reject') }).click();
      const rows = page.getByRole('dialog').getByRole('listitem');
      await expect(rows.filter({ hasText: beaten })).toContainText(first.name);
      await expect(rows.filter({ hasText: beaten })).toContainText(words.state('approved'));
      await expect(rows.filter({ hasText: free })).toContainText(words.state('rejected'));
      await expectNoAxeViolations(page);
    });

    test.describe('read in another time zone', () => {
      // Every time has a note of the reader's own then.
      test.use({ timezoneId: 'America/New_York' });

      test('what was recommended cannot be edited, and says why; every tab fits a phone', async ({
        page,
        signIn,
        apiAs,
      }) => {
        const { reference } = await recommendedDispatch(await apiAs('officer.sin'), await apiAs('coordinator.sin'));
        await signIn(page, 'officer.sin');
        await new CasePage(page, language, 'dispatch').open(reference);
        await page.locator('kk-overview-tab').getByRole('button', { name: own.edit, exact: true }).click();
        await expect(page.getByLabel(label('objectives'))).toBeDisabled();
        await expect(page.getByLabel(label('periodTo'))).toBeEnabled();
        await expect(page.getByText(own.locked).first()).toBeVisible();
        await expectNoAxeViolations(page);
        await page.setViewportSize({ width: 360, height: 740 });
        await expectNoSidewaysScroll(page);
        for (const tab of ['mission', 'itinerary', 'documents', 'timeline']) {
          await page.goto(`/cases/${reference}?tab=${tab}`);
          await expect(page.locator('kk-skeleton')).toHaveCount(0);
          await expectNoSidewaysScroll(page);
          await expectRoomForWords(page);
        }
      });
    });
  });
}
