import { Injectable } from '@nestjs/common';
import { can, reachOf, type Actor } from '@kakehashi/shared/access';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { Clock, DomainError } from '@kakehashi/api/platform';
import { publicationsWithin, type StandingPublication } from '../publishing/published-years';
import { CountQueries, seriesOf, type ProgrammeRecord } from './count-queries';
import type { Axis } from './definitions';
import { filteredSeries } from './filter-series';
import { filterAxes, officesLeft } from './filters';
import { Instants } from './instants';
import type { Series } from './model';
import { takesInOthers } from './other-offices';
import { ReportProgrammes } from './report-programmes';
import { readInstant, readRequest, type ReportQuery, type ReportRequest } from './report-request';

/** A checked query with what is published of its programme. */
export interface ReportReading extends Pick<ProgrammeRecord, 'tables' | 'imported' | 'findings' | 'names'> {
  readonly request: ReportRequest;
  /** What is published by measure, as the filters leave it. */
  readonly series: ReadonlyMap<string, readonly Series[]>;
  /** The same before any filter: a year with a figure has one, whatever part of it is asked for. */
  readonly whole: ReadonlyMap<string, readonly Series[]>;
  readonly countedYears: ReadonlySet<number>;
  /** The offices whose cases the reader may see. */
  readonly own: 'all' | readonly OfficeCode[];
  /** The offices of which the answer gives counts alone. */
  readonly others: readonly OfficeCode[];
  /** What was published of the years asked for, and is shown of them. */
  readonly publications: readonly StandingPublication[];
}

/** Checks queries of reports, and reads what they need of the published record. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly queries: CountQueries,
    private readonly known: ReportProgrammes,
    private readonly clock: Clock,
    private readonly instants: Instants,
  ) {}

  /** Checks a query, and brings what it needs of the published record and of the years with cases. */
  async read(actor: Actor, given: ReportQuery, named: readonly Axis[] = []): Promise<ReportReading> {
    const query = await this.settled(given);
    const programme = await this.known.of(query.programme);
    const { code, measures } = programme;
    const isLive = measures.some(({ live }) => live);
    const own = reachOf(actor, 'report.read');
    if (query.scope === 'all' && !can(actor, 'report.read_others').allowed) throw new DomainError('forbidden');
    const axes = [query.rows ?? 'none', query.columns ?? 'none', ...filterAxes.filter((axis) => query[axis]), ...named];
    const ofOwn = officesLeft(own, query);
    // One that is no instant is refused with the rest of the query.
    const asOf = (query.asOf !== undefined && readInstant(query.asOf)) || null;
    // A table of somebody else may tell what is hidden of other offices, and is not of the offices that are counted here.
    const importedBy = own === 'all' ? null : actor.id;
    const [record, yearsThen] = await Promise.all([
      this.queries.record({ programme: code, offices: ofOwn, table: query.table ?? null, axes, asOf, importedBy }),
      asOf && this.queries.countedYears(code, ofOwn, asOf),
    ]);
    // What is asked as of an instant spans the years of then: no later case opens or closes one.
    const countedYears = yearsThen ?? record.countedYears;
    const asked = readRequest(query, programme, countedYears, asOf ?? this.clock.now());
    const whole = seriesOf(record.figures, record.tables);
    const series = new Map([...whole].map(([measure, list]) => [measure, filteredSeries(list, asked.filters)]));
    // An instant that is asked for is answered from the facts of then, whatever was published before or since.
    const isFrozen = isLive && !asked.asOf && !asked.table;
    const publications = isFrozen ? publicationsWithin(record.publications, asked) : [];
    const common = { ...record, countedYears, series, whole, own, others: [], publications };
    // Without live counts there is no year in which nothing found means 0.
    if (!isLive || asked.table) return { ...common, request: asked, countedYears: new Set() };
    if (own !== 'all' && takesInOthers(asked)) {
      const ofAll = await this.queries.countedYears(code, officesLeft('all', query), null);
      const request = readRequest(query, programme, ofAll, this.clock.now());
      return { ...common, request, countedYears: ofAll, others: officeCodes.filter((office) => !own.includes(office)) };
    }
    return { ...common, request: asked };
  }

  /** The query as of an instant of which nothing more can become known. */
  private async settled(query: ReportQuery): Promise<ReportQuery> {
    return query.asOf === undefined ? query : { ...query, asOf: await this.instants.settled(query.asOf, '/asOf') };
  }
}
