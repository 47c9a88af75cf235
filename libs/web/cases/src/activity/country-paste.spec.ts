import type { CountryView } from '../model/views';
import { readCountries, replacedBy, withPasted } from './country-paste';

const countries = [
  { code: 'TH', nameJa: 'タイ', nameEn: 'Thailand' },
  { code: 'VN', nameJa: 'ベトナム', nameEn: 'Viet Nam' },
  { code: 'LA', nameJa: 'ラオス', nameEn: 'Laos' },
] as CountryView[];

describe('people by country from a spreadsheet', () => {
  it('reads names in either language, codes and official names, in any order of the columns', () => {
    const text = '国名\t人数\nタイ\t１２人\nVietnam\t3\n4\tLA\nラオス人民民主共和国\t1\n合計\t20\n';
    expect(readCountries(text, countries)).toEqual({
      lines: [
        { country: 'TH', count: 12 },
        { country: 'VN', count: 3 },
        { country: 'LA', count: 5 },
      ],
      added: ['LA'],
      unread: [],
    });
  });

  it('says which rows it could not read', () => {
    expect(readCountries('TH\t2\nAtlantis\t3\nVN\tmany', countries)).toEqual({
      lines: [{ country: 'TH', count: 2 }],
      added: [],
      unread: ['Atlantis 3', 'VN many'],
    });
  });

  it('puts new numbers over old ones, says which, and keeps the others', () => {
    const lines = [
      { country: 'TH', count: 1 },
      { country: '', count: null },
      { country: 'VN', count: 2 },
    ];
    const pasted = [
      { country: 'VN', count: 9 },
      { country: 'LA', count: 4 },
      { country: 'TH', count: 1 },
    ];
    expect(replacedBy(lines, pasted)).toEqual([{ country: 'VN', before: 2, after: 9 }]);
    expect(withPasted(lines, pasted)).toEqual([
      { country: 'TH', count: 1 },
      { country: 'VN', count: 9 },
      { country: 'LA', count: 4 },
    ]);
  });
});
