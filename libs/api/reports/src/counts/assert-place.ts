import { DomainError, fieldRules, type ErrorItem } from '@kakehashi/api/platform';
import { isKeyOf } from './axis-entries';
import type { AxisName } from './count-queries';
import { isAll, type PlaceAsked } from './evidence-view';
import { keysOf } from './model';
import type { EvidenceQuery } from './queries.dto';
import type { ReportRequest } from './report-request';

/** Refuses coordinates that no number of the programme can have. */
export function assertPlace(
  { programme, rows, columns }: ReportRequest,
  asked: PlaceAsked,
  names: readonly AxisName[],
  query: Pick<EvidenceQuery, 'row' | 'column'>,
): void {
  const [row = '', column = ''] = keysOf(asked.place);
  const places = [
    { pointer: '/row', axis: asked.rows, key: row },
    { pointer: '/column', axis: asked.columns, key: column },
  ];
  const errors = places.flatMap(({ pointer, axis, key }): ErrorItem[] => {
    const codes = new Set(names.filter((name) => name.axis === axis).map(({ code }) => code));
    if (axis === 'none' || isKeyOf(axis, key, codes, programme.code)) return [];
    return [unknownKey(pointer)];
  });
  // Where nothing stands on an axis there is the one key for all, and none of its own.
  if (rows === 'none' && !isAll(query.row)) errors.push(unknownKey('/row'));
  if (columns === 'none' && !isAll(query.column)) errors.push(unknownKey('/column'));
  if (errors.length > 0) throw new DomainError('validation-failed', { errors });
}

function unknownKey(pointer: string): ErrorItem {
  return { pointer, code: 'not-in-list', detail: fieldRules['not-in-list'] };
}
