import { categoryOf, membersOf, readPaste, readTable } from './member-paste';

describe('member paste', () => {
  it('reads quoted cells with line breaks and quotes', () => {
    expect(readTable('a\t"b\nc ""d"""\r\n\r\ne\r\n')).toEqual([
      ['a', 'b c "d"'],
      ['e', ''],
    ]);
  });

  it('takes a Japanese list with headings in any order', () => {
    const table = readPaste(
      '番号\t役職\t氏名\tふりがな\tローマ字\t区分\n1\t市長\t山田　太郎\tやまだ　たろう\tYAMADA Taro\t首長\n2\t国際課主査\t鈴木 花子\tすずき はなこ\tSUZUKI Hanako\t随行\n',
    );
    expect(table.hasHeading).toBe(true);
    expect(table.columns).toEqual(['skip', 'title', 'nameNative', 'nameKana', 'nameRoman', 'category']);
    expect(membersOf(table)).toEqual([
      {
        nameNative: '山田　太郎',
        nameKana: 'やまだ　たろう',
        nameRoman: 'YAMADA Taro',
        title: '市長',
        category: 'elected',
      },
      {
        nameNative: '鈴木 花子',
        nameKana: 'すずき はなこ',
        nameRoman: 'SUZUKI Hanako',
        title: '国際課主査',
        category: 'escort',
      },
    ]);
  });

  it('guesses columns without headings', () => {
    const table = readPaste('山田太郎\tヤマダ タロウ\tTaro Yamada\t課長\n佐藤次郎\tサトウ ジロウ\tJiro Sato\t係員');
    expect(table.hasHeading).toBe(false);
    expect(table.columns).toEqual(['nameNative', 'nameKana', 'nameRoman', 'title']);
  });

  it('takes one column of names and a mononym', () => {
    expect(membersOf(readPaste('Suharto\nBudi Santoso'))).toEqual([
      expect.objectContaining({ nameRoman: 'Suharto', category: 'official' }),
      expect.objectContaining({ nameRoman: 'Budi Santoso' }),
    ]);
  });

  it('takes no row without a name and nothing from nothing', () => {
    expect(membersOf(readPaste('氏名\t役職\n\t課長\n高橋一郎\t'))).toHaveLength(1);
    expect(membersOf(readPaste(''))).toEqual([]);
  });

  it('knows the category words', () => {
    expect(['議員', '随行職員', '学生', '民間企業', '職員', 'student', '?'].map(categoryOf)).toEqual([
      'elected',
      'escort',
      'student',
      'private',
      'official',
      'student',
      undefined,
    ]);
  });
});
