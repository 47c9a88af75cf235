import { caseTypeDefinitions, type CaseType } from '@kakehashi/shared/case-types';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { selectOne, type SqlRunner } from './sql';

/** What a case is called, for good. */
export interface Reference {
  readonly reference: string;
  readonly sequence: number;
}

/** The text of a reference: `V-SIN-2026-0042`. */
export function formatReference(type: CaseType, office: OfficeCode, fiscalYear: number, sequence: number): string {
  return `${caseTypeDefinitions[type].prefix}-${office}-${fiscalYear}-${String(sequence).padStart(4, '0')}`;
}

/** Takes the next number of type, office and fiscal year; others wait for this transaction, so no number is given twice. */
export async function takeReference(
  tx: SqlRunner,
  type: CaseType,
  office: OfficeCode,
  fiscalYear: number,
): Promise<Reference> {
  const row = await selectOne<{ last: number }>(
    tx,
    `INSERT INTO case_counters AS counter (type, office_code, fiscal_year, last) VALUES ($1, $2, $3, 1)
     ON CONFLICT (type, office_code, fiscal_year) DO UPDATE SET last = counter.last + 1
     RETURNING last`,
    [type, office, fiscalYear],
  );
  const sequence = row?.last ?? 1;
  return { reference: formatReference(type, office, fiscalYear, sequence), sequence };
}
