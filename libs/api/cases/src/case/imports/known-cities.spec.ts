import { citiesElsewhere } from './known-cities';

describe('the cities that a row names', () => {
  const told = (cities: string[], ...countries: (string | null)[]) =>
    citiesElsewhere(cities, countries).map(({ text }) => text.en);

  it.each([['京都'], ['京都市'], ['Kyoto'], ['横浜'], ['東京都'], ['ﾊﾟﾘ']])(
    'are told where they lie elsewhere: %s',
    (city) => {
      expect(told([city], 'TH')).toEqual([expect.stringContaining(city)]);
    },
  );

  it('are taken where they lie in a country of the row, or nobody knows where', () => {
    expect(told(['京都', 'バンコク'], 'TH', 'JP')).toEqual([]);
    expect(told(['名もない町'], 'TH')).toEqual([]);
    expect(told(['京都'], null)).toEqual([]);
  });
});
