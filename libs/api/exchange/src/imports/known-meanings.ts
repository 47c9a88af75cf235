import { fillIn, type Label } from '@kakehashi/shared/contracts';
import type { TableLayout } from '../tables/reading/layout';
import type { MeaningCheck } from './import-kind';

const unknown: Label = {
  ja: '「{value}」はこの列で使用できません。使用できる値：{known}',
  en: '“{value}” is not known in this column. It knows: {known}',
};

/** That a column does not know a meaning, and what it does know. */
export function unknownMeaning(meaning: string, known: readonly Label[]): Label {
  const value = meaning.slice(0, 60);
  return {
    ja: fillIn(unknown.ja, {
      value,
      known: known.map(({ ja }) => ja).join('、'),
    }),
    en: fillIn(unknown.en, {
      value,
      known: known.map(({ en }) => en).join(', '),
    }),
  };
}

/** A layout without meanings that are none: what was remembered once may not be known any more. */
export function withKnownMeanings(layout: TableLayout, check: MeaningCheck): TableLayout {
  const known = Object.entries(layout.meanings ?? {}).map(([column, names]) => [
    column,
    Object.fromEntries(Object.entries(names).filter(([, meaning]) => check(column, meaning) === null)),
  ]);
  return { ...layout, meanings: Object.fromEntries(known) };
}
