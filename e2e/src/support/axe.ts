import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Fails with rule, element and reason for each thing that axe finds against WCAG 2.2 AA on the page as it stands. */
export async function expectNoAxeViolations(page: Page, screen = new URL(page.url()).pathname): Promise<void> {
  await look(page, { type: 'tag', values: tags }, screen);
}

/** The same for what a colour scheme alone can break. */
export async function expectEnoughContrast(page: Page, screen: string): Promise<void> {
  await look(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, screen);
}

async function look(page: Page, runOnly: { type: string; values: string[] }, screen: string): Promise<void> {
  // Text that inherits its colour changes one frame after what it inherits from: look when all has come to rest.
  await expect
    .poll(() =>
      page.evaluate<boolean>(
        'document.getAnimations().every((one) => one.effect?.getTiming().iterations === Infinity)',
      ),
    )
    .toBe(true);
  // No page has frames, so axe runs in it once; what passes is not described, which takes most of its time.
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(source);
  const options = { runOnly, resultTypes: ['violations'] };
  const { violations, passes } = await page.evaluate<{ violations: Violation[]; passes: number }>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations, passes }) => ({ violations, passes: passes.length }))`,
  );
  expect(passes, `axe has looked at ${screen}`).toBeGreaterThan(0);
  const found = violations.flatMap((rule) =>
    rule.nodes.map((node) => `${screen}: ${rule.id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
  expect(found, `axe on ${screen}`).toEqual([]);
}

const widest = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return '';
  const name = (one) => one.tagName.toLowerCase() + (one.className ? '.' + String(one.className).split(' ').join('.') : '');
  const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1);
  return wide.slice(0, 6).map((one) => name(one) + ' to ' + Math.round(one.getBoundingClientRect().right)).join(', ') || 'something';
})()`;

/** Fails with what sticks out when the page is wider than its window, so that reading needs sideways scrolling. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate<string>(widest), { message: `${page.url()} sticks out of the window` })
    .toBe('');
}

const squeezed = `((width) => {
  if (innerWidth !== width) return 'not resized yet';
  const words = (one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
  return [...document.querySelectorAll('main *')]
    .filter((one) => {
      if (words(one).length < 6) return false;
      const { width, height } = one.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(one).fontSize);
      return width < size * 3.5 && height > size * 3 && height > width * 2;
    })
    .slice(0, 6)
    .map((one) => one.tagName.toLowerCase() + ' "' + words(one).slice(0, 20) + '"')
    .join(', ');
})`;

/** Fails with the words that have so little room that they stand one letter below the other. */
export async function expectRoomForWords(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  await expect
    .poll(() => page.evaluate<string>(`${squeezed}(${width})`), { message: `${page.url()} squeezes words` })
    .toBe('');
}
