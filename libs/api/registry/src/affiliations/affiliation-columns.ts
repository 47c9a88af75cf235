import { yesAndNo, type ListColumn } from '@kakehashi/api/exchange';
import { affiliationKinds, affiliationStatuses, affiliationTests, choiceLabel } from '@kakehashi/shared/case-types';
import type { NamesOf } from '../names/stored-names';
import type { AffiliationEntryView } from './affiliation-entry.dto';
import type { AffiliationChange, AffiliationPairCount } from './affiliation-lists.dto';

const headings = {
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  country: { ja: '国・地域', en: 'Country' },
} as const;

/** The columns of a file of the register of affiliations. */
export const affiliationColumns = (names: NamesOf): readonly ListColumn<AffiliationEntryView>[] => [
  {
    heading: headings.prefecture,
    cell: ({ japanese }, locale) => names.prefecture(japanese.prefecture)[locale],
  },
  {
    heading: { ja: '日本側', en: 'Japanese side' },
    cell: ({ japanese }, locale) => (locale === 'ja' ? japanese.nameJa : japanese.nameEn),
  },
  {
    heading: { ja: '団体コード', en: 'Municipality code' },
    cell: ({ japanese }) => japanese.municipalityCode,
  },
  { heading: headings.country, cell: ({ country }, locale) => names.country(country)[locale] },
  { heading: { ja: '相手先', en: 'Foreign side' }, cell: ({ foreignName }) => foreignName },
  { heading: { ja: '州・省など', en: 'State or province' }, cell: ({ foreignRegion }) => foreignRegion },
  {
    heading: { ja: '区分', en: 'Kind' },
    cell: ({ kind }, locale) => kind && choiceLabel(affiliationKinds, kind)[locale],
  },
  { heading: { ja: '締結日', en: 'Signed on' }, cell: ({ signedOn }) => signedOn },
  {
    heading: { ja: '状況', en: 'Status' },
    cell: ({ status }, locale) => choiceLabel(affiliationStatuses, status)[locale],
  },
  { heading: { ja: '状況の時点', en: 'Status as of' }, cell: ({ asOf }) => asOf },
  { heading: { ja: '終了日', en: 'Ended on' }, cell: ({ endedOn }) => endedOn },
  ...affiliationTests.map(({ value, label }): ListColumn<AffiliationEntryView> => ({
    heading: label,
    cell: ({ [value]: held }, locale) => (held === null ? null : yesAndNo[held ? 'yes' : 'no'][locale]),
  })),
  { heading: { ja: '備考', en: 'Note' }, cell: ({ note }) => note },
];

/** The columns of a file of how many affiliations each prefecture has with each country. */
export const pairColumns = (names: NamesOf): readonly ListColumn<AffiliationPairCount>[] => [
  { heading: headings.prefecture, cell: ({ prefecture }, locale) => names.prefecture(prefecture)[locale] },
  { heading: headings.country, cell: ({ country }, locale) => names.country(country)[locale] },
  { heading: { ja: '提携数', en: 'Affiliations' }, cell: ({ count }) => count },
];

const changes: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  removed: { ja: '削除', en: 'Removed' },
  added: { ja: '追加', en: 'Added' },
  respelt: { ja: '表記変更', en: 'Respelt' },
};

/** The columns of a file of what differs between two published lists. */
export const changeColumns = (names: NamesOf): readonly ListColumn<AffiliationChange>[] => [
  { heading: { ja: '変更', en: 'Change' }, cell: ({ change }, locale) => changes[change]?.[locale] ?? change },
  ...affiliationColumns(names)
    .slice(0, 6)
    .map(({ heading, cell }): ListColumn<AffiliationChange> => ({
      heading,
      cell: ({ entry }, locale) => cell(entry, locale),
    })),
  { heading: { ja: '前の一覧の表記', en: 'In the earlier list' }, cell: ({ printedBefore }) => printedBefore },
  { heading: { ja: '後の一覧の表記', en: 'In the later list' }, cell: ({ printedAfter }) => printedAfter },
];
