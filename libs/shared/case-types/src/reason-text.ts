import { problemText, type Label, type Locale } from '@kakehashi/shared/contracts';
import { isCaseType } from './case-type';
import { choiceLabel, type FieldTable } from './field';
import type { Reason } from './guard';
import { caseTypeDefinitions } from './registry';
import { tieText } from './tie-text';
import type { WorkflowDefinition } from './workflow';

/** Why something may not be done, in the words of a user, with the names of fields, documents and states put in. */
export function reasonText(definition: WorkflowDefinition, reason: Reason, locale: Locale): string {
  return problemText(reason.code, locale, wordsOf(definition, reason, locale)).detail;
}

function wordsOf(
  definition: WorkflowDefinition,
  { field, values, tie }: Reason,
  locale: Locale,
): Record<string, string | number> {
  const words: Record<string, string | number> = { ...values, ...(tie ? { tie: tieText(tie, locale) } : {}) };
  const state = definition.states.find(({ key }) => key === values?.['state']);
  if (state) words['state'] = state.label[locale];
  const step = definition.transitions.find(({ name }) => name === values?.['step']);
  if (step) words['step'] = step.label[locale];
  if (!field || !isCaseType(definition.type)) return words;
  const { fields, documentKinds }: { fields: FieldTable; documentKinds: Parameters<typeof choiceLabel>[0] } =
    caseTypeDefinitions[definition.type];
  const label: Label = fields[field]?.label ?? { ja: field, en: field };
  return { ...words, field: label[locale], document: choiceLabel(documentKinds, field)[locale] };
}
