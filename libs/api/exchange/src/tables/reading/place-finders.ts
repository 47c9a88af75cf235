import type { Label } from '@kakehashi/shared/contracts';
import type { EntityManager } from 'typeorm';
import { nameFinder } from './values';

/** Finds the codes behind names that the register keeps. */
export interface PlaceFinders {
  readonly office: (text: string) => string | null;
  readonly country: (text: string) => string | null;
  readonly prefecture: (text: string) => string | null;
}

/** Names of countries beside those of the register, as legacy files write them. */
const countryNames: Readonly<Record<string, readonly string[]>> = {
  US: ['アメリカ', '米国', '米', 'USA', 'U.S.A.', 'United States of America', 'America'],
  GB: ['イギリス', '英国', '英', 'UK', 'U.K.', 'Britain', 'Great Britain', 'England'],
  KR: ['韓国', '大韓民国', '韓', 'Korea', 'South Korea', 'Republic of Korea'],
  CN: ['中国', '中華人民共和国', '中', 'PRC', "People's Republic of China"],
  AU: ['豪州', '豪', 'オーストラリア'],
  FR: ['フランス', '仏国', '仏'],
  DE: ['ドイツ', '独国', '独'],
  RU: ['ロシア', '露', 'Russian Federation'],
  VN: ['ベトナム', 'ヴェトナム', '越', 'Viet Nam'],
  TW: ['台湾', '臺灣'],
  LA: ['Lao PDR', "Lao People's Democratic Republic"],
  MM: ['ビルマ', 'Burma'],
  NZ: ['ニュージーランド', 'NZ'],
  SG: ['シンガポール', 'シンガポール共和国'],
  TH: ['タイ', 'タイ王国', '泰'],
  IN: ['インド', '印'],
  CA: ['カナダ', '加'],
  IT: ['イタリア', '伊'],
};

/** 「シンガポール事務所」 is also called シンガポール, 「石川県」 石川; a country has its further names. */
const further = {
  offices: (_code: string, ja: string, en: string) => [ja.replace(/事務所$/u, ''), en.replace(/ Office$/u, '')],
  countries: (code: string) => countryNames[code] ?? [],
  prefectures: (_code: string, ja: string) => [ja.replace(/[都府県]$/u, '')],
} as const;

/** Finds the codes behind names of offices, prefectures and countries, in whatever way files write them. */
export async function placeFinders(db: Pick<EntityManager, 'query'>): Promise<PlaceFinders> {
  const read = async (table: 'offices' | 'countries' | 'prefectures') => {
    const rows: { code: string; ja: string; en: string }[] = await db.query(
      `SELECT code, name_ja AS ja, name_en AS en FROM ${table}`,
    );
    return rows.map(({ code, ja, en }) => {
      return { value: code, names: [ja, en, ...further[table](code, ja, en)] };
    });
  };
  return {
    office: nameFinder(await read('offices')),
    country: nameFinder(await read('countries')),
    prefecture: nameFinder(await read('prefectures')),
  };
}

/** What the register calls the places of each kind. */
export type PlaceNames = Readonly<Record<keyof PlaceFinders, readonly Label[]>>;

/** More countries than anybody reads through. */
const countries: Label = { ja: '国・地域のコードまたは名称', en: 'codes and names of countries' };

/** The names of offices and prefectures, and that there are countries. */
export async function placeNames(db: Pick<EntityManager, 'query'>): Promise<PlaceNames> {
  const read = (table: 'offices' | 'prefectures'): Promise<Label[]> =>
    db.query(`SELECT name_ja AS ja, name_en AS en FROM ${table} ORDER BY code`);
  return { office: await read('offices'), country: [countries], prefecture: await read('prefectures') };
}
