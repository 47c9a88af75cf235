import { officesWithin } from '@kakehashi/shared/access';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { ApplicationDays } from './lead-times';
import type { FunnelStage, LeadTime } from './stages';
import applications from './sql/applications.sql';
import funnel from './sql/funnel.sql';
import funnelEvidence from './sql/funnel-evidence.sql';
import returned from './sql/returned.sql';
import waits from './sql/waits.sql';

/** Which applications are looked at. */
export interface FunnelScope {
  readonly offices: 'all' | readonly OfficeCode[];
  /** Null takes the latest ten years that have applications. */
  readonly targetFiscalYear: number | null;
}

/** How many applications of a target fiscal year got how far. */
export type FunnelRow = Readonly<Record<FunnelStage, number>> & { readonly targetFiscalYear: number };

/** A wait that is over, of an office with the holidays of a country. */
export interface WaitRow extends ApplicationDays {
  readonly targetFiscalYear: number;
  readonly office: OfficeCode;
  /** The country whose holidays close the office, beside Japan's. */
  readonly calendar: string;
}

/** An application behind a figure. */
export interface FunnelCaseRow extends WaitRow {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: string;
  readonly country: string;
  /** How many there are over all pages. */
  readonly total: number;
}

function fill(template: string): string {
  return template.replaceAll('{{applications}}', applications).replaceAll('{{returned}}', returned);
}

const sql = { funnel: fill(funnel), waits: fill(waits), evidence: fill(funnelEvidence) };

/** The questions that the funnel asks the database; all read the same applications. */
@Injectable()
export class FunnelQueries {
  constructor(private readonly dataSource: DataSource) {}

  stages(scope: FunnelScope): Promise<FunnelRow[]> {
    return this.dataSource.query<FunnelRow[]>(sql.funnel, paramsOf(scope));
  }

  waits(scope: FunnelScope): Promise<WaitRow[]> {
    return this.dataSource.query<WaitRow[]>(sql.waits, paramsOf(scope));
  }

  evidence(
    scope: FunnelScope,
    of: FunnelStage | LeadTime,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<FunnelCaseRow[]> {
    return this.dataSource.query<FunnelCaseRow[]>(sql.evidence, [...paramsOf(scope), of, page.after, page.limit]);
  }
}

function paramsOf({ offices, targetFiscalYear }: FunnelScope) {
  return [officesWithin(offices), targetFiscalYear];
}
