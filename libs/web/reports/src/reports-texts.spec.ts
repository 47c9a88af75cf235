import { keysOf } from '@kakehashi/web/platform';
import { reportsTexts } from './reports-texts';

describe('the words of the reports', () => {
  it('exist in both languages', () => expect(keysOf(reportsTexts.en)).toEqual(keysOf(reportsTexts.ja)));

  it('call what came in with a file an imported table, and nothing published', () => {
    const { evidence } = reportsTexts.ja;
    expect([evidence.imported, evidence.inTable]).toEqual(['取り込んだ表', '表の値']);
    expect([reportsTexts.en.evidence.imported, reportsTexts.en.evidence.inTable]).toEqual([
      'Imported table',
      'Value in the table',
    ]);
  });

  it('say everything: none is empty', () => {
    const leaves = (tree: object): string[] =>
      Object.values(tree).flatMap((value: unknown) => (typeof value === 'string' ? [value] : leaves(value as object)));
    expect([...leaves(reportsTexts.ja), ...leaves(reportsTexts.en)].filter((text) => text.trim() === '')).toEqual([]);
  });
});
