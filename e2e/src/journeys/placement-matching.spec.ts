import { addDocument, day, step, type CaseAnswer } from '../support/arrange';
import type { ApiClient } from '../support/api-client';
import { expectNoAxeViolations, expectNoSidewaysScroll } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const say = {
  ja: {
    addOffer: '受入枠を登録',
    programme: '事業',
    field: '研修分野',
    administration: '一般行政',
    japanese: '必要な日本語能力',
    n1: 'N1相当',
    host: '受入自治体',
    create: (name: string) => `「${name}」を新しく登録`,
    save: '保存',
    from: '受入れの開始日',
    to: '受入れの終了日',
    propose: (count: number) => `選択した${count}組を提案する`,
    done: '「受入審査」にしました',
    close: '閉じる',
    places: '定員を緩和すれば可能',
    moveTo: '移動先…',
    full: (name: string) => `${name}のこの受入枠には空きがありません`,
    ask: '提案する',
    missing: '理由を入力してください',
    reason: '条件に合わない受入先を選ぶ理由',
    unmet: '研修分野：合っていない',
    outside: '条件外',
    table: '表',
    review: '受入審査',
    alumni: '修了者',
    prefecture: '受入先の都道府県',
    noMatch: '条件に合う修了者がいません',
  },
  en: {
    addOffer: 'Add an offer',
    programme: 'Programme',
    field: 'Field',
    administration: 'General administration',
    japanese: 'Japanese asked for',
    n1: 'N1',
    host: 'Local government',
    create: (name: string) => `Add “${name}”`,
    save: 'Save',
    from: 'First day',
    to: 'Last day',
    propose: (count: number) => `Propose ${count} chosen`,
    done: 'Now “Host review”',
    close: 'Close',
    places: 'Possible if this gives: Number of places',
    moveTo: 'Move to…',
    full: (name: string) => `This offer of ${name} has no place left`,
    ask: 'Propose',
    missing: 'Give a reason',
    reason: 'Why a host that does not fit is chosen',
    unmet: 'Field: does not fit',
    outside: 'Outside the conditions',
    table: 'Table',
    review: 'Host review',
    alumni: 'Alumni',
    prefecture: 'Prefecture of the host',
    noMatch: 'Nobody matches',
  },
} as const satisfies Record<Locale, object>;

/** A candidate whom the office has found eligible for a programme. */
async function eligible(officer: ApiClient, programme: string, nameRoman: string): Promise<void> {
  const created = await officer.post<CaseAnswer>('/api/cases', {
    type: 'placement',
    office: 'SIN',
    country: 'VN',
    title: nameRoman,
    details: {
      programme,
      trainee: { nameRoman, birthDate: '1996-08-20', employer: 'Hue City' },
      field: 'tourism',
      japaneseLevel: 'n3',
      plannedArrival: day(200),
      plannedDeparture: day(500),
      consentVersion: '2026-1',
      consentRecipient: 'JIAM',
      consentedOn: day(-20),
      passport: { number: 'C1234567', validUntil: day(2000) },
      health: { examinedOn: day(-20), conditions: 'None' },
    },
  });
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  const { reference } = created.body;
  await addDocument(officer, reference, 'recommendation');
  expect((await step(officer, reference, 'find_eligible')).state).toBe('eligible');
}

for (const language of locales) {
  test.describe(`the matching of trainees and hosts, in ${language}`, () => {
    test.use({ language });
    const own = say[language];

    test('headquarters proposes for all, confirms two pairs, and moves the third with a reason', async ({
      page,
      signIn,
      apiAs,
    }) => {
      const [admin, hq, officer] = await Promise.all([apiAs('admin'), apiAs('hq'), apiAs('officer.sin')]);
      // A programme of its own, so that no other journey's candidates are proposed along.
      const programme = `j${language}${Date.now().toString(36)}`;
      const added = await admin.post('/api/programmes', {
        code: programme,
        nameJa: `研修事業 ${programme}`,
        nameEn: `Programme ${programme}`,
        opensOn: day(-30),
      });
      expect(added.status, JSON.stringify(added.body)).toBe(201);
      const wide = `観光${programme}市`;
      const narrow = `行政${programme}市`;
      const offer = await hq.post('/api/host-offers', {
        programme,
        host: { name: wide },
        field: 'tourism',
        capacity: 2,
        availableFrom: day(180),
        availableTo: day(520),
      });
      expect(offer.status, JSON.stringify(offer.body)).toBe(201);
      for (const name of ['Anh', 'Binh', 'Chi']) await eligible(officer, programme, `TRAINEE ${name}`);
      await signIn(page, 'hq');

      // The second offer, by form.
      await page.goto('/placements/offers');
      await page.getByRole('button', { name: own.addOffer }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel(own.programme).selectOption(programme);
      await form.getByRole('combobox', { name: own.host }).fill(narrow);
      await page.getByRole('option', { name: own.create(narrow) }).click();
      await form.getByLabel(own.field).selectOption({ label: own.administration });
      await form.getByLabel(own.japanese).selectOption({ label: own.n1 });
      await form.getByLabel(own.from).fill(day(180));
      await form.getByLabel(own.to).fill(day(520));
      await expectNoAxeViolations(page);
      await form.getByRole('button', { name: own.save }).click();
      await expect(page.getByRole('rowheader', { name: narrow })).toBeVisible();

      // A place for as many as possible, and what is in the way of the third.
      await page.goto(`/placements/pairing?programme=${programme}`);
      await expect(page.getByRole('checkbox')).toHaveCount(3);
      await expect(page.getByText(`${own.places}`)).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: own.propose(2) }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: own.propose(2) })
        .click();
      const results = page.getByRole('dialog');
      await expect(results.getByText(own.done)).toHaveCount(2);
      await results.getByRole('button', { name: own.close }).click();

      // The third moves by the menu; where a condition is not met, only with a reason.
      await page.goto(`/placements/board?programme=${programme}`);
      await expect(page.getByRole('group', { name: wide })).toContainText('2/2');
      // A card let go over a full lane, or over none, stays where it is, whatever it passed on the way.
      const card = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: own.moveTo }) });
      const [from, taker, full] = await Promise.all(
        [card, page.getByRole('group', { name: narrow }), page.getByRole('group', { name: wide })].map((one) =>
          one.boundingBox(),
        ),
      );
      if (!from || !taker || !full) throw new Error('The board is not in view');
      for (const end of [full, { x: 10, y: from.y - 40 }]) {
        await page.mouse.move(from.x + 8, from.y + 8);
        await page.mouse.down();
        await page.mouse.move(taker.x + 40, taker.y + 20, { steps: 5 });
        await page.mouse.move(end.x + 40, end.y + 20, { steps: 5 });
        await page.mouse.up();
        await expect(page.getByText(own.full(wide))).toBeVisible();
        await expect(page.getByRole('dialog')).toHaveCount(0);
        // On its way back the card is there twice.
        await expect(page.locator('.cdk-drag-preview')).toHaveCount(0);
      }
      await page.getByRole('button', { name: own.moveTo }).press('Enter');
      await expect(page.getByRole('menuitem', { name: narrow })).toContainText(day(520));
      await page.getByRole('menuitem', { name: narrow }).press('Enter');
      const ask = page.getByRole('dialog');
      await expect(ask.getByText(own.unmet)).toBeVisible();
      await ask.getByRole('button', { name: own.ask }).click();
      await expect(ask.getByText(own.missing)).toBeVisible();
      await ask.getByLabel(own.reason).fill('受入側の希望');
      await expectNoAxeViolations(page);
      await ask.getByRole('button', { name: own.ask }).click();
      await expect(page.getByRole('group', { name: narrow })).toContainText(own.outside);
      await expectNoAxeViolations(page);

      // The same as a table, and on a phone as a list.
      await page.getByRole('button', { name: own.table, exact: true }).click();
      await expect(page.getByRole('cell', { name: own.review })).toHaveCount(3);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/placements/board?programme=${programme}`);
      await expect(page.getByRole('group', { name: narrow })).toBeVisible();
      await expectNoSidewaysScroll(page);

      // Whoever completed a placement is narrowed by the prefecture of the host; a name opens the case.
      await page.goto('/placements/alumni');
      const former = page.getByRole('region', { name: own.alumni }).getByRole('row');
      await expect(former).not.toHaveCount(0);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
      await page.getByLabel(own.prefecture).selectOption('47');
      await expect(page.getByText(own.noMatch)).toBeVisible();
      await page.goto('/placements/alumni');
      await former.getByRole('link').first().click();
      await expect(page).toHaveURL(/\/cases\/P-/);
    });
  });
}
