import type { Label } from '@kakehashi/shared/contracts';
import { regionalAlliancesTable, regionalExchangeTable, jetTable } from './activity-tables';
import { affiliationChanges, affiliations2009Table, affiliations2015Table } from './affiliation-tables';
import { seminarTable, trainees2008Table } from './country-year-tables';
import { counterpartTable, dispatch2008Table, dispatch2017Table } from './dispatch-tables';
import type { Dimension, ProgrammeCode, TableContent } from './figure';
import { record, type TableId, type TranscribedTable } from './record';
import { traineeCrossCheck, trainees2017Table } from './trainee-tables';
import { visitTable } from './visit-tables';

/** What the product adds to a transcribed table: its programme, its axes and a Japanese title. */
export interface PublishedTable {
  readonly id: TableId;
  readonly document: string | null;
  readonly programme: ProgrammeCode | null;
  readonly title: { readonly ja: string; readonly en: string };
  /** What the table's cells are broken down by. */
  readonly dimensions: readonly Dimension[];
  /** The date of a state of things, as printed. */
  readonly asOf: { readonly ja: string; readonly en: string } | null;
  readonly content: () => TableContent;
}

type Added = Omit<PublishedTable, 'id' | 'document' | 'title' | 'asOf'> & {
  readonly ja: string;
  readonly en?: string;
  readonly asOf?: PublishedTable['asOf'];
};

const byYear = ['fiscalYear'] as const;
const byYearAndCountry = ['fiscalYear', 'country'] as const;
const byField = ['fiscalYear', 'country', 'expertise'] as const;
const byPair = ['fiscalYear', 'country', 'prefecture'] as const;

const added: Record<TableId, Added> = {
  visits_support_by_year: {
    ja: '地方公共団体の海外活動支援(年別の件数・人数)',
    programme: 'visit',
    dimensions: byYear,
    content: visitTable,
  },
  regional_alliances_program_1995_2007: {
    ja: '地域間連携促進事業(旧ASEAN地域地方行政フォーラム)1995〜2007年度',
    programme: 'regional_exchange',
    dimensions: byYearAndCountry,
    content: regionalAlliancesTable,
  },
  specialist_dispatch_2000_2008: {
    ja: '専門家派遣の実績(2000〜2008年度)',
    programme: 'dispatch',
    dimensions: byField,
    content: dispatch2008Table,
  },
  exchange_cooperation_seminar_1995_2008: {
    ja: '地方行政交流・協力セミナー 国別参加者数(1995〜2008年度)',
    programme: 'exchange_seminar',
    dimensions: byYearAndCountry,
    content: seminarTable,
  },
  lgotp_trainees_1996_2008: {
    ja: '自治体職員協力交流事業 国別研修員数(1996〜2008年度)',
    programme: 'lgotp',
    dimensions: byYearAndCountry,
    content: trainees2008Table,
  },
  jet_fy2008: {
    ja: 'JETプログラム 2008年度の国別・職種別人数',
    programme: 'jet',
    dimensions: ['fiscalYear', 'country', 'role'],
    content: jetTable,
  },
  sister_cities_2009: {
    ja: '日本との自治体提携一覧(2009年4月1日現在)',
    programme: 'affiliation',
    dimensions: byPair,
    asOf: { ja: '2009年4月1日現在', en: 'As of 1 Apr 2009' },
    content: affiliations2009Table,
  },
  regional_exchange_program_2007_2014: {
    ja: '地域間交流促進事業の実施一覧(2007〜2014年度)',
    programme: 'regional_exchange',
    dimensions: byYearAndCountry,
    content: regionalExchangeTable,
  },
  sister_cities_2015: {
    ja: '日本との姉妹都市提携一覧(「2015年2月29日現在」と印刷)',
    programme: 'affiliation',
    dimensions: byPair,
    asOf: { ja: '「2015年2月29日現在」(原文のまま)', en: '“as of 29th Feb 2015” (as printed)' },
    content: affiliations2015Table,
  },
  sister_cities_diff_2009_2015: {
    ja: '姉妹都市提携一覧の2009年と2015年の相違',
    en: 'Sister-city affiliations: what changed between 2009 and 2015',
    programme: 'affiliation',
    dimensions: [],
    content: affiliationChanges,
  },
  specialist_dispatch_2008_2017: {
    ja: '最近の専門家派遣の実績(2008〜2017年度)',
    programme: 'dispatch',
    dimensions: byField,
    content: dispatch2017Table,
  },
  dispatch_counterparts: {
    ja: '専門家派遣の各国窓口機関',
    programme: 'dispatch',
    dimensions: [],
    content: counterpartTable,
  },
  lgotp_trainees_1996_2017: {
    ja: '自治体職員協力交流事業 ASEAN諸国からの受入研修員数(1996〜2017年度)',
    programme: 'lgotp',
    dimensions: byYearAndCountry,
    content: trainees2017Table,
  },
  lgotp_cross_check_1996_2008_vs_1996_2010: {
    ja: '研修員数の照合(2008年度までと2010年度まで)',
    en: 'Trainee counts compared: to 2008 against to 2010',
    programme: 'lgotp',
    dimensions: [],
    content: traineeCrossCheck,
  },
};

/** Every published table, in the order of the transcription. */
export const publishedTables: readonly PublishedTable[] = (Object.keys(record.tables) as TableId[]).map((id) => {
  const { ja, en, asOf, ...rest } = added[id];
  const transcribed = transcribedTable(id);
  return {
    id,
    document: transcribed.doc ?? null,
    title: { ja, en: en ?? transcribed.title ?? id },
    asOf: asOf ?? null,
    ...rest,
  };
});

/** The transcription of a table; the two comparisons carry rows alone. */
export function transcribedTable(id: TableId): TranscribedTable {
  return record.tables[id] as TranscribedTable;
}

/** Japanese titles of the documents. */
export const documentTitlesJa: Readonly<Record<string, string>> = {
  '000': 'CLAIRシンガポール事務所「活動内容」(2009年4月現在)',
  '001': 'CLAIR 紹介冊子(2010年頃)',
  '002': 'CLAIRシンガポール事務所 交流事業と姉妹都市(2015年)',
  '003': 'CLAIRシンガポール事務所 国際協力:専門家派遣とLGOTP(2017年度まで)',
  '004': '百科事典のCLAIRの項',
};

/** What a document of the record is called; null for what is none. */
export function documentName(id: string | null): Label | null {
  const titles: Readonly<Record<string, string>> = record.meta.documents;
  const en = id === null || !Object.hasOwn(titles, id) ? undefined : titles[id];
  return id === null || en === undefined ? null : { ja: documentTitlesJa[id] ?? en, en };
}
