import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import { officeCodes } from '@kakehashi/shared/calendar';
import { Clock, Prepared, unusableCursor } from '@kakehashi/api/platform';
import { CaseLoader } from '../case-loader';
import { readerOf } from '../case-record';
import { allowedActions, caseListItem } from '../case-view';
import type { ApprovalList } from '../dto/work.dto';
import { isInstantKey } from '../list/case-order';
import { decisionsOf } from '../list/duties';
import { untied } from '../list/untied';
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
    private readonly prepared: Prepared,
    private readonly loader: CaseLoader,
    private readonly clock: Clock,
  ) {}

  /** What waits for the actor to decide, the longest waiting first. */
  async list(actor: Actor, cursor: string | undefined): Promise<ApprovalList> {
    const found = await this.waiting(actor, cursor);
    const page = found.slice(0, pageSize);
    const references = page.map(({ reference }) => reference);
    const cases = await this.loader.loadAll(this.prepared, readerOf(actor), references, this.clock.now());
    const items = cases.map((loaded) => ({
      ...caseListItem(loaded.record, loaded.today),
      waitingSince: loaded.record.stateSince.toISOString(),
      allowedActions: allowedActions(loaded, actor),
    }));
    const last = found.length > pageSize ? page.at(-1) : undefined;
    return { items, nextCursor: last ? `${last.since.toISOString()}_${last.id}` : null };
  }

  private waiting(actor: Actor, cursor: string | undefined): Promise<WaitingRow[]> | WaitingRow[] {
    const statement = waitingStatement(actor, cursor ? readCursor(cursor) : null);
    return statement ? selectRows<WaitingRow>(this.prepared, statement.sql, statement.values) : [];
  }
}

/** What waits for the actor, as one ordered walk for each decision, office and state; null where nothing can wait. */
export function waitingStatement(
  actor: Actor,
  after: { readonly since: string; readonly id: string } | null,
): { sql: string; values: unknown[] } | null {
  const parameters = new SqlParameters();
  const { scope } = readerOf(actor);
  const readable = scope === 'all' ? officeCodes : scope;
  const me = parameters.add(actor.id, 'uuid');
  const place = after
    ? `(c.state_since, c.id) > (${parameters.add(after.since, 'timestamptz')}, ${parameters.add(after.id, 'uuid')})`
    : 'true';
  const ordered = `ORDER BY c.state_since, c.id LIMIT ${pageSize + 1}`;
  const walks = decisionsOf(actor).flatMap(({ type, states, offices, who }) =>
    readable
      .filter((office) => offices === 'all' || offices.includes(office))
      .flatMap((office) =>
        states.map(
          (state) => `(SELECT c.id, c.reference, c.state_since FROM cases c
            WHERE c.open AND c.office_code = ${parameters.add(office, 'text')} AND c.state = ${parameters.add(state, 'text')}
              AND c.type = ${parameters.add(type, 'text')} AND c.owner_id IS DISTINCT FROM ${me}
              AND ${untied(who, me)} AND ${place} ${ordered})`,
        ),
      ),
  );
  if (walks.length === 0) return null;
  const sql = `SELECT c.id, c.reference, c.state_since AS since FROM (${walks.join(' UNION ALL ')}) c ${ordered}`;
  return { sql, values: parameters.values };
}

function readCursor(cursor: string): { since: string; id: string } {
  const [since = '', id = ''] = cursor.split('_');
  if (isInstantKey(since) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return { since, id };
  throw unusableCursor();
}
