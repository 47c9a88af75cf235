import type { CaseType } from './case-type';
import type { FieldDefinition, FieldKind } from './field';
import { caseTypeDefinitions } from './registry';

/** What stands in one cell of a file as a person would write it. */
const plainKinds: readonly FieldKind[] = [
  'text',
  'long_text',
  'texts',
  'integer',
  'boolean',
  'choice',
  'choices',
  'date',
  'organisation',
  'country_counts',
];

/** What every case has, which files hold in columns of their own. */
const ofEveryCase = ['title', 'country'];

/** The fields of a type that a file holds: those that everybody who sees the case may see, never personal data. */
export function fileFields(type: CaseType): FieldDefinition[] {
  return Object.values<FieldDefinition>(caseTypeDefinitions[type].fields).filter(
    ({ key, kind, sensitivity }) => sensitivity === 'open' && plainKinds.includes(kind) && !ofEveryCase.includes(key),
  );
}
