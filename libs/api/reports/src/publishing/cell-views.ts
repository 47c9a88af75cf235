import { axisEntries, type Names } from '../counts/axis-entries';
import { measureOf, type ProgrammeDefinition } from '../counts/definitions';
import type { CellChange } from './changed-cells';
import type { ChangedCell } from './publication.dto';

/** The name of a country or prefecture as stored. */
export interface PlaceName {
  readonly axis: 'country' | 'prefecture';
  readonly code: string;
  readonly ja: string;
  readonly en: string;
}

/** Cells that changed, named in both languages. */
export function changedCellViews(
  programme: ProgrammeDefinition,
  changes: readonly CellChange[],
  placeNames: readonly PlaceName[],
): ChangedCell[] {
  const names: Names = new Map(
    placeNames.map(({ axis, code, ja, en }) => [`${axis}:${code}`, { label: { ja, en }, position: 0 }]),
  );
  const told = { programme: programme.code, dates: new Map<string, never>() };
  return changes.map(({ fiscalYear: _year, ...change }) => {
    const { measure, cut, place, published, now } = change;
    const code = { ja: measure, en: measure };
    return {
      ...change,
      measureLabel: measureOf(programme, measure)?.label ?? code,
      placeLabel: axisEntries(cut, [place], names, told)[0]?.label ?? { ja: place, en: place },
      difference: published === null || now === null ? null : now - published,
    };
  });
}
