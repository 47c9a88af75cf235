import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { localDate, officeZones, type OfficeCode } from '@kakehashi/shared/calendar';
import type { CaseType } from '@kakehashi/shared/case-types';
import type { RequirementView } from '@kakehashi/shared/contracts';
import { CaseWords } from '../model/case-words';
import { lastAnswer } from '../model/last-answer';
import { asksByCountry, documentNote, neededFirst } from '../page/document-checklist';

/** A document that the first step of a new case asks for. */
export interface NeededDocument {
  readonly kind: string;
  /** What it has to look like; empty where nobody says. */
  readonly note: string;
}

/** Where and as what a case is about to be logged. */
export interface NewPlace {
  readonly type: CaseType;
  readonly office: OfficeCode;
  readonly country: string;
}

/** What the first step of a new case asks for; for some types the country says. */
@Injectable()
export class FirstDocuments {
  /** Where the case is logged, as far as the form says. */
  readonly place = signal<NewPlace | null>(null, { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  readonly #words = inject(CaseWords);
  readonly #rules = httpResource<{ items: RequirementView[] }>(() => {
    const place = this.place();
    if (!place || !asksByCountry(place.type)) return undefined;
    const asOf = localDate(new Date(), officeZones[place.office]);
    return { url: '/api/document-requirements', params: { asOf, ...(place.country && { country: place.country }) } };
  });
  readonly #last = lastAnswer(this.#rules);
  readonly needed = computed((): NeededDocument[] => {
    const place = this.place();
    if (!place) return [];
    // Without a country the answer has the rules of every one.
    const rules = this.#last()?.items.filter(({ country }) => country === null || country === place.country);
    return neededFirst(place.type, rules).map((kind) => {
      const note = documentNote(kind, rules ?? []);
      return { kind, note: note ? this.#words.of(note) : '' };
    });
  });
}
