import { Injectable } from '@nestjs/common';
import { AuditLog, DomainError, DtoPipe, MAX_FILE_BYTES, Transactor, type UploadedFile } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { foldText } from '@kakehashi/shared/calendar';
import type { Locale } from '@kakehashi/shared/contracts';
import type { EntityManager } from 'typeorm';
import { ExpertInput } from '../expert-input';
import type { PersonalData } from '../expert-parts.dto';
import { ExpertStore, nameKeyOf, type ExpertValues } from '../expert-store';
import { ExpertVault } from '../expert-vault';
import { NewExpert } from '../expert.dto';
import { columnsOf, type ImportColumn } from './columns';
import type { ExpertImportResult, ExpertImportRow } from './expert-import.dto';
import { inputOf, type CountryNames, type ImportRow } from './row';
import { refusedWorkbook } from './refused-workbook';
import { rowErrors } from './row-errors';
import { readSheet, type Sheet } from './sheet';

const MOST_ERRORS = 200;
const noName = {
  ja: '「氏名」の列が見つかりません。1行目の見出しを確認してください。',
  en: 'There is no column “Name” (氏名). Check the headings in the first row.',
};

/** A row on its way into the roster. */
interface Candidate {
  readonly row: number;
  readonly input: NewExpert;
  readonly values: ExpertValues;
}

/** How a file is brought in. */
export interface ImportManner {
  readonly dryRun: boolean;
  /** Whether refused rows are left out; otherwise a single one refuses the file. */
  readonly skipRefused: boolean;
}

/** Brings experts in from a file: in one transaction, all rows or all that are not refused. */
@Injectable()
export class ExpertImports {
  private readonly pipe = new DtoPipe();

  constructor(
    private readonly transactor: Transactor,
    private readonly input: ExpertInput,
    private readonly store: ExpertStore,
    private readonly vault: ExpertVault,
    private readonly auditLog: AuditLog,
  ) {}

  /** Looks a file through and, unless it is a dry run, adds its experts. */
  async run(actor: Actor, { content }: UploadedFile, manner: ImportManner): Promise<ExpertImportResult> {
    const { sheet, columns } = await read(content);
    const work = (tx: EntityManager) => this.bringIn(tx, actor, sheet, columns, manner);
    return manner.dryRun ? this.withoutTrace(work) : this.transactor.run(work);
  }

  /** The refused rows of a file as they stand in it, each with what is wrong: mended, it can be brought in as it is. */
  async refusedRows({ content }: UploadedFile, locale: Locale): Promise<Buffer> {
    const { sheet, columns } = await read(content);
    const { rows } = await this.withoutTrace((tx) => this.judge(tx, sheet, columns));
    return refusedWorkbook(sheet, rows, locale);
  }

  private async bringIn(
    tx: EntityManager,
    actor: Actor,
    sheet: Sheet,
    columns: readonly (ImportColumn | null)[],
    { dryRun, skipRefused }: ImportManner,
  ): Promise<ExpertImportResult> {
    // One file at a time, so that two of them cannot both find a name unknown.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('experts.import'))`);
    const { rows, candidates } = await this.judge(tx, sheet, columns);
    if (!dryRun) {
      if (!skipRefused) assertNoneRefused(rows);
      await this.add(tx, candidates, rows);
      const refused = rows.filter(({ outcome }) => outcome === 'refused').length;
      const known = rows.length - candidates.length - refused;
      const detail = { added: candidates.length, known, ...(refused > 0 && { refused }) };
      await this.auditLog.record(tx, {
        actor,
        action: 'experts.imported',
        subjectType: 'expert',
        subjectId: null,
        detail,
      });
    }
    const count = (outcome: ExpertImportRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
    return {
      dryRun,
      columns: sheet.headers.map((header, index) => ({ header, column: columns[index] ?? null })),
      added: count('added'),
      known: count('known'),
      refused: count('refused'),
      rows,
    };
  }

  /** What each row would become, in the order of the file. */
  private async judge(
    tx: EntityManager,
    sheet: Sheet,
    columns: readonly (ImportColumn | null)[],
  ): Promise<{ rows: ExpertImportRow[]; candidates: Candidate[] }> {
    const countryOf = await this.countryNames(tx);
    const lookups = this.input.lookups(tx);
    const rows: ExpertImportRow[] = [];
    const candidates: Candidate[] = [];
    for (const { number: row, cells } of sheet.rows) {
      const result: ExpertImportRow = { row, outcome: 'added', name: null, expertId: null, errors: [] };
      rows.push(result);
      const given = rowOf(cells, columns);
      result.name = given.nameJa ?? null;
      try {
        const input = (await this.pipe.transform(inputOf(given, countryOf), {
          type: 'body',
          metatype: NewExpert,
        })) as NewExpert;
        candidates.push({ row, input, values: await this.input.values(lookups, input, null) });
      } catch (error) {
        result.outcome = 'refused';
        result.errors = rowErrors(error);
      }
    }
    return { rows, candidates: await this.unknownOf(tx, candidates, rows) };
  }

  /** Leaves out, and marks as known, whoever is in the roster or further up in the file under the same name. */
  private async unknownOf(
    tx: EntityManager,
    candidates: readonly Candidate[],
    rows: readonly ExpertImportRow[],
  ): Promise<Candidate[]> {
    const existing = await tx.query<{ name_ja: string; name_key: string }[]>(
      `SELECT name_ja, name_key FROM experts WHERE name_key = ANY ($1)`,
      [candidates.map(({ values }) => nameKeyOf(values))],
    );
    const seen = new Set(existing.map(({ name_ja: name, name_key: key }) => identity(name, key)));
    const marks = new Map(rows.map((row) => [row.row, row]));
    return candidates.filter(({ row, values }) => {
      const who = identity(values.nameJa, nameKeyOf(values));
      const isNew = !seen.has(who);
      seen.add(who);
      const mark = marks.get(row);
      if (mark && !isNew) mark.outcome = 'known';
      return isNew;
    });
  }

  private async add(
    tx: EntityManager,
    candidates: readonly Candidate[],
    rows: readonly ExpertImportRow[],
  ): Promise<void> {
    const ids = await this.store.newIds(tx, candidates.length);
    await this.store.write(tx, new Map(candidates.map(({ values }, index) => [ids[index] ?? '', values])));
    const marks = new Map(rows.map((row) => [row.row, row]));
    const personal = new Map<string, PersonalData>();
    for (const [index, { row, input }] of candidates.entries()) {
      const id = ids[index] ?? '';
      const mark = marks.get(row);
      if (mark) mark.expertId = id;
      if (input.personal) personal.set(id, input.personal);
    }
    await this.vault.keepAll(tx, personal);
  }

  private async countryNames(tx: EntityManager): Promise<CountryNames> {
    const rows = await tx.query<{ code: string; name_ja: string; name_en: string }[]>(
      `SELECT code, name_ja, name_en FROM countries`,
    );
    const codes = new Map(
      rows.flatMap(({ code, name_ja: ja, name_en: en }) =>
        [code, ja, en].map((name) => [foldText(name), code] as const),
      ),
    );
    return (name) => codes.get(foldText(name)) ?? name;
  }

  /** Does the work and undoes it, so that a dry run finds exactly what the real one would. */
  private async withoutTrace<T extends object>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.transactor.run(async (tx) => {
        throw new Undone(await work(tx));
      });
    } catch (error) {
      if (error instanceof Undone) return error.result as T;
      throw error;
    }
  }
}

/** Ends a transaction whose result is wanted and whose effect is not. */
class Undone extends Error {
  constructor(readonly result: object) {
    super('undone');
  }
}

async function read(content: Buffer): Promise<{ sheet: Sheet; columns: (ImportColumn | null)[] }> {
  if (content.length > MAX_FILE_BYTES) throw new DomainError('payload-too-large');
  const sheet = await readSheet(content);
  const columns = columnsOf(sheet.headers);
  if (columns.includes('nameJa')) return { sheet, columns };
  throw new DomainError('validation-failed', {
    detail: noName,
    errors: [{ pointer: '/file', code: 'required', detail: noName }],
  });
}

function rowOf(cells: readonly string[], columns: readonly (ImportColumn | null)[]): ImportRow {
  return Object.fromEntries(
    columns.flatMap((column, index) => (column !== null && cells[index] ? [[column, cells[index]]] : [])),
  );
}

function identity(name: string, key: string): string {
  return `${foldText(name)}\n${key}`;
}

function assertNoneRefused(rows: readonly ExpertImportRow[]): void {
  const errors = rows.flatMap(({ row, errors: found }) =>
    found.map(({ column, code, detailJa, detailEn }) => ({
      pointer: `/rows/${row}${column === null ? '' : `/${column}`}`,
      code,
      detail: { ja: detailJa, en: detailEn },
    })),
  );
  if (errors.length > 0) throw new DomainError('validation-failed', { errors: errors.slice(0, MOST_ERRORS) });
}
