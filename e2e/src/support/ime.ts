import type { CDPSession, Locator, Page } from '@playwright/test';

/** Options of a composition. */
export interface ImeOptions {
  /** How the conversion is confirmed: with the Enter key, or by the input method itself as typing goes on. */
  confirmWith?: 'Enter' | 'typing';
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function devTools(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const made = page.context().newCDPSession(page);
  sessions.set(page, made);
  return made;
}

/**
 * Types through a real input-method composition: every step but the last is shown as unconfirmed text,
 * the last is the converted text, which is then confirmed. `['た', 'たな', 'たなか', '田中']` gives 田中.
 */
export async function ime(page: Page, field: Locator, steps: string[], options: ImeOptions = {}): Promise<void> {
  await compose(page, field, steps);
  await confirmComposition(page, steps.at(-1) ?? '', options);
}

/** Leaves the field in the middle of a composition, so that a journey can look at what the page does meanwhile. */
export async function compose(page: Page, field: Locator, steps: string[]): Promise<void> {
  const cdp = await devTools(page);
  await field.focus();
  for (const text of steps) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
}

/** Confirms the running composition. With Enter, the page sees the key as Chromium reports it while composing. */
export async function confirmComposition(page: Page, text: string, options: ImeOptions = {}): Promise<void> {
  const cdp = await devTools(page);
  const withEnter = options.confirmWith !== 'typing';
  if (withEnter) {
    // 229 is the key code that browsers give to a key that the input method consumes.
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
  }
  await cdp.send('Input.insertText', { text });
  if (withEnter) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  }
}
