import type { ListColumn } from '@kakehashi/api/exchange';
import { choiceLabel, japaneseLevels, trainingFields, visitLanguages } from '@kakehashi/shared/case-types';
import type { NamesOf } from '../names/stored-names';
import type { HostOfferView } from './host-offer.dto';

/** The columns of a file of the offers of hosts; says whether the places taken are those of some offices alone. */
export const hostOfferColumns = (
  names: NamesOf,
  { ownPlacesOnly }: { readonly ownPlacesOnly: boolean },
): readonly ListColumn<HostOfferView>[] => [
  { heading: { ja: '受入自治体', en: 'Host' }, cell: ({ host }) => host.name },
  { heading: { ja: '団体コード', en: 'Municipality code' }, cell: ({ host }) => host.municipalityCode },
  { heading: { ja: '事業', en: 'Programme' }, cell: ({ programme }, locale) => names.programme(programme)[locale] },
  { heading: { ja: '研修分野', en: 'Field' }, cell: ({ field }, locale) => choiceLabel(trainingFields, field)[locale] },
  { heading: { ja: '定員', en: 'Places' }, cell: ({ capacity }) => capacity },
  {
    heading: ownPlacesOnly
      ? { ja: '決定・提案済み（自事務所の研修員）', en: 'Places taken by trainees of the own office' }
      : { ja: '決定・提案済み', en: 'Places taken' },
    cell: ({ taken }) => taken,
  },
  {
    heading: { ja: '必要な日本語能力', en: 'Japanese needed' },
    cell: ({ minJapaneseLevel }, locale) => choiceLabel(japaneseLevels, minJapaneseLevel)[locale],
  },
  {
    heading: { ja: '日本語以外の対応言語', en: 'Languages beside Japanese' },
    cell: ({ languages }, locale) => languages.map((one) => choiceLabel(visitLanguages, one)[locale]).join('; '),
  },
  { heading: { ja: '受入れの開始日', en: 'From' }, cell: ({ availableFrom }) => availableFrom },
  { heading: { ja: '受入れの終了日', en: 'To' }, cell: ({ availableTo }) => availableTo },
  { heading: { ja: '条件・備考', en: 'Conditions' }, cell: ({ conditions }) => conditions },
  { heading: { ja: '終了の理由', en: 'Why it ended' }, cell: ({ retiredReason }) => retiredReason },
];
