import { caseTypeDefinitions, isAsked, type CaseType, type FieldTable } from '@kakehashi/shared/case-types';
import type { CaseFields } from '../form/form-kind';

/** The answers that are asked for, by what else is answered; each programme of an activity has questions of its own. */
export function askedAnswers(type: CaseType, answers: readonly string[], fields: CaseFields): string[] {
  const definitions: FieldTable = caseTypeDefinitions[type].fields;
  return answers.filter((answer) => {
    const definition = definitions[answer];
    return !definition || isAsked(definition, fields);
  });
}
