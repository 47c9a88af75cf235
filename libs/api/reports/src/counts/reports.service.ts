import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import { Clock } from '@kakehashi/api/platform';
import { groupOf, type CountDefinition } from './compile';
import { composeGrid } from './compose';
import { CountQueries, seriesOf, type CountRow, type ProgrammeRecord, type StoredTable } from './count-queries';
import { liveCounts } from './live-counts';
import { lastYearOf, readRequest, type ReportQuery, type ReportRequest } from './report-request';
import { programmes, type CountedBasis, type LiveRule, type MeasureDefinition } from './definitions';
import type { EvidenceQuery } from './queries.dto';
import type { GridRequest, Series } from './model';
import { emptyCells } from './empty-cell';
import { assertPlace } from './assert-place';
import { evidenceView, placeAsked, type PlaceAsked } from './evidence-view';
import type { Evidence, ReportProgrammeList, YearlyCounts } from './views.dto';
import { yearlyCountsView, type MeasureGrid } from './yearly-counts-view';
import { totalsOf, tableTotalsOf } from './totals';

const PAGE = 50;

/** A checked query with what is published of its programme. */
interface Read extends Pick<ProgrammeRecord, 'tables' | 'findings' | 'names'> {
  readonly request: ReportRequest;
  readonly series: ReadonlyMap<string, readonly Series[]>;
  readonly countedYears: ReadonlySet<number>;
}

/** Yearly counts, and what stands behind each of their numbers. */
@Injectable()
export class Reports {
  constructor(
    private readonly queries: CountQueries,
    private readonly clock: Clock,
  ) {}

  /** The programmes of which counts exist, and how they can be asked for. */
  async programmes(actor: Actor): Promise<ReportProgrammeList> {
    const offices = reachOf(actor, 'report.read');
    const items = Object.values(programmes).map(async (programme) => {
      const { code, label, measures, axes, from, attributions = [] } = programme;
      const tables = await this.queries.tables(code);
      return {
        code,
        label,
        measures: measures.map(({ code: measure, label: name, standard }) => ({
          code: measure,
          label: name,
          standard,
        })),
        axes: [...axes],
        attributions: attributions.map(({ code: attribution, label: name }) => ({ code: attribution, label: name })),
        from,
        to: lastYearOf(programme, await this.queries.countedYears(code, offices, null), this.clock.now()),
        tables: tables
          .filter(({ dimensions }) => dimensions.length > 0)
          .map(({ id, titleJa, titleEn }) => ({ id, title: { ja: titleJa, en: titleEn } })),
      };
    });
    return { items: await Promise.all(items) };
  }

  /** The counts of a programme by the axes asked for. */
  async yearlyCounts(actor: Actor, query: ReportQuery): Promise<YearlyCounts> {
    const { request, tables, findings, names, series, countedYears } = await this.read(actor, query);
    const rows = await this.live(actor, request, request.measures);
    const grid = gridRequest(request);
    const grids = request.measures.map((measure): MeasureGrid => {
      const published = series.get(measure.code) ?? [];
      const live = liveCounts(rows, measure.live);
      const cells = composeGrid(grid, published, live);
      return {
        measure,
        cells,
        totals: totalsOf(grid, published, live, cells),
        tableTotals: tableTotalsOf(grid, published),
        // Where no cases are counted, a year without a figure is n/a.
        empty: emptyCells(grid, published, measure.live ? countedYears : new Set()),
      };
    });
    const shown = tablesShown(tables, series);
    const about = findings.filter(({ tables: ids }) => shown.some(({ id }) => ids.includes(id)));
    return yearlyCountsView({ request, grids, tables: shown, findings: about, names });
  }

  /** The cases and published figures behind one number. */
  async evidence(actor: Actor, query: EvidenceQuery): Promise<Evidence> {
    const read = await this.read(actor, { ...query, measures: [query.measure] });
    const { request, tables, series, countedYears } = read;
    const [measure] = request.measures;
    if (!measure) throw new Error('A checked request has its measure');
    const asked = placeAsked(request, query);
    assertPlace(request, asked, read.names);
    const limit = query.limit ?? PAGE;
    const [rows, cases, lines] = await Promise.all([
      this.live(actor, request, [measure]),
      measure.live ? this.cases(actor, request, measure.live, asked, query.cursor, limit + 1) : [],
      this.queries.publishedRows(request.programme.code),
    ]);
    const published = series.get(measure.code) ?? [];
    const live = liveCounts(rows, measure.live);
    const counted = liveCounts(rows, measure.live && { ...measure.live, value: 'cases' });
    const grid = { ...gridRequest(request), rows: asked.rows, columns: asked.columns };
    const empty = emptyCells(grid, published, measure.live ? countedYears : new Set());
    return evidenceView({ asked, grid, published, live, counted, empty, tables, lines, cases, limit });
  }

  /** Checks a query, and brings what it needs of the published record and of the years with cases. */
  private async read(actor: Actor, query: ReportQuery): Promise<Read> {
    const { code, measures } = programmes[query.programme];
    const isLive = measures.some(({ live }) => live);
    const offices = reachOf(actor, 'report.read');
    const axes = [query.rows ?? 'none', query.columns ?? 'none'];
    const record = await this.queries.record({ programme: code, offices, table: query.table ?? null, axes });
    const request = readRequest(query, record.countedYears, this.clock.now());
    const series = seriesOf(record.figures, record.tables);
    // Without live counts there is no year in which nothing found means 0.
    if (!isLive || request.table) return { ...record, request, series, countedYears: new Set() };
    const countedYears = request.asOf
      ? await this.queries.countedYears(code, offices, request.asOf)
      : record.countedYears;
    return { ...record, request, series, countedYears };
  }

  private async live(
    actor: Actor,
    request: ReportRequest,
    measures: readonly MeasureDefinition[],
  ): Promise<CountRow[]> {
    const rules = measures.flatMap(({ live }) => (live ? [live] : []));
    if (rules.length === 0 || request.table) return [];
    return this.queries.counts(definition(actor, request, rules));
  }

  private cases(
    actor: Actor,
    request: ReportRequest,
    rule: LiveRule,
    asked: PlaceAsked,
    cursor: string | undefined,
    limit: number,
  ) {
    if (request.table || asked.years === null) return Promise.resolve([]);
    const place = { row: asked.row, column: asked.column, after: cursor ?? null, limit };
    // Cases that are still to add to the number are not behind it.
    const { awaited: _toCome, ...there } = rule;
    return this.queries.cases({ ...definition(actor, request, [there]), ...asked.years }, place);
  }
}

/** What is counted for this reader: the one definition of the counts and of the cases behind them. */
function definition(actor: Actor, request: ReportRequest, rules: readonly LiveRule[]): CountDefinition {
  const groups = rules.flatMap(({ states, by, awaited }): [string, readonly string[]][] => [
    [groupOf(states, by), states],
    ...(awaited ? [[groupOf(awaited), awaited] as [string, readonly string[]]] : []),
  ]);
  const bases = rules.flatMap(({ states, by }): [string, CountedBasis][] => (by ? [[groupOf(states, by), by]] : []));
  return {
    programme: request.programme.code,
    facts: request.programme.facts,
    groups: Object.fromEntries(groups),
    bases: Object.fromEntries(bases),
    from: request.from,
    to: request.to,
    offices: reachOf(actor, 'report.read'),
    rows: request.rows,
    columns: request.columns,
    asOf: request.asOf,
    attribution: request.attribution?.code ?? null,
    named: rules.some(({ value }) => value === 'unique_experts'),
    municipalities: request.municipalities,
  };
}

function gridRequest({ rows, columns, from, to, programme }: ReportRequest): GridRequest {
  const { stock, pendingMark } = programme;
  return { rows, columns, from, to, stock, pendingMark };
}

function tablesShown(tables: readonly StoredTable[], series: ReadonlyMap<string, readonly Series[]>): StoredTable[] {
  const ids = new Set([...series.values()].flat().map(({ tableId }) => tableId));
  // The comparisons of a programme's tables have no figures of their own in the grid.
  return tables.filter(({ id, dimensions }) => ids.has(id) || dimensions.length === 0);
}
