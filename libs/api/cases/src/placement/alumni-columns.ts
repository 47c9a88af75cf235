import { choiceLabel, trainingFields } from '@kakehashi/shared/case-types';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { ListColumn } from '@kakehashi/api/exchange';
import type { NamesOf } from '@kakehashi/api/registry';
import type { AlumnusView } from './dto/alumni.dto';

/** The columns of a file of former trainees: what the list shows, and nothing that is sealed. */
export const alumniColumns = (names: NamesOf): readonly ListColumn<AlumnusView>[] => [
  { heading: { ja: '案件番号', en: 'Reference' }, cell: ({ reference }) => reference },
  { heading: { ja: '氏名', en: 'Name' }, cell: ({ nameRoman }) => nameRoman },
  { heading: { ja: '氏名（現地語）', en: 'Name in its own script' }, cell: ({ nameNative }) => nameNative },
  { heading: { ja: '国・地域', en: 'Country' }, cell: ({ country }, locale) => names.country(country)[locale] },
  { heading: { ja: '派遣元の所属', en: 'Employer' }, cell: ({ employer }) => employer },
  { heading: { ja: '受入先', en: 'Host' }, cell: ({ host }) => host?.name ?? null },
  {
    heading: { ja: '受入先の都道府県', en: 'Prefecture of the host' },
    cell: ({ prefecture }, locale) => prefecture && names.prefecture(prefecture)[locale],
  },
  { heading: { ja: '研修分野', en: 'Field' }, cell: ({ field }, locale) => choiceLabel(trainingFields, field)[locale] },
  { heading: { ja: '事業', en: 'Programme' }, cell: ({ programme }, locale) => names.programme(programme)[locale] },
  { heading: { ja: '事務所', en: 'Office' }, cell: ({ office }, locale) => names.office(office)[locale] },
  {
    heading: { ja: '来日年度', en: 'Fiscal year of arrival' },
    cell: ({ fiscalYear }, locale) => fiscalYearLabel(fiscalYear, locale),
  },
  { heading: { ja: '来日日', en: 'Arrived on' }, cell: ({ arrivedOn }) => arrivedOn },
  { heading: { ja: '離日日', en: 'Departed on' }, cell: ({ departedOn }) => departedOn },
];
