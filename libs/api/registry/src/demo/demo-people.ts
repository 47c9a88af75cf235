import type { Role } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';

/** An account of the demonstration; the person is invented. */
export interface DemoUser {
  /** The part of the address before the `@`. */
  readonly login: string;
  readonly name: string;
  readonly kana: string;
  readonly locale: 'ja' | 'en';
  readonly role: Role;
  /** Null for a role over all offices. */
  readonly office: OfficeCode | null;
  /** The code of the local government that lent the person to the office. */
  readonly secondedFrom?: string;
}

/** The domain of every demonstration address; reserved, so that no mail ever leaves. */
export const demoDomain = 'kakehashi.example';

/** The accounts of the demonstration. */
export const demoUsers: readonly DemoUser[] = [
  {
    login: 'officer.sin',
    name: '青木 涼子',
    kana: 'アオキ リョウコ',
    locale: 'ja',
    role: 'officer',
    office: 'SIN',
    secondedFrom: '340006',
  },
  {
    login: 'officer2.sin',
    name: 'Tan Mei Xuan',
    kana: 'タン メイシュアン',
    locale: 'en',
    role: 'officer',
    office: 'SIN',
  },
  {
    login: 'officer3.sin',
    name: '野口 拓真',
    kana: 'ノグチ タクマ',
    locale: 'ja',
    role: 'officer',
    office: 'SIN',
    secondedFrom: '141003',
  },
  {
    login: 'coordinator.sin',
    name: '森下 遥',
    kana: 'モリシタ ハルカ',
    locale: 'ja',
    role: 'coordinator',
    office: 'SIN',
    secondedFrom: '230006',
  },
  {
    login: 'coordinator2.sin',
    name: 'Rahman Idris',
    kana: 'ラーマン イドリス',
    locale: 'en',
    role: 'coordinator',
    office: 'SIN',
  },
  { login: 'manager.sin', name: '大西 隆之', kana: 'オオニシ タカユキ', locale: 'ja', role: 'manager', office: 'SIN' },
  {
    login: 'officer.lon',
    name: '三浦 奈緒',
    kana: 'ミウラ ナオ',
    locale: 'ja',
    role: 'officer',
    office: 'LON',
    secondedFrom: '260002',
  },
  {
    login: 'officer2.lon',
    name: 'Alice Whitcombe',
    kana: 'アリス ウィットコム',
    locale: 'en',
    role: 'officer',
    office: 'LON',
  },
  {
    login: 'coordinator.lon',
    name: '杉本 悠人',
    kana: 'スギモト ユウト',
    locale: 'ja',
    role: 'coordinator',
    office: 'LON',
  },
  { login: 'manager.lon', name: '川辺 恵美', kana: 'カワベ エミ', locale: 'ja', role: 'manager', office: 'LON' },
  { login: 'officer.nyc', name: '原田 彩', kana: 'ハラダ アヤ', locale: 'ja', role: 'officer', office: 'NYC' },
  {
    login: 'officer2.nyc',
    name: 'Jordan Ellery',
    kana: 'ジョーダン エラリー',
    locale: 'en',
    role: 'officer',
    office: 'NYC',
  },
  { login: 'manager.nyc', name: '石黒 修', kana: 'イシグロ オサム', locale: 'ja', role: 'manager', office: 'NYC' },
  { login: 'officer.par', name: '松永 玲', kana: 'マツナガ レイ', locale: 'ja', role: 'officer', office: 'PAR' },
  {
    login: 'officer2.par',
    name: 'Camille Aubertin',
    kana: 'カミーユ オベルタン',
    locale: 'en',
    role: 'officer',
    office: 'PAR',
  },
  { login: 'manager.par', name: '服部 誠一', kana: 'ハットリ セイイチ', locale: 'ja', role: 'manager', office: 'PAR' },
  { login: 'officer.sel', name: '平井 大輔', kana: 'ヒライ ダイスケ', locale: 'ja', role: 'officer', office: 'SEL' },
  { login: 'officer2.sel', name: 'ハン・ジウ', kana: 'ハン ジウ', locale: 'ja', role: 'officer', office: 'SEL' },
  { login: 'manager.sel', name: '岩崎 美保', kana: 'イワサキ ミホ', locale: 'ja', role: 'manager', office: 'SEL' },
  { login: 'officer.syd', name: '須藤 舞', kana: 'スドウ マイ', locale: 'ja', role: 'officer', office: 'SYD' },
  {
    login: 'officer2.syd',
    name: 'Liam Hartwell',
    kana: 'リアム ハートウェル',
    locale: 'en',
    role: 'officer',
    office: 'SYD',
  },
  { login: 'manager.syd', name: '黒田 康平', kana: 'クロダ コウヘイ', locale: 'ja', role: 'manager', office: 'SYD' },
  { login: 'officer.bjs', name: '西尾 航', kana: 'ニシオ ワタル', locale: 'ja', role: 'officer', office: 'BJS' },
  { login: 'officer2.bjs', name: '林 暁文', kana: 'リン シャオウェン', locale: 'ja', role: 'officer', office: 'BJS' },
  { login: 'manager.bjs', name: '有馬 由紀', kana: 'アリマ ユキ', locale: 'ja', role: 'manager', office: 'BJS' },
  { login: 'hq', name: '中条 真理', kana: 'ナカジョウ マリ', locale: 'ja', role: 'hq', office: null },
  { login: 'hq.manager', name: '柴田 宏明', kana: 'シバタ ヒロアキ', locale: 'ja', role: 'hq_manager', office: null },
  { login: 'auditor', name: '土屋 仁', kana: 'ツチヤ ジン', locale: 'ja', role: 'auditor', office: null },
  { login: 'admin', name: '管理 花子', kana: 'カンリ ハナコ', locale: 'ja', role: 'admin', office: null },
];

type Spelt = readonly [native: string, kana: string, roman: string];

const familyNames: readonly Spelt[] = [
  ['佐野', 'サノ', 'SANO'],
  ['藤川', 'フジカワ', 'FUJIKAWA'],
  ['村瀬', 'ムラセ', 'MURASE'],
  ['髙見', 'タカミ', 'TAKAMI'],
  ['矢部', 'ヤベ', 'YABE'],
  ['久保', 'クボ', 'KUBO'],
  ['浜口', 'ハマグチ', 'HAMAGUCHI'],
  ['立花', 'タチバナ', 'TACHIBANA'],
  ['大﨑', 'オオサキ', 'OSAKI'],
  ['北原', 'キタハラ', 'KITAHARA'],
  ['細川', 'ホソカワ', 'HOSOKAWA'],
  ['水谷', 'ミズタニ', 'MIZUTANI'],
  ['桑原', 'クワバラ', 'KUWABARA'],
  ['秋元', 'アキモト', 'AKIMOTO'],
  ['広瀬', 'ヒロセ', 'HIROSE'],
  ['渡邊', 'ワタナベ', 'WATANABE'],
  ['相川', 'アイカワ', 'AIKAWA'],
];

const givenNames: readonly Spelt[] = [
  ['和也', 'カズヤ', 'KAZUYA'],
  ['美咲', 'ミサキ', 'MISAKI'],
  ['浩二', 'コウジ', 'KOJI'],
  ['直子', 'ナオコ', 'NAOKO'],
  ['翔太', 'ショウタ', 'SHOTA'],
  ['由美子', 'ユミコ', 'YUMIKO'],
  ['健一', 'ケンイチ', 'KENICHI'],
  ['千尋', 'チヒロ', 'CHIHIRO'],
  ['信彦', 'ノブヒコ', 'NOBUHIKO'],
  ['葵', 'アオイ', 'AOI'],
  ['正樹', 'マサキ', 'MASAKI'],
  ['薫', 'カオル', 'KAORU'],
  ['裕介', 'ユウスケ', 'YUSUKE'],
];

const titles = {
  elected: ['議長', '副議長', '議員', '議員', '議員'],
  official: ['部長', '課長', '課長補佐', '係長', '主査', '主任'],
  student: ['生徒'],
  escort: ['随行員', '引率教員'],
  private: ['代表取締役', '営業部長', '理事'],
} as const;

/** The categories in which members of a delegation are counted. */
export type DemoCategory = keyof typeof titles;

/** An invented member of a delegation. */
export interface DemoMember {
  readonly nameNative: string;
  readonly nameKana: string;
  readonly nameRoman: string;
  readonly title: string;
  readonly category: DemoCategory;
}

/** The `index`-th invented member; neighbours differ in both names. */
export function demoMember(index: number, category: DemoCategory, ordinal: number): DemoMember {
  const family = familyNames[index % familyNames.length] ?? familyNames[0];
  const given = givenNames[(index * 5 + ordinal) % givenNames.length] ?? givenNames[0];
  if (!family || !given) throw new RangeError('No names');
  const known = titles[category];
  return {
    nameNative: `${family[0]} ${given[0]}`,
    nameKana: `${family[1]} ${given[1]}`,
    nameRoman: `${family[2]} ${given[2].slice(0, 1)}${given[2].slice(1).toLowerCase()}`,
    title: known[Math.min(ordinal, known.length - 1)] ?? known[0],
    category,
  };
}
