import type { Action, Actor } from '@kakehashi/shared/access';
import type { Label } from '@kakehashi/shared/contracts';
import type { EntityManager } from 'typeorm';
import type { KnownColumn, TableLayout } from '../tables/reading/layout';
import type { ReadLine } from '../tables/reading/line';
import type { SheetHead } from '../tables/reading/table-source';

/** What a file can bring in. */
export const importKinds = ['visits', 'activities', 'dispatches', 'figures'] as const;

/** A kind of import. */
export type ImportKindName = (typeof importKinds)[number];

/** What a row would do, or did. `duplicate`: it looks like something that is there already. */
export const rowOutcomes = ['added', 'changed', 'unchanged', 'duplicate', 'refused'] as const;

/** What a row would do, or did. */
export type RowOutcome = (typeof rowOutcomes)[number];

/** What is wrong, or worth knowing, about one row. */
export interface RowFinding {
  /** The column, where one is at fault. */
  readonly column: string | null;
  readonly code: string;
  readonly text: Label;
  /** What the file says, where it is a name that means nothing here: somebody can say what it means. */
  readonly value?: string;
}

/** A value that a row changes. */
export interface RowChange {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a row would do. */
export interface Verdict {
  readonly outcome: RowOutcome;
  readonly title: string | null;
  /** The record that is there already. */
  readonly reference: string | null;
  /** What has to be written; null where nothing has. */
  readonly input: object | null;
  readonly errors: readonly RowFinding[];
  readonly notices: readonly RowFinding[];
  readonly changes: readonly RowChange[];
  /** What it looks like: references, or `#12` for a row further up. */
  readonly duplicates: readonly string[];
}

/** A row by the columns of its kind; a column that the file has and the row leaves empty is an empty text. */
export type RowTexts = Readonly<Record<string, string>>;

/** A row that is to be written. */
export interface RowInput {
  readonly number: number;
  readonly input: unknown;
  /** Whether it looked like something that was there already, and is to come in all the same. */
  readonly isDuplicate: boolean;
}

/** A row that was written: which record, where its history stood then, and what takes a change back. */
export interface WrittenRow {
  readonly number: number;
  readonly reference: string;
  readonly recordId: string;
  readonly seq: number;
  readonly added: boolean;
  readonly before: object | null;
}

/** A file whose rows are judged. */
export interface JudgedFile extends ImportSubject {
  readonly layout: TableLayout;
}

/** Judges the rows of one file, batch after batch. */
export type Judge = (rows: readonly (ReadLine & { readonly texts: RowTexts })[]) => Promise<Verdict[]>;

/** What figures are of; null where a file says so itself. */
export interface ImportSubject {
  readonly programme: string | null;
  readonly measure: string | null;
}

/** Why a name in a column cannot mean that, with what the column knows; null where it can. */
export type MeaningCheck = (column: string, meaning: string) => Label | null;

/** What one kind of file brings in; the feature that owns the data gives it. */
export interface ImportKind {
  readonly name: ImportKindName;
  /** What a person has to be allowed to bring it in. */
  readonly action: Action;
  readonly columns: readonly KnownColumn[];
  /** Of each group at least one column has to be there. */
  readonly needed: readonly (readonly string[])[];
  /** Why what came in is not taken back once somebody went on with it, where that is not that cases have changed. */
  readonly touchedText?: Label;
  /** So many rows at most are one table, judged as a whole; where it is not said, each row is judged by itself. */
  readonly judgedTogether?: number;
  /** Refuses a subject that it cannot bring anything in for. */
  assertSubject(subject: ImportSubject): Promise<void>;
  /** Where the table stands, where that is not told by known headings. */
  propose?(db: EntityManager, heads: readonly SheetHead[], subject: ImportSubject): Promise<TableLayout | null>;
  /** What names in its columns can mean. */
  meanings(db: EntityManager, subject: ImportSubject): Promise<MeaningCheck>;
  judge(db: EntityManager, actor: Actor, file: JudgedFile): Promise<Judge>;
  write(tx: EntityManager, actor: Actor, rows: readonly RowInput[], importId: string): Promise<WrittenRow[]>;
  /** Lets nobody go on with these records until the transaction ends. */
  hold(tx: EntityManager, rows: readonly WrittenRow[]): Promise<void>;
  /** The records that somebody, or time, has changed since. */
  touched(db: EntityManager, rows: readonly WrittenRow[]): Promise<string[]>;
  undo(tx: EntityManager, actor: Actor, rows: readonly WrittenRow[]): Promise<void>;
  /** Takes back what came in besides the rows, once all of them were. */
  undone?(tx: EntityManager, importId: string): Promise<void>;
}
