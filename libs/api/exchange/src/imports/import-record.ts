import type { Label } from '@kakehashi/shared/contracts';
import type { TableLayout } from '../tables/reading/layout';
import type { SheetHead } from '../tables/reading/table-source';
import type { ImportKindName, ImportSubject, RowOutcome } from './import-kind';

/** Where an import stands. */
export const importStatuses = [
  'checking',
  'mapping',
  'checked',
  'committing',
  'committed',
  'undoing',
  'undone',
  'failed',
] as const;

/** Where an import stands. */
export type ImportStatus = (typeof importStatuses)[number];

/** Why the last attempt came to nothing. */
export interface ImportProblem {
  readonly code: string;
  readonly text: Label;
}

/** An import as it is stored. */
export interface ImportRecord extends ImportSubject {
  readonly id: string;
  readonly kind: ImportKindName;
  readonly fileName: string;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
  readonly status: ImportStatus;
  readonly sheets: readonly SheetHead[];
  readonly layout: TableLayout | null;
  readonly counts: Partial<Record<RowOutcome, number>>;
  readonly done: number;
  readonly total: number | null;
  readonly withDuplicates: boolean;
  readonly problem: ImportProblem | null;
}

/** The columns of an import, from `imports i`. */
export const importColumns = `
  i.id, i.kind, i.programme, i.measure, i.file_name AS "fileName", i.created_by AS "createdBy",
  (SELECT u.display_name FROM users u WHERE u.id = i.created_by) AS "createdByName", i.created_at AS "createdAt",
  i.updated_at AS "updatedAt", i.version, i.status, i.sheets, i.layout, i.counts, i.done, i.total,
  i.with_duplicates AS "withDuplicates", i.problem`;

/** What the columns of a file speak of: of figures their measure says which column holds them. */
export function subjectOf({ kind, measure }: Pick<ImportRecord, 'kind' | 'measure'>): string {
  return measure === null ? kind : `${kind} ${measure}`;
}
