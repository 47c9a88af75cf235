import { Injectable } from '@nestjs/common';
import { can, reachOf, type Actor } from '@kakehashi/shared/access';
import type { Label } from '@kakehashi/shared/contracts';
import { Clock } from '@kakehashi/api/platform';
import { findingsAbout, notesAbout, tablesAbout, type Shown } from './about-span';
import { caseAfter } from './case-after';
import { besideYears, composeGrid } from './compose';
import { CountQueries, type CountRow, type StoredFinding } from './count-queries';
import { definitionOf } from './definition-of';
import { asOfNote, type CaseFile } from './evidence-file';
import { figuresAnswering } from './filter-series';
import { ownEntries } from './axis-entries';
import { answeredBy, type FilterAxis } from './filters';
import { CasesBehind } from './cases-behind';
import { asPublishedNote, fromFactsNote, leftOutNote, leftOutOf } from './known-then';
import { ReportReader, type ReportReading } from './report-reading';
import { liveCounts } from './live-counts';
import { otherCounts, ownOnlyNote, partsOf, touchesOthers, withheldNote } from './other-offices';
import { ReportProgrammes } from './report-programmes';
import { filterColumnsOf, lastYearOf, type ReportQuery, type ReportRequest } from './report-request';
import type { Axis, LiveRule, MeasureDefinition } from './definitions';
import type { EvidenceQuery } from './queries.dto';
import { ALL, type FrozenCounts, type GridRequest, type LiveCount, type StoredFigure } from './model';
import { withTold } from './told-beside';
import { emptyCells } from './empty-cell';
import { openLinesNote } from './open-lines';
import { undatedNote } from './dispatch-measures';
import { yearsLacking } from './record-years';
import { assertPlace } from './assert-place';
import { evidenceView, placeAsked, type PlaceAsked } from './evidence-view';
import type { Evidence } from './evidence.dto';
import type { FirstRecord, ReportFilterList, ReportProgrammeList } from './programmes.dto';
import type { YearlyCounts } from './views.dto';
import { yearlyCountsView, type MeasureGrid } from './yearly-counts-view';
import { totalsOf, tableTotalsOf } from './totals';
import { isFrozenCut } from '../publishing/cuts';
import { programmeOfText } from '../published/findings';
import type { PublishedYears } from '../publishing/known-by-year';
import { publicationsWithin, publishedYears } from '../publishing/published-years';

const PAGE = 50;

/** What the cases of the own offices and of others say, as the database groups it. */
interface OfficeRows {
  readonly own: readonly CountRow[];
  readonly others: readonly CountRow[];
}

/** The same as of now, and of published years as it was then. */
interface CountRows extends OfficeRows {
  readonly published: OfficeRows | undefined;
}

/** Yearly counts, and what stands behind each of their numbers. */
@Injectable()
export class Reports {
  constructor(
    private readonly queries: CountQueries,
    private readonly known: ReportProgrammes,
    private readonly clock: Clock,
    private readonly reader: ReportReader,
    private readonly behind: CasesBehind,
  ) {}

  /** The programmes of which counts exist, and how they can be asked for. */
  async programmes(actor: Actor): Promise<ReportProgrammeList> {
    const offices = reachOf(actor, 'report.read');
    const items = (await this.known.all()).map(async (programme) => {
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
    const mayReadOthers = offices !== 'all' && can(actor, 'report.read_others').allowed;
    return { items: await Promise.all(items), mayReadOthers };
  }

  /** What the counts of a programme can be limited to, by name: the offices those that the reader may count. */
  async filters(actor: Actor, code: string): Promise<ReportFilterList> {
    const offices = can(actor, 'report.read_others').allowed ? 'all' : reachOf(actor, 'report.read');
    const programme = await this.known.of(code);
    const answered = answeredBy(filterColumnsOf(programme));
    const axes = programme.axes.filter((axis) => answered.some((one) => one === axis)) as FilterAxis[];
    const { names } = await this.queries.record({
      programme: code,
      offices,
      table: null,
      axes,
      asOf: null,
      importedBy: actor.id,
    });
    const items = axes.map((axis) => {
      const stored = names.filter((name) => name.axis === axis).sort((a, b) => a.position - b.position);
      const kept = stored.filter(
        ({ code: key }) => axis !== 'office' || offices === 'all' || offices.some((o) => o === key),
      );
      const entries = kept.map(({ code: key, label }) => ({ key, label }));
      return { axis, keys: [...entries, ...ownEntries(axis, code)] };
    });
    return { items: items.filter(({ keys }) => keys.length > 0) };
  }

  /** When the first of a programme was recorded: a report as of an earlier moment has nothing to count. */
  async firstRecord(actor: Actor, code: string): Promise<FirstRecord> {
    const programme = await this.known.of(code);
    const at = await this.queries.firstRecord(programme.code, reachOf(actor, 'report.read'));
    return { at: at?.toISOString() ?? null };
  }

  /** The counts of a programme by the axes asked for. */
  async yearlyCounts(actor: Actor, query: ReportQuery): Promise<YearlyCounts> {
    const read = await this.reader.read(actor, query);
    const { request, tables, findings, names, series, own, others, publications } = read;
    const byApproval = request.attribution?.code === 'approval';
    const [rows, undated, earlier] = await Promise.all([
      this.rows(read, request.measures),
      byApproval ? this.queries.undated({ offices: own, asOf: request.asOf, filters: request.filters }) : 0,
      this.earlier(actor, query, request),
    ]);
    const grids = request.measures.map((measure): MeasureGrid => {
      const published = series.get(measure.code) ?? [];
      const grid = gridRequest(read, rows, measure);
      const live = liveOf(rows, measure, request);
      const cells = composeGrid(grid, published, live);
      const empty = emptyOf(read, measure, grid);
      return {
        measure,
        cells: withTold(grid, cells, toldOf(read, measure), empty, own === 'all'),
        totals: totalsOf(grid, published, live, cells),
        tableTotals: tableTotalsOf(grid, published),
        empty,
      };
    });
    const shown: Shown = {
      series: request.measures.flatMap(({ code }) => series.get(code) ?? []),
      whole: [...read.whole.values()].flat(),
      span: request,
    };
    const isOfText = ({ id }: StoredFinding) => !request.table && programmeOfText(id) === request.programme.code;
    const published = request.measures.map(({ code, label }) => ({ label, series: series.get(code) ?? [] }));
    const openLines = openLinesNote(published, request);
    return yearlyCountsView({
      request,
      grids,
      tables: tablesAbout(tables, shown),
      findings: findingsAbout(findings, tables, shown, isOfText),
      notes: [
        ...notesAbout(request.programme.notes, shown),
        ...(request.asOf ? [fromFactsNote] : []),
        ...(openLines ? [openLines] : []),
        ...(undated > 0 ? [undatedNote(undated)] : []),
      ],
      names,
      own,
      others,
      publications,
      earlier,
    });
  }

  /** The figures of the same question from the year before on, where years are compared. */
  private async earlier(
    actor: Actor,
    query: ReportQuery,
    { compare, from, to, programme }: ReportRequest,
  ): Promise<YearlyCounts['cells']> {
    if (!compare || from <= programme.from) return [];
    const { compare: _compare, share: _share, ...asked } = query;
    return (await this.yearlyCounts(actor, { ...asked, from: from - 1, to })).cells;
  }

  /** The cases and published figures behind one number. */
  async evidence(actor: Actor, query: EvidenceQuery): Promise<Evidence> {
    const read = await this.reader.read(actor, query, ['country']);
    const { request, tables, series } = read;
    const measure = measureAsked(request, query);
    const asked = placeAsked(request, query);
    assertPlace(request, asked, read.names, query);
    const limit = query.limit ?? PAGE;
    const [rows, cases, lines] = await Promise.all([
      this.rows(read, [measure]),
      measure.live ? this.behind.page(read, measure.live, asked, caseAfter(query.cursor), limit + 1) : [],
      this.queries.publishedRows(request.programme.code),
    ]);
    const published = series.get(measure.code) ?? [];
    const live = liveOf(rows, measure, request);
    // Cases behind the number are those of the own offices alone.
    const ofCases = measure.live && { ...measure.live, value: 'cases' as const };
    const counted = liveCounts(rows.own, ofCases);
    const frozenCases = frozenOf(read, rows.published?.own, (list) => liveCounts(list, ofCases));
    const grid = gridRequest(read, rows, measure);
    const empty = emptyOf(read, measure, { ...grid, rows: asked.rows, columns: asked.columns });
    return evidenceView({
      programme: request.programme.code,
      names: read.names,
      asOf: request.asOf,
      asked,
      grid,
      published,
      told: toldOf(read, measure),
      live,
      counted,
      frozenCases,
      empty,
      tables,
      lines,
      cases,
      limit,
      leftOut: leftOutOf(cases, request.asOf),
      withheld: withheldOf(read, asked),
    });
  }

  /** The cases behind one number as a file: all of them, read page by page. */
  async caseFile(actor: Actor, query: EvidenceQuery): Promise<CaseFile> {
    const read = await this.reader.read(actor, query, ['office', 'country', 'prefecture']);
    const { request, names } = read;
    const measure = measureAsked(request, query);
    const asked = placeAsked(request, query);
    assertPlace(request, asked, names, query);
    const withheld = withheldOf(read, asked);
    const { asOf } = request;
    const rows = await this.rows(read, [measure]);
    const there = { ...gridRequest(read, rows, measure), rows: asked.rows, columns: asked.columns };
    const beside = besideYears(there, read.series.get(measure.code) ?? [], liveOf(rows, measure, request), asked.place);
    const holdsPublished = asked.years !== null && publicationsWithin(read.publications, asked.years).length > 0;
    const remarks = [
      measure.definition,
      ...(asOf ? [asOfNote(asOf), leftOutNote] : []),
      ...(holdsPublished ? [asPublishedNote] : []),
      ...(withheld ? [withheld] : []),
    ];
    return {
      programme: request.programme.code,
      names,
      beside,
      pages: this.behind.pages(read, measure.live, asked),
      remarks,
    };
  }

  private async rows(read: ReportReading, measures: readonly MeasureDefinition[]): Promise<CountRows> {
    const { request, publications } = read;
    const rules = measures.flatMap(({ live }) => (live ? [live] : []));
    if (rules.length === 0 || request.table || !request.isAnswered)
      return { own: [], others: [], published: undefined };
    const years = publishedYears(publications, request);
    const [now, published] = await Promise.all([
      this.officeRows(read, rules),
      years && this.officeRows(read, rules, years),
    ]);
    if (!published) return { ...now, published };
    // Of other offices one cut of each year is ever shown: two instants side by side would tell single cases.
    const frozen = new Set(publications.map(({ fiscalYear }) => fiscalYear));
    const others = [...now.others.filter(({ year }) => !frozen.has(year)), ...published.others];
    return { own: now.own, others, published };
  }

  private async officeRows(
    { request, own, others }: ReportReading,
    rules: readonly LiveRule[],
    published?: PublishedYears,
  ): Promise<OfficeRows> {
    const { measures } = request.programme;
    const [ofOwn, ofOthers] = await Promise.all([
      this.queries.counts({ ...definitionOf(request, rules, own), published }),
      others.length === 0
        ? []
        : this.queries.counts({
            ...definitionOf(request, [...rules, ...rules.flatMap((rule) => partsOf(rule, measures))], others),
            published,
            rows: 'office',
            columns: 'country',
          }),
    ]);
    return { own: ofOwn, others: ofOthers };
  }
}

/** The measure of the number asked about. Its report decides with all of its measures whom it counts, and so does it. */
function measureAsked({ measures }: ReportRequest, query: EvidenceQuery): MeasureDefinition {
  const measure = measures.find(({ code }) => code === query.measure);
  if (!measure) throw new Error('A checked request has its measure');
  return measure;
}

/** What has to be known of other offices beside the cases of a place. */
function withheldOf({ request, own, others }: ReportReading, asked: PlaceAsked): Label | null {
  if (own === 'all' || !touchesOthers(request, asked, own)) return null;
  if (others.length > 0) return withheldNote;
  return request.scope === 'all' ? ownOnlyNote : null;
}

function liveOf({ own, others }: OfficeRows, { live }: MeasureDefinition, request: ReportRequest): LiveCount[] {
  return [...liveCounts(own, live), ...otherCounts(others, live, request)];
}

/** What tables from files say of a measure, as the filters leave it. */
function toldOf({ imported, request }: ReportReading, { code }: MeasureDefinition): StoredFigure[] {
  return figuresAnswering(
    imported.filter(({ measure }) => measure === code),
    request.filters,
  );
}

function emptyOf(read: ReportReading, { code, live }: MeasureDefinition, grid: GridRequest) {
  const { whole, countedYears, request } = read;
  // Where no cases are counted, a year without a figure is n/a.
  return emptyCells(grid, whole.get(code) ?? [], live ? countedYears : new Set(), request.isAnswered, grid.frozen);
}

/** What was published of the years asked for, as a measure takes it; undefined where it takes nothing of it. */
function frozenOf<T>(
  { publications, request, own, others }: ReportReading,
  rows: T | undefined,
  counts: (rows: T) => readonly LiveCount[],
): FrozenCounts | undefined {
  if (!rows || publications.length === 0) return undefined;
  const frozen = { years: new Set(publications.map(({ fiscalYear }) => fiscalYear)), counts: counts(rows) };
  if (own === 'all' || others.length === 0) return frozen;
  const keyOf = (key: string) => (key === ALL ? null : key);
  const isKnownNow = (row: string, column: string) =>
    !touchesOthers(request, { row: keyOf(row), column: keyOf(column) }, own);
  return { ...frozen, isKnownNow };
}

function gridRequest(read: ReportReading, { published }: CountRows, measure: MeasureDefinition): GridRequest {
  const { rows, columns, from, to, programme } = read.request;
  const { stock, pendingMark } = programme;
  const counts = measure.live && frozenOf(read, published, (list) => liveOf(list, measure, read.request));
  const frozen = counts && {
    ...counts,
    isFrozen: (axes: readonly Axis[]) => isFrozenCut(read.request, measure, axes),
  };
  const lacking = measure.live && yearsLacking(read.whole, measure.code);
  return { rows, columns, from, to, stock, pendingMark, frozen, ...(lacking && { lacking }) };
}
