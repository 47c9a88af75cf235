import type { Axis, PendingMark } from './definitions';
import { HIDDEN_SMALL } from './hidden-small';
import { ALL, NO_PARTS, keysOf, type FrozenCounts, type GridCell, type LiveCount } from './model';

/** What the cases say at a place, once added up. */
export type Live = Pick<LiveCount, 'value' | 'pending' | 'unnamed' | 'members' | 'hidden'>;

/** The mark of a published figure that the cases would not give today. */
export const DRIFT = 'drift';

/** The mark of a figure within published ones that the cases would not give today: of no publication a cell itself. */
export const DRIFT_WITHIN = 'drift-within';

/** The mark of a published figure of which the reader cannot know what the cases of other offices would give today. */
export const DRIFT_UNSEEN = 'drift-unseen';

/** The mark of people of whom nobody knows who they were. */
export const UNNAMED = 'experts-unknown';

const none: readonly never[] = [];

/** What the cases of a place lack. */
export function marksOf(
  { value, pending, unnamed = 0, hidden }: Live,
  mark: PendingMark | undefined,
): readonly string[] {
  if (pending === 0 && unnamed === 0 && !hidden) return none;
  return [
    ...(pending > 0 && mark ? [mark] : []),
    ...(unnamed > 0 ? [UNNAMED] : []),
    ...(unnamed > 0 && value !== null ? ['incomplete'] : []),
    ...(hidden ? [HIDDEN_SMALL] : []),
  ];
}

/** The cells of published years: every place that had or has a figure, as published, with the one of today beside it. */
export function frozenCells(
  { years, isKnownNow, isFrozen }: Omit<FrozenCounts, 'counts'>,
  axes: readonly Axis[],
  published: ReadonlyMap<string, Live>,
  counted: ReadonlyMap<string, Live>,
  mark: PendingMark | undefined,
): Map<string, GridCell> {
  const drift = isFrozen && !isFrozen(axes) ? DRIFT_WITHIN : DRIFT;
  const isOfThem = (place: string) => years.has(Number(keysOf(place)[0]));
  const places = [...published.keys(), ...counted.keys()].filter(isOfThem);
  return new Map(
    places.map((place) => {
      const cell = frozenCell(published.get(place), counted.get(place), { mark, drift });
      const [, row = ALL, column = ALL] = keysOf(place);
      return [place, isKnownNow && !isKnownNow(row, column) ? unseen(cell) : cell];
    }),
  );
}

/** What is published stands; what it would be today is not told where other offices are in it. */
function unseen(cell: GridCell): GridCell {
  return { ...cell, live: null, parts: { ...cell.parts, now: null }, flags: [...cell.flags, DRIFT_UNSEEN] };
}

/** A place without any case had, or has, none. */
function frozenCell(
  published: Live | undefined,
  counted: Live | undefined,
  { mark, drift }: { readonly mark: PendingMark | undefined; readonly drift: string },
): GridCell {
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
    parts: { ...NO_PARTS, then: stands.value, now: now.value },
    flags: stands.value === now.value ? marks : [drift, ...marks],
    figures: none,
    ...(stands.members && { members: stands.members }),
    ...(now.members && { liveMembers: now.members }),
  };
}

function noneLike(other: Live | undefined): Live {
  return { value: 0, pending: 0, ...(other?.members && { members: new Set<string>() }) };
}
