import type { Dimension, FigureKind } from '../published/figure';
import { yearsLeftOpen } from '../published/open-years';
import { UNMATCHED } from '../published/printed-expertise';
import type { Axis } from './definitions';
import { ALL, UNKNOWN_YEAR, UNSPECIFIED, placeOf, type Series, type StoredFigure } from './model';

/** The mark of what somebody entered for a year that is published: it stands beside the record and counts in nothing. */
export const BESIDE = 'beside-published';

/** What one series says at one place. */
export interface PublishedValue {
  readonly value: number | null;
  readonly printed: number | null;
  readonly computed: number | null;
  readonly accepted: number | null;
  /** Whether some part of it is not known, so that the value is only what is known of it. */
  readonly incomplete: boolean;
  readonly flags: readonly string[];
  readonly figures: readonly StoredFigure[];
}

/** The fiscal years that a series covers, periods included. */
export function spanOf(series: Series): { from: number; to: number } {
  const years = series.figures.flatMap((figure) =>
    [figure.fiscalYear, figure.periodFrom, figure.periodTo].filter((year) => year !== null),
  );
  return { from: Math.min(...years), to: Math.max(...years) };
}

/** Where a figure stands on an axis. */
export function coordinate(figure: StoredFigure, axis: Axis): string {
  switch (axis) {
    case 'none':
      return ALL;
    case 'fiscalYear':
      return yearKey(figure);
    case 'country':
      return figure.country ?? UNSPECIFIED;
    case 'office':
      return figure.officeCode ?? UNSPECIFIED;
    case 'prefecture':
      return figure.prefecture ?? UNSPECIFIED;
    case 'role':
      return figure.role ?? UNSPECIFIED;
    case 'expertise':
    case 'field':
      return figure.expertise ?? UNSPECIFIED;
    case 'state':
    case 'municipality':
      return UNSPECIFIED;
  }
}

function yearKey({ fiscalYear, periodFrom, periodTo }: StoredFigure): string {
  if (fiscalYear !== null) return String(fiscalYear);
  if (periodFrom === null || periodTo === null) return UNKNOWN_YEAR;
  return periodFrom === periodTo ? String(periodFrom) : `${periodFrom}-${periodTo}`;
}

/** The years behind a key: a single one, the period of several, or none where the year is open. */
export function yearsOfKey(key: string): { from: number; to: number } | null {
  const single = key.length === 4 ? Number(key) : NaN;
  if (Number.isInteger(single)) return { from: single, to: single };
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(key);
  return match ? { from: Number(match[1]), to: Number(match[2] ?? match[1]) } : null;
}

const totalKinds: readonly { readonly left: readonly Dimension[]; readonly kind: FigureKind }[] = [
  { left: ['fiscalYear'], kind: 'year_total' },
  { left: ['country'], kind: 'country_total' },
  { left: ['role'], kind: 'role_total' },
  { left: [], kind: 'grand_total' },
];

/** The kind of printed total that answers for these axes, or null where cells have to be added. */
function totalKind(series: Series, axes: readonly Axis[]): FigureKind | null {
  const asked = new Set<Axis>(axes);
  const left = series.dimensions.filter((dimension) => asked.has(dimension));
  if (left.length === series.dimensions.length) return null;
  const found = totalKinds.find((entry) => entry.left.length === left.length && entry.left.every((d) => asked.has(d)));
  return found?.kind ?? null;
}

/**
 * The series seen by some axes within a span of years. A total that the source gives at just this grain is preferred
 * to adding cells, but one that adds over years only when the whole series lies within the span.
 */
export function seriesCells(
  series: Series,
  axes: readonly Axis[],
  years: { from: number; to: number },
): Map<string, PublishedValue> {
  const span = spanOf(series);
  const whole = span.from >= years.from && span.to <= years.to;
  const kind = totalKind(series, axes);
  const place = (figure: StoredFigure) => {
    const [first = ALL, ...others] = axes.map((axis) => coordinate(figure, axis));
    return placeOf(first, ...others);
  };
  const within = figuresWithin(series, years);

  const groups = new Map<string, StoredFigure[]>();
  for (const figure of within.filter((candidate) => candidate.kind === 'cell')) {
    const group = groups.get(place(figure));
    if (group) group.push(figure);
    else groups.set(place(figure), [figure]);
  }
  const cells = new Map([...groups].map(([at, figures]) => [at, added(figures)]));
  if (kind && (whole || axes.includes('fiscalYear'))) {
    for (const figure of within) if (figure.kind === kind) cells.set(place(figure), exact(figure));
  }
  return axes.includes('expertise') ? new Map([...cells].map(([at, value]) => [at, inferred(value)])) : cells;
}

/** A value of an area says that the source prints other words, and that the area is our inference. */
function inferred(value: PublishedValue): PublishedValue {
  const isInferred = value.figures.some(({ expertise }) => expertise !== null && expertise !== UNMATCHED);
  return isInferred ? { ...value, flags: [...value.flags, 'expertise-inferred'] } : value;
}

/** The figures of a series within a span of years, with all the years that they can be of. */
export function figuresWithin(series: Series, years: { from: number; to: number }): StoredFigure[] {
  return series.figures.filter((figure) => standingIn(figure, series, years) === 'within');
}

/** How a figure stands to a span: within it with all its years, or with some, or apart from it. */
export type Standing = 'within' | 'partly' | 'apart';

/** How a figure stands to a span; one whose year is open can be of each year that a finding names, or of its document. */
export function standingIn(
  figure: StoredFigure,
  series: Series,
  { from, to }: { readonly from: number; readonly to: number },
): Standing {
  const own = ownYears(figure);
  const open = own ? [] : yearsLeftOpen(figure.findings);
  const span = own ?? (open.length > 0 ? null : (series.period ?? spanOf(series)));
  if (span) {
    // A document without any year covers none.
    if (!(span.from <= span.to) || span.from > to || span.to < from) return 'apart';
    return span.from >= from && span.to <= to ? 'within' : 'partly';
  }
  const inside = open.filter((year) => year >= from && year <= to).length;
  return inside === open.length ? 'within' : inside > 0 ? 'partly' : 'apart';
}

function ownYears({ fiscalYear, periodFrom, periodTo }: StoredFigure): { from: number; to: number } | null {
  const [from, to] = [fiscalYear ?? periodFrom, fiscalYear ?? periodTo];
  return from === null || to === null ? null : { from, to };
}

/** What a figure says: what a person accepted, else what is printed, else what can be computed. */
export function valueOf({ accepted, printed, computed }: Pick<StoredFigure, 'accepted' | 'printed' | 'computed'>) {
  return accepted ?? printed ?? computed;
}

function marks(figures: readonly StoredFigure[]): string[] {
  return [...new Set(figures.flatMap(({ flags, findings }) => [...flags, ...findings]))];
}

function exact(figure: StoredFigure): PublishedValue {
  return {
    value: valueOf(figure),
    printed: figure.printed,
    computed: figure.computed,
    accepted: figure.accepted,
    incomplete: false,
    flags: marks([figure]),
    figures: [figure],
  };
}

function added(figures: readonly StoredFigure[]): PublishedValue {
  const [only, ...others] = figures;
  if (only && others.length === 0) return exact(only);
  const values = figures.map(valueOf);
  const known = values.filter((value) => value !== null);
  const sum = known.length ? known.reduce((total, value) => total + value, 0) : null;
  const computed = figures.reduce((total, figure) => total + (figure.computed ?? figure.printed ?? 0), 0);
  return {
    value: sum,
    printed: null,
    computed: sum === null ? null : computed,
    accepted: null,
    incomplete: known.length < values.length,
    flags: [...marks(figures), ...(sum !== null && known.length < values.length ? ['incomplete'] : [])],
    figures,
  };
}
