import { allFigures } from '../published/loader';
import { printedName } from './printed-names';

/** What nobody printed: keys of our transcription. */
const isCode = (text: string) => /^_?[a-z]+(_[a-z0-9]+)*$/u.test(text);

describe('the names of rows and columns of the record', () => {
  it('are words in both languages, and no codes', () => {
    // What stands in running text has no row of its own: we name it.
    const ofText = allFigures().filter(({ columnLabel }) => columnLabel === 'text');
    for (const { rowLabel, programme } of ofText)
      expect(printedName(rowLabel, { programme, country: null }).ja).toMatch(/\p{Script=Han}/u);
    const codes = allFigures().flatMap(({ programme, rowLabel, columnLabel }) =>
      [rowLabel, columnLabel].filter(isCode).map((text) => ({ programme, text })),
    );
    expect(codes.length).toBeGreaterThan(100);
    const unnamed = codes.filter(({ programme, text }) => {
      const { ja, en } = printedName(text, { programme, country: null });
      return !/[\p{Script=Han}\p{Script=Katakana}]/u.test(ja) || isCode(en) || !/^[A-Z]/u.test(en);
    });
    expect(unnamed).toEqual([]);
  });

  it('are those of measures, totals and countries; every other text stays as it is printed', () => {
    const name = (text: string, country: { ja: string; en: string } | null = null) =>
      printedName(text, { programme: 'visit', country });
    expect(name('cases')).toEqual({ ja: '件数', en: 'Cases' });
    expect(name('Total')).toEqual({ ja: '合計', en: 'Total' });
    expect(name('Cambodia', { ja: 'カンボジア', en: 'Cambodia' })).toEqual({ ja: 'カンボジア', en: 'Cambodia' });
    expect(name('Lao PDR', { ja: 'ラオス', en: 'Laos' })).toEqual({ ja: 'ラオス', en: 'Lao PDR' });
    const line = 'Cambodia: Ceramics';
    expect(name(line, { ja: 'カンボジア', en: 'Cambodia' })).toEqual({ ja: line, en: line });
    expect(name('90')).toEqual({ ja: '90', en: '90' });
  });
});
