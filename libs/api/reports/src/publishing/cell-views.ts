import type { Label } from '@kakehashi/shared/contracts';
import { labelOf, namesOf, type Names } from '../counts/axis-entries';
import { measureOf, type ProgrammeDefinition } from '../counts/definitions';
import type { Asked, CellChange } from './changed-cells';
import type { ChangedCell } from './publication.dto';
import placeNames from './sql/place-names.sql';

/** The names of countries and prefectures. */
export async function placeNamesOf(asked: Asked): Promise<Names> {
  const rows = await asked.query<({ axis: string; code: string } & Label)[]>(placeNames);
  return namesOf(rows.map(({ axis, code, ja, en }) => ({ axis, code, label: { ja, en }, position: 0 })));
}

/** Cells that changed, named in both languages. */
export function changedCellViews(
  programme: ProgrammeDefinition,
  changes: readonly CellChange[],
  names: Names,
): ChangedCell[] {
  return changes.map(({ fiscalYear: _year, ...change }) => {
    const { measure, cut, place, published, now } = change;
    const code = { ja: measure, en: measure };
    return {
      ...change,
      measureLabel: measureOf(programme, measure)?.label ?? code,
      placeLabel: labelOf(cut, place, names, { programme: programme.code }),
      difference: published === null || now === null ? null : now - published,
    };
  });
}
