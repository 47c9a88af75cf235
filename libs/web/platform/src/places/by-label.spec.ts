import { byLabel } from './by-label';

describe('choices by their labels', () => {
  const order = (locale: 'ja' | 'en', ...labels: string[]) =>
    byLabel(
      labels.map((label) => ({ label })),
      locale,
    ).map(({ label }) => label);

  it('stand in the order of the kana, kanji after them', () => {
    expect(order('ja', '英国', 'ベトナム', 'アンドラ', 'アラブ首長国連邦', 'タイ', 'パリ', 'ハンガリー')).toEqual([
      'アラブ首長国連邦',
      'アンドラ',
      'タイ',
      'パリ',
      'ハンガリー',
      'ベトナム',
      '英国',
    ]);
  });

  it('stand in the order of the letters, with and without accents', () => {
    expect(order('en', 'Viet Nam', 'Austria', 'Åland Islands', 'Andorra')).toEqual([
      'Åland Islands',
      'Andorra',
      'Austria',
      'Viet Nam',
    ]);
  });
});
