import { Injectable } from '@nestjs/common';
import {
  assertSaysWhy,
  AuditLog,
  Clock,
  givesAway,
  instantText,
  tellsTooMuch,
  Transactor,
} from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { EntityManager } from 'typeorm';

import type { ExpertInvitation, ExpertReveal, ExpertSubjectReport } from './expert-subject-report.dto';
import { ExpertVault } from './expert-vault';
import { ExpertsService } from './experts.service';

/** Draws up all that is held on an expert, for whoever answers a request for disclosure. */
@Injectable()
export class ExpertSubjectReports {
  constructor(
    private readonly transactor: Transactor,
    private readonly experts: ExpertsService,
    private readonly vault: ExpertVault,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The report; every piece that it shows is logged as seen, in the same transaction. */
  async draw(actor: Actor, given: string, reason: string): Promise<ExpertSubjectReport> {
    const drawn = await this.transactor.run(async (tx) => {
      const expert = await this.experts.within(tx, actor, given);
      const { id } = expert;
      assertSaysWhy(reason);
      const personalData = await this.vault.openAll(tx, id);
      const told = personalData.find(({ field, value }) => givesAway(reason, { [field]: value }));
      if (told) return this.experts.noteGuess(tx, actor, id, told.field);
      const report = {
        drawnUpAt: this.clock.now().toISOString(),
        expert,
        personalData,
        invitations: await invitationsOf(tx, id),
        otherNames: await otherNamesOf(tx, id),
        reveals: await revealsOf(tx, id),
      };
      const record = (action: string, detail: object) =>
        this.audit.record(tx, { actor, action, subjectType: 'expert', subjectId: id, detail: { ...detail } });
      for (const { field } of report.personalData) await record('expert.revealed', { field, reason, held: true });
      await record('expert.reported', { reason });
      return report;
    });
    if (!drawn) throw tellsTooMuch();
    return drawn;
  }
}

function invitationsOf(tx: EntityManager, id: string): Promise<ExpertInvitation[]> {
  return tx.query<ExpertInvitation[]>(
    `SELECT c.reference AS "caseReference", i.status, ${instantText('i.invited_at')} AS "invitedAt", i.comment
     FROM dispatch_invitations i JOIN cases c ON c.id = i.case_id
     WHERE i.expert_id = $1 ORDER BY i.invited_at, i.id LIMIT 500`,
    [id],
  );
}

async function otherNamesOf(tx: EntityManager, id: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `SELECT DISTINCT name FROM experts e CROSS JOIN LATERAL (VALUES (e.name_ja), (e.name_kana), (e.name_roman)) AS n (name)
     WHERE e.merged_into = $1 AND name <> '' ORDER BY name`,
    [id],
  );
  return rows.map(({ name }) => name);
}

/** Under its own id, and under those of the records that were merged into it. */
function revealsOf(tx: EntityManager, id: string): Promise<ExpertReveal[]> {
  return tx.query<ExpertReveal[]>(
    `SELECT ${instantText('l.at')} AS at, u.display_name AS by, l.detail ->> 'field' AS field, l.detail ->> 'reason' AS reason
     FROM audit_log l JOIN users u ON u.id = l.actor_id
     WHERE l.subject_type = 'expert' AND l.action = 'expert.revealed'
       AND l.subject_id IN (SELECT e.id::text FROM experts e WHERE e.id = $1 OR e.merged_into = $1)
     ORDER BY l.id DESC LIMIT 500`,
    [id],
  );
}
