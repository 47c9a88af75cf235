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

function tableOf(type: CaseType): Table {
  const given = workflows[type].transitions.flatMap(({ dataFields }) => dataFields.map((field) => [field.key, field]));
  const own: Table = caseTypeDefinitions[type].fields;
  const inner: Table = type === 'placement' ? { ...traineeFields, host: hostOfPlacement } : {};
  return { ...memberFields, ...appointmentFields, ...inner, ...Object.fromEntries(given), ...own };
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
