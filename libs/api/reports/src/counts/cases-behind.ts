import { Injectable } from '@nestjs/common';
import { publicationsWithin, publishedYears, type StandingPublication } from '../publishing/published-years';
import type { CaseAfter } from './case-after';
import { CountQueries, type CountedCase } from './count-queries';
import { definitionOf } from './definition-of';
import type { LiveRule } from './definitions';
import type { PlaceAsked } from './evidence-view';
import { asPublished, knownThen } from './known-then';
import type { ReportReading } from './report-reading';

/** How many cases of a file are read at once. */
const FILE_PAGE = 1000;

/** Reads the cases behind a number. */
@Injectable()
export class CasesBehind {
  constructor(private readonly queries: CountQueries) {}

  /** All of them, page by page; none where the measure counts no cases. */
  async *pages(reading: ReportReading, rule: LiveRule | undefined, asked: PlaceAsked): AsyncGenerator<CountedCase[]> {
    let after: CaseAfter | null = null;
    for (;;) {
      const page: CountedCase[] = rule ? await this.page(reading, rule, asked, after, FILE_PAGE) : [];
      yield page;
      after = page.at(-1) ?? null;
      if (page.length < FILE_PAGE) return;
    }
  }

  /** At most `limit` of them after the one given, in their order. */
  async page(
    { request, own, publications }: ReportReading,
    rule: LiveRule,
    asked: PlaceAsked,
    after: CaseAfter | null,
    limit: number,
  ): Promise<CountedCase[]> {
    if (request.table || asked.ofTable || asked.years === null || !request.isAnswered) return [];
    const place = { row: asked.row, column: asked.column, after, limit };
    // Cases that are still to add to the number are not behind it.
    const { awaited: _toCome, ...there } = rule;
    const { years } = asked;
    const [only] = years.from === years.to ? publicationsWithin(publications, years) : [];
    const definition = { ...definitionOf(request, [there], own), ...years };
    if (only) {
      const then = await this.queries.cases({ ...definition, asOf: new Date(only.asOf) }, place);
      return this.toldAsPublished(then, publications);
    }
    const cases = await this.queries.cases({ ...definition, published: publishedYears(publications, years) }, place);
    return request.asOf ? cases.map(knownThen) : this.toldAsPublished(cases, publications);
  }

  /** Tells the cases of published years as they were counted then, where they have counted otherwise since. */
  private async toldAsPublished(
    cases: readonly CountedCase[],
    publications: readonly StandingPublication[],
  ): Promise<CountedCase[]> {
    const moments = new Map(publications.map(({ fiscalYear, asOf }) => [fiscalYear, asOf]));
    const asked = cases.flatMap(({ id, fiscalYear }, at) => {
      const moment = moments.get(fiscalYear);
      return moment === undefined ? [] : [{ at, id, moment }];
    });
    if (asked.length === 0) return [...cases];
    const otherwise = await this.queries.toldOtherwise(asked);
    return cases.map((counted, at) => (otherwise.has(at) ? asPublished(counted) : counted));
  }
}
