import type { PendingMark } from './definitions';
import { HIDDEN_SMALL } from './hidden-small';
import { keysOf, type GridCell, type LiveCount } from './model';

/** What the cases say at a place, once added up. */
export type Live = Pick<LiveCount, 'value' | 'pending' | 'members' | 'hidden'>;

/** The mark of a published figure that the cases would not give today. */
export const DRIFT = 'drift';

const none: readonly never[] = [];

/** What the cases of a place lack. */
export function marksOf({ pending, hidden }: Live, mark: PendingMark | undefined): readonly string[] {
  if (pending === 0 && !hidden) return none;
  return [...(pending > 0 && mark ? [mark] : []), ...(hidden ? [HIDDEN_SMALL] : [])];
}

/** The cells of published years: every place that had or has a figure, as published, with the one of today beside it. */
export function frozenCells(
  years: ReadonlySet<number>,
  published: ReadonlyMap<string, Live>,
  counted: ReadonlyMap<string, Live>,
  mark: PendingMark | undefined,
): Map<string, GridCell> {
  const isOfThem = (place: string) => years.has(Number(keysOf(place)[0]));
  const places = [...published.keys(), ...counted.keys()].filter(isOfThem);
  return new Map(places.map((place) => [place, frozenCell(published.get(place), counted.get(place), mark)]));
}

/** A place without any case had, or has, none. */
function frozenCell(published: Live | undefined, counted: Live | undefined, mark: PendingMark | undefined): GridCell {
  const stands = published ?? noneLike(counted);
  const now = counted ?? noneLike(published);
  const marks = marksOf(stands, mark);
  return {
    value: stands.value,
    published: stands.value,
    printed: null,
    computed: null,
    accepted: null,
    live: now.value,
    source: 'both',
    flags: stands.value === now.value ? marks : [DRIFT, ...marks],
    figures: none,
    ...(stands.members && { members: stands.members }),
    ...(now.members && { liveMembers: now.members }),
  };
}

function noneLike(other: Live | undefined): Live {
  return { value: 0, pending: 0, ...(other?.members && { members: new Set<string>() }) };
}
