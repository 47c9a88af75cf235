import { addDays, fiscalYearOf, type IsoDate } from '@kakehashi/shared/calendar';
import type { ExpertiseCode } from '@kakehashi/shared/case-types';
import type { NewExpert } from '../experts/expert.dto';
import { localGovernmentSeeds } from '../reference/data/local-governments';

type Row = readonly [name: string, kana: string, roman: string, areas: readonly ExpertiseCode[], printed: string];

/** Invented people; surnames and given names are common ones put together at random. */
const rows: readonly Row[] = [
  ['髙﨑 健一', 'タカサキ ケンイチ', 'TAKASAKI Kenichi', ['fire_disaster_prevention'], 'Firefighting and rescue'],
  ['渡邊 真由美', 'ワタナベ マユミ', 'WATANABE Mayumi', ['water_supply_sewerage'], 'Water purification'],
  [
    '齋藤 学',
    'サイトウ マナブ',
    'SAITO Manabu',
    ['waste_management', 'environment_conservation'],
    'Solid waste management',
  ],
  ['小野寺 千尋', 'オノデラ チヒロ', 'ONODERA Chihiro', ['tourism'], 'Tourism promotion'],
  ['濵田 浩二', 'ハマダ コウジ', 'HAMADA Koji', ['fishery'], 'Coastal fishery and processing'],
  ['大久保 由香', 'オオクボ ユカ', 'OKUBO Yuka', ['social_welfare'], 'Child welfare'],
  ['新井 俊介', 'アライ シュンスケ', 'ARAI Shunsuke', ['city_planning', 'public_transportation'], 'Urban planning'],
  ['黒田 恵', 'クロダ メグミ', 'KURODA Megumi', ['health_hygiene'], 'Public health and sanitation'],
  ['西村 大輔', 'ニシムラ ダイスケ', 'NISHIMURA Daisuke', ['agriculture'], 'Rice cultivation'],
  ['吉岡 美穂', 'ヨシオカ ミホ', 'YOSHIOKA Miho', ['japanese_language'], 'Japanese language teaching'],
  [
    '宮本 隆',
    'ミヤモト タカシ',
    'MIYAMOTO Takashi',
    ['fire_disaster_prevention', 'law'],
    'Disaster management and prevention',
  ],
  ['柳澤 亜希子', 'ヤナギサワ アキコ', 'YANAGISAWA Akiko', ['education'], 'School lunch and nutrition'],
  ['北川 誠', 'キタガワ マコト', 'KITAGAWA Makoto', ['civil_engineering'], 'Road maintenance'],
  ['島田 久美子', 'シマダ クミコ', 'SHIMADA Kumiko', ['cultural_assets'], 'Preservation of historic districts'],
  [
    '岡部 達也',
    'オカベ タツヤ',
    'OKABE Tatsuya',
    ['water_supply_sewerage', 'civil_engineering'],
    'Sewerage management',
  ],
  [
    '松原 智子',
    'マツバラ トモコ',
    'MATSUBARA Tomoko',
    ['commerce', 'tourism'],
    'Management of markets and food courts',
  ],
  ['藤沢 亮', 'フジサワ リョウ', 'FUJISAWA Ryo', ['forestry'], 'Forest management'],
  ['石黒 典子', 'イシグロ ノリコ', 'ISHIGURO Noriko', ['medical', 'health_hygiene'], 'Community nursing'],
  ['千葉 光男', 'チバ ミツオ', 'CHIBA Mitsuo', ['livestock'], 'Dairy farming'],
  ['森永 沙織', 'モリナガ サオリ', 'MORINAGA Saori', ['environment_conservation'], 'Air quality monitoring'],
  ['長谷川 勉', 'ハセガワ ツトム', 'HASEGAWA Tsutomu', ['finance', 'taxation'], 'Local finance'],
  ['上野 菜摘', 'ウエノ ナツミ', 'UENO Natsumi', ['public_transportation'], 'Bus network planning'],
  ['金子 博', 'カネコ ヒロシ', 'KANEKO Hiroshi', ['ceramics'], 'Ceramics'],
  ['桜井 佳奈', 'サクライ カナ', 'SAKURAI Kana', ['election'], 'Local administration (election system)'],
  ['川端 修', 'カワバタ オサム', 'KAWABATA Osamu', ['agricultural_engineering'], 'Irrigation and drainage'],
  ['水野 陽子', 'ミズノ ヨウコ', 'MIZUNO Yoko', ['social_welfare', 'medical'], 'Care for the elderly'],
  [
    '安藤 良平',
    'アンドウ リョウヘイ',
    'ANDO Ryohei',
    ['industry', 'vocational_training'],
    'Support for small industry',
  ],
  ['星野 絵里', 'ホシノ エリ', 'HOSHINO Eri', ['tourism', 'cultural_assets'], 'Heritage tourism'],
  ['片山 豊', 'カタヤマ ユタカ', 'KATAYAMA Yutaka', ['fire_disaster_prevention'], 'Flood preparedness of communities'],
  [
    '横井 さくら',
    'ヨコイ サクラ',
    'YOKOI Sakura',
    ['architecture_housing', 'city_planning'],
    'Earthquake-resistant housing',
  ],
  ['坂口 武', 'サカグチ タケシ', 'SAKAGUCHI Takeshi', ['electric_power'], 'Small hydropower'],
  ['平田 理恵', 'ヒラタ リエ', 'HIRATA Rie', ['education', 'japanese_studies'], 'Library management'],
  ['内藤 正樹', 'ナイトウ マサキ', 'NAITO Masaki', ['law'], 'Local administration (Local Autonomy Law)'],
  ['村瀬 明日香', 'ムラセ アスカ', 'MURASE Asuka', ['waste_management'], 'Recycling with residents'],
  ['竹内 茂', 'タケウチ シゲル', 'TAKEUCHI Shigeru', ['water_supply_sewerage'], 'Leakage control'],
  ['榎本 美紀', 'エノモト ミキ', 'ENOMOTO Miki', ['biotechnology', 'agriculture'], 'Seed potato production'],
  [
    '古川 直人',
    'フルカワ ナオト',
    'FURUKAWA Naoto',
    ['fire_disaster_prevention'],
    'Firefighting and disaster prevention',
  ],
  ['堀江 静香', 'ホリエ シズカ', 'HORIE Shizuka', ['other'], 'Local administration'],
  ['本間 清', 'ホンマ キヨシ', 'HOMMA Kiyoshi', ['vocational_training'], 'Vocational training'],
  ['辻 結衣', 'ツジ ユイ', 'TSUJI Yui', ['health_hygiene', 'education'], 'Food hygiene'],
];

const note = 'デモデータ（架空の人物） / Demonstration: an invented person';
const abroad = ['TH', 'VN', 'ID', 'PH', 'MY', 'KH', 'LA', 'MM', 'IN', 'BN'] as const;
const spoken = ['th', 'vi', 'id', 'fil', 'ms', 'km', 'lo', 'my', 'hi', 'zh'] as const;

/** The experts of the demonstration, as they stand on a day: some free, some not to be listed. */
export function demoExperts(today: IsoDate): NewExpert[] {
  return rows.map((row, index) => demoExpert(row, index, today));
}

function demoExpert([nameJa, nameKana, nameRoman, expertise, printed]: Row, index: number, today: IsoDate): NewExpert {
  const government = localGovernmentSeeds[(index * 11) % localGovernmentSeeds.length];
  const isRetiree = index % 4 === 3;
  const year = fiscalYearOf(today);
  const listed = index % 10 !== 9;
  return {
    nameJa,
    nameKana,
    nameRoman,
    familyFirst: true,
    kind: isRetiree ? 'retiree' : 'official',
    expertise: [...expertise],
    expertiseText: printed,
    languages: languagesOf(index),
    countries: index % 3 === 0 ? [abroad[(index * 3) % abroad.length] ?? 'TH'] : [],
    regions: index % 3 === 0 ? ['東南アジア'] : [],
    employments: [
      {
        organisation: { name: government?.name, municipalityCode: government?.code6 },
        title: isRetiree ? null : '主幹',
        validFrom: `${1985 + (index % 20)}-04-01`,
        validTo: isRetiree ? `${year - 2}-03-31` : null,
      },
    ],
    // One in eight has not said when; the others are free until the end of the next fiscal year, some from later on.
    availability: index % 8 === 5 ? [] : [{ validFrom: freeFrom(index, today), validTo: `${year + 2}-03-31` }],
    dispatches: dispatchesOf(index, expertise[0], today),
    healthClearUntil: index % 6 === 4 ? null : addDays(today, index % 6 === 1 ? -20 : 500),
    firstRegisteredYear: 2004 + (index % 18),
    yearsOfService: 12 + ((index * 7) % 27),
    consentVersion: listed ? '2026-1' : null,
    consentedOn: listed ? `${year - 1}-04-15` : null,
    listed,
    note,
    personal: {
      birthDate: `${1958 + (index % 25)}-0${1 + (index % 9)}-1${index % 10}`,
      phone: `000-0000-${String(index + 1).padStart(4, '0')}`,
      email: `expert${index + 1}@kakehashi.example`,
    },
  };
}

/** One in three has been free for years, one is from today on, and one will be in two months. */
function freeFrom(index: number, today: IsoDate): IsoDate {
  return addDays(today, [-900, 0, 60][index % 3] ?? 0);
}

function languagesOf(index: number): NewExpert['languages'] {
  const english = { language: 'en', level: index % 5 === 2 ? 'daily' : 'working' } as const;
  if (index % 4 !== 0) return [english];
  return [english, { language: spoken[index % spoken.length] ?? 'th', level: index % 8 === 0 ? 'working' : 'basic' }];
}

/** Most were never dispatched; one in three was in some earlier year. */
function dispatchesOf(index: number, expertise: ExpertiseCode | undefined, today: IsoDate): NewExpert['dispatches'] {
  const country = abroad[index % abroad.length] ?? 'TH';
  const past = addDays(today, -400 * (1 + (index % 5)));
  return index % 3 === 1 ? [{ country, validFrom: past, validTo: addDays(past, 10), expertise }] : [];
}
