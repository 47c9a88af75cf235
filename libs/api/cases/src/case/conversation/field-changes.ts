import { caseTypeDefinitions, type CaseType, type FieldTable } from '@kakehashi/shared/case-types';
import type { UserRef } from '@kakehashi/api/identity';
import type { FieldChange } from '../dto/conversation.dto';
import { selectRows, type SqlRunner } from '../sql';

/** What an event wrote down of a case. */
export interface WrittenChange {
  /** Null where it is about no case. */
  readonly type: CaseType | null;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** The fields whose value is a person. */
const people: readonly string[] = ['owner', 'staff'];

/** What an event keeps to find its way back, and nobody reads. */
const pointers: readonly string[] = ['commentId'];

/** What each event changed, field by field, with people by name; what is personal stays out. */
export async function fieldChanges(db: SqlRunner, events: readonly WrittenChange[]): Promise<FieldChange[][]> {
  const ids = events.flatMap(({ before, after }) => people.flatMap((field) => [before[field], after[field]]));
  const known = await named(db, ids);
  return events.map(({ type, before, after }) => {
    const valueOf = (values: WrittenChange['after'], field: string): unknown => {
      const value = values[field] ?? null;
      return people.includes(field) ? (known.get(String(value)) ?? value) : value;
    };
    return [...new Set([...Object.keys(after), ...Object.keys(before)])]
      .filter((field) => !pointers.includes(field) && isOpenField(type, field))
      .map((field) => ({ field, before: valueOf(before, field), after: valueOf(after, field) }));
  });
}

async function named(db: SqlRunner, values: readonly unknown[]): Promise<Map<string, UserRef>> {
  const ids = [...new Set(values.filter((value) => typeof value === 'string'))];
  if (ids.length === 0) return new Map();
  const users = await selectRows<UserRef>(
    db,
    `SELECT id, display_name AS "displayName", email::text AS email FROM users WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(users.map((user) => [user.id, user]));
}

/** What is personal never stands in the history; this keeps it so should a field change its mind. */
function isOpenField(type: CaseType | null, field: string): boolean {
  if (type === null) return true;
  const fields: FieldTable = caseTypeDefinitions[type].fields;
  return (fields[field]?.sensitivity ?? 'open') === 'open';
}
