import { fillIn, locales } from './label';
import { isProblemCode, problemText } from './problem';
import { problemCodes, type ProblemCode } from './problem-codes';
import type { ProblemDefinition } from './problem-definition';

const rows = Object.entries(problemCodes) as [ProblemCode, ProblemDefinition][];

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('problem codes', () => {
  it.each(rows)('%s has a status and words in both languages', (code, { status, title, detail }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    for (const text of [title, detail]) {
      expect(text.ja).toMatch(/[ぁ-ん]/);
      expect(text.en).toMatch(/^[A-Z“{]/);
      expect(placeholders(text.ja)).toEqual(placeholders(text.en));
    }
    expect(title.ja + title.en).not.toContain('{');
    expect(detail.ja).toMatch(/。$/);
    expect(detail.en).toMatch(/\.$/);
  });

  it('puts values into the words', () => {
    expect(problemText('field-missing', 'ja', { field: '目的' })).toEqual({
      status: 409,
      title: '未入力の項目があります',
      detail: '「目的」を入力してください。',
    });
    expect(problemText('field-missing', 'en', { field: 'Purpose' }).detail).toBe('Enter “Purpose”.');
  });

  it('never shows a placeholder', () => {
    for (const locale of locales) {
      for (const [code] of rows) expect(problemText(code, locale).detail).not.toMatch(/[{}]/);
    }
    expect(fillIn('{a} and {a}: {b}', { a: 1 })).toBe('1 and 1: ');
  });

  it('knows its own codes only', () => {
    expect(isProblemCode('stale-version')).toBe(true);
    expect(isProblemCode('toString')).toBe(false);
    expect(isProblemCode(404)).toBe(false);
  });
});
