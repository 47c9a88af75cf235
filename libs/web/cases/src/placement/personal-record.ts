import { FormControl, FormGroup, Validators } from '@angular/forms';
import type { TraineeSecret } from '@kakehashi/shared/case-types';

/** One entry of a piece of personal data: how it is typed, and whether it has to be there. */
export interface PersonalEntry {
  readonly key: string;
  readonly kind: 'text' | 'long_text' | 'date';
  readonly required?: boolean;
}

/** What each piece of personal data consists of, in the order of its form. */
export const personalEntries: Readonly<Record<TraineeSecret, readonly PersonalEntry[]>> = {
  passport: [
    { key: 'number', kind: 'text', required: true },
    { key: 'validUntil', kind: 'date', required: true },
  ],
  health: [
    { key: 'examinedOn', kind: 'date' },
    { key: 'conditions', kind: 'long_text' },
    { key: 'medication', kind: 'long_text' },
    { key: 'allergies', kind: 'long_text' },
    { key: 'bloodType', kind: 'text' },
    { key: 'notes', kind: 'long_text' },
  ],
  emergencyContact: [
    { key: 'name', kind: 'text', required: true },
    { key: 'relation', kind: 'text' },
    { key: 'phone', kind: 'text' },
    { key: 'email', kind: 'text' },
    { key: 'address', kind: 'long_text' },
  ],
};

/** A form for a piece; empty, for what is stored is not read back into it. */
export function personalForm(field: TraineeSecret) {
  return new FormGroup(
    Object.fromEntries(
      personalEntries[field].map(({ key, required }) => [
        key,
        new FormControl<string | null>(null, required ? [Validators.required] : []),
      ]),
    ),
  );
}

/** What is sent: only the entries that are filled in. */
export function personalBody(value: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const text = one?.trim();
      return text ? [[key, text]] : [];
    }),
  );
}
