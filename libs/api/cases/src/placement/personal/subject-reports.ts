import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { reachOf, type Actor, officesWithin } from '@kakehashi/shared/access';
import {
  assertSaysWhy,
  AuditLog,
  Clock,
  DomainError,
  givesAway,
  instantText,
  notFound,
  tellsTooMuch,
  Transactor,
} from '@kakehashi/api/platform';
import { CaseLoader, type LoadedCase } from '../../case/case-loader';
import { readerOf } from '../../case/case-record';
import { CaseComments } from '../../case/conversation/case-comments';
import { CaseHistory } from '../../case/conversation/case-history';
import { demand, onBehalfOf } from '../../case/refusal';
import { selectRows } from '../../case/sql';
import type { RevealedTraineeData } from '../dto/personal.dto';
import type { RetentionRuleView, SubjectDocument, SubjectReport } from '../dto/subject-report.dto';
import { TraineeReveals } from './trainee-reveals';
import { TraineeVault } from './trainee-vault';

/** So many entries of the history at most, the newest. */
const mostEntries = 1000;

const action = 'placement.subject_report';

/** Draws up all that is held on a trainee, for whoever answers a request for disclosure. */
@Injectable()
export class SubjectReports {
  constructor(
    private readonly transactor: Transactor,
    private readonly loader: CaseLoader,
    private readonly vault: TraineeVault,
    private readonly reveals: TraineeReveals,
    private readonly comments: CaseComments,
    private readonly history: CaseHistory,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The report; every piece that it shows is logged as seen, in the same transaction. */
  async draw(actor: Actor, reference: string, reason: string | undefined): Promise<SubjectReport> {
    const report = await this.transactor.run(async (tx) => {
      const found = await this.loader.load(tx, readerOf(actor), reference, this.clock.now());
      demand(actor, action, found);
      if (found.record.type !== 'placement') throw notFound();
      // Asked for only of those who may see the case, so that nobody else learns that it exists.
      if (!reason) throw new DomainError('validation-failed', { errors: [{ pointer: '/reason', code: 'required' }] });
      assertSaysWhy(reason);
      const loaded = found as LoadedCase<'placement'>;
      const { record, typed } = loaded;
      const reveals = await this.reveals.all(tx, record.id);
      const personalData = await this.vault.openAll(tx, record.id);
      const told = personalData.find(({ value }) => givesAway(reason, value));
      if (told) return this.reveals.noteGuess(tx, actor, loaded, told.field);
      await this.log(tx, actor, loaded, reason, personalData);
      await this.audit.record(tx, {
        actor,
        action: 'trainee.reported',
        subjectType: 'case',
        subjectId: record.id,
        detail: { reference, reason },
      });
      return {
        reference,
        drawnUpAt: this.clock.now().toISOString(),
        title: record.title,
        state: record.state,
        country: record.country,
        details: typed.details,
        personalData,
        documents: await documentsOf(tx, record.id),
        reveals,
        retention: await selectRows<RetentionRuleView>(tx, `SELECT field, months FROM retention_rules ORDER BY field`),
        comments: await this.comments.of(tx, record.id),
        history: await this.history.latest(tx, record, mostEntries),
        otherCases: await otherCases(tx, actor, loaded),
      };
    });
    if (!report) throw tellsTooMuch();
    return report;
  }

  private async log(
    tx: EntityManager,
    actor: Actor,
    loaded: LoadedCase,
    reason: string,
    shown: readonly RevealedTraineeData[],
  ): Promise<void> {
    const behalf = onBehalfOf(actor, action, loaded);
    for (const { field } of shown)
      await this.reveals.log(tx, actor, behalf, loaded, { field, reason, purpose: 'subject_report', held: true });
  }
}

function documentsOf(db: EntityManager, caseId: string): Promise<SubjectDocument[]> {
  return selectRows<SubjectDocument>(
    db,
    `SELECT kind, name AS "fileName", ${instantText('created_at')} AS "addedAt"
     FROM case_documents WHERE case_id = $1 AND removed_at IS NULL ORDER BY created_at, id LIMIT 500`,
    [caseId],
  );
}

/** The same date of birth and name, spelt in capitals or not, within what the reader may see. */
async function otherCases(
  db: EntityManager,
  actor: Actor,
  { record, typed: { details } }: LoadedCase<'placement'>,
): Promise<string[]> {
  const reach = reachOf(actor, 'case.read');
  const rows = await selectRows<{ reference: string }>(
    db,
    `SELECT c.reference FROM placements p JOIN cases c ON c.id = p.case_id
     WHERE p.birth_date = $1 AND lower(p.name_roman) = lower($2) AND c.id <> $3
       AND ($4::text[] IS NULL OR c.office_code = ANY ($4)) ORDER BY c.reference LIMIT 100`,
    [details.trainee.birthDate, details.trainee.nameRoman, record.id, officesWithin(reach)],
  );
  return rows.map(({ reference }) => reference);
}
