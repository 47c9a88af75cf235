import { columnsOf, importColumns } from './columns';
import { inputOf, type ImportRow } from './row';

const countries: Readonly<Record<string, string>> = { タイ: 'TH', Vietnam: 'VN', VN: 'VN' };
const read = (row: ImportRow) => inputOf(row, (name) => countries[name] ?? name);

describe('the headings of a file', () => {
  it('are known in Japanese, in English and as offices write them', () => {
    expect(columnsOf(['氏名', '氏名（カナ）', 'Roman name', ' 専門分野 ', 'PASSPORT', '好きな色'])).toEqual([
      'nameJa',
      'nameKana',
      'nameRoman',
      'expertise',
      'passport',
      null,
    ]);
  });

  it('name each column once, and mean no two columns', () => {
    expect(columnsOf(['氏名', '名前'])).toEqual(['nameJa', null]);
    const columns = Object.keys(importColumns);
    for (const locale of ['ja', 'en'] as const)
      expect(columnsOf(Object.values(importColumns).map((label) => label[locale]))).toEqual(columns);
  });
});

describe('a row of a file', () => {
  it('becomes the request that would add it by hand', () => {
    expect(
      read({
        nameJa: '髙橋 一郎',
        nameKana: 'タカハシ イチロウ',
        kind: '退職',
        expertise: '消防・防災、観光',
        languages: '英語（業務）、タイ語:初級、中国語',
        countries: 'タイ,Vietnam、VN',
        employer: '札幌市',
        municipalityCode: '11002',
        availableFrom: '令和9年4月1日',
        availableTo: 'R10.3.31',
        firstRegisteredYear: '平成24年度',
        yearsOfService: '３１年',
        consentedOn: '2026/4/10',
        listed: '○',
        birthDate: '昭和45年5月1日',
        phone: '０９０－１２３４－５６７８',
      }),
    ).toEqual({
      nameJa: '髙橋 一郎',
      nameKana: 'タカハシ イチロウ',
      kind: 'retiree',
      expertise: ['fire_disaster_prevention', 'tourism'],
      expertiseText: '消防・防災、観光',
      languages: [
        { language: 'en', level: 'working' },
        { language: 'th', level: 'basic' },
        { language: 'zh', level: 'daily' },
      ],
      countries: ['TH', 'VN'],
      employments: [{ organisation: { name: '札幌市', municipalityCode: '011002' } }],
      availability: [{ validFrom: '2027-04-01', validTo: '2028-03-31' }],
      firstRegisteredYear: 2012,
      yearsOfService: 31,
      consentedOn: '2026-04-10',
      listed: true,
      personal: { birthDate: '1970-05-01', phone: '090-1234-5678' },
    });
  });

  it.each([
    ['Firefighting, Disaster Prevention', ['fire_disaster_prevention']],
    ['Firefighting, Disaster Prevention; Tourism', ['fire_disaster_prevention', 'tourism']],
    ['Tourism, Education', ['tourism', 'education']],
    ['観光／教育', ['tourism', 'education']],
    ['water_supply_sewerage', ['water_supply_sewerage']],
    ['魔法', ['魔法']],
  ])('takes the fields %s apart', (text, codes) => expect(read({ expertise: text })['expertise']).toEqual(codes));

  it('keeps what it cannot read, so that it is refused and not guessed at', () => {
    expect(
      read({
        birthDate: '五月頃',
        firstRegisteredYear: '昔',
        yearsOfService: '長い',
        listed: '多分',
        languages: '英語（すごい）',
      }),
    ).toMatchObject({
      firstRegisteredYear: '昔',
      yearsOfService: '長い',
      listed: '多分',
      languages: [{ language: 'en', level: 'すごい' }],
      personal: { birthDate: '五月頃' },
    });
  });

  it.each([
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['2012', 2012],
    ['R5', 2023],
  ])('reads the fiscal year %s', (text, year) =>
    expect(read({ firstRegisteredYear: text })['firstRegisteredYear']).toBe(year),
  );
});
