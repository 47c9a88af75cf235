import type { EntityManager } from 'typeorm';
import type { RowFinding } from '@kakehashi/api/exchange';
import type { Action } from '@kakehashi/shared/access';
import type { CaseType } from '@kakehashi/shared/case-types';
import type { FieldValues } from '../events/event-log';

/** The types whose cases come in from files by their field tables; visits have their own way, as their headcount asks. */
export const importedTypes = ['activity', 'dispatch'] as const satisfies readonly CaseType[];

/** A type whose cases come in by its field table. */
export type ImportedType = (typeof importedTypes)[number];

/** What a type adds to what all types have when its cases come in from a file. */
export interface ImportShape<T extends ImportedType = ImportedType> {
  readonly type: T;
  /** The states in which a case can come in, and the step by which one comes to it when it is worked on here. */
  readonly states: Readonly<Record<string, Action | null>>;
  /** The state of a case that came in and was taken back. */
  readonly takenBack: string;
  /** The fields that only a case which has ended brings: what came of it. */
  readonly results: readonly string[];
  /** The field by whose presence a past case is known to have taken place. */
  readonly proof: readonly string[];
  /** The fields of its first and its last day. */
  readonly days: readonly [first: string, last: string];
  /** Other headings that offices use. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** What is to be said of the results of a closed case beyond what each field allows; `today` is where the office is. */
  judgeResults?(
    filled: Readonly<Record<string, unknown>>,
    today: string,
  ): { readonly errors: readonly RowFinding[]; readonly notices: readonly RowFinding[] };
  /** Writes what came of a case that has just been added. */
  writeResults(tx: EntityManager, caseId: string, values: FieldValues): Promise<void>;
}
