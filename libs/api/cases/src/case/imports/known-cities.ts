import type { RowFinding } from '@kakehashi/api/exchange';
import { foldText } from '@kakehashi/shared/calendar';
import { finding } from './findings';

const japaneseCities =
  '札幌 仙台 さいたま 千葉 横浜 川崎 相模原 新潟 静岡 浜松 名古屋 京都 大阪 堺 神戸 岡山 広島 北九州 福岡 熊本 金沢 奈良 長崎 那覇'.split(
    ' ',
  );
const japaneseCitiesInRoman = [
  ...['Sapporo', 'Sendai', 'Saitama', 'Chiba', 'Yokohama', 'Kawasaki', 'Sagamihara', 'Niigata', 'Shizuoka'],
  ...['Hamamatsu', 'Nagoya', 'Kyoto', 'Osaka', 'Sakai', 'Kobe', 'Okayama', 'Hiroshima', 'Kitakyushu', 'Fukuoka'],
  ...['Kumamoto', 'Kanazawa', 'Nara', 'Nagasaki', 'Naha'],
];

/** Names that belong to one country only among those in which offices work, as files write them. */
const names: Readonly<Record<string, readonly string[]>> = {
  JP: [
    ...['東京', '東京都', 'Tokyo'],
    ...japaneseCities.flatMap((city) => [city, `${city}市`]),
    ...japaneseCitiesInRoman,
  ],
  SG: ['シンガポール', 'Singapore'],
  MY: ['クアラルンプール', 'Kuala Lumpur', 'ペナン', 'Penang', 'George Town', 'ジョホールバル', 'Johor Bahru'],
  TH: ['バンコク', 'Bangkok', 'チェンマイ', 'Chiang Mai', 'プーケット', 'Phuket'],
  VN: ['ハノイ', 'Hanoi', 'ホーチミン', 'ホーチミン市', 'Ho Chi Minh City', 'ダナン', 'Da Nang', 'フエ', 'Hue'],
  ID: ['ジャカルタ', 'Jakarta', 'スラバヤ', 'Surabaya', 'バンドン', 'Bandung', 'デンパサール', 'Denpasar'],
  PH: ['マニラ', 'Manila', 'セブ', 'Cebu', 'ダバオ', 'Davao'],
  KH: ['プノンペン', 'Phnom Penh', 'シェムリアップ', 'Siem Reap'],
  LA: ['ビエンチャン', 'ヴィエンチャン', 'Vientiane', 'ルアンパバーン', 'Luang Prabang'],
  MM: ['ヤンゴン', 'Yangon', 'Rangoon', 'ネピドー', 'Naypyidaw', 'マンダレー', 'Mandalay'],
  BN: ['バンダルスリブガワン', 'Bandar Seri Begawan'],
  IN: [
    'デリー',
    'ニューデリー',
    'Delhi',
    'New Delhi',
    'ムンバイ',
    'Mumbai',
    'Bombay',
    'チェンナイ',
    'Chennai',
    'Madras',
    'コルカタ',
    'Kolkata',
    'Calcutta',
    'ベンガルール',
    'バンガロール',
    'Bengaluru',
    'Bangalore',
    'ハイデラバード',
    'Hyderabad',
  ],
  LK: ['コロンボ', 'Colombo'],
  US: [
    'ニューヨーク',
    'New York',
    'ワシントンDC',
    'Washington DC',
    'ロサンゼルス',
    'Los Angeles',
    'サンフランシスコ',
    'San Francisco',
    'シカゴ',
    'Chicago',
    'シアトル',
    'Seattle',
    'ボストン',
    'Boston',
    'ホノルル',
    'Honolulu',
    'ヒューストン',
    'Houston',
  ],
  CA: ['トロント', 'Toronto', 'バンクーバー', 'Vancouver', 'モントリオール', 'Montreal', 'オタワ', 'Ottawa'],
  GB: ['ロンドン', 'London', 'マンチェスター', 'Manchester', 'エディンバラ', 'Edinburgh', 'リバプール', 'Liverpool'],
  DE: [
    'ベルリン',
    'Berlin',
    'ミュンヘン',
    'Munich',
    'フランクフルト',
    'Frankfurt',
    'ハンブルク',
    'Hamburg',
    'デュッセルドルフ',
    'Düsseldorf',
  ],
  NL: ['アムステルダム', 'Amsterdam', 'ロッテルダム', 'Rotterdam'],
  FR: [
    'パリ',
    'Paris',
    'リヨン',
    'Lyon',
    'マルセイユ',
    'Marseille',
    'ストラスブール',
    'Strasbourg',
    'ボルドー',
    'Bordeaux',
  ],
  IT: ['ローマ', 'Rome', 'ミラノ', 'Milan', 'フィレンツェ', 'Florence'],
  ES: ['マドリード', 'Madrid', 'バルセロナ', 'Barcelona'],
  KR: [
    'ソウル',
    'Seoul',
    '釜山',
    'プサン',
    'Busan',
    '仁川',
    'インチョン',
    'Incheon',
    '大邱',
    'テグ',
    'Daegu',
    '光州',
    'クァンジュ',
    'Gwangju',
  ],
  CN: [
    '北京',
    'Beijing',
    '上海',
    'Shanghai',
    '広州',
    'Guangzhou',
    '深圳',
    'Shenzhen',
    '大連',
    'Dalian',
    '西安',
    'Xi’an',
    '成都',
    'Chengdu',
    '南京',
    'Nanjing',
    '天津',
    'Tianjin',
    '重慶',
    'Chongqing',
  ],
  AU: [
    'シドニー',
    'Sydney',
    'メルボルン',
    'Melbourne',
    'ブリスベン',
    'Brisbane',
    'パース',
    'Perth',
    'キャンベラ',
    'Canberra',
  ],
  NZ: ['オークランド', 'Auckland', 'ウェリントン', 'Wellington', 'クライストチャーチ', 'Christchurch'],
};

const countries = new Map(
  Object.entries(names).flatMap(([country, cities]) => cities.map((city) => [foldText(city), country] as const)),
);

/** Cities that are known to lie in none of the countries that a row names. */
export function citiesElsewhere(
  cities: readonly string[] | null | undefined,
  named: readonly (string | null | undefined)[],
): RowFinding[] {
  if (!named.some(Boolean)) return [];
  return (cities ?? [])
    .filter((city) => !named.includes(countries.get(foldText(city)) ?? named.find(Boolean)))
    .map((city) => finding('cities', 'city-elsewhere', { value: city }));
}
