import { caseFields, caseTypeDefinitions, visitFields, workflows, type CaseType } from '@kakehashi/shared/case-types';
import type { Locale } from './people';

/** The workflow's own words in a language, so that a journey asks for what the screens must say. */
export function wordsOf(language: Locale, type: CaseType = 'visit') {
  const { states, transitions } = workflows[type];
  const { reasons } = caseTypeDefinitions[type];
  return {
    state: (key: string): string => states.find((state) => state.key === key)?.label[language] ?? key,
    transition: (name: string): string => transitions.find((one) => one.name === name)?.label[language] ?? name,
    field: (key: keyof typeof visitFields): string => visitFields[key].label[language],
    caseField: (key: keyof typeof caseFields): string => caseFields[key].label[language],
    reason: (code: string): string => reasons.find(({ value }) => value === code)?.label[language] ?? code,
  };
}
