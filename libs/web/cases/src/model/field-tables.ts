import {
  appointmentFields,
  caseTypeDefinitions,
  caseTypes,
  memberFields,
  traineeFields,
  workflows,
  type CaseType,
  type FieldDefinition,
} from '@kakehashi/shared/case-types';

/** Whose fields are spoken of: a case's of one type, or an appointment's, whose host is another one. */
export type FieldOwner = CaseType | 'appointment';

type Table = Readonly<Record<string, FieldDefinition>>;

/** The host of a proposal in the history; appointments call theirs otherwise. */
const hostOfPlacement: FieldDefinition = {
  key: 'host',
  kind: 'organisation',
  label: { ja: '受入先', en: 'Host' },
  sensitivity: 'open',
};

/** What steps ask for, by key; steps that ask for the same with other choices, such as reasons, add theirs. */
function givenTo(type: CaseType): Table {
  const given: Record<string, FieldDefinition> = {};
  for (const field of workflows[type].transitions.flatMap(({ dataFields }) => dataFields)) {
    const choices = [...(given[field.key]?.choices ?? []), ...(field.choices ?? [])];
    const byValue = new Map(choices.map((choice) => [choice.value, choice]));
    given[field.key] = byValue.size > 0 ? { ...field, choices: [...byValue.values()] } : field;
  }
  return given;
}

function tableOf(type: CaseType): Table {
  const own: Table = caseTypeDefinitions[type].fields;
  const inner: Table = type === 'placement' ? { ...traineeFields, host: hostOfPlacement } : {};
  return { ...memberFields, ...appointmentFields, ...inner, ...givenTo(type), ...own };
}

const byType = Object.fromEntries(caseTypes.map((type) => [type, tableOf(type)])) as Record<CaseType, Table>;

/** Every field that can be spoken of, by key; what a type calls its own goes before what appointments call theirs. */
export const fieldTables: Readonly<Record<FieldOwner, Table>> = { ...byType, appointment: appointmentFields };

const first = ['reference', 'document', 'documentKind', 'appointment', 'host', 'status'];

/** The order in which the forms show the fields of an owner. */
export function fieldOrder(owner: FieldOwner): string[] {
  const own = owner === 'appointment' ? [] : Object.keys(caseTypeDefinitions[owner].fields);
  return [...first, ...Object.keys(appointmentFields), ...own];
}
