import fc from 'fast-check';
import { foldName, foldText, searchTerms } from './names';

describe('foldName', () => {
  it.each([
    ['タナカ', 'たなか'],
    ['ﾀﾅｶ', 'Tanaka'],
    ['ＴＡＮＡＫＡ', 'tanaka'],
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['田中　太郎', '田中太郎'],
    ['Ohta', 'おおた'],
    ['Ōta', 'オータ'],
    ['Satō', 'さとう'],
    ['渡邉', '渡辺'],
    ['José', 'jose'],
  ])('knows %s and %s as one name', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it('keeps different names apart', () => {
    expect(foldName('田中')).not.toBe(foldName('中田'));
  });
});

describe('foldText', () => {
  it('reads a run of kana of any length as it reads its beginning', () => {
    const sounds = fc.constantFrom('あ', 'きゃ', 'っか', 'ん', 'ッチャ', 'し', 'トゥ', 'っ', 'ゃ');
    fc.assert(
      fc.property(fc.array(sounds, { minLength: 1, maxLength: 12 }), (parts) => {
        // However long the run is before, and wherever it is cut.
        const text = `た${parts.join('')}ら`;
        for (const before of [289, 293, 297, 2_000])
          expect(foldText('た'.repeat(before) + text).slice(2 * before)).toBe(foldText(text));
      }),
    );
    expect(() => foldText('っ'.repeat(8_000))).not.toThrow();
  });

  it('keeps words apart, whatever separates them', () => {
    expect(foldText('Singapore　・ Land-Transport  Authority')).toBe('singapore land transport authority');
  });
});

describe('searchTerms', () => {
  it('gives each word once', () => {
    expect(searchTerms(' 東京都　Tokyo tokyo ')).toEqual(['東京都', 'tokyo']);
  });
});

describe('folding', () => {
  it('is stable: folding twice changes nothing', () => {
    const letters = fc.constantFrom(..."aeiouhnmstkr ōÉ髙﨑太田たなかオーっャ・-'");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 20 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a name from its first letters on', () => {
    for (const [name, typed] of [
      ['Johor', 'joh'],
      ['Cambodia', 'cam'],
      ['東京都', '東京'],
      ['Southampton', 'sou'],
    ] as const) {
      expect(foldText(name).startsWith(foldText(typed))).toBe(true);
    }
  });
});
