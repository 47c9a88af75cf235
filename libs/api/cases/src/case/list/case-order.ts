import { isIsoDate } from '@kakehashi/shared/calendar';
import type { ListItemRow } from './case-list-item.sql';

/** One order of the case list: what SQL orders by, what a cursor holds of it, and whether it may hold that. */
export interface CaseOrder {
  readonly expression: string;
  readonly cast: 'timestamptz' | 'date' | 'text';
  readonly keyOf: (row: ListItemRow) => string;
  readonly isKey: (key: string) => boolean;
}

/** Whether the key of a cursor is an instant as we write it, of a day that exists. */
export function isInstantKey(key: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(key) ? Date.parse(key) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === key;
}

const isDay = (key: string) => key === 'infinity' || isIsoDate(key);

/** The orders a caller may name; nothing else ever reaches ORDER BY. */
const orders = {
  updatedAt: {
    expression: 'c.updated_at',
    cast: 'timestamptz',
    keyOf: ({ updatedAt }) => updatedAt.toISOString(),
    isKey: isInstantKey,
  },
  firstDate: {
    expression: `COALESCE(c.first_date, 'infinity'::date)`,
    cast: 'date',
    keyOf: ({ firstDate }) => firstDate ?? 'infinity',
    isKey: isDay,
  },
  nextDeadline: {
    expression: `COALESCE(c.next_deadline, 'infinity'::date)`,
    cast: 'date',
    keyOf: ({ deadlineOn }) => deadlineOn ?? 'infinity',
    isKey: isDay,
  },
  reference: {
    expression: 'c.reference',
    cast: 'text',
    keyOf: ({ reference }) => reference,
    isKey: (key) => /^[A-Z0-9-]{3,40}$/.test(key),
  },
} as const satisfies Record<string, CaseOrder>;

/** The values of `sort`: a name for ascending, `-` before it for descending. */
export const caseSorts = [
  'updatedAt',
  '-updatedAt',
  'firstDate',
  '-firstDate',
  'reference',
  '-reference',
  'nextDeadline',
] as const;

/** How the case list is ordered. */
export type CaseSort = (typeof caseSorts)[number];

/** The order that a `sort` names, and whether it runs downwards. */
export function orderOf(sort: CaseSort): { order: CaseOrder; descending: boolean } {
  const descending = sort.startsWith('-');
  const name = (descending ? sort.slice(1) : sort) as keyof typeof orders;
  return { order: orders[name], descending };
}
