import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TraineeSecret } from '@kakehashi/shared/case-types';
import { AuditLog, Clock, OutboxHandler, Transactor } from '@kakehashi/api/platform';
import { CaseWriter } from '../../case/case-writer';
import { selectRows } from '../../case/sql';

/** The topic of what is erased by itself. */
export const ERASE_TOPIC = 'trainees.erase-due';

/** Pieces that are erased in one transaction. */
const batch = 200;

/** Pieces `s` that are still kept of cases `c` that have ended. */
export const closedPieces = `s.sealed IS NOT NULL AND NOT c.open`;

/** When a piece of an ended case `c` is erased by its rule `r`. */
export const dueAt = `(c.state_since + make_interval(months => r.months))`;

interface DuePiece {
  readonly caseId: string;
  readonly reference: string;
  readonly definitionId: string;
  readonly field: TraineeSecret;
}

/** Erases personal data whose time is over, counted from the end of its case; the fact of the erasure stays. */
@Injectable()
export class Retention {
  private readonly log = new Logger('Retention');

  constructor(
    private readonly transactor: Transactor,
    private readonly writer: CaseWriter,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Erases everything that is due; a second run, or another copy at the same time, finds it gone. */
  @OutboxHandler(ERASE_TOPIC, { cron: '23 3 * * *' })
  async eraseDue(): Promise<{ erased: number }> {
    let erased = 0;
    for (let found = batch; found === batch; erased += found)
      found = await this.transactor.run((tx) => this.eraseSome(tx));
    if (erased) this.log.log({ erased }, 'Personal data erased at the end of its retention');
    return { erased };
  }

  private async eraseSome(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const due = await selectRows<DuePiece>(
      tx,
      `SELECT s.case_id AS "caseId", c.reference, c.definition_id AS "definitionId", s.field
       FROM trainee_secrets s JOIN cases c ON c.id = s.case_id JOIN retention_rules r ON r.field = s.field
       WHERE ${closedPieces} AND ${dueAt} <= $1
       ORDER BY s.case_id, s.field LIMIT ${batch} FOR UPDATE OF s SKIP LOCKED`,
      [now],
    );
    for (const { caseId, reference, definitionId, field } of due) {
      await tx.query(
        `UPDATE trainee_secrets SET key_id = NULL, sealed = NULL, erased_at = $3, updated_at = $3
         WHERE case_id = $1 AND field = $2`,
        [caseId, field, now],
      );
      const after = { personalData: [field] };
      await this.writer.record(tx, { caseId, at: now, actorId: null, kind: 'erased', definitionId, after });
      await this.audit.record(tx, {
        actor: null,
        action: 'trainee.erased',
        subjectType: 'case',
        subjectId: caseId,
        detail: { reference, field },
      });
    }
    return due.length;
  }
}
