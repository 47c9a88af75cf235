import { isRefusalHeading, type ReadLine, type TableLayout, type Verdict } from '@kakehashi/api/exchange';
import { finding } from './findings';

/** A verdict that refuses a row whose values are formulas without results: what they are is not known. */
export function withoutFormulas(line: ReadLine, { headers, columns }: TableLayout, verdict: Verdict): Verdict {
  // In a file of refused rows they are texts.
  const isMended = headers.some(isRefusalHeading);
  const isFormula = (at: number) => line.unsaved?.includes(at) || (isMended && line.cells[at]?.startsWith('='));
  const errors = columns.flatMap((column, at) =>
    column !== null && isFormula(at) ? [finding(column, 'formula-unsaved', { value: line.cells[at] ?? '' })] : [],
  );
  if (errors.length === 0) return verdict;
  const named = new Set(errors.map(({ column }) => column));
  return {
    ...verdict,
    outcome: 'refused',
    input: null,
    errors: [...verdict.errors.filter(({ column }) => !named.has(column)), ...errors],
    changes: [],
    duplicates: [],
  };
}
