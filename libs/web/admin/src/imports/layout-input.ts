import type { ImportLayoutInput, ImportLayoutView } from '@kakehashi/shared/contracts';

/** How the file of an import is read, as the server takes it. */
export function layoutInput({ sheet, headerRow, columns, meanings }: ImportLayoutView): ImportLayoutInput {
  const chosen = columns.flatMap(({ column }, at) => (column === null ? [] : [`${at}:${column}`]));
  return { sheet, headerRow, columns: chosen, meanings };
}

/** Whether two layouts have the file read in the same way. */
export function isReadAlike(one: ImportLayoutView, other: ImportLayoutView): boolean {
  return JSON.stringify(layoutInput(one)) === JSON.stringify(layoutInput(other));
}

/** A column means one thing, and no two columns mean the same unless they may: what was chosen last stays. */
export function withColumn(
  layout: ImportLayoutView,
  at: number,
  column: string | null,
  isRepeatable = false,
): ImportLayoutView {
  const columns = layout.columns.map((one, index) => {
    if (index === at) return { ...one, column };
    return !isRepeatable && column !== null && one.column === column ? { ...one, column: null } : one;
  });
  return { ...layout, columns };
}
