import { DomainError, fieldRules, type ErrorItem } from '@kakehashi/api/platform';
import { isKeyOf } from './axis-entries';
import type { AxisName } from './count-queries';
import type { PlaceAsked } from './evidence-view';
import { keysOf } from './model';
import type { ReportRequest } from './report-request';

/** Refuses coordinates that no number of the programme can have. */
export function assertPlace({ programme }: ReportRequest, asked: PlaceAsked, names: readonly AxisName[]): void {
  const [row = '', column = ''] = keysOf(asked.place);
  const places = [
    { pointer: '/row', axis: asked.rows, key: row },
    { pointer: '/column', axis: asked.columns, key: column },
  ];
  const errors = places.flatMap(({ pointer, axis, key }): ErrorItem[] => {
    const codes = new Set(names.filter((name) => name.axis === axis).map(({ code }) => code));
    if (axis === 'none' || isKeyOf(axis, key, codes, programme.code)) return [];
    return [{ pointer, code: 'not-in-list', detail: fieldRules['not-in-list'] }];
  });
  if (errors.length > 0) throw new DomainError('validation-failed', { errors });
}
