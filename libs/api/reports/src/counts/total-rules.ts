import type { Label } from '@kakehashi/shared/contracts';
import { ALL, keysOf, type GridCell, type GridRequest } from './model';
import { BESIDE, yearsOfKey } from './published-cells';

/** How a computed total was made. */
export const totalRules = ['cells', 'source', 'known', 'once', 'not-computed'] as const;

/** How a computed total was made. */
export type TotalRule = (typeof totalRules)[number];

/** What each rule says to whoever adds the figures up. */
export const totalRuleLabels: Readonly<Record<TotalRule, Label>> = {
  cells: {
    ja: '表の各欄を足した値。資料に印刷された値とその行から計算した値が異なる欄は、計算した値で足しています。',
    en: 'Adds the cells of the table; where a document prints another value than its lines give, what they give is added.',
  },
  source: {
    ja: '表の欄は足し合わせられない（年度が確定しない、または期間が重なる）ため、資料の行と列の内訳から計算した値。',
    en: 'The cells cannot be added, since some have no certain year or their periods overlap: computed from the lines of the source itself.',
  },
  known: {
    ja: '分かる値だけを、期間が重ならないように足した値。',
    en: 'Adds only what is known, and no period twice.',
  },
  once: {
    ja: '同じ人は一度だけ数えた値。各欄を足した値とは一致しないことがあります。',
    en: 'Counts everybody once, so that it may be less than its cells add up to.',
  },
  'not-computed': {
    ja: '値の確定できない欄があるため、計算した計はありません。',
    en: 'Not computed, since some cells cannot be told.',
  },
};

/** What can be computed of a cell, apart from what is printed. */
export function computedOf({ computed, value }: Pick<GridCell, 'computed' | 'value'>): number | null {
  return computed ?? value;
}

/** A cell with its place. */
export type Part = readonly [place: string, cell: GridCell];

/** The cells that each total along a position stands for, by its key; all of them under one key for the grand total. */
export function partsByKey(cells: ReadonlyMap<string, GridCell>, position: 0 | 1 | null): ReadonlyMap<string, Part[]> {
  if (position === null) return new Map([[ALL, [...cells]]]);
  const parts = new Map<string, Part[]>();
  for (const part of cells) {
    const key = keysOf(part[0])[position] ?? ALL;
    const list = parts.get(key);
    if (list) list.push(part);
    else parts.set(key, [part]);
  }
  return parts;
}

/** The sum of cells, or null where adding them would lose or repeat something. */
export function sumOfCells(
  { rows, columns }: Pick<GridRequest, 'rows' | 'columns'>,
  parts: readonly Part[],
): number | null {
  const yearAt = rows === 'fiscalYear' ? 0 : columns === 'fiscalYear' ? 1 : null;
  if (parts.some(([, { members }]) => members)) return null;
  const counted = parts.filter(([, { flags }]) => !flags.includes(BESIDE));
  const values = counted.map(([, cell]) => (cell.flags.includes('incomplete') ? null : computedOf(cell)));
  if (values.length === 0 || values.includes(null)) return null;
  if (yearAt !== null && overlap(new Set(counted.map(([place]) => keysOf(place)[yearAt] ?? ALL)))) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function overlap(keys: ReadonlySet<string>): boolean {
  const spans = [...keys].flatMap((key) => yearsOfKey(key) ?? []).sort((a, b) => a.from - b.from);
  return spans.some(({ from }, index) => from <= (spans[index - 1]?.to ?? -Infinity));
}
