import { localDate, officeZones, type OfficeCode } from '@kakehashi/shared/calendar';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import type { FieldDefinition } from '@kakehashi/shared/case-types';
import { DomainError, DtoPipe, fromSqlError } from '@kakehashi/api/platform';
import { tooLarge, type ReadLine, type RowFinding, type RowTexts, type Verdict } from '@kakehashi/api/exchange';
import { foldForSearch } from '@kakehashi/api/registry';
import type { EntityManager } from 'typeorm';
import { noteCaseType } from '../../types/case-details';
import { ChangeCase, CreateCase } from '../dto/case-input.dto';
import { alikeCases } from './alike-cases';
import { brokenRules, refusalFindings } from './entry-rules';
import { differenceOf, type ExistingCase } from './changed-case';
import { finding } from './findings';
import type { ImportShape } from './import-shape';
import { newCase } from './new-case';
import type { NamedOrganisations } from './named-organisations';
import type { PlacedRows } from './placed-rows';
import { RowsAbout } from './rows-about';
import { addNew, tells } from './told-once';
import type { TypedImportWriter, TypedInput } from './typed-import-writer';
import type { TypedRow, TypedRowReader } from './typed-row';

/** Each row is entered as if by a person, which takes far longer than writing visits a hundred at a time. */
const MOST_ROWS = 5_000;

type Row = ReadLine & { readonly texts: RowTexts };

/** What is said of a case only because its days or its results are as they are. */
const followsFromPast: readonly string[] = ['past-without-end', 'closed-too-early', 'result-too-early'];

const nothing = { reference: null, input: null, errors: [], notices: [], changes: [], duplicates: [] } as const;

/** What a judge of one file has to know besides its rows. */
export interface JudgeSetting {
  readonly actor: Actor;
  readonly shape: ImportShape;
  readonly fields: readonly FieldDefinition[];
  readonly reader: TypedRowReader;
  readonly placed: PlacedRows;
  readonly organisations: NamedOrganisations;
  readonly now: Date;
  readonly existing: (db: EntityManager, references: readonly string[]) => Promise<Map<string, ExistingCase>>;
}

/** Judges the rows of one file: each is entered as people enter cases, and taken back at once. */
export class TypedJudge {
  private readonly pipe = new DtoPipe();
  /** The rows of this file by what they are about. */
  private readonly seen = new RowsAbout();
  private readonly ownOffice: OfficeCode | null;
  private rows = 0;

  constructor(
    private readonly setting: JudgeSetting,
    private readonly writer: TypedImportWriter,
  ) {
    const create = reachOf(setting.actor, `${setting.shape.type}.create`);
    this.ownOffice = create !== 'all' && create.length === 1 ? (create[0] ?? null) : null;
  }

  /** The verdicts on some rows; `tx` is a transaction that comes to nothing. */
  async judge(tx: EntityManager, rows: readonly Row[]): Promise<Verdict[]> {
    this.rows += rows.length;
    if (this.rows > MOST_ROWS) throw tooLarge(MOST_ROWS);
    const read = rows.map((row) => ({ ...row, ...this.setting.reader.read(row.texts) }));
    const references = read.flatMap(({ head }) => head.reference ?? []);
    const existing = await this.setting.existing(tx, references);
    const verdicts: Verdict[] = [];
    for (const { number, cells, unsaved, texts, ...row } of read) {
      const verdict = row.head.reference
        ? await this.known(tx, number, texts, row, existing.get(row.head.reference))
        : await this.unknown(tx, number, row);
      verdicts.push(this.setting.placed.judged({ number, cells, ...(unsaved && { unsaved }) }, verdict));
    }
    return this.withDuplicates(tx, await this.setting.organisations.checked(tx, verdicts, existing));
  }

  private async known(
    tx: EntityManager,
    number: number,
    texts: RowTexts,
    row: TypedRow,
    there: ExistingCase | undefined,
  ): Promise<Verdict> {
    const { head } = row;
    const reference = head.reference ?? '';
    const title = head.title ?? there?.title ?? null;
    const refused = (...errors: RowFinding[]): Verdict => {
      return { ...nothing, outcome: 'refused', title, reference, errors };
    };
    if (!there) return refused(finding('reference', 'case-not-found', { value: reference }));
    const above = this.seen.note(reference, number);
    if (above !== null) return refused(finding('reference', 'repeated-case', { value: above }));
    const difference = differenceOf(this.setting.fields, texts, row, there);
    const { changes } = difference;
    const errors = [...difference.errors];
    if (errors.length === 0 && changes.length === 0) return { ...nothing, outcome: 'unchanged', title, reference };
    if (typeof head.version === 'number' && head.version !== there.version)
      return refused(...errors, finding('version', 'stale-version', { value: there.version }));
    const change = { ...difference.change };
    noteCaseType(change, this.setting.shape.type);
    const input: TypedInput = {
      kind: 'change',
      reference,
      version: there.version,
      change,
      before: difference.before,
    };
    const broken = await brokenRules(this.pipe, change, ChangeCase);
    addNew(errors, broken);
    if (broken.length === 0 && changes.length > 0) addNew(errors, await this.attempt(tx, number, input));
    if (errors.length > 0) return refused(...errors);
    return { ...nothing, outcome: 'changed', title, reference, input, changes };
  }

  private async unknown(tx: EntityManager, number: number, row: TypedRow): Promise<Verdict> {
    const { shape, now } = this.setting;
    const office = row.head.office ?? this.ownOffice;
    const today = localDate(now, office ? officeZones[office as OfficeCode] : 'Asia/Tokyo');
    const { body, results, state, errors: found, notices } = newCase(shape, row, this.ownOffice, today);
    const title = row.head.title ?? null;
    const errors = [...row.errors];
    addNew(errors, isClear(shape, row) ? found : found.filter(({ code }) => !followsFromPast.includes(code)));
    const input = { kind: 'new', body: body as unknown as CreateCase, results, state } as const;
    addNew(errors, await brokenRules(this.pipe, body, CreateCase));
    addNew(errors, await this.resultRules(results));
    if (errors.length === 0) errors.push(...(await this.attempt(tx, number, input)));
    else addNew(errors, orderOf(shape, row));
    if (errors.length > 0) return { ...nothing, outcome: 'refused', title, errors, notices };
    const day = String(body.details[shape.days[0]] ?? '');
    const above = this.seen.note(JSON.stringify([body.country, day, foldForSearch(title ?? '')]), number);
    const duplicates = above === null ? [] : [`#${above}`];
    return { ...nothing, outcome: above === null ? 'added' : 'duplicate', title, input, notices, duplicates };
  }

  /** What came of a case, by the rules by which it is corrected. */
  private resultRules(results: Readonly<Record<string, unknown>>): Promise<RowFinding[]> {
    const body = { details: { ...results } };
    noteCaseType(body, this.setting.shape.type);
    return brokenRules(this.pipe, body, ChangeCase);
  }

  /** Enters a row and takes it back; answers why it could not be entered. */
  private async attempt(tx: EntityManager, number: number, input: TypedInput): Promise<RowFinding[]> {
    const { actor, shape } = this.setting;
    await tx.query('SAVEPOINT judged_row');
    try {
      await this.writer.write(tx, actor, shape, number, input);
      return [];
    } catch (error) {
      const cause = error instanceof DomainError && error.code === 'import-outdated' ? error.options.cause : error;
      // What the database does not take of a row is that row's fault, and no other's.
      const refusal = cause instanceof DomainError ? cause : fromSqlError(cause);
      if (!refusal || refusal.code === 'service-unavailable') throw cause;
      return refusalFindings(refusal);
    } finally {
      await tx.query('ROLLBACK TO SAVEPOINT judged_row');
    }
  }

  /** Marks what looks like a case that is there. */
  private async withDuplicates(tx: EntityManager, verdicts: readonly Verdict[]): Promise<Verdict[]> {
    const { actor, shape } = this.setting;
    const inputs = verdicts.map(({ input }) => input as TypedInput | null);
    const alike = await alikeCases(tx, actor, shape, inputs);
    return verdicts.map((verdict, at) => {
      const found = alike.get(at);
      if (!found) return verdict;
      return { ...verdict, outcome: 'duplicate', duplicates: [...verdict.duplicates, ...found.slice(0, 5)] };
    });
  }
}

/** Whether all that tells what became of a case could be read. */
function isClear({ days, results }: ImportShape, { errors }: TypedRow): boolean {
  return !tells(errors, ...days, ...results);
}

/** Days in the wrong order, of a row that cannot be entered anyway. */
function orderOf({ days: [first, last] }: ImportShape, { values }: TypedRow): RowFinding[] {
  const [from, to] = [values[first], values[last]];
  return typeof from === 'string' && typeof to === 'string' && to < from ? [finding(last, 'ends-before')] : [];
}
