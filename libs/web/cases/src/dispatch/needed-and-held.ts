import {
  choiceLabel,
  expertLanguages,
  expertiseAreas,
  languageLevels,
  type ConstraintCode,
} from '@kakehashi/shared/case-types';
import type { ConstraintView, ExpertDetail, Locale, NeedView } from '@kakehashi/shared/contracts';
import type { Say } from './candidate-text';

/** What a need is set against: the need itself, and what the roster holds once it was read. */
export interface Measured {
  readonly need: Pick<NeedView, 'periodFrom' | 'periodTo'>;
  readonly expert: ExpertDetail | undefined;
}

/** The words in which it is said; `label` is a text of `cases.comparison`. */
export interface MeasureWords {
  readonly locale: Locale;
  readonly label: Say;
  readonly country: (code: string) => string;
}

interface Values {
  readonly needed: string;
  readonly held: string;
}

type Rule = (values: Readonly<Record<string, unknown>>, measured: Measured, words: MeasureWords) => Values | null;

/** What a condition needs and what the specialist has of it, a line each; null where the condition's name says it all. */
export function neededAndHeld(
  { code, values }: ConstraintView,
  measured: Measured,
  words: MeasureWords,
): string | null {
  const found = rules[code as ConstraintCode]?.(values, measured, words);
  if (!found) return null;
  const lines = [words.label('needed', { value: found.needed }), words.label('held', { value: found.held })];
  return lines.join('\n');
}

const rules: Partial<Record<ConstraintCode, Rule>> = {
  language: ({ needed, level }, { expert }, { locale, label }) => {
    const spoken = expert?.languages.map((one) => languageText(one.language, one.level, locale)) ?? [];
    const asked = codes(needed).map((one) => languageText(one, String(level), locale));
    return { needed: listed(asked, locale) ?? label('notAsked'), held: listed(spoken, locale) ?? label('nothing') };
  },
  health: ({ until, neededUntil }, _measured, { label }) => ({
    needed: neededUntil ? `– ${String(neededUntil)}` : label('notAsked'),
    held: until ? `– ${String(until)}` : label('nothing'),
  }),
  availability: (_values, { need, expert }, { locale, label }) => ({
    needed: spanOf(need.periodFrom, need.periodTo),
    held:
      listed(expert?.availability.map(({ validFrom, validTo }) => spanOf(validFrom, validTo)) ?? [], locale) ??
      label('nothing'),
  }),
  booking: ({ from, to, country }, { need }, { label, country: nameOf }) => ({
    needed: label('noClash', { from: need.periodFrom, to: need.periodTo }),
    held: from
      ? label('clash', { from, to: to ?? '', country: country ? nameOf(String(country)) : '' })
      : label('nothing'),
  }),
  field: ({ needed, held }, _measured, { locale, label }) => ({
    needed: areaText(String(needed), locale),
    held:
      listed(
        codes(held).map((one) => areaText(one, locale)),
        locale,
      ) ?? label('nothing'),
  }),
};

function codes(joined: unknown): string[] {
  return typeof joined === 'string' && joined ? joined.split(' ') : [];
}

function areaText(code: string, locale: Locale): string {
  return choiceLabel(expertiseAreas, code)[locale];
}

function languageText(language: string, level: string, locale: Locale): string {
  return `${choiceLabel(expertLanguages, language)[locale]} · ${choiceLabel(languageLevels, level)[locale]}`;
}

function listed(texts: readonly string[], locale: Locale): string | null {
  return texts.length ? texts.join(locale === 'ja' ? '、' : ', ') : null;
}

function spanOf(from: string, to: string | null | undefined): string {
  return `${from} – ${to ?? ''}`.trim();
}
