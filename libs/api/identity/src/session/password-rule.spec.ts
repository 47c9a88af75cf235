import { weaknessOf, type PasswordWeakness } from './password-rule';

const context = { email: 'misaki.tanaka@kakehashi.example', displayName: '田中 美咲' };

describe('the password rule', () => {
  it.each([
    'violet tram waits politely',
    'なつのうみで三回およいだ、楽しい',
    'xkq vmtr pdlw zjhb',
    '!!;;LKJ3490 aa zz 1',
    'see bees eel tree',
  ])('takes %s, whatever kinds of characters it has', (password) => expect(weaknessOf(password, context)).toBeNull());

  it.each<[string, PasswordWeakness]>([
    ['fourteen chars', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['aaaaaaaaaaaaaaaa', 'repetitive'],
    [`  x${' '.repeat(12)}`, 'repetitive'],
    [' '.repeat(20), 'repetitive'],
    ['- '.repeat(12), 'repetitive'],
    ['aaaaaaaaaaaaaaab', 'repetitive'],
    ['ああああああaああああああああb', 'repetitive'],
    ['abcabcabcabcabcabc', 'repetitive'],
    ['abcdefghijklmnopq', 'repetitive'],
    ['Password-Password', 'common'],
    ['Correct Horse Battery Staple', 'common'],
    ['qwertyuiopasdfgh2026!', 'common'],
    ['misaki.tanaka2026', 'context'],
    ['Kakehashi-Kakehashi-1', 'context'],
    ['田中美咲田中美咲田中美咲12345', 'context'],
  ])('refuses %s as %s', (password, weakness) => expect(weaknessOf(password, context)).toBe(weakness));
});
