import { fiscalYearLabel, momentInJapan } from '@kakehashi/shared/calendar';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import type { ListColumn } from '@kakehashi/api/exchange';
import type { NamesOf } from '@kakehashi/api/registry';
import type { Attribution } from '../counts/dispatch-measures';
import type { ChangedCell, Publication, PublishableYear, StandingYear } from './publication.dto';

/** A year of the list: as it was published, or one that may be. */
export type YearLine = StandingYear | PublishableYear;

const published = (line: YearLine): StandingYear | null => ('id' in line ? line : null);

const momentOf = (published: Pick<Publication, 'asOf'> | null, locale: Locale): string | null =>
  published && momentInJapan(published.asOf, locale);

const standing = {
  yes: { ja: '公表済み', en: 'Published' },
  no: { ja: '未公表', en: 'Not published' },
} as const;

/** The columns of a file of the years that were published, and of those that may be. */
export const yearColumns = (programmes: ReadonlyMap<string, Label>): readonly ListColumn<YearLine>[] => [
  {
    heading: { ja: '事業', en: 'Programme' },
    cell: ({ programme }, locale) => programmes.get(programme)?.[locale] ?? programme,
  },
  { heading: { ja: '年度', en: 'Fiscal year' }, cell: ({ fiscalYear }, locale) => fiscalYearLabel(fiscalYear, locale) },
  { heading: { ja: '状態', en: 'State' }, cell: (line, locale) => standing[published(line) ? 'yes' : 'no'][locale] },
  { heading: { ja: '版', en: 'Revision' }, cell: (line) => published(line)?.revision ?? null },
  { heading: { ja: '公表時点', en: 'As of' }, cell: (line, locale) => momentOf(published(line), locale) },
  { heading: { ja: '公表者', en: 'Published by' }, cell: (line) => published(line)?.publishedBy ?? null },
  { heading: { ja: '訂正の理由', en: 'Why it was restated' }, cell: (line) => published(line)?.reason ?? null },
  { heading: { ja: '案件数', en: 'Cases' }, cell: (line) => published(line)?.cases ?? null },
  { heading: { ja: '変わった欄', en: 'Cells that differ today' }, cell: (line) => published(line)?.drift ?? null },
  { heading: { ja: 'ハッシュ（SHA-256）', en: 'Hash (SHA-256)' }, cell: (line) => published(line)?.hash ?? null },
];

/** A cell that a revision changed, or that differs today. */
export interface ChangedLine {
  /** Null where the cell differs today from what stands. */
  readonly revision: Publication | null;
  readonly cell: ChangedCell;
}

const ways: Readonly<Record<Attribution, Label>> = {
  approval: { ja: '承認年度', en: 'Year of approval' },
  departure: { ja: '出発年度', en: 'Year of departure' },
};

/** The columns of a file of one publication: what each revision changed, and what would differ today. */
export const changedColumns = (names: NamesOf): readonly ListColumn<ChangedLine>[] => [
  {
    heading: { ja: '版', en: 'Revision' },
    cell: ({ revision }, locale) => revision?.revision ?? { ja: '現在', en: 'Today' }[locale],
  },
  { heading: { ja: '公表時点', en: 'As of' }, cell: ({ revision }, locale) => momentOf(revision, locale) },
  { heading: { ja: '集計値', en: 'Measure' }, cell: ({ cell }, locale) => cell.measureLabel[locale] },
  {
    heading: { ja: '年度の取り方', en: 'Counted by' },
    cell: ({ cell: { attribution } }, locale) => attribution && ways[attribution][locale],
  },
  { heading: { ja: '事務所', en: 'Office' }, cell: ({ cell }, locale) => names.office(cell.office)[locale] },
  {
    heading: { ja: '国・都道府県・分野', en: 'Country, prefecture or area' },
    cell: ({ cell }, locale) => cell.placeLabel[locale],
  },
  { heading: { ja: '前の値', en: 'Before' }, cell: ({ cell }) => cell.published },
  { heading: { ja: '後の値', en: 'After' }, cell: ({ cell }) => cell.now },
  { heading: { ja: '差', en: 'Difference' }, cell: ({ cell }) => cell.difference },
];
