import type { Label } from '@kakehashi/shared/contracts';
import type { DecidedValue } from './decided-value.dto';
import type { Decision } from './decisions.dto';

/** Which sides the figures of a finding offer to be accepted. */
export interface Sides {
  readonly hasValues: boolean;
  readonly hasPrinted: boolean;
  /** Whether anything is computed otherwise than printed. */
  readonly hasComputed: boolean;
}

/** What can be decided on a finding, and why not everything can. */
export interface FindingChoices {
  readonly choices: Decision[];
  readonly whyNot: Label | null;
}

/** The sides of the figures that a finding is about. */
export function sidesOf(values: readonly Pick<DecidedValue, 'printed' | 'computed'>[]): Sides {
  const printed = values.filter((value) => value.printed !== null);
  return {
    hasValues: values.length > 0,
    hasPrinted: printed.length > 0,
    hasComputed: printed.some((value) => value.computed !== null && value.computed !== value.printed),
  };
}

/** What can be decided: a side that no figure has cannot be accepted, but what was found out can be written down. */
export function choicesOf({ hasValues, hasPrinted, hasComputed }: Sides): FindingChoices {
  const choices: Decision[] = [
    ...(hasPrinted ? (['printed'] as const) : []),
    ...(hasComputed ? (['computed'] as const) : []),
    'open',
  ];
  const whyNot = !hasValues ? words : !hasPrinted ? unprinted : hasComputed ? null : equal;
  return { choices, whyNot };
}

const words: Label = {
  ja: '集計の値についての所見ではない（文言、名称、日付、期間など）ため、採る値がありません。分かったことは、未決定のまま理由に残せます。',
  en: 'This is about words, names, dates or periods and no figure of the counts, so there is nothing to accept. What was found out can be written down with the finding left open.',
};
const unprinted: Label = {
  ja: 'この所見の値は資料に数として印刷されていないため、採る値がありません。分かったことは、未決定のまま理由に残せます。',
  en: 'The source prints no number for what this is about, so there is nothing to accept. What was found out can be written down with the finding left open.',
};
const equal: Label = {
  ja: '印刷された値と異なる計算値がないため、計算値は採れません。',
  en: 'Nothing is computed otherwise than printed, so there is no computed value to accept.',
};
