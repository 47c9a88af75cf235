import { isRoman, nameOnPaper } from './name-on-paper';

const lan = { nameRoman: 'NGUYEN Thi Lan', nameNative: 'Nguyễn Thị Lan', nameKana: 'グエン ティ ラン' };

describe('a name on a certificate', () => {
  it('goes with how it is written at home, and in Japanese with how it is read', () => {
    expect(nameOnPaper(lan, 'en')).toBe('NGUYEN Thi Lan (Nguyễn Thị Lan)');
    expect(nameOnPaper(lan, 'ja')).toBe('NGUYEN Thi Lan（Nguyễn Thị Lan、グエン ティ ラン）');
    expect(nameOnPaper({ ...lan, nameNative: null }, 'ja')).toBe('NGUYEN Thi Lan（グエン ティ ラン）');
    expect(nameOnPaper({ ...lan, nameNative: lan.nameRoman }, 'en')).toBe('NGUYEN Thi Lan');
  });

  it('leaves out a script that the typeface of the papers does not have', () => {
    expect(nameOnPaper({ nameRoman: 'SOK Dara', nameNative: 'សុខ ដារ៉ា', nameKana: null }, 'en')).toBe('SOK Dara');
  });

  it('is told to be in roman letters by its script', () => {
    expect(['Yokohama City', 'Île-de-France', '横浜市', 'Hue 市', '2026'].map(isRoman)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
