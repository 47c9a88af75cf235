import fc from 'fast-check';
import { judgeOrganisations, judgePeople } from './judge';
import { bareName, organisationKeys, personKeys, type OrganisationNames, type PersonNames } from './match-keys';

function body(name: string, parts: Partial<OrganisationNames> = {}): OrganisationNames {
  return {
    nameLocal: null,
    kana: null,
    kind: 'local_government',
    country: 'JP',
    municipalityCode: null,
    name,
    ...parts,
  };
}

function person(names: Partial<PersonNames>): PersonNames {
  return { nameNative: null, nameKana: null, nameRoman: null, organisations: [], ...names };
}

describe('bareName', () => {
  it.each([
    ['㈱架空商事', '株式会社架空商事'],
    ['架空商事（株）', '架空商事'],
    ['一般財団法人架空協会', '公益財団法人 架空協会'],
    ['NPO法人架空', '特定非営利活動法人架空'],
    ['横浜市役所', '横浜市'],
    ['神奈川県横浜市', '横浜市'],
    ['東京都港区役所', '港区'],
    ['架空町役場', '架空町'],
    ['愛知県庁', '愛知県'],
    ['City of Yokohama', 'Yokohama City'],
    ['Kakuu Trading Co., Ltd.', 'KAKUU TRADING'],
    ['The Kakuu Pte Ltd', 'kakuu'],
    ['髙松市', '高松市'],
    ['ﾖｺﾊﾏ', 'yokohama'],
  ])('%s and %s are one', (a, b) => expect(bareName(a)).toBe(bareName(b)));

  it.each([
    ['東京都', '京都府'],
    ['神奈川県', '横浜市'],
    ['横浜市', '横浜市会'],
    ['株式会社', '有限会社'],
  ])('%s and %s are two', (a, b) => expect(bareName(a)).not.toBe(bareName(b)));
});

describe('judgeOrganisations', () => {
  it.each([
    ['髙松市', {}, '高松市', {}, 'certain', ['same-name']],
    ['横浜市', {}, '横浜市役所', {}, 'likely', ['same-bare-name']],
    [
      '横浜市',
      { municipalityCode: '141003' },
      '横浜市役所',
      { municipalityCode: '141003' },
      'certain',
      ['same-bare-name', 'same-code'],
    ],
    ['横浜市', { kana: 'よこはまし' }, 'Yokohama-shi', {}, 'likely', ['same-reading']],
    ['新橋会館', { kana: 'しんばしかいかん' }, 'Shimbashi Kaikan', {}, 'likely', ['same-reading']],
    ['しんばし', {}, 'Sinbasi', {}, 'likely', ['same-reading']],
    ['Shimbashi', {}, 'Shinbashi', {}, 'likely', ['same-reading']],
    ['ふじちゅうがっこう', {}, 'Huzi Tyûgakkô', {}, 'likely', ['same-reading']],
    ['横浜市', { kana: 'ヨコハマシ' }, '横濱市', { kana: 'よこはまし' }, 'certain', ['same-name']],
    ['横浜市', { municipalityCode: '141003' }, '国際局', { municipalityCode: '141003' }, 'possible', ['same-code']],
    ['架空会', { kind: 'association' }, '架空会', { kind: 'other' }, 'likely', ['same-name']],
    [
      '河口湖会',
      { kana: 'かわぐちこかい' },
      '川口湖会',
      { kana: 'かわぐちこかい', kind: 'other' },
      'possible',
      ['same-reading'],
    ],
  ] as const)('%s %j and %s %j: %s by %j', (a, first, b, second, sureness, reasons) => {
    expect(judgeOrganisations(body(a, first), body(b, second))).toEqual({ sureness, reasons: [...reasons] });
  });

  it.each([
    ['府中市', { municipalityCode: '132063' }, '府中市', { municipalityCode: '342084' }],
    ['東京都府中市', {}, '広島県府中市', {}],
    ['Springfield', { country: 'US' }, 'Springfield', { country: 'AU' }],
    ['川崎市', {}, '横浜市', {}],
    ['しんばし', {}, 'Shibashi', {}],
  ] as const)('%s %j and %s %j are two', (a, first, b, second) => {
    expect(judgeOrganisations(body(a, first), body(b, second))).toBeNull();
  });
});

describe('judgePeople', () => {
  const office = '00000000-0000-7000-8000-000000000001';
  it.each([
    [{ nameNative: '髙橋 太郎' }, { nameNative: '高橋太郎' }, 'likely', ['same-name']],
    [
      { nameNative: '山﨑花子', organisations: [office] },
      { nameNative: '山崎 花子', organisations: [office] },
      'certain',
      ['same-name', 'same-organisation'],
    ],
    [{ nameRoman: 'Shinji Homma' }, { nameRoman: 'HONMA Sinzi' }, 'possible', ['same-reading']],
    [{ nameNative: '本間新次', nameKana: 'ほんま しんじ' }, { nameRoman: 'Sinzi Homma' }, 'possible', ['same-reading']],
    [{ nameRoman: 'Taro YAMADA' }, { nameRoman: 'Yamada Taro' }, 'likely', ['same-name']],
    [{ nameNative: '山田太郎', nameKana: 'やまだ たろう' }, { nameRoman: 'Taro Yamada' }, 'possible', ['same-reading']],
  ] as const)('%j and %j: %s', (a, b, sureness, reasons) => {
    expect(judgePeople(person(a), person(b))).toEqual({ sureness, reasons: [...reasons] });
  });

  it('keeps people of other names apart', () => {
    expect(judgePeople(person({ nameNative: '山田太郎' }), person({ nameNative: '山田花子' }))).toBeNull();
  });
});

const letters = [
  '株式会社',
  '學校法人',
  '学校法人',
  '!',
  '(株)',
  '横浜',
  '横濱',
  'ヨコハマ',
  'ﾖｺﾊﾏ',
  'よこはま',
  'yokohama',
  '市',
  '市役所',
  '神奈川県',
  ' ',
  'Co. Ltd',
  '髙',
  '高',
  'ー',
  '財団法人',
  'The ',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...letters), fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));
const optional = fc.option(text, { nil: null });
const bodies: fc.Arbitrary<OrganisationNames> = fc.record({
  // A stored name is trimmed and not empty.
  name: text.map((name) => name.trim() || '会'),
  nameLocal: optional,
  kana: optional,
  kind: fc.constantFrom('local_government', 'association'),
  country: fc.constantFrom('JP', 'SG'),
  municipalityCode: fc.constantFrom(null, '141003', '131008'),
});
const people: fc.Arbitrary<PersonNames> = fc.record({
  nameNative: optional,
  nameKana: optional,
  nameRoman: optional,
  organisations: fc.subarray(['a', 'b']),
});

describe('any two records', () => {
  it('are found where signs alone tell their names apart', () => {
    const office = { nameLocal: null, kana: null, kind: 'local_government', country: 'SG', municipalityCode: null };
    const [one, other] = ['市役所', '市役所!'].map((name) => organisationKeys({ ...office, name }));
    expect(one?.filter((key) => other?.includes(key))).toEqual(['SG 市役所']);
  });

  it('are judged alike from either side, and only where they share a key by which they are found', () => {
    fc.assert(
      fc.property(bodies, bodies, (a, b) => {
        const match = judgeOrganisations(a, b);
        expect(judgeOrganisations(b, a)).toEqual(match);
        if (match) expect(organisationKeys(b).some((key) => organisationKeys(a).includes(key))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(people, people, (a, b) => {
        const match = judgePeople(a, b);
        expect(judgePeople(b, a)).toEqual(match);
        expect(match !== null).toBe(personKeys(b).some((key) => personKeys(a).includes(key)));
      }),
      { numRuns: 2000 },
    );
  });

  it('are one by whichever width, kana or variant kanji their names are written in', () => {
    const variants = [
      ['高', '髙'],
      ['崎', '﨑'],
      ['浜', '濱'],
      ['よこ', 'ヨコ'],
      ['ア', 'ｱ'],
      ['a', 'Ａ'],
    ] as const;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...variants), { minLength: 1, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (parts, turned) => {
          const plain = parts.map(([one]) => one).join('');
          const varied = parts.map((both, at) => both[turned[at] ? 1 : 0]).join('');
          expect(judgeOrganisations(body(plain), body(varied))?.sureness).toBe('certain');
        },
      ),
    );
  });
});
