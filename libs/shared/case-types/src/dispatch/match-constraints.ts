import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import { vocabulary } from '../vocabulary';
import { levelRank, type LanguageLevel } from './experts';
import type { MatchingExpert, MatchingNeed, Period } from './matching';

/** The level from which somebody can teach in a language without an interpreter. */
export const neededLevel: LanguageLevel = 'working';

/** What an expert has to meet; the ones that a person may give up stand first, in the order in which to try. */
export const matchConstraints = vocabulary({
  language: ['言語', 'Language'],
  health: ['健康診断の有効期限', 'Health clearance'],
  availability: ['派遣可能期間', 'Availability'],
  booking: ['他の派遣との重複', 'No other dispatch at the time'],
  field: ['専門分野', 'Field of expertise'],
  refusal: [
    'この案件での不承諾・辞退がないこと',
    'Has not refused this mission',
    '以前にこの案件を断った専門家に再び打診するには、理由が必要',
    'Whoever refused this very mission is asked again only for a reason',
  ],
  own_government: [
    '承認者・要請元との関係',
    'No tie to the approver',
    '承認者の派遣元や要請元の団体に所属していないこと',
    'Not employed by the government that approves or asks',
  ],
  listed: ['名簿掲載の同意', 'Consent to be listed'],
});

/** What stands for an employer of whom nothing is on record. */
export const unknownEmployer = 'unknown';

/** The code of a constraint. */
export type ConstraintCode = (typeof matchConstraints)[number]['value'];

/** What nobody may give up: separation of duties, and a person's own consent. */
const firm: ReadonlySet<ConstraintCode> = new Set(['own_government', 'listed']);

/** Whether a person may decide to do without a constraint. */
export function isRelaxable(code: ConstraintCode): boolean {
  return !firm.has(code);
}

/** Whether one constraint is met, with the values that explain it. */
export interface ConstraintResult {
  readonly code: ConstraintCode;
  readonly met: boolean;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** Every hard constraint of a need, for one expert. */
export function hardConstraints(need: MatchingNeed, expert: MatchingExpert): ConstraintResult[] {
  return [
    language(need, expert),
    health(need, expert),
    availability(need, expert),
    booking(need, expert),
    {
      code: 'field',
      met: expert.expertise.includes(need.expertise),
      values: { needed: need.expertise, held: [...expert.expertise].sort().join(' ') || null },
    },
    refusal(need, expert),
    ownGovernment(need, expert),
    { code: 'listed', met: expert.listed, values: {} },
  ];
}

function language({ languages }: MatchingNeed, expert: MatchingExpert): ConstraintResult {
  const missing = languages.filter((needed) => !speaks(expert, needed)).sort();
  const needed = [...languages].sort().join(' ') || null;
  return {
    code: 'language',
    met: missing.length === 0,
    values: { needed, level: neededLevel, missing: missing.join(' ') || null },
  };
}

function speaks({ languages }: MatchingExpert, needed: string): boolean {
  return languages.some(({ language, level }) => language === needed && levelRank(level) >= levelRank(neededLevel));
}

function health({ requireHealthClearance, periodTo }: MatchingNeed, expert: MatchingExpert): ConstraintResult {
  const until = expert.healthClearUntil;
  return {
    code: 'health',
    met: !requireHealthClearance || (until !== null && until >= periodTo),
    values: { until, neededUntil: requireHealthClearance ? periodTo : null },
  };
}

function availability({ periodFrom, periodTo }: MatchingNeed, expert: MatchingExpert): ConstraintResult {
  const covers = ({ from, to }: Period) => from <= periodFrom && (to === null || to >= periodTo);
  const covering =
    expert.availability.length > 1 ? joined(expert.availability).find(covers) : expert.availability.find(covers);
  return {
    code: 'availability',
    met: covering !== undefined,
    values: { from: covering?.from ?? null, to: covering?.to ?? null, stated: expert.availability.length },
  };
}

/** The same times, those that overlap or follow each other day by day as one. */
function joined(periods: readonly Period[]): Period[] {
  const result: { from: IsoDate; to: IsoDate | null }[] = [];
  for (const { from, to } of [...periods].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const last = result.at(-1);
    if (last && (last.to === null || from <= addDays(last.to, 1))) {
      if (last.to !== null && (to === null || to > last.to)) last.to = to;
    } else result.push({ from, to });
  }
  return result;
}

function booking({ periodFrom, periodTo }: MatchingNeed, { dispatches }: MatchingExpert): ConstraintResult {
  const [clash] = dispatches
    .filter(({ from, to }) => from <= periodTo && (to === null || to >= periodFrom))
    .sort((a, b) => (`${a.from}${a.country}` < `${b.from}${b.country}` ? -1 : 1));
  return {
    code: 'booking',
    met: clash === undefined,
    values: { from: clash?.from ?? null, to: clash?.to ?? null, country: clash?.country ?? null },
  };
}

function refusal({ refusals = {} }: MatchingNeed, { id }: MatchingExpert): ConstraintResult {
  const refused = refusals[id];
  return {
    code: 'refusal',
    met: refused === undefined,
    values: { on: refused?.on ?? null, reason: refused?.reason ?? null },
  };
}

function ownGovernment(
  { tiedGovernments = [] }: MatchingNeed,
  { kind, employerGovernment, employerKnown }: MatchingExpert,
): ConstraintResult {
  // Where an official works decides; somebody who has retired may have had no employer worth a record.
  if (kind === 'official' && !employerKnown)
    return { code: 'own_government', met: false, values: { employer: unknownEmployer } };
  const tied = employerGovernment !== null && tiedGovernments.includes(employerGovernment);
  return { code: 'own_government', met: !tied, values: { employer: employerGovernment } };
}
