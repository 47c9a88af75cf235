import { caseTypeDefinitions, isAsked, stateOf, workflows, type FieldTable } from '@kakehashi/shared/case-types';
import type { RowFinding } from '@kakehashi/api/exchange';
import { finding } from './findings';
import { citiesElsewhere } from './known-cities';
import type { ImportShape } from './import-shape';
import type { TypedRow } from './typed-row';

interface CountryCount {
  readonly country: string;
}

/** A case that a row brings, before the rules of entry are asked. */
export interface NewCase {
  readonly body: {
    readonly type: string;
    readonly office: string | null;
    readonly country: string | null;
    readonly title: string | null;
    readonly details: Readonly<Record<string, unknown>>;
  };
  readonly results: Readonly<Record<string, unknown>>;
  readonly state: string;
  readonly errors: readonly RowFinding[];
  readonly notices: readonly RowFinding[];
}

/** What a row without a case of its own would log; `today` is where the office is. */
export function newCase(
  shape: ImportShape,
  { head, values }: TypedRow,
  ownOffice: string | null,
  today: string,
): NewCase {
  const errors: RowFinding[] = [];
  const notices: RowFinding[] = [];
  const office = head.office ?? ownOffice;
  for (const key of ['title', 'country'] as const) if (!head[key]) errors.push(finding(key, 'required'));
  if (!office) errors.push(finding('office', 'required'));
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => isSaid(value)));
  const [first, last] = shape.days;
  // One day is its own last day.
  if (filled[first] && !filled[last]) filled[last] = filled[first];
  const results = Object.fromEntries(Object.entries(filled).filter(([key]) => shape.results.includes(key)));
  const details = Object.fromEntries(Object.entries(filled).filter(([key]) => !shape.results.includes(key)));
  const state = stateFor(shape, head.state ?? null, filled, today, errors, notices);
  const lacking = [first, last].filter((key) => !filled[key]);
  const early = Object.keys(results);
  // Without its days nobody can tell that it is over, so that they are what is missing.
  if (state !== 'closed' && early.length > 0 && lacking.length > 0)
    errors.push(...lacking.map((key) => finding(key, 'required')));
  else if (state !== 'closed') errors.push(...early.map((key) => finding(key, 'result-too-early')));
  else {
    const judged = shape.judgeResults?.(filled, today);
    errors.push(...(judged?.errors ?? []));
    notices.push(...(judged?.notices ?? []));
  }
  const { country = null, title = null } = head;
  notices.push(...citiesElsewhere(values['cities'] as readonly string[] | undefined, [country, ...guests(values)]));
  return { body: { type: shape.type, office, country, title, details }, results, state, errors, notices };
}

function stateFor(
  shape: ImportShape,
  state: string | null,
  filled: Readonly<Record<string, unknown>>,
  today: string,
  errors: RowFinding[],
  notices: RowFinding[],
): string {
  const [first, last] = shape.days;
  const isPast = typeof filled[last] === 'string' && typeof filled[first] === 'string' && filled[last] < today;
  const tookPlace = shape.proof.some((key) => isSaid(filled[key]));
  const initial = workflows[shape.type].states.find((one) => one.initial)?.key ?? '';
  if (state !== null && !(state in shape.states)) {
    errors.push(statesAllowed(shape));
    return initial;
  }
  const needsProof = isProofAsked(shape, filled);
  if (state === 'closed') {
    if (!isPast || (needsProof && !tookPlace)) errors.push(finding('state', 'closed-too-early'));
    return state;
  }
  if (state !== null) return state;
  if (tookPlace && isPast) {
    notices.push(finding('state', 'taken-for-closed'));
    return 'closed';
  }
  // Whether it took place is not guessed.
  if (isPast) errors.push(finding('state', 'past-without-end'));
  return initial;
}

/** Whether a case of this kind is asked what came of it: a publication is not. */
function isProofAsked({ type, proof }: ImportShape, filled: Readonly<Record<string, unknown>>): boolean {
  const fields: FieldTable = caseTypeDefinitions[type].fields;
  return proof.some((key) => fields[key] !== undefined && isAsked(fields[key], filled));
}

function statesAllowed({ type, states }: ImportShape): RowFinding {
  const labels = Object.keys(states).map((key) => stateOf(workflows[type], key).label);
  const said = { ja: labels.map(({ ja }) => ja).join('、'), en: labels.map(({ en }) => en).join(', ') };
  const [ja, en] = [said.ja, said.en].map((text) => finding('state', 'ends-importable', { states: text }).text);
  return { ...finding('state', 'ends-importable'), text: { ja: ja?.ja ?? '', en: en?.en ?? '' } };
}

/** The countries from which people come; what is held for several may be held in any of them. */
function guests(values: TypedRow['values']): string[] {
  const counts = [values['participants'], values['actualParticipants']] as (readonly CountryCount[] | undefined)[];
  return counts.flatMap((side) => side ?? []).map(({ country }) => country);
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
