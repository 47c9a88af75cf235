import { placeFinders, placeNames, yesAndNo, type MeaningCheck } from '@kakehashi/api/exchange';
import { caseTypeDefinitions, fileFields, workflows, type FieldDefinition } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import type { EntityManager } from 'typeorm';
import type { ImportedType } from './import-shape';
import { readableMeanings } from './known-meanings';
import { TypedRowReader } from './typed-row';

/** What names in the columns of a type can mean. */
export async function typedMeanings(db: EntityManager, type: ImportedType): Promise<MeaningCheck> {
  const { label } = caseTypeDefinitions[type];
  const fields = fileFields(type);
  const places = await placeFinders(db);
  const reader = new TypedRowReader(type, [label.ja, label.en], fields, places);
  const known = {
    ...Object.fromEntries(fields.map((field) => [field.key, namesOf(field)])),
    ...(await placeNames(db)),
    type: [label],
    state: workflows[type].states.map((state): Label => state.label),
  };
  const check = readableMeanings((texts) => reader.read(texts).errors, known);
  const counts = new Set(fields.filter(({ kind }) => kind === 'country_counts').map(({ key }) => key));
  // Where people are counted by country, a country alone is known, too.
  return (column, meaning) => (counts.has(column) && places.country(meaning) !== null ? null : check(column, meaning));
}

function namesOf({ kind, choices = [] }: FieldDefinition): readonly Label[] | undefined {
  if (kind === 'boolean') return Object.values(yesAndNo);
  return kind === 'choice' || kind === 'choices' ? choices.map(({ label }) => label) : undefined;
}
