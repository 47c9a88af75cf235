import { problemText } from '@kakehashi/shared/contracts';
import { retell } from './retell';

const said = (code: 'open-items-remain' | 'sign-in-failed', values = {}) => ({
  text: problemText(code, 'ja', values).detail,
  code,
  locale: 'ja' as const,
});

describe('retell', () => {
  it('says the same in the other language, with the same values', () => {
    const english = problemText('open-items-remain', 'en', { count: 3 }).detail;
    expect(retell(said('open-items-remain', { count: 3 }), 'en')).toBe(english);
    expect(retell({ text: english, code: 'open-items-remain', locale: 'en' }, 'ja')).toContain('3件');
  });

  it('leaves a sentence of the same language as it is', () => {
    expect(retell({ ...said('sign-in-failed'), text: 'x' }, 'ja')).toBe('x');
  });

  it('falls back on the title, and knows nothing of foreign codes', () => {
    expect(retell({ ...said('sign-in-failed'), text: 'x' }, 'en')).toBe(problemText('sign-in-failed', 'en').title);
    expect(retell({ text: 'x', code: 'too-long', locale: 'ja' }, 'en')).toBeNull();
  });
});
