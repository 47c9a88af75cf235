import { foldText } from '@kakehashi/shared/calendar';
import type { CountryView, JetRow } from '@kakehashi/shared/contracts';

/** The roles of participants, in the order of their columns. */
export const jetRoles = ['CIR', 'ALT', 'SEA'] as const;

/** A role of participants. */
export type JetRole = (typeof jetRoles)[number];

/** A row as it is typed: texts, empty where nothing is known. */
export interface TypedRow {
  readonly country: string;
  readonly CIR: string;
  readonly ALT: string;
  readonly SEA: string;
}

const unknown = /^(|-|–|—|－|―|n\/?a|…)$/i;

/** The number that a cell says: null for n/a, undefined for what is no number. */
export function numberOf(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/gu, '');
  if (unknown.test(plain)) return null;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

/** The rows that copied cells say, and the lines whose country is not known. */
export interface PastedRows {
  readonly rows: readonly TypedRow[];
  readonly unread: readonly string[];
}

/** Reads cells copied in a spreadsheet: country by code or name, then CIR, ALT and SEA; a heading and totals are left out. */
export function readPasted(text: string, countries: readonly CountryView[]): PastedRows {
  const lines = text
    .replace(/\r/gu, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some(Boolean));
  const rows: TypedRow[] = [];
  const unread: string[] = [];
  for (const [name = '', CIR = '', ALT = '', SEA = ''] of lines) {
    const country = countryOf(name, countries);
    if (country) rows.push({ country, CIR, ALT, SEA });
    else if ([CIR, ALT, SEA].some((cell) => typeof numberOf(cell) === 'number') && !/^(合?計|total)$/iu.test(name))
      unread.push(name);
  }
  return { rows, unread };
}

function countryOf(name: string, countries: readonly CountryView[]): string | null {
  const folded = foldText(name);
  const found = countries.find(
    ({ code, nameJa, nameEn }) =>
      code === name.toUpperCase() || foldText(nameJa) === folded || foldText(nameEn) === folded,
  );
  return found?.code ?? null;
}

/** Typed rows as the API takes them; null where a cell is no number. Rows with nothing in them are left out. */
export function rowsOf(typed: readonly TypedRow[]): JetRow[] | null {
  const filled = typed.filter(({ country, CIR, ALT, SEA }) => country || CIR || ALT || SEA);
  const rows = filled.map(({ country, ...cells }) => {
    const [CIR, ALT, SEA] = jetRoles.map((role) => numberOf(cells[role]));
    return CIR === undefined || ALT === undefined || SEA === undefined || !country ? null : { country, CIR, ALT, SEA };
  });
  return rows.every((row) => row !== null) && rows.length > 0 ? rows : null;
}

/** A stored row as it is typed. */
export function typedOf({ country, CIR, ALT, SEA }: JetRow): TypedRow {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return { country, CIR: text(CIR), ALT: text(ALT), SEA: text(SEA) };
}
