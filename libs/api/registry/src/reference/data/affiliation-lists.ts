import type { PrintedPair } from '../../affiliations/pair-identity';
import lines2009 from './affiliations-2009.json';
import lines2015 from './affiliations-2015.json';

/** A line of a published list. */
export interface ListedPair extends PrintedPair {
  readonly line: number | null;
  readonly findings: readonly string[];
}

/** A published list of affiliations with the date that it states. */
export interface AffiliationListSeed {
  readonly asOf: string;
  readonly asOfPrinted: string;
  readonly document: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly findings: readonly string[];
  readonly pairs: readonly ListedPair[];
}

const oddSpelling =
  /Passig|Thagard|Chiangmai|Yokohama city|Kawit|General Trias|Quezon|Manila, Luzon|Hyderabad|La Trinidad/;

type Line2009 = readonly [country: string, prefecture: string, japanese: string, foreign: string, line: number];
type Line2015 = readonly [country: string, prefecture: string, foreign: string];

/** The published lists, the earliest first. */
export const affiliationListSeeds: readonly AffiliationListSeed[] = [
  {
    asOf: '2009-04-01',
    asOfPrinted: 'as of 1 Apr 2009',
    document: '000',
    titleJa: '日本との自治体提携一覧（2009年4月1日現在）',
    titleEn: 'List of Local Government Affiliations with Japan (as of 1 Apr 2009)',
    findings: ['A15'],
    pairs: (lines2009 as unknown as Line2009[]).map(([country, prefecture, japanese, foreign, line]) => ({
      country,
      prefecture,
      japanese,
      foreign,
      line,
      findings: oddSpelling.test(`${japanese} ${foreign}`) ? ['A17'] : [],
    })),
  },
  {
    // The list prints "29th Feb 2015", a day that does not exist; the last day of that month stands for it.
    asOf: '2015-02-28',
    asOfPrinted: 'as of 29th Feb 2015',
    document: '002',
    titleJa: '日本との姉妹都市提携一覧（「2015年2月29日現在」と印刷）',
    titleEn: 'List of Sister City Affiliations with Japan (printed “as of 29th Feb 2015”)',
    findings: ['A14', 'A15', 'A16'],
    pairs: (lines2015 as unknown as Line2015[]).map(([country, prefecture, foreign]) => ({
      country,
      prefecture,
      japanese: null,
      foreign,
      line: null,
      findings: [],
    })),
  },
];
