/** One field of an event before and after. */
interface Change {
  readonly field?: string;
  readonly before: unknown;
  readonly after: unknown;
}

const things = ['appointment', 'document', 'link'];

/** The word for what an event did; of things that come and go it says which of both. */
export function eventWord({ kind, changes }: { kind: string; changes: readonly Change[] }): string {
  // What is handed over is the case, or who joins one of its appointments.
  if (kind === 'handover' && changes.some(({ field }) => field === 'staff')) return 'appointment_handover';
  if (!things.includes(kind) || !changes.length) return kind;
  const empty = (value: unknown) => value === null || value === undefined;
  if (changes.every(({ before }) => empty(before))) return `${kind}_added`;
  return changes.every(({ after }) => empty(after)) ? `${kind}_removed` : `${kind}_changed`;
}
