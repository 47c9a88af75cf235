import { caseTypeOfReference } from '@kakehashi/shared/case-types';
import { fiscalYearLabel, momentInJapan } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import type { ListColumn } from '@kakehashi/api/exchange';
import type { NamesOf } from '@kakehashi/api/registry';
import type { ChangedCase, ChangeKind, ChangeSide } from './changes.dto';

const kinds: Readonly<Record<ChangeKind, Label>> = {
  late: { ja: '遅れて計上', en: 'Counted late' },
  progressed: { ja: '通常の進行による計上', en: 'Counted in the ordinary course' },
  withdrawn: { ja: '計上から除外', en: 'No longer counted' },
  retracted: { ja: '取込みの取消し', en: 'Import undone' },
  reclassified: { ja: '分類の変更', en: 'Reclassified' },
  corrected: { ja: '値の訂正', en: 'Corrected' },
};

type Side = 'before' | 'after';

const sides: Readonly<Record<Side, Label>> = {
  before: { ja: '当時', en: 'Then' },
  after: { ja: '現在', en: 'Now' },
};

/** What is told of a case, as it was and as it is. */
const told = (names: NamesOf): readonly ListColumn<ChangeSide>[] => [
  {
    heading: { ja: '年度', en: 'fiscal year' },
    cell: ({ fiscalYears }, locale) => fiscalYears.map((year) => fiscalYearLabel(year, locale)).join('; '),
  },
  { heading: { ja: '事務所', en: 'office' }, cell: ({ office }, locale) => office && names.office(office)[locale] },
  { heading: { ja: '国・地域', en: 'country' }, cell: ({ country }, locale) => country[locale] },
  {
    heading: { ja: '都道府県・分野', en: 'prefecture or area' },
    cell: ({ division }, locale) => division?.[locale] ?? null,
  },
  {
    heading: { ja: '市区町村', en: 'municipality' },
    cell: ({ municipality }, locale) => municipality?.[locale] ?? null,
  },
  { heading: { ja: '状態', en: 'state' }, cell: ({ state }, locale) => state?.[locale] ?? null },
  {
    heading: { ja: '値', en: 'figures' },
    cell: ({ figures }, locale) => figures.map(({ label, value }) => `${label[locale]} ${value ?? '–'}`).join('; '),
  },
];

/** The columns of a file of what changed; what a trainee's case is called stays out of it. */
export const changesColumns = (names: NamesOf): readonly ListColumn<ChangedCase>[] => [
  { heading: { ja: '案件番号', en: 'Reference' }, cell: ({ reference }) => reference },
  { heading: { ja: '件名', en: 'Title' }, cell: ({ reference, title }) => (isOfTrainee(reference) ? null : title) },
  {
    heading: { ja: '変更', en: 'Change' },
    cell: (row, locale) => row.kinds.map((kind) => kinds[kind][locale]).join('; '),
  },
  ...(['before', 'after'] as const).flatMap((side) =>
    told(names).map(({ heading, cell }): ListColumn<ChangedCase> => ({
      heading: { ja: `${sides[side].ja} ${heading.ja}`, en: `${sides[side].en}: ${heading.en}` },
      cell: ({ [side]: shown }, locale) => shown && cell(shown, locale),
    })),
  ),
  {
    heading: { ja: '最後の変更日時', en: 'Last changed at' },
    cell: ({ events }, locale) => (events[0] ? momentInJapan(events[0].at, locale) : null),
  },
  { heading: { ja: '最後に変更した人', en: 'Last changed by' }, cell: ({ events }) => events[0]?.by ?? null },
];

function isOfTrainee(reference: string | null): boolean {
  return reference !== null && caseTypeOfReference(reference) === 'placement';
}
