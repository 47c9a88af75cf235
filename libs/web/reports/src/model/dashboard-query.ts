import type { DashboardCell, DashboardFigureView } from '@kakehashi/shared/contracts';

/** A figure of the dashboard. */
export type FigureCode = DashboardFigureView['code'];

/** How long something has waited. */
export type Age = NonNullable<DashboardCell['age']>;

/** Where one number of the dashboard stands; what is left out is any. */
export interface DashboardPlace {
  readonly figure: FigureCode;
  readonly ofOffice?: string;
  readonly type?: string;
  readonly step?: string;
  readonly age?: Age;
  readonly month?: string;
}

const figures: readonly string[] = [
  'open',
  'overdue',
  'waiting',
  'decisions',
  'completed',
  'appointments',
] satisfies FigureCode[];
const coordinates = ['ofOffice', 'type', 'step', 'age', 'month'] as const;

/** The numbers of months that can be chosen. */
export const monthChoices = [1, 3, 6, 12, 24] as const;

/** Of what the dashboard is asked: only what differs from the usual. */
export function dashboardParams(get: (name: string) => string | null): Record<string, string> {
  const given = ['office', 'months', 'to'].flatMap((name) => {
    const value = get(name);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** A row of a table whose parts are to be shown or hidden. */
export interface Fold {
  readonly key: string;
  readonly shown: boolean;
}

const turnedName = 'parts';

/** The rows of which the address says whether their parts are shown. */
export function turnedOf(get: (name: string) => string | null): ReadonlyMap<string, boolean> {
  const given = (get(turnedName) ?? '').split(',').filter(Boolean);
  return new Map(given.map((one) => (one.startsWith('-') ? [one.slice(1), false] : [one, true])));
}

/** The address of rows whose parts are shown or, with a minus, hidden. */
export function turnedParams(turned: ReadonlyMap<string, boolean>): Record<string, string | null> {
  const given = [...turned].map(([key, shown]) => (shown ? key : `-${key}`));
  return { [turnedName]: given.join(',') || null };
}

/** The number whose evidence the address opens; null where it opens none. */
export function placeOf(get: (name: string) => string | null): DashboardPlace | null {
  const figure = get('figure');
  if (!figure || !figures.includes(figure)) return null;
  const given = coordinates.flatMap((name) => {
    const value = get(name);
    return value ? [[name, value] as const] : [];
  });
  return { figure, ...Object.fromEntries(given) } as DashboardPlace;
}

/** The address of a place, merged into the present one: what it does not name is taken out. */
export function placeParams(place: DashboardPlace | null): Record<string, string | null> {
  return {
    figure: place?.figure ?? null,
    ...Object.fromEntries(coordinates.map((name) => [name, place?.[name] ?? null])),
  };
}
