import { Injectable } from '@nestjs/common';
import { Clock, Transactor } from '@kakehashi/api/platform';
import {
  ImportKinds,
  placeFinders,
  type ImportKind,
  type ImportKindName,
  type ImportSubject,
  type Judge,
  type JudgedFile,
  type RowInput,
  type Verdict,
  type WrittenRow,
} from '@kakehashi/api/exchange';
import { OrganisationDirectory } from '@kakehashi/api/registry';
import { readableOffices, type Action, type Actor } from '@kakehashi/shared/access';
import { caseTypeDefinitions, fileFields } from '@kakehashi/shared/case-types';
import type { EntityManager } from 'typeorm';
import { activityImport } from '../../activity/activity-import';
import { dispatchImport } from '../../dispatch/dispatch-import';
import { CaseTypeRegistry } from '../case-type';
import { selectRows } from '../sql';
import { alikeCases } from './alike-cases';
import type { ExistingCase } from './changed-case';
import type { ImportShape } from './import-shape';
import { ImportedCases } from './imported-cases';
import { NamedOrganisations } from './named-organisations';
import { assertNoneLoggedSince } from './logged-since';
import { assertNoSubject } from './no-subject';
import { PlacedRows } from './placed-rows';
import { typedColumns } from './typed-columns';
import { TypedImportWriter, type TypedInput } from './typed-import-writer';
import { TypedJudge } from './typed-judge';
import { typedMeanings } from './typed-meanings';
import { TypedRowReader } from './typed-row';

/** Takes back all that a transaction did. */
class TakenBack extends Error {
  constructor(readonly verdicts: Verdict[]) {
    super('taken back');
  }
}

const kinds = [
  ['activities', activityImport],
  ['dispatches', dispatchImport],
] as const;

/** Brings cases in from files by the field tables of their types. */
@Injectable()
export class TypedImports {
  constructor(
    all: ImportKinds,
    private readonly types: CaseTypeRegistry,
    private readonly writer: TypedImportWriter,
    private readonly imported: ImportedCases,
    private readonly directory: OrganisationDirectory,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {
    for (const [name, shape] of kinds) all.add(this.kind(name, shape));
  }

  private kind(name: ImportKindName, shape: ImportShape): ImportKind {
    const columns = typedColumns(shape);
    return {
      name,
      action: `${shape.type}.create` satisfies Action,
      columns,
      needed: [['title', 'reference']],
      assertSubject: (subject: ImportSubject) => assertNoSubject(subject),
      meanings: (db) => typedMeanings(db, shape.type),
      judge: (db, actor, file) => this.judge(db, actor, shape, { ...file, columns }),
      write: (tx, actor, rows) => this.write(tx, actor, shape, rows),
      hold: (tx, rows) => this.imported.hold(tx, rows),
      touched: (db, rows) => this.imported.touched(db, rows),
      undo: (tx, actor, rows) => this.imported.undo(tx, actor, rows, shape.takenBack),
      undone: (tx, importId) => this.imported.undone(tx, importId),
    };
  }

  private async judge(
    db: EntityManager,
    actor: Actor,
    shape: ImportShape,
    { layout, columns }: JudgedFile & Pick<ImportKind, 'columns'>,
  ): Promise<Judge> {
    const fields = fileFields(shape.type);
    const { ja, en } = caseTypeDefinitions[shape.type].label;
    const reader = new TypedRowReader(shape.type, [ja, en], fields, await placeFinders(db));
    const now = this.clock.now();
    const existing = (tx: EntityManager, references: readonly string[]) =>
      this.existing(tx, actor, shape, references, now);
    const placed = new PlacedRows(layout, columns, (texts) => reader.read(texts).errors);
    const organisations = new NamedOrganisations(this.directory, fields);
    const setting = { actor, shape, fields, reader, placed, organisations, now, existing };
    const judge = new TypedJudge(setting, this.writer);
    return (rows) => this.takenBack((tx) => judge.judge(tx, rows));
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    shape: ImportShape,
    rows: readonly RowInput[],
  ): Promise<WrittenRow[]> {
    const inputs = rows.map(({ input }) => input as TypedInput);
    assertNoneLoggedSince(rows, await alikeCases(tx, actor, shape, inputs));
    const written: WrittenRow[] = [];
    for (const { number, input } of rows)
      written.push(await this.writer.write(tx, actor, shape, number, input as TypedInput));
    return written;
  }

  /** Does something whose answer is all that stays of it. */
  private async takenBack(work: (tx: EntityManager) => Promise<Verdict[]>): Promise<Verdict[]> {
    try {
      return await this.transactor.run(async (tx) => {
        throw new TakenBack(await work(tx));
      });
    } catch (end) {
      if (end instanceof TakenBack) return end.verdicts;
      throw end;
    }
  }

  /** The cases of these references that the reader may see. */
  private async existing(
    db: EntityManager,
    actor: Actor,
    { type }: ImportShape,
    references: readonly string[],
    now: Date,
  ): Promise<Map<string, ExistingCase>> {
    if (references.length === 0) return new Map();
    const cases = await selectRows<Omit<ExistingCase, 'details'> & { id: string }>(
      db,
      `SELECT c.id, c.type, c.reference, c.version, c.office_code AS office, c.country_code AS country, c.title, c.state
       FROM cases c WHERE c.reference = ANY ($1) AND c.type = $2 AND ($3::text[] IS NULL OR c.office_code = ANY ($3))`,
      [references, type, readableOffices(actor)],
    );
    const ids = cases.map(({ id }) => id);
    const typed = await this.types.of(type).load(db, ids, now);
    return new Map(
      cases.flatMap((one) => {
        const details = typed.get(one.id)?.details;
        return details ? [[one.reference, { ...one, details: { ...details } }] as const] : [];
      }),
    );
  }
}
