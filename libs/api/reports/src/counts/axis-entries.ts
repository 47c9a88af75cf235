import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import { visitWorkflow } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
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

const fixed: Readonly<Record<string, Label>> = {
  [ALL]: { ja: '合計', en: 'All' },
  [UNSPECIFIED]: { ja: '内訳なし', en: 'Not broken down' },
  [UNKNOWN_YEAR]: { ja: '年度未確定', en: 'Year not determined' },
};

const roles: Readonly<Record<string, Label>> = {
  CIR: { ja: '国際交流員(CIR)', en: 'CIR' },
  ALT: { ja: '外国語指導助手(ALT)', en: 'ALT' },
};

const states = new Map(visitWorkflow.states.map(({ key, label }, position) => [key, { label, position }]));

/** Reads a fiscal year or a period of several. */
function yearLabel(key: string): Label | undefined {
  const years = yearsOfKey(key);
  if (!years) return undefined;
  if (years.from === years.to) return { ja: fiscalYearLabel(years.from, 'ja'), en: fiscalYearLabel(years.from, 'en') };
  return {
    ja: `${fiscalYearLabel(years.from, 'ja')}〜${fiscalYearLabel(years.to, 'ja')}`,
    en: `${fiscalYearLabel(years.from, 'en')}–${fiscalYearLabel(years.to, 'en')}`,
  };
}

function orderOf(axis: Axis, key: string, names: Names): number {
  if (key === UNSPECIFIED || key === UNKNOWN_YEAR) return Number.MAX_SAFE_INTEGER;
  if (axis === 'state') return states.get(key)?.position ?? 0;
  if (axis !== 'fiscalYear') return names.get(`${axis}:${key}`)?.position ?? 0;
  const years = yearsOfKey(key);
  // A period stands after its last year.
  return years ? years.to + (years.from === years.to ? 0 : 0.5) : 0;
}

function labelOf(axis: Axis, key: string, names: Names, dates: ReadonlyMap<string, Label>): Label {
  const named =
    axis === 'fiscalYear'
      ? (dates.get(key) ?? yearLabel(key))
      : axis === 'state'
        ? states.get(key)?.label
        : axis === 'role'
          ? roles[key]
          : names.get(`${axis}:${key}`)?.label;
  return named ?? fixed[key] ?? { ja: key, en: key };
}

/** The entries of an axis in their order, named in both languages; `dates` names states of things by their date. */
export function axisEntries(
  axis: Axis,
  keys: Iterable<string>,
  names: Names,
  dates: ReadonlyMap<string, Label> = new Map(),
): AxisEntry[] {
  return [...new Set(keys)]
    .sort((a, b) => orderOf(axis, a, names) - orderOf(axis, b, names) || (a < b ? -1 : 1))
    .map((key) => ({ key, label: labelOf(axis, key, names, dates) }));
}
