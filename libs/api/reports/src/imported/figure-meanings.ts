import { unknownMeaning, type MeaningCheck } from '@kakehashi/api/exchange';
import { isBareYear } from './bare-years';
import { figureKeyOf, type FigureNames } from './figure-heading';
import { LEAVE_OUT } from './figure-row';

const known = [
  { ja: '年度', en: 'a fiscal year' },
  { ja: '国・地域', en: 'a country' },
  { ja: '事務所', en: 'an office' },
  { ja: '合計・小計・累計', en: 'a total, subtotal or cumulative count' },
  { ja: LEAVE_OUT, en: LEAVE_OUT },
];

/** What headings and labels of a table can mean; nothing is asked of others. */
export function figureMeanings(names: FigureNames): MeaningCheck {
  return (column, meaning) => {
    if (column !== 'label' && column !== 'figure') return null;
    const isKnown = meaning === LEAVE_OUT || isBareYear(meaning) || figureKeyOf(meaning, names) !== null;
    return isKnown ? null : unknownMeaning(meaning, known);
  };
}
