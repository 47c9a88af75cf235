import {
  choiceLabel,
  dispatchReasons,
  expertiseAreas,
  isRelaxable,
  matchConstraints,
  matchPreferences,
  unknownEmployer,
  visitLanguages,
  type ConstraintCode,
} from '@kakehashi/shared/case-types';
import type { CandidateView, ConstraintView, MatchingView, PreferenceView } from '@kakehashi/shared/contracts';
import type { Label, Locale } from '@kakehashi/shared/contracts';

/** A specialist who may be asked, and what speaks for and against it. */
export interface SpecialistCandidate {
  readonly id: string;
  readonly name: string;
  /** Employer and title, or what else tells one from another. */
  readonly detail: string;
  /** What speaks for asking. */
  readonly why: readonly string[];
  /** What speaks for it in part: less than was wished for, but something. */
  readonly partly: readonly string[];
  /** The conditions that are not met; an empty list means that the specialist can be asked without more words. */
  readonly whyNot: readonly string[];
  /** The conditions that are met, with the values behind them. */
  readonly met: string;
  /** Whether nobody may choose this one, whatever the reason. */
  readonly barred: boolean;
}

/** A text of `cases.specialist` with its values. */
export type Say = (key: string, params?: Record<string, unknown>) => string;

/** A candidate of the matching in words: what is not met first, then what speaks for asking. */
export function candidateOf(view: CandidateView, locale: Locale, say: Say): SpecialistCandidate {
  const unmet = view.constraints.filter(({ met }) => !met);
  // That somebody has refused nothing goes without saying.
  const met = view.constraints.filter((constraint) => constraint.met && constraint.code !== 'refusal');
  return {
    id: view.expertId,
    name: [view.name, view.nameRoman].filter(Boolean).join(' '),
    detail: [view.employerName ?? say('noEmployer'), say('score', { score: view.score })].join(' · '),
    whyNot: unmet.map((constraint) => withDetail(constraint, matchConstraints, locale, say)),
    why: view.preferences.filter((one) => one.met && one.points > 0).map((one) => pointsOf(one, locale, say)),
    partly: view.preferences.filter((one) => !one.met && one.points > 0).map((one) => pointsOf(one, locale, say)),
    met: met
      .map((constraint) => withDetail(constraint, matchConstraints, locale, say))
      .join(locale === 'ja' ? '、' : '; '),
    barred: unmet.some(({ code }) => !isRelaxable(code as ConstraintCode)),
  };
}

/** What would have to give where nobody fits, and how many would fit then; nothing where somebody does. */
export function relaxationsOf(found: MatchingView | undefined, locale: Locale): { names: string; count: number }[] {
  if (!found || found.fitCount > 0) return [];
  return found.relaxations.map(({ constraints, count }) => ({ names: constraintNames(constraints, locale), count }));
}

/** The names of conditions, in the order in which they could be given up. */
export function constraintNames(codes: readonly string[], locale: Locale): string {
  return codes.map((code) => choiceLabel(matchConstraints, code)[locale]).join(locale === 'ja' ? '・' : ', ');
}

/** The values behind a condition or preference in words; null where its name says it all. */
export function detailOf({ code, values }: ConstraintView | PreferenceView, locale: Locale, say: Say): string | null {
  return details[code]?.(values, locale, say) ?? null;
}

function pointsOf(preference: PreferenceView, locale: Locale, say: Say): string {
  const text = withDetail(preference, matchPreferences, locale, say);
  return say('points', { text, points: preference.points, of: preference.of });
}

function withDetail(
  found: ConstraintView | PreferenceView,
  labels: readonly { value: string; label: Label }[],
  locale: Locale,
  say: Say,
): string {
  const name = choiceLabel(labels, found.code)[locale];
  const detail = detailOf(found, locale, say);
  return detail ? say('because', { name, detail }) : name;
}

const details: Readonly<
  Record<string, (values: Readonly<Record<string, unknown>>, locale: Locale, say: Say) => string | null>
> = {
  language: ({ missing }, locale) =>
    missing
      ? String(missing)
          .split(' ')
          .map((code) => choiceLabel(visitLanguages, code)[locale])
          .join(locale === 'ja' ? '・' : ', ')
      : null,
  field: ({ needed, held }, locale, say) => {
    const codes = String(held ?? '').split(' ');
    if (!needed || codes.includes(String(needed))) return null;
    const areas = held ? codes.map((code) => choiceLabel(expertiseAreas, code)[locale]) : [say('unknown')];
    return say('insteadOf', {
      needed: choiceLabel(expertiseAreas, String(needed))[locale],
      held: areas.join(locale === 'ja' ? '・' : ', '),
    });
  },
  health: ({ until }, _locale, say) => (until ? say('until', { date: until }) : say('unknown')),
  availability: ({ stated }, _locale, say) => (Number(stated) ? null : say('unknown')),
  own_government: ({ employer }, _locale, say) => (employer === unknownEmployer ? say('employerUnknown') : null),
  refusal: ({ on, reason }, locale, say) =>
    on
      ? say('refusedOn', { date: on, reason: reason ? choiceLabel(dispatchReasons, String(reason))[locale] : '' })
      : null,
  booking: ({ from, to }) => (from ? `${String(from)} – ${to ? String(to) : ''}` : null),
  seniority: ({ years }, _locale, say) => (years === null ? null : say('years', { years })),
  country_experience: ({ dispatches }, _locale, say) =>
    Number(dispatches) ? say(Number(dispatches) === 1 ? 'dispatch' : 'dispatches', { count: dispatches }) : null,
  rested: ({ last }, _locale, say) => (last ? say('last', { date: last }) : say('neverSent')),
};
