import { isGovernmentName, LocalGovernments, type RegisteredName } from './local-governments';

const named = (
  code: string,
  name: string,
  kana: string,
  source: RegisteredName['source'] = 'organisation',
  more: Partial<RegisteredName> = {},
): RegisteredName => ({ code, today: code, name, kana, english: null, source, ...more });

const governments = new LocalGovernments([
  named('010006', '北海道', 'ほっかいどう', 'prefecture', { english: 'Hokkaido Prefecture' }),
  named('030007', '岩手県', 'いわてけん', 'prefecture', { english: 'Iwate Prefecture' }),
  named('130001', '東京都', 'とうきょうと', 'prefecture', { english: 'Tokyo Prefecture' }),
  named('140007', '神奈川県', 'かながわけん', 'prefecture', { english: 'Kanagawa Prefecture' }),
  named('240001', '三重県', 'みえけん', 'prefecture', { english: 'Mie Prefecture' }),
  named('270008', '大阪府', 'おおさかふ', 'prefecture', { english: 'Osaka Prefecture' }),
  named('340006', '広島県', 'ひろしまけん', 'prefecture', { english: 'Hiroshima Prefecture' }),
  named('141003', '横浜市', 'よこはまし', 'municipality'),
  named('141003', '横浜市', 'よこはまし', 'organisation', { english: 'City of Yokohama' }),
  named('010006', '横浜市', 'よこはまし'),
  named('271403', '堺市', 'さかいし', 'municipality'),
  named('032042', '水沢市', 'みずさわし', 'municipality', { today: '032158' }),
  named('032158', '奥州市', 'おうしゅうし', 'municipality'),
  named('132063', '府中市', 'ふちゅうし'),
  named('342084', '府中市', 'ふちゅうし'),
  named('172014', '架空市', 'かくうし'),
]);
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe('the local governments of the register', () => {
  it.each([
    ['141003', '横浜市', true],
    ['141003', '神奈川県横浜市', true],
    ['141003', '横濱市役所', true],
    ['141003', '横浜市教育委員会', true],
    ['141003', 'Yokohama City', true],
    ['141003', '横浜', true],
    ['141003', '架空国際交流協会', true],
    ['141003', '大阪府横浜市', false],
    ['010006', '横浜市', false],
    ['271403', '横浜市', false],
    ['010006', '横浜市教育委員会', false],
    ['010006', '名もない町', false],
    ['010006', 'Mie Prefecture', false],
    ['032158', '奥州市', true],
    ['032158', '水沢市', true],
    ['032042', '奥州市', false],
    ['172014', '架空市', true],
    ['172014', '想像町', false],
    ['092011', '宇都宮市', null],
  ])('say of the code %s that it is of %s: %j', (code, name, is) => expect(governments.isOf(code, name)).toBe(is));

  it.each([
    ['ﾐｴｹﾝ', null, ['240001']],
    ['Mie Prefecture', null, ['240001']],
    ['Mie-ken', null, ['240001']],
    ['三 重 県', null, ['240001']],
    ['三重縣庁', null, ['240001']],
    ['三重', null, []],
    ['横濱市', null, ['141003']],
    ['神奈川県横浜市', null, ['141003']],
    ['さかいし', null, []],
    ['府中市', null, ['132063', '342084']],
    ['府中市', '34', ['342084']],
    ['広島県府中市', null, ['342084']],
    ['府中市', '27', []],
    ['水沢市', '03', ['032042']],
  ] as const)('are found by %s in the prefecture %j: %j', (name, prefecture, found) =>
    expect(codes(governments.called(name, prefecture))).toEqual(found),
  );

  it.each([
    ['三重', ['240001']],
    ['Mie', ['240001']],
    ['さかいし', ['271403']],
    ['Yokohama', ['141003']],
    ['名もない町', []],
  ])('may be meant by %s: %j', (name, found) => expect(codes(governments.like(name))).toEqual(found));

  it.each([
    ['東京都', '27', true],
    ['東京都', '13', false],
    ['東京都教育委員会', '27', true],
    ['ﾐｴｹﾝ', '27', true],
    ['神奈川県横浜市', '27', true],
    ['横浜市', '27', true],
    ['横浜市', '14', false],
    ['府中市', '27', false],
    ['名もない町', '27', false],
  ])('lie elsewhere if %s is said to be in %s: %j', (name, prefecture, is) =>
    expect(governments.isElsewhere(name, prefecture)).toBe(is),
  );

  it('are told by how their names end', () => {
    expect(['横浜市', '三 重 県', '東京都庁', '石川県議会', '国際協会', '市'].map(isGovernmentName)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
