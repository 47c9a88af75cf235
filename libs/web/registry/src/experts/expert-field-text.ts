import { Injectable, inject } from '@angular/core';
import type { ExpertLanguage } from '@kakehashi/shared/contracts';
import { ReferenceData } from '@kakehashi/web/platform';
import { ExpertText } from './expert-text';

/** A row of a list of times, as the form says it. */
interface Span {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly title?: string | null;
  readonly note?: string | null;
  readonly country?: string;
  readonly organisation?: { readonly id?: string; readonly name?: string };
}

/** What the form of an expert says, in words, for people who have to choose between two answers. */
@Injectable({ providedIn: 'root' })
export class ExpertFieldText {
  readonly #words = inject(ExpertText);
  readonly #names = inject(ReferenceData);

  /** One value; `employers` names the employers that are given by id alone. */
  of(field: string, value: unknown, employers: ReadonlyMap<string, string>): string {
    if (value === null || value === undefined) return '';
    const said = this.#texts[field];
    if (said) return said(value, employers);
    return typeof value === 'boolean' ? this.#words.say(value ? 'yes' : 'no') : String(value);
  }

  readonly #texts: Readonly<Record<string, (value: unknown, employers: ReadonlyMap<string, string>) => string>> = {
    kind: (value) => this.#words.kind(String(value)),
    expertise: (value) => this.#words.areas(value as string[]),
    countries: (value) => this.#words.countries(value as string[]),
    regions: (value) => (value as string[]).join(' · '),
    languages: (value) => this.#words.languages(value as ExpertLanguage[]),
    employments: (value, employers) =>
      lines(value, ({ organisation, title }) => [employers.get(organisation?.id ?? '') ?? organisation?.name, title]),
    availability: (value) => lines(value, ({ note }) => [note]),
    dispatches: (value) => lines(value, ({ country }) => [country && this.#names.countryName(country)]),
  };
}

function lines(value: unknown, about: (span: Span) => readonly (string | null | undefined)[]): string {
  return (value as Span[])
    .map((span) => [...about(span), `${span.validFrom ?? ''} – ${span.validTo ?? ''}`].filter(Boolean).join(' '))
    .join('\n');
}
