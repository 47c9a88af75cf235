import type { Choice } from './field';
import { reasonField } from './reason-field';
import type { Transition } from './workflow';

/** What taking a closed case up again asks for, so that a correction leaves its reason in the history. */
export function reopening<Code extends string>(
  vocabulary: readonly (Choice & { readonly value: Code })[],
  reasons: readonly Code[],
): Partial<Transition> {
  return { primary: false, dataFields: [reasonField(vocabulary, reasons)], reasons, commentRequired: true };
}
