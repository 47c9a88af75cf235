import { fiscalYearHeading, isMunicipalityCode } from '@kakehashi/shared/calendar';
import {
  activityProgrammes,
  activityWorkflow,
  affiliationWorkflow,
  dispatchWorkflow,
  expertiseAreas,
  placementWorkflow,
  researchWorkflow,
  trainingFields,
  visitWorkflow,
} from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import { UNMATCHED } from '../published/printed-expertise';
import type { Axis } from './definitions';
import { ALL, UNKNOWN_YEAR, UNSPECIFIED } from './model';
import { yearsOfKey } from './published-cells';

/** One entry of an axis. */
export interface AxisEntry {
  readonly key: string;
  readonly label: Label;
}

/** Names that are stored, by axis and code. */
export type Names = ReadonlyMap<string, { readonly label: Label; readonly position: number }>;

/** A name as it is stored. */
export interface StoredName {
  readonly axis: string;
  readonly code: string;
  readonly label: Label;
  readonly position: number;
}

/** Stored names, to be looked up. */
export function namesOf(list: readonly StoredName[]): Names {
  return new Map(list.map(({ axis, code, label, position }) => [`${axis}:${code}`, { label, position }]));
}

/** What each axis is called. */
export const axisLabels: Readonly<Record<Axis, Label>> = {
  fiscalYear: { ja: '年度', en: 'fiscal year' },
  country: { ja: '国', en: 'country' },
  office: { ja: '事務所', en: 'office' },
  prefecture: { ja: '都道府県', en: 'prefecture' },
  municipality: { ja: '市区町村', en: 'municipality' },
  expertise: { ja: '専門分野', en: 'expertise' },
  field: { ja: '分野', en: 'field' },
  role: { ja: '職種', en: 'role' },
  state: { ja: '状態', en: 'state' },
  none: { ja: '分けない', en: 'not split' },
};

const fixed: Readonly<Record<string, Label>> = {
  [ALL]: { ja: '合計', en: 'All' },
  [UNSPECIFIED]: { ja: '内訳なし', en: 'Not broken down' },
  [UNKNOWN_YEAR]: { ja: '年度未確定', en: 'Year not determined' },
};

const roles: Readonly<Record<string, Label>> = {
  CIR: { ja: '国際交流員(CIR)', en: 'CIR' },
  ALT: { ja: '外国語指導助手(ALT)', en: 'ALT' },
  SEA: { ja: 'スポーツ国際交流員(SEA)', en: 'SEA' },
};

type Listed = ReadonlyMap<string, { readonly label: Label; readonly position: number }>;

function listed(entries: readonly { readonly key: string; readonly label: Label }[]): Listed {
  return new Map(entries.map(({ key, label }, position) => [key, { label, position }]));
}

/** The states of the programmes whose cases are counted. */
const states: Readonly<Record<string, Listed>> = {
  visit: listed(visitWorkflow.states),
  dispatch: listed(dispatchWorkflow.states),
  research: listed(researchWorkflow.states),
  affiliation: listed(affiliationWorkflow.states),
  jet: listed([]),
  ...Object.fromEntries(activityProgrammes.map(({ value }) => [value, listed(activityWorkflow.states)])),
};

/** Those of every programme for trainees, of which an administrator may open more. */
const traineeStates = listed(placementWorkflow.states);

const expertise = listed([
  ...expertiseAreas.map(({ value, label }) => ({ key: value, label })),
  { key: UNMATCHED, label: { ja: '分野を特定できない公表行', en: 'Published, in no single area' } },
]);

const fields = listed(trainingFields.map(({ value, label }) => ({ key: value, label })));

/** What the names of an axis depend on beside its keys; `dates` names states of things by their date. */
interface Told {
  readonly programme: string;
  readonly dates?: ReadonlyMap<string, Label>;
}

/** The names that the product itself has for the keys of an axis. */
function own(axis: Axis, programme: string): Listed | undefined {
  if (axis === 'state') return states[programme] ?? traineeStates;
  if (axis === 'field') return fields;
  return axis === 'expertise' ? expertise : undefined;
}

/** Reads a fiscal year or a period of several. */
function yearLabel(key: string): Label | undefined {
  const years = yearsOfKey(key);
  if (!years) return undefined;
  if (years.from === years.to)
    return { ja: fiscalYearHeading(years.from, 'ja'), en: fiscalYearHeading(years.from, 'en') };
  return {
    ja: `${fiscalYearHeading(years.from, 'ja')}〜${fiscalYearHeading(years.to, 'ja')}`,
    en: `${fiscalYearHeading(years.from, 'en')}–${fiscalYearHeading(years.to, 'en')}`,
  };
}

function orderOf(axis: Axis, key: string, names: Names, programme: string): number {
  if (key === UNSPECIFIED || key === UNKNOWN_YEAR) return Number.MAX_SAFE_INTEGER;
  const list = own(axis, programme);
  if (list) return list.get(key)?.position ?? 0;
  if (axis !== 'fiscalYear') return names.get(`${axis}:${key}`)?.position ?? 0;
  const years = yearsOfKey(key);
  // A period stands after its last year.
  return years ? years.to + (years.from === years.to ? 0 : 0.5) : 0;
}

/** The name of a key of an axis; the key itself where nobody keeps one. */
export function labelOf(axis: Axis, key: string, names: Names, { dates, programme }: Told): Label {
  const list = own(axis, programme);
  const named = list
    ? list.get(key)?.label
    : axis === 'fiscalYear'
      ? (dates?.get(key) ?? yearLabel(key))
      : axis === 'role'
        ? roles[key]
        : names.get(`${axis}:${key}`)?.label;
  return named ?? fixed[key] ?? { ja: key, en: key };
}

/** Whether an axis can have this key at all; what a database keeps is named by `codes`. */
export function isKeyOf(axis: Axis, key: string, codes: ReadonlySet<string>, programme: string): boolean {
  if (axis === 'fiscalYear') return key === UNKNOWN_YEAR || /^\d{4}(-\d{4})?$/.test(key);
  if (key === UNSPECIFIED) return true;
  // One that was asked for under a code of which nobody keeps the name.
  if (axis === 'municipality') return isMunicipalityCode(key);
  const list = own(axis, programme);
  if (list) return list.has(key);
  return axis === 'role' ? Object.hasOwn(roles, key) : codes.has(key);
}

/** Every key that the product itself knows of an axis, by name; none where the database keeps them. */
export function ownEntries(axis: Axis, programme: string): AxisEntry[] {
  return [...(own(axis, programme) ?? [])]
    .filter(([key]) => key !== UNMATCHED)
    .map(([key, { label }]) => ({ key, label }));
}

/** The entries of an axis in their order, named in both languages. */
export function axisEntries(axis: Axis, keys: Iterable<string>, names: Names, told: Told): AxisEntry[] {
  const order = (key: string) => orderOf(axis, key, names, told.programme);
  return [...new Set(keys)]
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .map((key) => ({ key, label: labelOf(axis, key, names, told) }));
}
