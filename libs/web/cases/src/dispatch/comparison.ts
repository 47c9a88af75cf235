import {
  choiceLabel,
  expertKinds,
  expertLanguages,
  languageLevels,
  matchConstraints,
  matchPreferences,
} from '@kakehashi/shared/case-types';
import type { CandidateView, ExpertDetail, Label, Locale } from '@kakehashi/shared/contracts';
import { detailOf, type Say } from './candidate-text';
import { neededAndHeld, type Measured } from './needed-and-held';

/** How many specialists stand side by side at most. */
export const mostCompared = 3;

/** A specialist in the comparison; what the roster says is missing until it was read. */
export interface Compared {
  readonly match: CandidateView;
  readonly expert: ExpertDetail | undefined;
}

/** What one specialist has in one row: in words and, for a condition, whether it is met. */
export interface ComparedCell {
  readonly text: string;
  readonly met: boolean | null;
}

/** One row of the comparison. */
export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly ComparedCell[];
  /** Whether the specialists are not all the same in it. */
  readonly differs: boolean;
}

/** Rows that belong together. */
export interface ComparedGroup {
  readonly key: 'constraints' | 'preferences' | 'facts';
  readonly rows: readonly ComparedRow[];
}

/** The words in which a comparison is said. */
export interface ComparisonWords {
  readonly locale: Locale;
  /** A text of `cases.specialist`. */
  readonly say: Say;
  /** A text of `cases.comparison`. */
  readonly label: Say;
  readonly country: (code: string) => string;
}

/** Up to three specialists side by side: conditions, preferences, and what the roster knows of them. */
export function compareSpecialists(
  compared: readonly Compared[],
  need: Measured['need'],
  words: ComparisonWords,
): ComparedGroup[] {
  return [
    { key: 'constraints', rows: matchConstraints.map((one) => constraintRow(one, compared, need, words)) },
    {
      key: 'preferences',
      rows: [
        ...matchPreferences.map((one) => preferenceRow(one, compared, words)),
        row(
          'score',
          words.label('rows.score'),
          compared.map(({ match }) => plain(String(match.score))),
        ),
      ],
    },
    { key: 'facts', rows: factRows(compared, words) },
  ];
}

/** The ids of an address that stand for specialists who are there, three at most. */
export function comparedIds(text: string | null, known: ReadonlySet<string>): string[] {
  const ids = (text ?? '').split(',').filter((id) => known.has(id));
  return [...new Set(ids)].slice(0, mostCompared);
}

type Named = { readonly value: string; readonly label: Label };

function constraintRow(
  { value, label }: Named,
  compared: readonly Compared[],
  need: Measured['need'],
  words: ComparisonWords,
): ComparedRow {
  const cells = compared.map(({ match, expert }): ComparedCell => {
    const found = match.constraints.find(({ code }) => code === value);
    if (!found) return plain('');
    const measured = neededAndHeld(found, { need, expert }, words);
    return { met: found.met, text: measured ?? detailOf(found, words.locale, words.say) ?? '' };
  });
  return row(value, label[words.locale], cells);
}

function preferenceRow({ value, label }: Named, compared: readonly Compared[], words: ComparisonWords): ComparedRow {
  const cells = compared.map(({ match }) => {
    const found = match.preferences.find(({ code }) => code === value);
    if (!found) return plain('');
    const text = detailOf(found, words.locale, words.say) ?? '';
    return plain([`${found.points} / ${found.of}`, text].filter(Boolean).join(' · '));
  });
  return row(value, label[words.locale], cells);
}

function factRows(compared: readonly Compared[], { locale, label, country }: ComparisonWords): ComparedRow[] {
  const lines = (texts: readonly string[]) => texts.join('\n') || '–';
  const facts: Readonly<Record<string, (one: ExpertDetail) => string>> = {
    kind: ({ kind }) => choiceLabel(expertKinds, kind)[locale],
    employer: ({ employer }) => employer?.name ?? '–',
    languages: ({ languages }) =>
      lines(
        languages.map(
          (one) =>
            `${choiceLabel(expertLanguages, one.language)[locale]} · ${choiceLabel(languageLevels, one.level)[locale]}`,
        ),
      ),
    availability: ({ availability }) => lines(availability.map(spanOf)),
    healthUntil: ({ healthClearUntil }) => healthClearUntil ?? '–',
    dispatches: ({ dispatches }) =>
      lines(dispatches.map(({ country: code, ...period }) => [country(code), spanOf(period)].join(' '))),
    countries: ({ countries }) => lines(countries.map(country)),
  };
  return Object.entries(facts).map(([key, of]) =>
    row(
      key,
      label(`rows.${key}`),
      compared.map(({ expert }) => plain(expert ? of(expert) : '…')),
    ),
  );
}

function spanOf({ validFrom, validTo }: { validFrom: string; validTo?: string | null }): string {
  return `${validFrom} – ${validTo ?? ''}`.trim();
}

function plain(text: string): ComparedCell {
  return { text, met: null };
}

function row(key: string, label: string, cells: readonly ComparedCell[]): ComparedRow {
  return { key, label, cells, differs: new Set(cells.map((cell) => JSON.stringify(cell))).size > 1 };
}
