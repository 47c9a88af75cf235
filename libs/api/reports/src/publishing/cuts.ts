import type { Axis, MeasureDefinition, ProgrammeDefinition } from '../counts/definitions';
import { filterAxes } from '../counts/filters';
import type { ReportRequest } from '../counts/report-request';
import type { Cut } from './publication.dto';

/** By what the cells of a publication are told apart, beside office and measure. */
export function cutsOf({ axes }: Pick<ProgrammeDefinition, 'axes'>): Cut[] {
  const cuts: readonly Cut[] = ['country', 'prefecture', 'expertise', 'field'];
  return cuts.filter((cut) => axes.includes(cut));
}

/** What a report is asked for, as far as it decides whether its cells are frozen. */
export type AskedOfPublication = Pick<ReportRequest, 'programme' | 'filters' | 'municipalities'>;

/**
 * Whether the cells of a grid are cells of a publication, or sums of them: by office and one place. Only such a cell
 * can drift and be restated; by state, by municipality or by two places it is counted within a frozen figure.
 */
export function isFrozenCut(
  { programme, filters, municipalities }: AskedOfPublication,
  { live }: Pick<MeasureDefinition, 'live'>,
  axes: readonly Axis[],
): boolean {
  const fieldOf: Axis = programme.axes.includes('field') ? 'field' : 'expertise';
  const filtered = filterAxes.filter((axis) => filters[axis]).map((axis) => (axis === 'field' ? fieldOf : axis));
  const asked = new Set([...axes, ...filtered]);
  for (const axis of ['none', 'fiscalYear'] as const) asked.delete(axis);
  const places = [...asked].filter((axis) => axis !== 'office');
  const isOfOnePlace = places.length <= 1 && places.every((axis) => cutsOf(programme).some((cut) => cut === axis));
  // Everybody once is no sum of cells, so that only the very cells of a publication are frozen.
  const isWhole = live?.value !== 'unique_experts' || (axes.includes('office') && places.length === 1);
  const isOfThen = municipalities === 'then' || !asked.has('prefecture');
  return isOfOnePlace && isWhole && isOfThen;
}
