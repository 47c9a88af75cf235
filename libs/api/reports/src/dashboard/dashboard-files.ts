import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import type { Label } from '@kakehashi/shared/contracts';
import { allPages, oneBatch, type ListFile } from '@kakehashi/api/exchange';
import { StoredNames } from '@kakehashi/api/registry';
import { behindColumns, figureColumns, type FigureLine } from './dashboard-columns';
import type { BehindFigure, DashboardEvidenceQuery, DashboardQuery } from './dashboard.dto';
import { Dashboards } from './dashboards';
import { figureDefinitions } from './figures';

/** How many are read at once for a file. */
const FILE_PAGE = 500;

/** The dashboard, and what stands behind its numbers, as files. */
@Injectable()
export class DashboardFiles {
  constructor(
    private readonly dashboards: Dashboards,
    private readonly names: StoredNames,
  ) {}

  /** Every number that the page shows, with the definitions below. */
  async dashboard(actor: Actor, query: DashboardQuery): Promise<ListFile<FigureLine>> {
    const { figures, from, to, at } = await this.dashboards.dashboard(actor, query);
    const lines = figures.flatMap(({ label: figure, cells }) => cells.map((cell) => ({ ...cell, figure })));
    const period = { ja: `期間: ${from}～${to}（${at} 時点）`, en: `Period: ${from} to ${to} (as of ${at})` };
    const definitions = figures.map(({ label, definition }) => defined(label, definition));
    const columns = figureColumns(await this.names.read());
    return { name: 'dashboard', columns, pages: oneBatch(lines), remarks: [period, ...definitions], frozenColumns: 2 };
  }

  /** All that stands behind one number. */
  async evidence(actor: Actor, query: DashboardEvidenceQuery): Promise<ListFile<BehindFigure>> {
    const { label, definition } = figureDefinitions[query.figure];
    const behind = this.dashboards.behind(actor, query);
    const pages = allPages((cursor) => behind(cursor, FILE_PAGE));
    const columns = behindColumns(await this.names.read());
    return { name: 'dashboard-cases', columns, pages, remarks: [defined(label, definition)] };
  }
}

function defined(label: Label, definition: Label): Label {
  return { ja: `${label.ja}: ${definition.ja}`, en: `${label.en}: ${definition.en}` };
}
