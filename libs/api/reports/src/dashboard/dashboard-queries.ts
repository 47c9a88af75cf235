import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officesWithin } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { CaseType } from '@kakehashi/shared/case-types';
import { ages, figureDefinitions } from './figures';
import type { Age, DashboardCut, DashboardFigure } from './figures';
import type { Period } from './period';
import asked from './sql/asked.sql';
import evidence from './sql/dashboard-evidence.sql';
import summary from './sql/figure.sql';

/** Whose cases are looked at, at which moment and over which months. */
export interface DashboardScope {
  readonly offices: 'all' | readonly OfficeCode[];
  readonly now: Date;
  readonly period: Period;
}

/** Where a number stands; null is any. */
export interface DashboardPlace {
  readonly office: OfficeCode | null;
  readonly type: CaseType | null;
  readonly step: string | null;
  readonly age: Age | null;
  readonly month: string | null;
}

/** One number of a figure, how many of it came about, and what is known of its days. */
export interface DashboardRow extends DashboardPlace {
  readonly cut: DashboardCut;
  readonly count: number;
  readonly met: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

/** One case, decision or appointment behind a number. */
export interface BehindRow {
  readonly key: string;
  readonly reference: string;
  readonly title: string;
  readonly type: CaseType;
  readonly office: OfficeCode;
  readonly country: string;
  readonly step: string;
  readonly days: number | null;
  readonly at: Date;
  readonly total: number;
}

/** The columns that each way of breaking down groups by. */
const columnsOf: Readonly<Record<DashboardCut, readonly string[]>> = {
  all: [],
  office: ['office'],
  type: ['type'],
  officeType: ['office', 'type'],
  step: ['type', 'step'],
  age: ['age'],
  officeAge: ['office', 'age'],
  stepAge: ['type', 'step', 'age'],
  month: ['month'],
};

const allColumns = ['office', 'type', 'step', 'age', 'month'];

const age = `CASE ${ages
  .map(({ code, to }) => (to === null ? `ELSE '${code}'` : `WHEN days <= ${to} THEN '${code}'`))
  .join(' ')} END`;

function countedOf(figure: DashboardFigure): string {
  return asked.replace('{{rows}}', () => figureDefinitions[figure].rows).replace('{{age}}', age);
}

function summaryOf(figure: DashboardFigure): string {
  const { cuts, spread } = figureDefinitions[figure];
  const grouped = allColumns.filter((column) => cuts.some((cut) => columnsOf[cut].includes(column)));
  const maskOf = (cut: DashboardCut) =>
    grouped.reduce((mask, column) => mask * 2 + (columnsOf[cut].includes(column) ? 0 : 1), 0);
  const parts = {
    // GROUPING has a bit for each column that is added up.
    cut: `CASE GROUPING(${grouped.join(', ')}) ${cuts.map((cut) => `WHEN ${maskOf(cut)} THEN '${cut}'`).join(' ')} END`,
    columns: allColumns.map((column) => (grouped.includes(column) ? column : `NULL::text AS ${column}`)).join(', '),
    met: figure === 'appointments' ? '(count(*) FILTER (WHERE met))::integer' : 'NULL::integer',
    days: spread ? 'array_agg(days)' : 'NULL::integer[]',
    sets: cuts.map((cut) => `(${columnsOf[cut].join(', ')})`).join(', '),
  };
  return `${countedOf(figure)} ${Object.entries(parts).reduce((sql, [name, part]) => sql.replace(`{{${name}}}`, part), summary)}`;
}

/** The questions that the dashboard asks the database. */
@Injectable()
export class DashboardQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** A figure in every way in which it is broken down. */
  figure(figure: DashboardFigure, scope: DashboardScope): Promise<DashboardRow[]> {
    return this.dataSource.query<DashboardRow[]>(summaryOf(figure), parametersOf(figure, scope));
  }

  /** What stands behind one number of a figure. */
  behind(
    figure: DashboardFigure,
    scope: DashboardScope,
    { office, type, step, age: band, month }: DashboardPlace,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<BehindRow[]> {
    const sql = `${countedOf(figure)} ${evidence}`;
    const place = [office, type, step, band, month, page.after, page.limit];
    return this.dataSource.query<BehindRow[]>(sql, [...parametersOf(figure, scope), ...place]);
  }
}

function parametersOf(figure: DashboardFigure, { offices, now, period }: DashboardScope): unknown[] {
  const { steps } = figureDefinitions[figure];
  const pairs = [steps.map(({ type }) => type), steps.map(({ step }) => step)];
  return [officesWithin(offices), now, period.since, period.until, ...pairs];
}
