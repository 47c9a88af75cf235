import { ime } from '../support/ime';
import { expectNoAxeViolations } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { locales, type Locale } from '../support/people';

const say = {
  ja: {
    title: 'サインイン',
    email: 'メールアドレス',
    password: 'パスワード',
    failed: 'メールアドレスまたはパスワードが違います。',
    home: 'ホーム',
    account: 'アカウント',
    signOut: 'サインアウト',
    other: 'EN',
    first: '新しいパスワードの設定',
    why: /管理者が設定した仮のもの/,
    current: '現在のパスワード',
    next: '新しいパスワード',
    change: '変更する',
  },
  en: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    failed: 'The e-mail address or the password is not right.',
    home: 'Home',
    account: 'Account',
    signOut: 'Sign out',
    other: '日本語',
    first: 'Set your own password',
    why: /was set by an administrator/,
    current: 'Current password',
    next: 'New password',
    change: 'Change',
  },
} satisfies Record<Locale, Record<string, string | RegExp>>;

for (const language of locales) {
  test.describe(`signing in, in ${language}`, () => {
    test.use({ language });
    const words = say[language];
    const others = say[language === 'ja' ? 'en' : 'ja'];

    test('a refused sign-in says so, a right one leads to where one was going', async ({ page, someone }) => {
      const officer = await someone('officer.sin');
      await page.goto('/cases');
      await expect(page).toHaveURL(/\/login/);
      await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
      await expectNoAxeViolations(page);

      await page.getByLabel(words.email).fill(officer.email);
      await page.getByLabel(words.password, { exact: true }).fill('not the password at all');
      await page.getByRole('button', { name: words.title, exact: true }).click();
      await expect(page.getByText(words.failed)).toBeVisible();

      await page.getByLabel(words.password, { exact: true }).fill(officer.password);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/cases/);

      await page.getByRole('button', { name: words.account }).click();
      await page
        .getByRole('menuitem', { name: words.signOut })
        .or(page.getByRole('button', { name: words.signOut }))
        .click();
      await expect(page).toHaveURL(/\/login/);
      await page.goto('/home');
      await expect(page).toHaveURL(/\/login/);
    });

    test('a password that an administrator set is replaced before anything else', async ({ page, someone, apiAs }) => {
      const officer = await someone('officer.sin', 9);
      const admin = await apiAs('admin');
      const reset = await admin.post<{ temporaryPassword: string }>(`/api/admin/users/${officer.id}/password`);
      const { temporaryPassword } = reset.body;
      await page.goto('/cases');
      await page.getByLabel(words.email).fill(officer.email);
      await page.getByLabel(words.password, { exact: true }).fill(temporaryPassword);
      await page.keyboard.press('Enter');
      const heading = page.getByRole('heading', { level: 1, name: words.first });
      await expect(heading).toBeFocused();
      await expect(page.getByText(words.why)).toBeVisible();
      await expectNoAxeViolations(page);

      // No other page opens meanwhile.
      await page.goto('/home');
      await expect(heading).toBeVisible();
      await page.getByLabel(words.current).fill(temporaryPassword);
      await page.getByLabel(words.next).fill('violet tram waits politely');
      await page.getByRole('button', { name: words.change, exact: true }).click();
      await expect(page).toHaveURL(/\/home/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('the other language comes at once and keeps what is typed', async ({ page }) => {
      await page.goto('/login');
      await page.getByLabel(words.email).fill('typed@kakehashi.example');
      await page.getByRole('button', { name: words.other, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: others.title })).toBeVisible();
      await expect(page.getByLabel(others.email)).toHaveValue('typed@kakehashi.example');
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'ja' ? 'en' : 'ja');
    });

    test('confirming a conversion in the search palette opens nothing', async ({ page, signIn }) => {
      await signIn(page, 'officer.sin');
      await page.goto('/home');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.keyboard.press('Control+k');
      const box = page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox'));
      await expect(box).toBeFocused();
      await ime(page, box, ['あ', 'あん', 'あんけ', 'あんけん', '案件']);
      await expect(box).toHaveValue('案件');
      await expect(page).toHaveURL(/\/home/);
      await expect(box).toBeVisible();
    });
  });
}
