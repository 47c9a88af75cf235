import {
  isRefusalHeading,
  refusalReason,
  type KnownColumn,
  type ReadLine,
  type TableLayout,
  type Verdict,
} from '@kakehashi/api/exchange';
import { locales } from '@kakehashi/shared/contracts';
import { finding } from './findings';

/** A verdict that refuses a row whose values are formulas without results: what they are is not known. */
export function withoutFormulas(
  line: ReadLine,
  { headers, columns }: TableLayout,
  known: readonly KnownColumn[],
  verdict: Verdict,
): Verdict {
  // In a file of refused rows formulas are texts; which of its texts are some, the reasons beside them tell.
  const reasons = line.cells.filter((_, at) => isRefusalHeading(headers[at] ?? '')).join(' ');
  const errors = columns.flatMap((column, at) => {
    const isUnsaved = line.unsaved?.includes(at) ?? false;
    if (column === null || !(isUnsaved || line.cells[at]?.startsWith('='))) return [];
    const found = finding(column, 'formula-unsaved', { value: line.cells[at] ?? '' });
    const label = known.find(({ key }) => key === column)?.label;
    const isTold = () => locales.some((locale) => reasons.includes(refusalReason(label, found.text, locale)));
    return isUnsaved || isTold() ? [found] : [];
  });
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
