import { officesWithin } from '@kakehashi/shared/access';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Label } from '@kakehashi/shared/contracts';
import { Prepared } from '@kakehashi/api/platform';
import type { Dimension } from '../published/figure';
import type { StoredName } from './axis-entries';
import { compileCounts, compileEvidence, type Compiled, type CountDefinition, type EvidencePage } from './compile';
import { compileActivityCounts, compileActivityEvidence } from './compile-activity';
import {
  compileDispatchCounts,
  compileDispatchEvidence,
  compileUndatedMissions,
  compileUnnamedMissions,
} from './compile-dispatch';
import type { Series, StoredFigure } from './model';
import { spanOf } from './published-cells';
import axisLabels from './sql/axis-labels.sql';
import countedYears from './sql/counted-years.sql';
import countedYearsAsOf from './sql/counted-years-as-of.sql';
import firstRecord from './sql/first-record.sql';
import importedFigures from './sql/imported-figures.sql';
import publishedFigures from './sql/published-figures.sql';
import publishedFindings from './sql/published-findings.sql';
import publishedRows from './sql/published-rows.sql';
import publishedTables from './sql/published-tables.sql';
import toldOtherwise from './sql/told-otherwise.sql';
import type { Decision } from '../publishing/decisions.dto';
import type { StandingPublication } from '../publishing/published-years';
import standingPublications from '../publishing/sql/standing-publications.sql';

/** A count as the database groups it; of people, or of the experts who were sent, where the programme has them. */
export interface CountRow {
  readonly group: string;
  readonly year: number;
  readonly row: string;
  readonly column: string;
  readonly cases: number;
  readonly planned_people?: number;
  readonly actual_people?: number;
  /** How many of the cases have an actual headcount. */
  readonly actual_cases?: number;
  /** How many were sent, each as often as they went. */
  readonly experts?: number;
  /** How many of the cases sent people of whom nobody knows who they were. */
  readonly unnamed?: number;
  /** Who was sent, or which cases those people took part in: everybody once, where it was asked for. */
  readonly members?: readonly string[];
}

/** A case behind a count, with the values that were counted. */
export interface CountedCase {
  readonly id: string;
  readonly reference: string;
  readonly type: string;
  readonly office: string;
  readonly country: string;
  readonly prefecture: string | null;
  readonly title: string | null;
  readonly state: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly fiscalYear: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly requesterName: string | null;
  readonly plannedPeople: number | null;
  readonly actualPeople: number | null;
  /** Known of dispatches. */
  readonly approvedOn?: string | null;
  readonly departedOn?: string | null;
  readonly experts?: readonly { readonly id: string; readonly name: string }[];
  readonly updatedAt: Date | null;
  readonly version: number | null;
  /** Whether it is told as it was counted when its year was published. */
  readonly asPublished?: boolean;
}

/** A published table as stored. */
export interface StoredTable {
  readonly id: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly dimensions: readonly Dimension[];
  readonly asOfJa: string | null;
  readonly asOfEn: string | null;
  readonly documentId: string | null;
  readonly document: string | null;
}

/** A line of a published table as stored. */
export interface StoredRow {
  readonly tableId: string;
  readonly position: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A finding as stored. */
export interface StoredFinding {
  readonly id: string;
  readonly severity: string;
  readonly tables: readonly string[];
  readonly textJa: string;
  readonly textEn: string;
  readonly ruleJa: string;
  readonly ruleEn: string;
  readonly affected: readonly Record<string, unknown>[];
  /** What a person settled on, if anybody did. */
  readonly decision: Decision | null;
}

/** Names of the entries of an axis, in the order in which they are shown. */
export interface AxisName extends StoredName {
  readonly axis: 'country' | 'office' | 'prefecture' | 'municipality';
}

/** Of which programme, for whom and with the names of which axes. */
export interface RecordQuestion {
  readonly programme: string;
  readonly offices: 'all' | readonly string[];
  readonly table: string | null;
  readonly axes: readonly string[];
  /** The instant as of which the record is asked for; null is now. */
  readonly asOf: Date | null;
  /** Whose tables from files are shown; null for everybody's. */
  readonly importedBy: string | null;
}

/** What is published of a programme, and the years of which the system knows any case of the offices. */
export interface ProgrammeRecord {
  readonly tables: readonly StoredTable[];
  readonly figures: readonly StoredFigure[];
  /** What tables from files say of it; none of it is published. */
  readonly imported: readonly StoredFigure[];
  readonly findings: readonly StoredFinding[];
  readonly names: readonly AxisName[];
  readonly countedYears: ReadonlySet<number>;
  /** What was published of its cases and stands. */
  readonly publications: readonly StandingPublication[];
}

interface RecordRow extends Pick<ProgrammeRecord, 'tables' | 'figures' | 'imported' | 'findings' | 'publications'> {
  readonly names: readonly (Omit<AxisName, 'label'> & Label)[];
  readonly years: readonly { readonly year: number }[];
}

const listOf = (sql: string) => `(SELECT COALESCE(json_agg(entry), '[]') FROM (${sql}\n) AS entry)`;

const recordSql = `SELECT ${listOf(publishedTables)} AS tables, ${listOf(publishedFigures)} AS figures,
  ${listOf(importedFigures)} AS imported,
  ${listOf(publishedFindings)} AS findings, ${listOf(axisLabels)} AS names, ${listOf(countedYears)} AS years,
  ${listOf(standingPublications)} AS publications`;

function isNamed(axis: string): axis is AxisName['axis'] {
  return axis === 'country' || axis === 'office' || axis === 'prefecture' || axis === 'municipality';
}

type UnnamedRow = Pick<CountRow, 'group' | 'year' | 'row' | 'column'> & { readonly unnamed: number };

function withUnnamed(rows: CountRow[], unnamed: readonly UnnamedRow[]): CountRow[] {
  if (unnamed.length === 0) return rows;
  const placeOfRow = ({ group, year, row, column }: Omit<UnnamedRow, 'unnamed'>) =>
    JSON.stringify([group, year, row, column]);
  const found = new Map(unnamed.map((one) => [placeOfRow(one), one.unnamed]));
  return rows.map((row) => ({ ...row, unnamed: found.get(placeOfRow(row)) ?? 0 }));
}

/** The statement of a definition, from the store where its programme keeps its facts. */
export function compiledCounts(definition: CountDefinition): Compiled {
  const { attribution, facts } = definition;
  if (attribution) return compileDispatchCounts({ ...definition, attribution });
  return facts === 'activities' ? compileActivityCounts(definition) : compileCounts(definition);
}

/** The questions that reports ask the database. */
@Injectable()
export class CountQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly prepared: Prepared,
  ) {}

  /** The counts of a definition. */
  async counts(definition: CountDefinition): Promise<CountRow[]> {
    const { sql, params } = compiledCounts(definition);
    // Planned for its values: a plan that is to fit any of them looks each of thousands of totals up by its key.
    const [rows, unnamed] = await Promise.all([
      this.dataSource.query<CountRow[]>(sql, [...params]),
      this.unnamed(definition),
    ]);
    return withUnnamed(rows, unnamed);
  }

  /** How many missions of each count have nobody by name; none of other programmes. */
  private async unnamed({ attribution, ...definition }: CountDefinition): Promise<UnnamedRow[]> {
    if (!attribution) return [];
    const { sql, params } = compileUnnamedMissions({ ...definition, attribution });
    return this.dataSource.query<UnnamedRow[]>(sql, [...params]);
  }

  /** How many dispatches left and have no day of approval, now or as of an instant. */
  async undated(asked: Pick<CountDefinition, 'offices' | 'asOf' | 'filters'>): Promise<number> {
    const { sql, params } = compileUndatedMissions(asked);
    const [row] = await this.prepared.query<{ undated: number }[]>(sql, [...params]);
    return row?.undated ?? 0;
  }

  /** The cases that a definition counts at one place. */
  cases(definition: CountDefinition, page: EvidencePage): Promise<CountedCase[]> {
    const { attribution, facts } = definition;
    const { sql, params } = attribution
      ? compileDispatchEvidence({ ...definition, attribution }, page)
      : facts === 'activities'
        ? compileActivityEvidence(definition, page)
        : compileEvidence(definition, page);
    return this.dataSource.query<CountedCase[]>(sql, [...params]);
  }

  /** Those of some cases, by where they stand in a list, that have counted otherwise since a moment. */
  async toldOtherwise(
    asked: readonly { readonly at: number; readonly id: string; readonly moment: string }[],
  ): Promise<Set<number>> {
    const values = [asked.map(({ id }) => id), asked.map(({ moment }) => moment)];
    const rows = await this.prepared.query<{ place: number }[]>(toldOtherwise, values);
    return new Set(rows.flatMap(({ place }) => asked[place]?.at ?? []));
  }

  /** The published tables of a programme. */
  tables(programme: string): Promise<StoredTable[]> {
    return this.prepared.query<StoredTable[]>(publishedTables, [programme]);
  }

  /** The lines of the published tables of a programme, as printed. */
  publishedRows(programme: string): Promise<StoredRow[]> {
    return this.prepared.query<StoredRow[]>(publishedRows, [programme]);
  }

  /** What is published of a programme, or of one of its tables, with the years that have cases: one question for all. */
  async record({ programme, offices, table, axes, asOf, importedBy }: RecordQuestion): Promise<ProgrammeRecord> {
    const values = [programme, officesWithin(offices), table, axes.filter(isNamed), asOf, importedBy];
    const [row] = await this.prepared.query<RecordRow[]>(recordSql, values);
    if (!row) throw new Error('A question without FROM has one answer');
    return {
      ...row,
      names: row.names.map(({ ja, en, ...name }) => ({ ...name, label: { ja, en } })),
      countedYears: new Set(row.years.map(({ year }) => year)),
    };
  }

  /** When the first of a programme was recorded, of these offices. */
  async firstRecord(programme: string, offices: 'all' | readonly string[]): Promise<Date | null> {
    const [row] = await this.prepared.query<{ at: Date | null }[]>(firstRecord, [programme, officesWithin(offices)]);
    return row?.at ?? null;
  }

  /** The fiscal years of which the system knows any case of these offices, now or as of an instant. */
  async countedYears(programme: string, offices: 'all' | readonly string[], asOf: Date | null): Promise<Set<number>> {
    const scope = officesWithin(offices);
    const rows = await this.prepared.query<{ year: number }[]>(
      asOf ? countedYearsAsOf : countedYears,
      asOf ? [programme, scope, asOf] : [programme, scope],
    );
    return new Set(rows.map(({ year }) => year));
  }
}

/** Published figures as series by measure; a number stated in a text is a series of its own. */
export function seriesOf(figures: readonly StoredFigure[], tables: readonly StoredTable[]): Map<string, Series[]> {
  const dimensions = new Map(tables.map(({ id, dimensions: those }) => [id, those]));
  const measures = groupBy(figures, ({ measure }) => measure);
  return new Map(
    [...measures].map(([measure, list]) => {
      const series = groupBy(list, ({ tableId, key }) => tableId ?? key);
      return [
        measure,
        [...series.values()].map((own) => {
          const tableId = own[0]?.tableId ?? null;
          const whole = { tableId, dimensions: (tableId && dimensions.get(tableId)) || ['fiscalYear'], figures: own };
          return { ...whole, period: spanOf(whole) };
        }),
      ];
    }),
  );
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}
