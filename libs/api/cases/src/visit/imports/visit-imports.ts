import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@kakehashi/api/platform';
import {
  ImportKinds,
  placeFinders,
  placeNames,
  type ImportKind,
  type ImportSubject,
  type JudgedFile,
  type MeaningCheck,
  type RowInput,
  type WrittenRow,
} from '@kakehashi/api/exchange';
import { Jurisdictions, LocalGovernments, OrganisationDirectory } from '@kakehashi/api/registry';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import type { EntityManager } from 'typeorm';
import { ImportedCases } from '../../case/imports/imported-cases';
import { assertNoneLoggedSince } from '../../case/imports/logged-since';
import { readableMeanings } from '../../case/imports/known-meanings';
import { assertNoSubject } from '../../case/imports/no-subject';
import { mayBring } from './import-rights';
import { alikeQuestions, ImportLookups } from './import-lookups';
import { RequesterNames } from './requester-names';
import { visitImportColumns } from './visit-columns';
import { VisitImportWriter, type NewVisitRow } from './visit-import-writer';
import { VisitJudge, type VisitInput } from './visit-judge';
import { readVisitRow, visitChoiceNames } from './visit-row';

/** Brings visits in from a file: new ones at once, changes as if each were entered. */
@Injectable()
export class VisitImports implements ImportKind {
  readonly name = 'visits';
  readonly action = 'visit.create';
  readonly columns = visitImportColumns;
  readonly needed = [['title', 'reference']];

  constructor(
    kinds: ImportKinds,
    private readonly jurisdictions: Jurisdictions,
    private readonly organisations: OrganisationDirectory,
    private readonly writer: VisitImportWriter,
    private readonly imported: ImportedCases,
    private readonly clock: Clock,
  ) {
    kinds.add(this);
  }

  assertSubject(subject: ImportSubject): Promise<void> {
    return assertNoSubject(subject);
  }

  async meanings(db: EntityManager): Promise<MeaningCheck> {
    const places = await placeFinders(db);
    const known = { ...visitChoiceNames, ...(await placeNames(db)) };
    return readableMeanings((texts) => readVisitRow(texts, places).errors, known);
  }

  async judge(db: EntityManager, actor: Actor, { layout }: JudgedFile) {
    const places = await placeFinders(db);
    const lookups = new ImportLookups(this.jurisdictions);
    const governments = await LocalGovernments.read(db);
    const requesters = new RequesterNames(this.organisations, governments);
    const now = this.clock.now();
    const judge = new VisitJudge(db, actor, places, lookups, governments, requesters, now, layout);
    return (rows: Parameters<VisitJudge['judge']>[0]) => judge.judge(rows);
  }

  async write(tx: EntityManager, actor: Actor, rows: readonly RowInput[]): Promise<WrittenRow[]> {
    const questions = alikeQuestions(rows.map(({ input }) => input as VisitInput));
    const alike = await new ImportLookups(this.jurisdictions).alike(tx, questions, reachOf(actor, 'case.read'));
    assertNoneLoggedSince(rows, alike);
    const added: NewVisitRow[] = [];
    const changed: WrittenRow[] = [];
    const isAllowed = mayBring(actor);
    for (const { number, input } of rows) {
      const visit = input as VisitInput;
      // The file was looked through before; whoever asked for it may have another role since.
      if (visit.kind === 'new' && !isAllowed(visit.body.office, visit.state)) throw new DomainError('forbidden');
      if (visit.kind === 'new') added.push({ number, input: visit });
      else changed.push(await this.imported.change(tx, actor, number, visit));
    }
    return [...(await this.writer.write(tx, actor, added)), ...changed];
  }

  hold(tx: EntityManager, rows: readonly WrittenRow[]): Promise<void> {
    return this.imported.hold(tx, rows);
  }

  touched(db: EntityManager, rows: readonly WrittenRow[]): Promise<string[]> {
    return this.imported.touched(db, rows);
  }

  undo(tx: EntityManager, actor: Actor, rows: readonly WrittenRow[]): Promise<void> {
    return this.imported.undo(tx, actor, rows, 'withdrawn');
  }

  undone(tx: EntityManager, importId: string): Promise<void> {
    return this.imported.undone(tx, importId);
  }
}
