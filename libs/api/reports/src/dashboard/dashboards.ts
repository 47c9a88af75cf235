import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import { inOfficeOrder } from '@kakehashi/shared/calendar';
import { Clock, unusableCursor } from '@kakehashi/api/platform';
import { officesAsked } from '../offices-asked';
import type { Dashboard, DashboardEvidence, DashboardEvidenceQuery, DashboardQuery } from './dashboard.dto';
import { DashboardQueries, type DashboardScope } from './dashboard-queries';
import { dashboardFigures, figureDefinitions } from './figures';
import { periodOf } from './period';
import { stepLabel } from './step-label';

const PAGE = 50;

/** So many months are looked at where nobody says how many. */
const usualMonths = 12;

/** What tells the rows of a figure apart, as it stands in a cursor. */
const keyPatterns = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  bigint: /^[0-9]{1,18}$/,
};

/** How the work of the offices stands, and what stands behind each number. */
@Injectable()
export class Dashboards {
  constructor(
    private readonly queries: DashboardQueries,
    private readonly clock: Clock,
  ) {}

  /** Every figure for the offices that the reader may count, or for one of them. */
  async dashboard(actor: Actor, query: DashboardQuery): Promise<Dashboard> {
    const scope = this.scopeOf(actor, query);
    const { now, period } = scope;
    const figures = dashboardFigures.map(async (code) => {
      const { label, definition, standing } = figureDefinitions[code];
      const rows = inOfficeOrder(await this.queries.figure(code, scope));
      const cells = rows.map((row) => ({
        ...row,
        stepLabel: row.type && row.step ? stepLabel(code, row.type, row.step) : null,
      }));
      return { code, label, definition, standing, cells };
    });
    return {
      office: query.office ?? null,
      from: period.from,
      to: period.to,
      at: now.toISOString(),
      figures: await Promise.all(figures),
    };
  }

  /** The cases, decisions or appointments behind one number: as many as it says. */
  evidence(actor: Actor, query: DashboardEvidenceQuery): Promise<DashboardEvidence> {
    return this.behind(actor, query)(query.cursor, query.limit ?? PAGE);
  }

  /** Reads what stands behind one number page by page, all pages of the same moment. */
  behind(actor: Actor, query: DashboardEvidenceQuery) {
    const { figure, ofOffice = null, type = null, step = null, age = null, month = null } = query;
    const scope = this.scopeOf(actor, query);
    const place = { office: ofOffice, type, step, age, month };
    return async (cursor: string | undefined, limit: number): Promise<DashboardEvidence> => {
      const after = cursor ?? null;
      if (after !== null && !keyPatterns[figureDefinitions[figure].key].test(after)) throw unusableCursor();
      const rows = await this.queries.behind(figure, scope, place, { after, limit: limit + 1 });
      const page = rows.slice(0, limit);
      return {
        total: rows[0]?.total ?? 0,
        items: page.map(({ step: code, at, total: _total, ...row }) => ({
          ...row,
          stepLabel: stepLabel(figure, row.type, code),
          at: at.toISOString(),
        })),
        nextCursor: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
      };
    };
  }

  private scopeOf(actor: Actor, { office, months = usualMonths, to }: DashboardQuery): DashboardScope {
    const now = this.clock.now();
    return { offices: officesAsked(actor, office), now, period: periodOf(now, months, to) };
  }
}
