import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import type { TextValues } from './discrepancy-texts';
import type { FigureKey, FigureNames } from './figure-heading';

/** What a heading or label is printed as, and what it was taken for, in words. */
export function readAs(printed: string, key: FigureKey, names: FigureNames): TextValues {
  return { value: printed, meaning: meaningOf(key, names) };
}

function meaningOf(key: FigureKey, names: FigureNames): Label {
  if (key.kind === 'country' || key.kind === 'office') return names.place?.(key.code) ?? same(key.code);
  if (key.kind === 'year') return { ja: fiscalYearLabel(key.year, 'ja'), en: fiscalYearLabel(key.year, 'en') };
  if (key.kind === 'until') return { ja: `${key.year}年度まで`, en: `up to FY${key.year}` };
  if (key.kind === 'subtotal') return { ja: '小計', en: 'a subtotal' };
  return key.kind === 'total' ? { ja: '合計', en: 'the total' } : { ja: '累計', en: 'the cumulative count' };
}

function same(text: string): Label {
  return { ja: text, en: text };
}
