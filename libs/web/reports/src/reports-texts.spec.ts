import { keysOf } from '@kakehashi/web/platform';
import { reportsTexts } from './reports-texts';

describe('the words of the reports', () => {
  it('exist in both languages', () => expect(keysOf(reportsTexts.en)).toEqual(keysOf(reportsTexts.ja)));

  it('say everything: none is empty', () => {
    const leaves = (tree: object): string[] =>
      Object.values(tree).flatMap((value: unknown) => (typeof value === 'string' ? [value] : leaves(value as object)));
    expect([...leaves(reportsTexts.ja), ...leaves(reportsTexts.en)].filter((text) => text.trim() === '')).toEqual([]);
  });
});
