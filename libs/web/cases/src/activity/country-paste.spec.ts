import type { CountryView } from '../model/views';
import { readCountries, withPasted } from './country-paste';

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
      unread: [],
    });
  });

  it('says which rows it could not read', () => {
    expect(readCountries('TH\t2\nAtlantis\t3\nVN\tmany', countries)).toEqual({
      lines: [{ country: 'TH', count: 2 }],
      unread: ['Atlantis 3', 'VN many'],
    });
  });

  it('puts new numbers over old ones and keeps the others', () => {
    const lines = [
      { country: 'TH', count: 1 },
      { country: '', count: null },
      { country: 'VN', count: 2 },
    ];
    expect(
      withPasted(lines, [
        { country: 'VN', count: 9 },
        { country: 'LA', count: 4 },
      ]),
    ).toEqual([
      { country: 'TH', count: 1 },
      { country: 'VN', count: 9 },
      { country: 'LA', count: 4 },
    ]);
  });
});
