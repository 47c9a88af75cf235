import { keysOf } from '@kakehashi/web/platform';
import { listSorts } from '../list/list-state';
import { caseTexts } from './case-texts';

describe('the words of cases', () => {
  const leaves = (tree: object): string[] =>
    Object.values(tree).flatMap((value: unknown) => (typeof value === 'string' ? [value] : leaves(value as object)));
  const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();

  it('exist in both languages', () => expect(keysOf(caseTexts.en)).toEqual(keysOf(caseTexts.ja)));

  it('name every order of the list', () => {
    expect(Object.keys(caseTexts.ja.list.orders).sort()).toEqual([...listSorts].sort());
  });

  it('say everything: none is empty', () => {
    expect([...leaves(caseTexts.ja), ...leaves(caseTexts.en)].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('hold the same values in both languages', () => {
    const en = leaves(caseTexts.en);
    const different = leaves(caseTexts.ja).filter(
      (text, at) => placeholders(text).join() !== placeholders(en[at] ?? '').join(),
    );
    expect(different).toEqual([]);
  });
});
