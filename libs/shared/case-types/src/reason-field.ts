import type { Choice, FieldDefinition } from './field';

/** The field in which a step is given its reason, from the reasons of the type that fit the step. */
export function reasonField<Code extends string>(
  reasons: readonly (Choice & { readonly value: Code })[],
  codes: readonly Code[],
): FieldDefinition {
  return {
    key: 'reason',
    kind: 'choice',
    label: { ja: '理由', en: 'Reason' },
    choices: reasons.filter(({ value }) => codes.includes(value)),
    sensitivity: 'open',
  };
}
