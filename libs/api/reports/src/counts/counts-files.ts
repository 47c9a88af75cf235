import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';
import type { TableLine } from '@kakehashi/api/exchange';
import { Clock } from '@kakehashi/api/platform';
import { StoredNames } from '@kakehashi/api/registry';
import { yearlyCountsLines } from './counts-file';
import { ReportProgrammes } from './report-programmes';
import type { ReportQuery } from './report-request';
import { Reports } from './reports.service';

/** Yearly counts as files, which name what they are of. */
@Injectable()
export class CountsFiles {
  constructor(
    private readonly reports: Reports,
    private readonly programmes: ReportProgrammes,
    private readonly names: StoredNames,
    private readonly clock: Clock,
  ) {}

  /** The lines of the file of a question. */
  async lines(actor: Actor, query: ReportQuery, locale: Locale): Promise<TableLine[]> {
    const counts = await this.reports.yearlyCounts(actor, query);
    const { label } = await this.programmes.of(query.programme);
    const own = reachOf(actor, 'report.read');
    const offices = own === 'all' ? null : own.map((await this.names.read()).office);
    const asked = {
      programme: label,
      rows: query.rows ?? 'fiscalYear',
      columns: query.columns ?? 'none',
      offices,
      table: counts.sources.find(({ id }) => id === query.table)?.label ?? null,
      municipalities: query.municipalities ?? null,
      made: new Date(Math.floor(this.clock.now().getTime() / 1000) * 1000),
    } as const;
    return yearlyCountsLines(counts, asked, locale);
  }
}
