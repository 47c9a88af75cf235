import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import { officeZones, type OfficeCode } from '@kakehashi/shared/calendar';
import { Clock, Prepared, unusableCursor } from '@kakehashi/api/platform';
import { CaseLoader } from './case-loader';
import { readerOf } from './case-record';
import { caseListItem, caseView } from './case-view';
import type { CaseList, CaseListItem, CaseListQuery } from './dto/case-list.dto';
import type { CaseView } from './dto/case-view.dto';
import { decodeCursor, encodeCursor, listPrint } from './list/case-cursor';
import type { ListItemRow } from './list/case-list-item.sql';
import { findCases } from './list/case-list.query';
import { orderOf } from './list/case-order';
import { dutiesOf } from './list/duties';

const usualPage = 50;

/** Reads cases. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly prepared: Prepared,
    private readonly loader: CaseLoader,
    private readonly clock: Clock,
  ) {}

  /** One page of the cases that the actor may see. */
  async list(actor: Actor, query: CaseListQuery): Promise<CaseList> {
    const { sort = '-updatedAt', limit = usualPage, cursor, ...filters } = query;
    const print = listPrint([sort, Object.entries(filters).sort()]);
    const after = cursor ? decodeCursor(cursor, print, orderOf(sort).order.isKey) : null;
    if (cursor && !after) throw unusableCursor();
    const reader = { id: actor.id, scope: reachOf(actor, 'case.read'), duties: filters.needsMe ? dutiesOf(actor) : [] };
    const page = await findCases(this.dataSource, { filters, sort, limit, after }, reader);
    return {
      items: this.items(page.rows),
      total: page.total,
      totalIsExact: page.totalIsExact,
      nextCursor: page.after ? encodeCursor(page.after, print) : null,
    };
  }

  /** One case that the actor may see. */
  async get(actor: Actor, reference: string): Promise<CaseView> {
    const loaded = await this.loader.load(this.prepared, readerOf(actor), reference, this.clock.now());
    return caseView(loaded, actor);
  }

  /** Rows as the list shows them, each by today's date at its own office. */
  items(rows: readonly ListItemRow[]): CaseListItem[] {
    const days = new Map<OfficeCode, string>();
    const today = (office: OfficeCode) => {
      const known = days.get(office) ?? this.clock.today(officeZones[office]);
      days.set(office, known);
      return known;
    };
    return rows.map((row) => caseListItem(row, today(row.office)));
  }
}
