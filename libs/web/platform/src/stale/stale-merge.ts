/** One field that two people changed differently. */
export interface Conflict {
  field: string;
  before: unknown;
  mine: unknown;
  theirs: unknown;
}

/** What is left to send after somebody else saved first, and what a person has to decide. */
export interface Merge {
  /** My changes that nobody else touched; they can be sent as they are. */
  mine: Record<string, unknown>;
  conflicts: Conflict[];
}

/** Compares three states field by field: what I started from, what I want, what stands now. */
export function mergeStale(
  before: Record<string, unknown>,
  wanted: Record<string, unknown>,
  current: Record<string, unknown>,
): Merge {
  const mine: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  for (const [field, value] of Object.entries(wanted)) {
    if (same(value, before[field]) || same(value, current[field])) continue;
    if (same(current[field], before[field])) mine[field] = value;
    else conflicts.push({ field, before: before[field], mine: value, theirs: current[field] });
  }
  return { mine, conflicts };
}

/** The fields of `after` that differ from `before`. */
export function changedFields(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => !same(value, before[field])));
}

/** Whether two field values mean the same; nothing, empty text and an empty list are all "not filled". */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.length ? value.map(plain) : null;
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, inner]) => [key, plain(inner)] as const)
      .filter(([, inner]) => inner !== null)
      .sort(([a], [b]) => a.localeCompare(b));
    return entries.length ? Object.fromEntries(entries) : null;
  }
  return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : value;
}
