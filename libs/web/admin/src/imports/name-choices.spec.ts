import { askedNames, isNumber, yearChoices } from './name-choices';

describe('what a name in a file can be said to mean', () => {
  it('is one of the years, those first that a number may stand for', () => {
    const years = yearChoices('８', 2026, 'ja');
    expect(years.slice(0, 4)).toEqual([
      { value: '2026', label: '2026年度（令和8）' },
      { value: '2008', label: '2008年度（平成20）' },
      { value: '1996', label: '1996年度（平成8）' },
      { value: '2025', label: '2025年度（令和7）' },
    ]);
    expect(years).toHaveLength(2026 - 1945 + 1);
    expect(yearChoices('90', 2026, 'en')[0]).toEqual({ value: '1990', label: 'FY1990 (Heisei 2)' });
    expect(['90', '’08', '08/09', 'タイ', 'FY2'].map(isNumber)).toEqual([true, true, true, false, false]);
  });

  it('is asked of names that are not known, and kept of those that are', () => {
    const layout = {
      sheet: 0,
      headerRow: 1,
      columns: [],
      meanings: [{ column: 'label', value: '獅子国', meaning: 'LK' }],
    };
    expect(askedNames([{ column: 'figure', value: '8', rows: 2 }], layout)).toEqual([
      { column: 'figure', value: '8', rows: 2, meaning: '' },
      { column: 'label', value: '獅子国', rows: null, meaning: 'LK' },
    ]);
    expect(askedNames([], null)).toEqual([]);
  });
});
