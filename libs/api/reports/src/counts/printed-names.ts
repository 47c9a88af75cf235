import type { Label } from '@kakehashi/shared/contracts';
import { programmes } from './definitions';

/** What our transcription calls rows and columns for which the record itself prints no word. */
const own: Readonly<Record<string, Label>> = {
  Total: { ja: '合計', en: 'Total' },
  _total: { ja: '合計', en: 'Total' },
  text: { ja: '本文', en: 'Text' },
  'year not printed': { ja: '年度の記載なし', en: 'Year not printed' },
  'to 2008': { ja: '2008年度まで', en: 'To 2008' },
  'to 2010': { ja: '2010年度まで', en: 'To 2010' },
  difference: { ja: '差', en: 'Difference' },
  'Vietnam: described in the text, not in the list': {
    ja: 'ベトナム：一覧になく、本文にあり',
    en: 'Vietnam: described in the text, not in the list',
  },
  'JET: selected in fiscal year 2011': { ja: 'JET：2011年度の採用者', en: 'JET: selected in fiscal year 2011' },
  'Overseas Study Tour 2008: officials': {
    ja: '海外スタディツアー2008：職員',
    en: 'Overseas Study Tour 2008: officials',
  },
  'NATAS 2009: visitors, about': { ja: 'NATAS 2009：来場者（約）', en: 'NATAS 2009: visitors, about' },
  'MATTA 2008: visitors, about': { ja: 'MATTA 2008：来場者（約）', en: 'MATTA 2008: visitors, about' },
  staff_dispatched_from_japan: { ja: '日本からの派遣職員数', en: 'Staff dispatched from Japan' },
  local_staff: { ja: '現地職員数', en: 'Local staff' },
  jet_recruits_fy2008: { ja: 'JET採用者数（2008年度）', en: 'JET recruits, FY2008' },
  study_tour_2008_days_japan: { ja: '海外スタディツアー2008の日本での日数', en: 'Study tour 2008: days in Japan' },
  study_tour_2008_days_thailand: {
    ja: '海外スタディツアー2008のタイでの日数',
    en: 'Study tour 2008: days in Thailand',
  },
  sister_affiliations: { ja: '姉妹提携数', en: 'Sister affiliations' },
  registered_specialists_2010: { ja: '登録専門家数（2010年）', en: 'Registered specialists, 2010' },
  jet_participants_since_1987_over: { ja: '1987年以来のJET参加者数（超）', en: 'JET participants since 1987, over' },
  jet_participants_since_1987_more_than: {
    ja: '1987年以来のJET参加者数（以上）',
    en: 'JET participants since 1987, more than',
  },
  jet_countries: { ja: 'JET参加国数', en: 'JET countries' },
  prefectures: { ja: '都道府県数', en: 'Prefectures' },
  designated_cities: { ja: '政令指定都市数', en: 'Designated cities' },
  program_2015_participants: { ja: '2015年の事業の参加者数', en: 'Programme of 2015: participants' },
  program_2015_days: { ja: '2015年の事業の日数', en: 'Programme of 2015: days' },
};

/** Spellings of the record that are not those of our list of countries. */
const spellings: Readonly<Record<string, string>> = { 'Lao PDR': 'Laos' };

/** What a row or column is of, beside its printed text. */
interface Beside {
  readonly programme: string | null;
  /** The country of the figure, where it has one. */
  readonly country: Label | null;
}

/**
 * The name of a row or column of a published figure: a measure, a total or a country in the reader's language; every other
 * text stays as it is printed, and so do countries in English.
 */
export function printedName(text: string, { programme, country }: Beside): Label {
  const known = Object.hasOwn(own, text) ? own[text] : undefined;
  const { measures } = Object.values(programmes).find(({ code }) => code === programme) ?? { measures: [] };
  const measure = measures.find(({ code }) => code === text)?.label;
  const isOfCountry = country && (spellings[text] ?? text) === country.en;
  return known ?? measure ?? { ja: isOfCountry ? country.ja : text, en: text };
}
