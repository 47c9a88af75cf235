import { readList, type RowChange, type RowFinding } from '@kakehashi/api/exchange';
import type { VisitRow as StoredVisit } from '../visit-store';
import { cellText } from '../../case/imports/cell-text';
import { finding } from '../../case/imports/findings';
import { byCategory } from './new-visit';
import type { VisitRowValues } from './visit-row';

/** A visit that is there, as far as a file can speak of it. */
export interface ExistingVisit {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly office: string;
  readonly country: string;
  readonly title: string;
  readonly state: string;
  readonly open: boolean;
  readonly visit: StoredVisit;
}

/** What a row would change of a visit that is there, and what would take it back. */
export interface VisitDifference {
  readonly change: ChangeBody;
  readonly before: ChangeBody;
  readonly changes: readonly RowChange[];
  readonly errors: readonly RowFinding[];
  readonly notices: readonly RowFinding[];
}

interface ChangeBody {
  title?: string | null;
  country?: string | null;
  details?: Record<string, unknown>;
}

const plain = [
  'branch',
  'mode',
  'protocolClass',
  'purpose',
  'supportKinds',
  'firstDate',
  'lastDate',
  'cities',
  'language',
] as const;

/** Compares a row with the visit that it names, by the columns that its file has. */
export function differenceOf(values: VisitRowValues, existing: ExistingVisit): VisitDifference {
  const { visit } = existing;
  const found = { change: {} as ChangeBody, before: {} as ChangeBody };
  const changes: RowChange[] = [];
  const errors: RowFinding[] = [];
  const notices: RowFinding[] = [];
  const note = (column: string, before: unknown, after: unknown) =>
    changes.push({ column, before: shown(before), after: shown(after) });
  const detail = (key: string, before: unknown, after: unknown) => {
    (found.change.details ??= {})[key] = after;
    (found.before.details ??= {})[key] = before;
  };
  for (const key of ['title', 'country'] as const) {
    const value = values[key];
    if (value === undefined || isSame(value, existing[key])) continue;
    if (value === null) errors.push(finding(key, 'required'));
    found.change[key] = value;
    found.before[key] = existing[key];
    note(key, existing[key], value);
  }
  for (const key of plain) {
    const value = values[key];
    if (value === undefined || isSame(value, visit[key])) continue;
    detail(key, visit[key], value);
    note(key, visit[key], value);
  }
  const { requester } = values;
  if (requester !== undefined && requester !== visit.requester.name) {
    if (requester === null) errors.push(finding('requester', 'required'));
    const kind = values.requesterKind ?? visit.requester.kind;
    const sameCode = values.municipalityCode === visit.requester.municipalityCode;
    const code = sameCode ? null : (values.municipalityCode ?? null);
    detail('requester', { id: visit.requester.id }, { name: requester ?? '', kind, municipalityCode: code });
    note('requester', visit.requester.name, requester);
  } else if (
    (values.requesterKind !== undefined && values.requesterKind !== visit.requester.kind) ||
    (values.municipalityCode !== undefined && values.municipalityCode !== visit.requester.municipalityCode)
  ) {
    notices.push(finding('requesterKind', 'organisation-stays'));
  }
  for (const side of ['planned', 'actual'] as const) {
    const current = visit[side].some((count) => count === null) ? null : (visit[side] as number[]);
    const total = current?.reduce((sum, count) => sum + count, 0) ?? null;
    const given = values[side];
    const printed = values[`${side}People`];
    if (given !== undefined && !isSame(given ?? (side === 'planned' ? [0, 0, 0, 0, 0] : null), current)) {
      if (!given || !current) errors.push(finding(`${side}People`, given ? 'too-early' : 'required'));
      else {
        detail(`${side}People`, byCategory(current), byCategory(given));
        note(`${side}People`, people(current), people(given));
      }
    } else if (given === undefined && printed !== undefined && (printed ?? 0) !== (total ?? 0)) {
      errors.push(finding(`${side}People`, 'people-by-category', { value: total ?? 0 }));
    }
  }
  if (values.office !== undefined && values.office !== existing.office) errors.push(finding('office', 'office-fixed'));
  if (values.state !== undefined && values.state !== existing.state) errors.push(finding('state', 'state-by-steps'));
  return { ...found, changes, errors, notices };
}

/** Whether a value is the one that is there, or what a file that was exported makes of that. */
function isSame(value: unknown, current: unknown): boolean {
  return [current, asRead(current)].some((one) => JSON.stringify(value) === JSON.stringify(one));
}

/** A text without its edges, and the entries of a list as they are parted when they are read. */
function asRead(current: unknown): unknown {
  if (typeof current === 'string') return cellText(current) || null;
  const isList = Array.isArray(current) && current.every((entry) => typeof entry === 'string');
  return isList ? readList(current.join('; ')) : current;
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return (Array.isArray(value) ? value.join('; ') : String(value)).slice(0, 300);
}

function people(counts: readonly number[]): string {
  return counts.join(' / ');
}
