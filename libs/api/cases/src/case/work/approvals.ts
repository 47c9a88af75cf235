import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { Clock, unusableCursor } from '@kakehashi/api/platform';
import { CaseLoader } from '../case-loader';
import { readerOf } from '../case-record';
import { allowedActions, caseListItem } from '../case-view';
import type { ApprovalList } from '../dto/work.dto';
import { conditionsOf, dutyCondition } from '../list/case-conditions';
import { isInstantKey } from '../list/case-order';
import { decisionsOf } from '../list/duties';
import { selectRows, SqlParameters } from '../sql';

const pageSize = 25;

interface WaitingRow {
  readonly id: string;
  readonly reference: string;
  readonly since: Date;
}

/** The cases that wait for a decision. */
@Injectable()
export class Approvals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly loader: CaseLoader,
    private readonly clock: Clock,
  ) {}

  /** What waits for the actor to decide, the longest waiting first. */
  async list(actor: Actor, cursor: string | undefined): Promise<ApprovalList> {
    const found = await this.waiting(actor, cursor);
    const page = found.slice(0, pageSize);
    const references = page.map(({ reference }) => reference);
    const cases = await this.loader.loadAll(this.dataSource, readerOf(actor), references, this.clock.now());
    const items = cases.map((loaded) => ({
      ...caseListItem(loaded.record, loaded.today),
      waitingSince: loaded.record.stateSince.toISOString(),
      allowedActions: allowedActions(loaded, actor),
    }));
    const last = found.length > pageSize ? page.at(-1) : undefined;
    return { items, nextCursor: last ? `${last.since.toISOString()}_${last.id}` : null };
  }

  private waiting(actor: Actor, cursor: string | undefined): Promise<WaitingRow[]> | WaitingRow[] {
    const parameters = new SqlParameters();
    const { scope } = readerOf(actor);
    const conditions = conditionsOf({ open: true }, { id: actor.id, scope, duties: [] }, parameters);
    const decisions = decisionsOf(actor);
    if (!conditions || decisions.length === 0) return [];
    conditions.push(dutyCondition(decisions, actor.id, parameters));
    if (cursor) {
      const { since, id } = readCursor(cursor);
      conditions.push(
        `(c.state_since, c.id) > (${parameters.add(since, 'timestamptz')}, ${parameters.add(id, 'uuid')})`,
      );
    }
    return selectRows<WaitingRow>(
      this.dataSource,
      `SELECT c.id, c.reference, c.state_since AS since FROM cases c WHERE ${conditions.join(' AND ')}
       ORDER BY c.state_since, c.id LIMIT ${pageSize + 1}`,
      parameters.values,
    );
  }
}

function readCursor(cursor: string): { since: string; id: string } {
  const [since = '', id = ''] = cursor.split('_');
  if (isInstantKey(since) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return { since, id };
  throw unusableCursor();
}
