import type { Axis, PendingMark } from './definitions';
import { HIDDEN_SMALL } from './hidden-small';
import { DRIFT_UNSEEN, UNNAMED, frozenCells, marksOf, type Live } from './frozen-cells';
import { unionOf } from './members';
import {
  ALL,
  NO_PARTS,
  keysOf,
  placeOf,
  type CellParts,
  type GridCell,
  type GridRequest,
  type LiveCount,
  type Series,
} from './model';
import { BESIDE, seriesCells, spanOf, yearsOfKey, type PublishedValue } from './published-cells';
import { NOT_PRINTED } from './record-years';

/** The grid of published and live figures by the axes that are asked for, one cell per place. */
export function composeGrid(
  request: GridRequest,
  series: readonly Series[],
  live: readonly LiveCount[],
): Map<string, GridCell> {
  const { rows, columns } = request;
  const byYear = rows === 'fiscalYear' || columns === 'fiscalYear';
  const yearly = yearlyCells(request, series, live);
  if (!byYear) return overTheYears(request, series, yearly);
  const grid = new Map<string, GridCell>();
  for (const [place, cell] of yearly) {
    const [year = '', row = ALL, column = ALL] = keysOf(place);
    grid.set(placeOf(rows === 'fiscalYear' ? year : row, columns === 'fiscalYear' ? year : column), cell);
  }
  return grid;
}

/** The years of a place whose cases stand beside the record, and are in no figure of it. */
export function besideYears(
  request: GridRequest,
  series: readonly Series[],
  live: readonly LiveCount[],
  place: string,
): ReadonlySet<number> {
  const { rows, columns } = request;
  const years = [...yearlyCells(request, series, live)].flatMap(([at, { parts }]) => {
    const [year = '', row = ALL, column = ALL] = keysOf(at);
    const own = placeOf(rows === 'fiscalYear' ? year : row, columns === 'fiscalYear' ? year : column);
    return own === place && parts.beside !== null ? [Number(year)] : [];
  });
  return new Set(years);
}

function withoutYear(axis: Axis): Axis {
  return axis === 'fiscalYear' ? 'none' : axis;
}

/** Cells by year, row and column: a published figure stands, and the cases of its year stand beside it. */
function yearlyCells(
  { rows, columns, from, to, pendingMark, frozen, lacking }: GridRequest,
  series: readonly Series[],
  live: readonly LiveCount[],
): Map<string, GridCell> {
  const axes: Axis[] = ['fiscalYear', withoutYear(rows), withoutYear(columns)];
  const published = new Map<string, PublishedValue[]>();
  for (const one of series) {
    for (const [place, value] of seriesCells(one, axes, { from, to })) addTo(published, place, value);
  }
  const counted = mergeLive(live, rows, columns);
  const cells = new Map<string, GridCell>();
  for (const [place, values] of published) cells.set(place, cellOf(agreed(values), counted.get(place), pendingMark));
  const printed = yearsOf(published);
  for (const [place, count] of counted) {
    if (published.has(place)) continue;
    const cell = cellOf(undefined, count, pendingMark);
    const isLacking = lacking?.has(Number(yearOf(place))) ?? false;
    const isInRecord = isLacking || printed.has(yearOf(place));
    cells.set(place, isInRecord ? besideRecord(cell, isLacking ? [NOT_PRINTED] : []) : cell);
  }
  if (!frozen) return inOrder(cells);
  const frozenCounts = mergeLive(frozen.counts, rows, columns);
  for (const [place, cell] of frozenCells(frozen, [rows, columns], frozenCounts, counted, pendingMark))
    if (!published.has(place)) cells.set(place, cell);
  return inOrder(cells);
}

/** The database groups in any order; an answer as of an instant is to have the same bytes each time. */
function inOrder(cells: ReadonlyMap<string, GridCell>): Map<string, GridCell> {
  return new Map([...cells].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function yearOf(place: string): string {
  return keysOf(place)[0] ?? '';
}

/** The years of which any place has a published figure. */
function yearsOf(published: ReadonlyMap<string, readonly PublishedValue[]>): ReadonlySet<string> {
  return new Set(
    [...published].flatMap(([place, values]) => (values.some(({ value }) => value !== null) ? [yearOf(place)] : [])),
  );
}

/** Cases where the record of their year names nothing: they stand beside it, and are in no sum of it. */
function besideRecord(cell: GridCell, marks: readonly string[]): GridCell {
  const parts = { ...NO_PARTS, beside: cell.live };
  return { ...cell, value: null, source: 'both', parts, flags: [...cell.flags, BESIDE, ...marks] };
}

function addTo<T>(lists: Map<string, T[]>, place: string, entry: T): void {
  const list = lists.get(place);
  if (list) list.push(entry);
  else lists.set(place, [entry]);
}

/** The live counts at the grain of the grid: an axis that was added up has the key `all`. */
export function mergeLive(live: readonly LiveCount[], rows: Axis, columns: Axis): Map<string, Live> {
  const merged = new Map<string, Live>();
  for (const count of live) {
    const row = rows === 'none' || rows === 'fiscalYear' ? ALL : count.row;
    const column = columns === 'none' || columns === 'fiscalYear' ? ALL : count.column;
    const place = placeOf(String(count.year), row, column);
    const before = merged.get(place);
    if (!before) merged.set(place, count);
    else merged.set(place, together(before, count));
  }
  return merged;
}

function together(a: Live, b: Live): Live {
  const members = a.members || b.members ? unionOf([a, b]) : undefined;
  const pending = a.pending + b.pending;
  const unnamed = (a.unnamed ?? 0) + (b.unnamed ?? 0);
  const lacking = { pending, ...(unnamed > 0 && { unnamed }) };
  const hidden = (a.hidden ?? false) || (b.hidden ?? false);
  const value = members ? members.size : plus(a.value, b.value);
  // Of missions without names nobody knows how many went: with those still to leave they are not none.
  if (unnamed > 0 && value === 0) return { value: null, ...lacking, ...(hidden && { hidden }) };
  return { value, ...lacking, ...(members ? { members } : hidden && { hidden }) };
}

function plus(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

/** What several series say of one place: the older document stands, a difference is marked. */
function agreed(values: readonly PublishedValue[]): PublishedValue | undefined {
  const [standing, beside] = [values.filter((one) => !isBeside(one)), values.filter(isBeside)];
  if (standing.length === 0) return besideOnly(beside);
  const known = standing.filter(({ value }) => value !== null);
  const [first, ...others] = known.length ? known : standing;
  if (!first) return undefined;
  const told = beside.filter(({ value }) => value !== null);
  const conflict = [...others, ...told].some(({ value }) => value !== first.value);
  return {
    ...first,
    flags: unique([
      ...[first, ...others].flatMap(({ flags }) => flags),
      ...(told.length ? ['entered'] : []),
      ...(conflict ? ['conflict'] : []),
    ]),
    figures: [first, ...others, ...told].flatMap(({ figures }) => figures),
  };
}

function isBeside({ flags }: PublishedValue): boolean {
  return flags.includes(BESIDE);
}

/** What was entered where the record of its year says nothing: the place stays n/a, the figures stand behind it. */
function besideOnly([first, ...others]: readonly PublishedValue[]): PublishedValue | undefined {
  if (!first) return undefined;
  const figures = [first, ...others].flatMap((one) => one.figures);
  return { ...first, value: null, printed: null, computed: null, flags: ['entered', BESIDE], figures };
}

function unique(flags: readonly string[]): readonly string[] {
  return flags.length < 2 ? flags : [...new Set(flags)];
}

const none: readonly never[] = [];

/** What cases are of a figure. Written out, since a report makes tens of thousands of these. */
function livePart(value: number | null, isBesideRecord: boolean): CellParts {
  return isBesideRecord
    ? { added: null, then: null, now: null, beside: value }
    : { added: value, then: null, now: null, beside: null };
}

function cellOf(
  published: PublishedValue | undefined,
  live: Live | undefined,
  mark: PendingMark | undefined,
): GridCell {
  const pending = live ? marksOf(live, mark) : none;
  return {
    // Where the record leaves a place open, cases that were entered beside it are not the number either.
    value: published ? published.value : (live?.value ?? null),
    published: published?.value ?? null,
    printed: published?.printed ?? null,
    computed: published?.computed ?? null,
    accepted: published?.accepted ?? null,
    live: live?.value ?? null,
    source: published ? (live ? 'both' : 'published') : 'cases',
    parts: live ? livePart(live.value, published !== undefined) : NO_PARTS,
    flags: published ? unique([...published.flags, ...pending]) : pending,
    figures: published?.figures ?? none,
    ...(live?.members && { members: live.members }),
  };
}

interface Part {
  readonly key: string;
  readonly cell: GridCell;
}

/** Adds the yearly cells up, or takes the total of the one table that covers all that is published. */
function overTheYears(
  { rows, columns, from, to, pendingMark }: GridRequest,
  series: readonly Series[],
  yearly: ReadonlyMap<string, GridCell>,
): Map<string, GridCell> {
  const parts = new Map<string, Part[]>();
  for (const [place, cell] of yearly) {
    const [key = '', row = ALL, column = ALL] = keysOf(place);
    addTo(parts, placeOf(row, column), { key, cell });
  }
  const covering = coveringSeries(series, { from, to });
  const totals = covering ? seriesCells(covering, [rows, columns], { from, to }) : null;
  const span = covering && spanOf(covering);
  return new Map(
    [...parts].map(([at, list]) => {
      const total = totals?.get(at);
      if (!total || !span) return [at, added(list, pendingMark)];
      const beyond = list.filter((part) => isBeyond(part, span));
      if (beyond.length === 0) return [at, cellOf(total, liveOf(list), pendingMark)];
      const beside = besideIn(list.filter((part) => !isBeyond(part, span)));
      const whole = { ...cellOf(total, undefined, pendingMark), parts: { ...NO_PARTS, beside } };
      return [at, added([{ key: `${span.from}-${span.to}`, cell: whole }, ...beyond], pendingMark)];
    }),
  );
}

function liveOf(list: readonly Part[]): Live | undefined {
  const live = list.filter(({ cell }) => cell.source !== 'published');
  if (live.length === 0) return undefined;
  const members = unionOf(live.map(({ cell }) => cell));
  if (members) return { value: members.size, pending: 0, members };
  const hidden = live.some(({ cell }) => cell.flags.includes(HIDDEN_SMALL));
  const value = live.reduce<number | null>((sum, { cell }) => plus(sum, cell.live), null);
  return { value, pending: 0, ...(hidden && { hidden }) };
}

/**
 * The one series that answers for the whole span: the only one there, or one that lies within it and includes the
 * years of every other. Two that merely overlap must not be joined, and one with years beside the record answers for none.
 */
function coveringSeries(series: readonly Series[], years: { from: number; to: number }): Series | undefined {
  const present = series.filter((one) => seriesCells(one, ['fiscalYear'], years).size > 0);
  const able = present.filter(({ figures }) => !figures.some(({ flags }) => flags.includes(BESIDE)));
  if (present.length < 2) return able[0];
  return able.find((one) => {
    const span = spanOf(one);
    if (span.from < years.from || span.to > years.to) return false;
    return present.every((other) => spanOf(other).from >= span.from && spanOf(other).to <= span.to);
  });
}

/** A year that is not known is not beyond any. */
function isBeyond({ key }: Part, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return Number(key) < from || Number(key) > to;
}

/** How many cases of years of the record stand beside it, whatever of those years is added up; null where none do. */
function besideIn(list: readonly Part[]): number | null {
  return list.reduce<number | null>((sum, { cell }) => plus(sum, cell.parts.beside), null);
}

function addedParts(list: readonly Part[], isUnseen: boolean): CellParts {
  let sum = NO_PARTS;
  for (const { cell } of list) {
    const { added, then, now } = cell.parts;
    sum = {
      added: plus(sum.added, added),
      then: plus(sum.then, then),
      now: isUnseen ? null : plus(sum.now, now),
      beside: null,
    };
  }
  return sum;
}

/** Where everybody counts once no parts add up; what was published can be compared where nothing else is in it. */
function partsOfMembers(
  list: readonly Part[],
  { size }: ReadonlySet<string>,
  now: ReadonlySet<string> | undefined,
): CellParts {
  const isFrozen = list.every(({ cell }) => cell.parts.then !== null);
  return isFrozen && now ? { ...NO_PARTS, then: size, now: now.size } : NO_PARTS;
}

/** Whether a part is not known; what is only still to come has a mark of its own, as it has beside what is there. */
function isLacking({ value, flags, figures }: GridCell, mark?: PendingMark): boolean {
  if (value !== null) return false;
  const isToCome = mark !== undefined && flags.includes(mark) && figures.length === 0;
  return !isToCome || flags.includes(UNNAMED) || flags.includes(HIDDEN_SMALL);
}

/** The sum of yearly cells; a period that overlaps single years is left out, and what is unknown is marked. */
function added(list: readonly Part[], mark?: PendingMark): GridCell {
  const single = list.map(({ key }) => yearsOfKey(key)).filter((years) => years && years.from === years.to);
  const counted = list.filter(({ cell }) => !cell.flags.includes(BESIDE));
  const parts = (counted.length ? counted : list).filter(({ key }) => {
    const years = yearsOfKey(key);
    if (!years || years.from === years.to) return true;
    return !single.some((other) => other && other.from >= years.from && other.from <= years.to);
  });
  const [only, ...others] = parts;
  const unprinted = list.some(({ cell }) => cell.flags.includes(NOT_PRINTED)) ? [NOT_PRINTED] : none;
  const beside = besideIn(list);
  if (only && others.length === 0)
    return { ...only.cell, parts: { ...only.cell.parts, beside }, flags: unique([...only.cell.flags, ...unprinted]) };
  const add = (pick: (cell: GridCell) => number | null) =>
    parts.reduce<number | null>((sum, { cell }) => plus(sum, pick(cell)), null);
  const sources = new Set(parts.map(({ cell }) => cell.source));
  const members = unionOf(parts.map(({ cell }) => cell));
  const membersNow = unionOf(
    parts.map(({ cell }) => ({ ...(cell.members && { members: cell.liveMembers ?? cell.members }) })),
  );
  const value = members ? members.size : add((cell) => cell.value);
  const isUnseen = parts.some(({ cell }) => cell.flags.includes(DRIFT_UNSEEN));
  const lacking = parts.length < (counted.length || list.length) || parts.some(({ cell }) => isLacking(cell, mark));
  return {
    value,
    published: add((cell) => cell.published),
    printed: null,
    computed: members ? members.size : add((cell) => cell.computed ?? cell.value),
    accepted: null,
    live: membersNow ? membersNow.size : isUnseen ? null : add((cell) => cell.live),
    source: sources.size === 1 ? ([...sources][0] ?? 'cases') : 'both',
    parts: { ...(members ? partsOfMembers(parts, members, membersNow) : addedParts(parts, isUnseen)), beside },
    flags: unique([
      ...parts.flatMap(({ cell }) => cell.flags),
      ...unprinted,
      ...(lacking && value !== null ? ['incomplete'] : []),
    ]),
    figures: parts.flatMap(({ cell }) => cell.figures),
    ...(members && { members }),
    ...(membersNow && { liveMembers: membersNow }),
  };
}
