import { inOfficeOrder, officeCodes } from '@kakehashi/shared/calendar';
import { caseTypeNames, caseTypes, type CaseType } from '@kakehashi/shared/case-types';
import type { Dashboard, DashboardCell, Locale } from '@kakehashi/shared/contracts';
import type { Age, DashboardPlace, FigureCode } from './dashboard-query';
import { formatCount } from './format-count';

/** One figure in a table; one without a place has nothing behind it. */
export interface TableFigure {
  readonly text: string;
  readonly place: DashboardPlace | null;
}

/** One row of a table; `share` is the length of its bar, of 1. */
export interface TableRow {
  readonly key: string;
  readonly label: string;
  /** Whether it is a part of a row above it. */
  readonly part?: boolean;
  /** The key of the row that shows and hides it; only a part has one. */
  readonly under?: string;
  readonly figures: readonly TableFigure[];
  readonly share: number;
}

/** A table with a bar beside each row, which says again what one of its columns says. */
export interface DashboardTable {
  readonly heading: string;
  readonly rowHeading: string;
  readonly columns: readonly string[];
  /** The column that the bars are of. */
  readonly barOf: string;
  readonly rows: readonly TableRow[];
}

/** Names of offices and months, and the words of the page. */
export interface TableWords {
  readonly locale: Locale;
  say(key: string, values?: Record<string, string>): string;
  office(code: string): string;
  month(code: string): string;
}

const ages: readonly Age[] = ['week', 'month', 'quarter', 'older'];

/** The cells of a figure in one way of breaking it down. */
export function cellsOf({ figures }: Dashboard, code: FigureCode, cut: DashboardCell['cut']): readonly DashboardCell[] {
  return figures.find((figure) => figure.code === code)?.cells.filter((cell) => cell.cut === cut) ?? [];
}

/** The share of what came about, in whole percent; an en dash where nothing was asked. */
export function percentOf(cell: Pick<DashboardCell, 'count' | 'met'> | undefined): string {
  return cell && cell.count > 0 && cell.met !== null ? String(Math.round((100 * cell.met) / cell.count)) : '–';
}

/** What stands open in a figure, by type and in each type by state, and how long it has. */
export function standingTable(dashboard: Dashboard, code: FigureCode, words: TableWords): DashboardTable {
  const byAge = cellsOf(dashboard, code, 'stepAge');
  const label = dashboard.figures.find((figure) => figure.code === code)?.label[words.locale] ?? '';
  const rowOf = (type: string, step: string | null, count: number) => {
    const place = { figure: code, type, ...(step && { step }) };
    const here = byAge.filter((one) => one.type === type && (step === null || one.step === step));
    const aged = ages.map((age) => counted(sum(here.filter((one) => one.age === age)), { ...place, age }, words));
    return {
      key: [code, type, ...(step ? [step] : [])].join('.'),
      figures: [...aged, counted(count, place, words)],
      count,
    };
  };
  const cells = byType(cellsOf(dashboard, code, 'step'));
  const rows = [...new Set(cells.map(({ type }) => type ?? ''))].flatMap((type) => {
    const steps = cells.filter((cell) => cell.type === type);
    const named = (cell: DashboardCell) => rowOf(type, cell.step, cell.count);
    const [first, ...others] = steps;
    if (first && others.length === 0) return [{ ...named(first), label: stepName(first, words) }];
    const whole = { ...rowOf(type, null, sum(steps)), label: typeName(type, words) };
    return [
      whole,
      ...steps.map((cell) => ({
        ...named(cell),
        label: cell.stepLabel?.[words.locale] ?? '',
        part: true,
        under: whole.key,
      })),
    ];
  });
  return {
    heading: words.say('byStep', { figure: label }),
    rowHeading: words.say('rowStep'),
    columns: [...ages.map((age) => words.say(`age.${age}`)), words.say('total')],
    barOf: words.say('total'),
    rows: withBars(rows),
  };
}

function sum(cells: readonly DashboardCell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}

/** The decisions of the period by step. */
export function decisionTable(dashboard: Dashboard, words: TableWords): DashboardTable {
  const rows = byType(cellsOf(dashboard, 'decisions', 'step')).map((cell) => ({
    key: `${cell.type}:${cell.step}`,
    label: stepName(cell, words),
    figures: measured(cell, 'decisions', words),
    count: cell.count,
  }));
  return {
    heading: words.say('byDecision'),
    rowHeading: words.say('rowDecision'),
    columns: measuredColumns(words),
    barOf: words.say('count'),
    rows: withBars(rows),
  };
}

/** The days to completion by type, and in each type by office where there are several. */
export function completionTable(dashboard: Dashboard, words: TableWords): DashboardTable {
  const byOffice = cellsOf(dashboard, 'completed', 'officeType');
  const rows = byType(cellsOf(dashboard, 'completed', 'type')).flatMap((cell) => {
    const parts = inOfficeOrder(byOffice.filter(({ type }) => type === cell.type));
    return [cell, ...(parts.length > 1 ? parts : [])].map((one) => ({
      key: `${one.type}:${one.office ?? ''}`,
      label: one.office ? words.office(one.office) : typeName(one.type, words),
      part: one.office !== null,
      figures: measured(one, 'completed', words),
      count: one.count,
    }));
  });
  return {
    heading: words.say('byType'),
    rowHeading: words.say('rowType'),
    columns: measuredColumns(words),
    barOf: words.say('count'),
    rows: withBars(rows),
  };
}

/** What became of the appointments that hosts were asked for. */
export function appointmentTable(dashboard: Dashboard, words: TableWords): DashboardTable {
  const rows = cellsOf(dashboard, 'appointments', 'step').map((cell) => ({
    key: cell.step ?? '',
    label: cell.stepLabel?.[words.locale] ?? '',
    figures: [counted(cell.count, { figure: 'appointments', ...(cell.step && { step: cell.step }) }, words)],
    count: cell.count,
  }));
  return {
    heading: words.say('byStatus'),
    rowHeading: words.say('rowStatus'),
    columns: [words.say('count')],
    barOf: words.say('count'),
    rows: withBars(rows),
  };
}

/** Every figure side by side, one row for each office. */
export function officeTable(dashboard: Dashboard, words: TableWords): DashboardTable {
  const known = keysOf(dashboard, 'office', ({ office }) => office);
  const codes = officeCodes.filter((code) => known.includes(code));
  const figureOf = (code: FigureCode, office: string) =>
    cellsOf(dashboard, code, 'office').find((cell) => cell.office === office);
  const rows = codes.map((office) => {
    const standing = (['open', 'overdue', 'waiting'] as const).map((code) =>
      counted(figureOf(code, office)?.count ?? 0, { figure: code, ofOffice: office }, words),
    );
    return {
      key: office,
      label: words.office(office),
      figures: [...standing, ...periodFigures((code) => figureOf(code, office), { ofOffice: office }, words)],
      count: figureOf('open', office)?.count ?? 0,
    };
  });
  const standing = labelsOf(dashboard, ['open', 'overdue', 'waiting'], words);
  return {
    heading: words.say('byOffice'),
    rowHeading: words.say('rowOffice'),
    columns: [...standing, ...periodColumns(dashboard, words)],
    barOf: standing[0] ?? '',
    rows: withBars(rows),
  };
}

/** What happened in each month of the period. */
export function monthTable(dashboard: Dashboard, words: TableWords): DashboardTable {
  const rows = keysOf(dashboard, 'month', ({ month }) => month).map((month) => {
    const of = (code: FigureCode) => cellsOf(dashboard, code, 'month').find((cell) => cell.month === month);
    return {
      key: month,
      label: words.month(month),
      figures: periodFigures(of, { month }, words),
      count: of('decisions')?.count ?? 0,
    };
  });
  const columns = periodColumns(dashboard, words);
  return {
    heading: words.say('byMonth'),
    rowHeading: words.say('rowMonth'),
    columns,
    barOf: columns[0] ?? '',
    rows: withBars(rows),
  };
}

function periodFigures(
  of: (code: FigureCode) => DashboardCell | undefined,
  place: Omit<DashboardPlace, 'figure'>,
  words: TableWords,
): TableFigure[] {
  const appointments = of('appointments');
  return [
    ...(['decisions', 'completed'] as const).flatMap((code) => [
      counted(of(code)?.count ?? 0, { figure: code, ...place }, words),
      plain(of(code)?.median ?? null, words),
    ]),
    counted(appointments?.count ?? 0, { figure: 'appointments', ...place }, words),
    counted(appointments?.met ?? 0, { figure: 'appointments', ...place, step: 'confirmed' }, words),
    { text: appointments ? `${percentOf(appointments)}%` : '–', place: null },
  ];
}

function periodColumns(dashboard: Dashboard, words: TableWords): string[] {
  const [decided = '', completed = ''] = labelsOf(dashboard, ['decisions', 'completed'], words);
  const median = (figure: string) => words.say('medianOf', { figure });
  return [
    decided,
    median(decided),
    completed,
    median(completed),
    words.say('asked'),
    words.say('met'),
    words.say('percent'),
  ];
}

function labelsOf({ figures }: Dashboard, codes: readonly FigureCode[], { locale }: TableWords): string[] {
  return codes.map((code) => figures.find((figure) => figure.code === code)?.label[locale] ?? code);
}

/** The keys that any figure has in one way of breaking down, in order. */
function keysOf(
  { figures }: Dashboard,
  cut: DashboardCell['cut'],
  keyOf: (cell: DashboardCell) => string | null,
): string[] {
  const cells = figures.flatMap((figure) => figure.cells.filter((cell) => cell.cut === cut));
  return [...new Set(cells.flatMap((cell) => keyOf(cell) ?? []))].sort();
}

function measured(cell: DashboardCell, figure: FigureCode, words: TableWords): TableFigure[] {
  const { office, type, step, count, median, p90 } = cell;
  const place = { figure, ...(office && { ofOffice: office }), ...(type && { type }), ...(step && { step }) };
  return [counted(count, place, words), plain(median, words), plain(p90, words)];
}

function measuredColumns(words: TableWords): string[] {
  return [words.say('count'), words.say('days.median'), words.say('days.p90')];
}

function counted(count: number, place: DashboardPlace, { locale }: TableWords): TableFigure {
  return { text: formatCount(count, locale), place: count > 0 ? place : null };
}

function plain(value: number | null, { locale }: TableWords): TableFigure {
  return { text: formatCount(value, locale), place: null };
}

function stepName({ type, stepLabel }: DashboardCell, words: TableWords): string {
  return words.say('of', { type: typeName(type, words), step: stepLabel?.[words.locale] ?? '' });
}

/** What a type of case is called. */
export function typeName(type: string | null, { locale }: TableWords): string {
  return caseTypes.some((one) => one === type) ? caseTypeNames[type as CaseType].label[locale] : '';
}

/** In the order of the types; within a type the larger first. */
function byType(cells: readonly DashboardCell[]): DashboardCell[] {
  const at = ({ type }: DashboardCell) => caseTypes.findIndex((one) => one === type);
  return [...cells].sort((a, b) => at(a) - at(b) || b.count - a.count || (a.step ?? '').localeCompare(b.step ?? ''));
}

function withBars(rows: readonly (Omit<TableRow, 'share'> & { readonly count: number })[]): TableRow[] {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return rows.map(({ count, ...row }) => ({ ...row, share: count / most }));
}
