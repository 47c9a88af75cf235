import { Injectable, inject } from '@angular/core';
import { InstantPipe, mergeStale } from '@kakehashi/web/platform';
import { Merge } from '@kakehashi/web/ui';
import type { CaseFields } from '../form/form-kind';
import { FieldText } from '../model/field-text';
import type { CaseView } from '../model/views';
import type { StaleAnswer } from './case-store';

/** What a change of a case is compared by: its fields, and words for values that are no text. */
export interface Compared {
  readonly fieldsOf: (view: CaseView) => CaseFields;
  readonly nameOf?: (field: string, value: unknown) => string | undefined;
}

/** Lets a person choose, field by field, where somebody else saved first. Provided with the `InstantPipe` it needs. */
@Injectable()
export class CaseMerge {
  readonly #merge = inject(Merge);
  readonly #text = inject(FieldText);
  readonly #instant = inject(InstantPipe);

  /** What is still to send of the fields that were wanted; null where the person wants to think again. */
  async ask(
    before: CaseFields,
    wanted: CaseFields,
    { current, changedBy, changedAt }: StaleAnswer,
    { fieldsOf, nameOf }: Compared,
  ): Promise<CaseFields | null> {
    const { mine, conflicts } = mergeStale(before, wanted, fieldsOf(current));
    if (!conflicts.length) return mine;
    const { type } = current;
    const named = (field: string, value: unknown) => nameOf?.(field, value) ?? this.#text.of(field, value, type);
    const answer = await this.#merge.ask({
      who: changedBy?.displayName,
      when: changedAt ? this.#instant.transform(changedAt) : undefined,
      fields: conflicts.map(({ field, before: was, mine: yours, theirs }) => ({
        key: field,
        label: this.#text.label(field, type),
        before: named(field, was),
        yours: named(field, yours),
        theirs: named(field, theirs),
      })),
    });
    if (!answer) return null;
    const kept = conflicts
      .filter(({ field }) => answer[field] === 'yours')
      .map(({ field, mine: yours }) => [field, yours]);
    return { ...mine, ...Object.fromEntries(kept) };
  }
}
