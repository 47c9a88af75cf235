import type { FieldDefinition } from '@kakehashi/shared/case-types';
import type { Locale } from '@kakehashi/shared/contracts';
import { yesAndNo, type TableValue } from '@kakehashi/api/exchange';

/** What a file shows of a field of a case. */
export function fieldCell({ kind, choices = [] }: FieldDefinition, value: unknown, locale: Locale): TableValue {
  if (value === undefined || value === null) return null;
  const named = (code: unknown) => choices.find((choice) => choice.value === code)?.label[locale] ?? String(code);
  switch (kind) {
    case 'boolean':
      return yesAndNo[value ? 'yes' : 'no'][locale];
    case 'choice':
      return named(value);
    case 'choices':
      return (value as readonly string[]).map(named).join('; ');
    case 'texts':
      return (value as readonly string[]).join('; ');
    case 'organisation':
      return (value as { readonly name: string }).name;
    case 'country_counts':
      return (value as readonly CountryCount[]).map(({ country, count }) => `${country} ${count}`).join('; ');
    default:
      return value as TableValue;
  }
}

interface CountryCount {
  readonly country: string;
  readonly count: number;
}
