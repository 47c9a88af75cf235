import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { can, readableOffices, type Actor } from '@kakehashi/shared/access';
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
import type {
  RetentionRuleView,
  SubjectCase,
  SubjectDocument,
  SubjectPlacement,
  SubjectReport,
} from '../dto/subject-report.dto';
import { TraineeReveals } from './trainee-reveals';
import { TraineeVault } from './trainee-vault';

/** So many entries of the history at most, the newest. */
const mostEntries = 1000;

/** So many other placements are listed whole at most; who was nominated more often is told of the rest by reference. */
const mostOthers = 20;

const action = 'placement.subject_report';

/** A placement with the sealed pieces that it holds. */
interface OpenedPlacement {
  readonly loaded: LoadedCase<'placement'>;
  readonly pieces: readonly RevealedTraineeData[];
}

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

  /**
   * The report, over all placements of the person that the actor may list; every piece that it shows is logged as seen
   * with the placement that holds it, in the same transaction.
   */
  async draw(actor: Actor, reference: string, reason: string | undefined): Promise<SubjectReport> {
    const report = await this.transactor.run(async (tx) => {
      const found = await this.loader.load(tx, readerOf(actor), reference, this.clock.now());
      demand(actor, action, found);
      if (found.record.type !== 'placement') throw notFound();
      // Asked for only of those who may see the case, so that nobody else learns that it exists.
      if (!reason) throw new DomainError('validation-failed', { errors: [{ pointer: '/reason', code: 'required' }] });
      assertSaysWhy(reason);
      const { listed, otherCases } = await this.othersOf(tx, actor, found as LoadedCase<'placement'>);
      const opened: OpenedPlacement[] = [];
      for (const loaded of [found as LoadedCase<'placement'>, ...listed])
        opened.push({ loaded, pieces: await this.vault.openAll(tx, loaded.record.id) });
      for (const { loaded, pieces } of opened) {
        const told = pieces.find(({ value }) => givesAway(reason, value));
        if (told) return this.reveals.noteGuess(tx, actor, loaded, told.field);
      }
      const held: SubjectPlacement[] = [];
      for (const one of opened) held.push(await this.list(tx, actor, one, reason));
      const [first, ...others] = held;
      if (!first) throw notFound();
      return {
        ...first,
        drawnUpAt: this.clock.now().toISOString(),
        retention: await selectRows<RetentionRuleView>(tx, `SELECT field, months FROM retention_rules ORDER BY field`),
        others,
        otherCases,
      };
    });
    if (!report) throw tellsTooMuch();
    return report;
  }

  /** What one placement holds, written down as looked at. */
  private async list(
    tx: EntityManager,
    actor: Actor,
    { loaded, pieces }: OpenedPlacement,
    reason: string,
  ): Promise<SubjectPlacement> {
    const { record, typed } = loaded;
    const { reference, office, title, state, country } = record;
    // Who looked before; this look is not among them.
    const reveals = await this.reveals.all(tx, record.id);
    const behalf = onBehalfOf(actor, action, loaded);
    for (const { field } of pieces)
      await this.reveals.log(tx, actor, behalf, loaded, { field, reason, purpose: 'subject_report', held: true });
    await this.audit.record(tx, {
      actor,
      action: 'trainee.reported',
      subjectType: 'case',
      subjectId: record.id,
      detail: { reference, reason },
      onBehalfOf: behalf,
    });
    return {
      reference,
      office,
      title,
      state,
      country,
      details: typed.details,
      personalData: [...pieces],
      documents: await documentsOf(tx, record.id),
      reveals,
      comments: await this.comments.of(tx, record.id),
      history: await this.history.latest(tx, record, mostEntries),
    };
  }

  /** The other placements of the person that the actor may see: those that may be listed, and whom to ask of the rest. */
  private async othersOf(
    tx: EntityManager,
    actor: Actor,
    found: LoadedCase<'placement'>,
  ): Promise<{ listed: LoadedCase<'placement'>[]; otherCases: SubjectCase[] }> {
    const references = await samePerson(tx, actor, found);
    const all = await this.loader.loadAll(tx, readerOf(actor), references, this.clock.now());
    const mayList = (one: LoadedCase) => can(actor, action, one.facts).allowed;
    const listed = all.filter(mayList).slice(0, mostOthers);
    return {
      listed: listed as LoadedCase<'placement'>[],
      otherCases: all
        .filter((one) => !listed.includes(one))
        .map(({ record: { reference, office } }) => ({ reference, office })),
    };
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

/** A name as it is compared: capitals, width and spaces tell nobody apart. */
const comparable = (name: string) => `regexp_replace(lower(normalize(${name}, NFKC)), '\\s+', '', 'g')`;

/** The placements with the same date of birth and name in roman letters, within what the reader may see; the newest first. */
async function samePerson(
  db: EntityManager,
  actor: Actor,
  { record, typed: { details } }: LoadedCase<'placement'>,
): Promise<string[]> {
  const rows = await selectRows<{ reference: string }>(
    db,
    `SELECT c.reference FROM placements p JOIN cases c ON c.id = p.case_id
     WHERE p.birth_date = $1 AND ${comparable('p.name_roman')} = ${comparable('$2::text')} AND c.id <> $3
       AND ($4::text[] IS NULL OR c.office_code = ANY ($4)) ORDER BY c.created_at DESC, c.id LIMIT 100`,
    [details.trainee.birthDate, details.trainee.nameRoman, record.id, readableOffices(actor)],
  );
  return rows.map(({ reference }) => reference);
}
