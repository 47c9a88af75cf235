import { caseTypeDefinitions } from '@kakehashi/shared/case-types';
import { localDate } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import type { ListColumn } from '@kakehashi/api/exchange';
import type { NamesOf } from '@kakehashi/api/registry';
import type { BehindFigure, DashboardCell } from './dashboard.dto';
import { ages, type Age, type DashboardCut } from './figures';

/** One number of the dashboard, with the figure that it is of. */
export interface FigureLine extends DashboardCell {
  readonly figure: Label;
}

const office = { ja: '事務所', en: 'Office' };
const type = { ja: '種別', en: 'Type' };
const step = { ja: '状態・手続', en: 'State or step' };
const age = { ja: '日数の区分', en: 'Age' };
const month = { ja: '月', en: 'Month' };

const both = (one: Label, other: Label): Label => ({
  ja: `${one.ja}×${other.ja}`,
  en: `${one.en} × ${other.en.toLowerCase()}`,
});

/** What each way of breaking a figure down is called: lines of the same one add up, lines of two do not. */
const cuts: Readonly<Record<DashboardCut, Label>> = {
  all: { ja: '全体', en: 'All' },
  office,
  type,
  officeType: both(office, type),
  step,
  age,
  officeAge: both(office, age),
  stepAge: both(step, age),
  month,
};

function bandOf(code: Age): Label {
  const { from, to } = ages.find((one) => one.code === code) ?? ages[0];
  if (to === null) return { ja: `${from}日以上`, en: `${from} days or more` };
  if (from === 0) return { ja: `${to}日以内`, en: `Up to ${to} days` };
  return { ja: `${from}〜${to}日`, en: `${from}–${to} days` };
}

/** The columns of a file of the dashboard: one line for each number. */
export const figureColumns = (names: NamesOf): readonly ListColumn<FigureLine>[] => [
  { heading: { ja: '項目', en: 'Figure' }, cell: ({ figure }, locale) => figure[locale] },
  { heading: { ja: '内訳', en: 'Broken down by' }, cell: ({ cut }, locale) => cuts[cut][locale] },
  { heading: office, cell: ({ office: code }, locale) => code && names.office(code)[locale] },
  { heading: type, cell: ({ type: code }, locale) => code && caseTypeDefinitions[code].label[locale] },
  { heading: step, cell: ({ stepLabel }, locale) => stepLabel?.[locale] ?? null },
  { heading: age, cell: ({ age: code }, locale) => code && bandOf(code)[locale] },
  { heading: month, cell: ({ month: code }) => code },
  { heading: { ja: '件数', en: 'Count' }, cell: ({ count }) => count },
  { heading: { ja: 'うち成立', en: 'Of which came about' }, cell: ({ met }) => met },
  { heading: { ja: '中央値（日）', en: 'Median (days)' }, cell: ({ median }) => median },
  { heading: { ja: '90%値（日）', en: '90th percentile (days)' }, cell: ({ p90 }) => p90 },
];

/** The columns of a file of what stands behind a number; what a trainee's case is called stays out of it. */
export const behindColumns = (names: NamesOf): readonly ListColumn<BehindFigure>[] => [
  { heading: { ja: '案件番号', en: 'Reference' }, cell: ({ reference }) => reference },
  { heading: { ja: '件名', en: 'Title' }, cell: (row) => (row.type === 'placement' ? null : row.title) },
  { heading: type, cell: (row, locale) => caseTypeDefinitions[row.type].label[locale] },
  { heading: office, cell: (row, locale) => names.office(row.office)[locale] },
  { heading: { ja: '国・地域', en: 'Country' }, cell: ({ country }, locale) => names.country(country)[locale] },
  { heading: step, cell: ({ stepLabel }, locale) => stepLabel[locale] },
  { heading: { ja: '日数', en: 'Days' }, cell: ({ days }) => days },
  { heading: { ja: '日付（日本）', en: 'Date (Japan)' }, cell: ({ at }) => localDate(new Date(at), 'Asia/Tokyo') },
];
