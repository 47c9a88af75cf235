import { fiscalYearOf, foldText, parseDateInput } from '@kakehashi/shared/calendar';
import {
  expertiseAreas,
  expertKinds,
  expertLanguages,
  languageLevels,
  type Choice,
} from '@kakehashi/shared/case-types';
import type { ImportColumn } from './columns';

/** The cells of one row that hold something, by column. */
export type ImportRow = Readonly<Partial<Record<ImportColumn, string>>>;

/** The country that a name or code means; what it does not know it gives back. */
export type CountryNames = (name: string) => string;

/** The body of the request that would add the row by hand; what cannot be read stays as it is, to be refused there. */
export function inputOf(row: ImportRow, countryOf: CountryNames): Record<string, unknown> {
  const date = (text: string | undefined) => (text === undefined ? undefined : (parseDateInput(text) ?? text));
  const expertise = row.expertise === undefined ? undefined : codesOf(row.expertise, areaCodes);
  const personal = given({
    birthDate: date(row.birthDate),
    phone: row.phone?.normalize('NFKC').replace(/[‐-―−ー]/g, '-'),
    email: row.email?.normalize('NFKC'),
    address: row.address,
    passport: row.passport?.normalize('NFKC').replace(/\s/g, ''),
  });
  return given({
    nameJa: row.nameJa,
    nameKana: row.nameKana,
    nameRoman: row.nameRoman,
    kind: row.kind === undefined ? 'official' : (kindCodes.get(foldText(row.kind)) ?? row.kind),
    expertise,
    expertiseText: row.expertise,
    languages: row.languages
      ?.split(separators)
      .map((part) => part.trim())
      .filter(Boolean)
      .map(languageOf),
    countries: row.countries === undefined ? undefined : unique(splitList(row.countries).map(countryOf)),
    regions: row.regions === undefined ? undefined : unique(splitList(row.regions)),
    employments: employmentsOf(row, date),
    availability:
      row.availableFrom === undefined && row.availableTo === undefined
        ? undefined
        : [given({ validFrom: date(row.availableFrom), validTo: date(row.availableTo) })],
    healthClearUntil: date(row.healthClearUntil),
    firstRegisteredYear: row.firstRegisteredYear === undefined ? undefined : yearOf(row.firstRegisteredYear),
    yearsOfService: row.yearsOfService === undefined ? undefined : numberOf(row.yearsOfService.replace(/年$/u, '')),
    consentVersion: row.consentVersion,
    consentedOn: date(row.consentedOn),
    listed:
      row.listed === undefined ? undefined : (truths.get(row.listed.normalize('NFKC').toLowerCase()) ?? row.listed),
    note: row.note,
    personal: Object.keys(personal).length > 0 ? personal : undefined,
  });
}

const separators = /[;；、\n|]/u;
const commas = /[,，/／]/u;

function splitList(text: string): string[] {
  return text
    .split(separators)
    .flatMap((part) => part.split(commas))
    .map((part) => part.trim())
    .filter(Boolean);
}

function namesOf(choices: readonly (Choice & { readonly printed?: string })[]): Map<string, string> {
  return new Map(
    choices.flatMap(({ value, label, printed }) =>
      [value, label.ja, label.en, ...(printed ? [printed] : [])].map((name) => [foldText(name), value] as const),
    ),
  );
}

const areaCodes = namesOf(expertiseAreas);
const languageCodes = namesOf(expertLanguages);
const levelCodes = namesOf(languageLevels);
const kindCodes = new Map([
  ...namesOf(expertKinds),
  ...(['現職', '在職', '公務員', 'official', 'serving', 'active'] as const).map(
    (name) => [foldText(name), 'official'] as const,
  ),
  ...(['退職', 'OB', 'OG', 'OB・OG', 'retired'] as const).map((name) => [foldText(name), 'retiree'] as const),
]);
const truths = new Map<string, boolean>([
  ...['はい', '可', '有', '○', '〇', '◯', '同意', 'yes', 'y', 'true', '1'].map((word) => [word, true] as const),
  ...['いいえ', '否', '不可', '無', '×', 'x', 'no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

/** Some names of areas hold a comma themselves, so a part is only split further where it means nothing as it is. */
function codesOf(text: string, codes: ReadonlyMap<string, string>): string[] {
  const whole = codes.get(foldText(text));
  if (whole) return [whole];
  const parts = text.split(separators).flatMap((part) => (codes.has(foldText(part)) ? [part] : part.split(commas)));
  return unique(
    parts
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => codes.get(foldText(part)) ?? part),
  );
}

/** `英語（業務）`, `英語:業務` or `英語`; without a level, the one that promises little. */
function languageOf(text: string): Record<string, string> {
  const [, name = text, level] = /^(.+?)\s*[(（:：]\s*(.+?)\s*[)）]?$/u.exec(text) ?? [];
  return {
    language: languageCodes.get(foldText(name)) ?? name,
    level: level === undefined ? 'daily' : (levelCodes.get(foldText(level)) ?? level),
  };
}

function employmentsOf(
  { employer, municipalityCode, title, employedFrom, employedTo }: ImportRow,
  date: (text: string | undefined) => string | undefined,
): Record<string, unknown>[] | undefined {
  if ([employer, municipalityCode, title, employedFrom, employedTo].every((cell) => cell === undefined))
    return undefined;
  // Spreadsheets drop the leading nought of a code.
  const code = municipalityCode?.normalize('NFKC').padStart(6, '0');
  return [
    given({
      organisation: given({ name: employer, municipalityCode: code }),
      title,
      validFrom: date(employedFrom),
      validTo: date(employedTo),
    }),
  ];
}

/** `2012`, `2012年度`, `平成24年度`; an era that begins within a fiscal year names it as well. */
function yearOf(text: string): number | string {
  const plain = text.normalize('NFKC').replace(/年?度?$/u, '');
  if (/^\d{4}$/.test(plain)) return Number(plain);
  const date = parseDateInput(`${plain}年4月1日`) ?? parseDateInput(`${plain}年12月1日`);
  return date ? fiscalYearOf(date) : text;
}

function numberOf(text: string): number | string {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,3}$/.test(plain) ? Number(plain) : text;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
