import { foldForSearch, searchPattern, searchTextOf } from './fold';

describe('foldForSearch', () => {
  it.each([
    ['ヨコハマ', 'よこはま'],
    ['ﾖｺﾊﾏ', 'よこはま'],
    ['yokohama', 'よこはま'],
    ['ＹＯＫＯＨＡＭＡ', 'よこはま'],
    ['髙松市', '高松市'],
    ['長﨑県', '長崎県'],
    ['濵田', '浜田'],
    ['Tōkyō', 'とうきょう'],
    ['Toukyou', 'トウキョウ'],
    ['Tokyo', 'とうきょう'],
    ['Ōsaka', 'おおさか'],
    ['スーパー', 'すーぱー'],
    ['Chiang-Mai', 'chiang mai'],
    ['Đà Nẵng', 'Da Nang'],
    ["Shin'ichi", 'しんいち'],
    ['パリ', 'ﾊﾟﾘ'],
    ['𠮷野', '吉野'],
  ])('%s and %s are one', (a, b) => expect(foldForSearch(a)).toBe(foldForSearch(b)));

  it('keeps other scripts apart from each other', () => {
    expect(foldForSearch('กรุงเทพ')).not.toBe('');
    expect(foldForSearch('서울')).toBe('서울');
    expect(foldForSearch('か')).not.toBe(foldForSearch('が'));
  });

  it('is stable: folding twice changes nothing', () => {
    for (const text of ['ヨコハマ市', 'Hòa Bình', 'しんばし', 'ooouuu', '서울 시청']) {
      const once = foldForSearch(text);
      expect(foldForSearch(once)).toBe(once);
    }
  });
});

describe('searchTextOf and searchPattern', () => {
  const finds = (text: string, query: string) => text.includes(searchPattern(query)?.slice(1, -1) ?? '\u0000');

  it('finds a name by each way of writing it', () => {
    const text = searchTextOf('横浜市', 'よこはまし', 'City of Yokohama');
    for (const query of ['ヨコハマ', 'よこはま', 'yokohama', 'Yokohama', '横浜', 'ﾖｺﾊﾏ', 'city of yoko'])
      expect(finds(text, query)).toBe(true);
    expect(finds(text, '川崎')).toBe(false);
  });

  it('takes both romanisations of ん before b, m and p', () => {
    const text = searchTextOf('しんばし');
    expect(finds(text, 'shimbashi')).toBe(true);
    expect(finds(text, 'shinbashi')).toBe(true);
  });

  it('takes wildcards literally and gives nothing for nothing', () => {
    expect(searchPattern('  ')).toBeNull();
    expect(searchPattern('%_')).toBeNull();
  });
});
