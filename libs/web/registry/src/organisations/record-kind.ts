/** The kinds of records of which the same one may be there twice, with the part of the address of their API. */
export const recordPaths = { organisation: 'organisations', person: 'people', expert: 'experts' } as const;

/** A kind of records of which the same one may be there twice. */
export type RecordKind = keyof typeof recordPaths;

/** The kind that an address asks for; organisations where it asks for none. */
export function kindOf(text: string | null): RecordKind {
  return text === 'person' || text === 'expert' ? text : 'organisation';
}
