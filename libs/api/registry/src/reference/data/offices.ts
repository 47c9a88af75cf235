/** Whether a coverage is printed in a public source or supposed until an administrator confirms it. */
export type CoverageBasis = 'published' | 'assumption';

/** A run of countries that an office covers from a day on. */
export interface Coverage {
  readonly countries: readonly string[];
  readonly from: string;
  readonly basis: CoverageBasis;
}

/** An office as the product ships it. */
export interface OfficeSeed {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly timeZone: string;
  /** The country whose holidays close the office. */
  readonly country: string;
  readonly covers: readonly Coverage[];
}

/** The first day of the published record, FY1990; the real opening days are for an administrator to enter. */
const RECORD_BEGINS = '1990-04-01';

const supposed = (...countries: string[]): Coverage => ({ countries, from: RECORD_BEGINS, basis: 'assumption' });

/** The eight offices, in the order in which lists show them. */
export const officeSeeds: readonly OfficeSeed[] = [
  { code: 'HQ', ja: '東京本部', en: 'Tokyo Headquarters', timeZone: 'Asia/Tokyo', country: 'JP', covers: [] },
  {
    code: 'SIN',
    ja: 'シンガポール事務所',
    en: 'Singapore Office',
    timeZone: 'Asia/Singapore',
    country: 'SG',
    covers: [
      {
        countries: ['BN', 'ID', 'IN', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'VN'],
        from: RECORD_BEGINS,
        basis: 'published',
      },
      { countries: ['LK'], from: '2018-07-01', basis: 'published' },
    ],
  },
  {
    code: 'NYC',
    ja: 'ニューヨーク事務所',
    en: 'New York Office',
    timeZone: 'America/New_York',
    country: 'US',
    covers: [supposed('US', 'CA')],
  },
  {
    code: 'LON',
    ja: 'ロンドン事務所',
    en: 'London Office',
    timeZone: 'Europe/London',
    country: 'GB',
    covers: [supposed('GB', 'IE', 'DE', 'NL', 'AT', 'DK', 'SE', 'NO', 'FI', 'IS', 'EE', 'LV', 'LT', 'PL', 'CZ', 'HU')],
  },
  {
    code: 'PAR',
    ja: 'パリ事務所',
    en: 'Paris Office',
    timeZone: 'Europe/Paris',
    country: 'FR',
    covers: [supposed('FR', 'BE', 'LU', 'CH', 'ES', 'PT', 'IT', 'GR', 'MC', 'AD', 'MT', 'RO', 'BG')],
  },
  {
    code: 'SEL',
    ja: 'ソウル事務所',
    en: 'Seoul Office',
    timeZone: 'Asia/Seoul',
    country: 'KR',
    covers: [supposed('KR')],
  },
  {
    code: 'SYD',
    ja: 'シドニー事務所',
    en: 'Sydney Office',
    timeZone: 'Australia/Sydney',
    country: 'AU',
    covers: [supposed('AU', 'NZ')],
  },
  {
    code: 'BJS',
    ja: '北京事務所',
    en: 'Beijing Office',
    timeZone: 'Asia/Shanghai',
    country: 'CN',
    covers: [supposed('CN', 'MN')],
  },
];
