import { FormControl, type AbstractControl, type ValidationErrors } from '@angular/forms';
import type { CountryCount } from '../model/views';

/** A line of people by country as it is typed. */
export interface CountryLine {
  readonly country: string;
  readonly count: number | null;
}

/** What the numbers may be, and how many countries. */
export interface CountryLimits {
  readonly min: number;
  readonly max: number;
  readonly maxItems: number;
  readonly required: boolean;
}

/** People by country, as one control: a draft keeps and restores all its lines. */
export function countryCountsControl(limits: CountryLimits, known: readonly CountryLine[] | null = null) {
  return new FormControl<readonly CountryLine[]>(known ?? [], {
    nonNullable: true,
    validators: [(control) => countryErrors(control, limits)],
  });
}
export type CountryCountsControl = ReturnType<typeof countryCountsControl>;

/** The lines as the server takes them; a line in which nothing is written is left out. */
export function countryCountsOf(lines: readonly CountryLine[]): CountryCount[] {
  return lines.filter((line) => !isBlank(line)).map(({ country, count }) => ({ country, count: Number(count) }));
}

/** All people of the lines, as far as they are numbers. */
export function countrySum(lines: readonly CountryLine[]): number {
  return lines.reduce((sum, { count }) => sum + (Number.isInteger(count) ? Number(count) : 0), 0);
}

function countryErrors({ value }: AbstractControl, limits: CountryLimits): ValidationErrors | null {
  const lines = ((value ?? []) as readonly CountryLine[]).filter((line) => !isBlank(line));
  const { min, max, maxItems } = limits;
  if (!lines.length) return limits.required ? { required: true } : null;
  if (lines.some(({ country, count }) => !country || count === null)) return { countriesIncomplete: true };
  if (lines.some(({ count }) => !Number.isInteger(count) || Number(count) < min || Number(count) > max))
    return { countriesRange: { min, max } };
  if (new Set(lines.map(({ country }) => country)).size < lines.length) return { countriesRepeated: true };
  return lines.length > maxItems ? { countriesTooMany: { max: maxItems } } : null;
}

function isBlank({ country, count }: CountryLine): boolean {
  return !country && count === null;
}
