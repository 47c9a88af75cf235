import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import { listFile, type AskedFile } from '@kakehashi/api/exchange';
import { Clock } from '@kakehashi/api/platform';
import { importedTypes, type ImportedType } from '../imports/import-shape';
import { CaseTypeRegistry } from '../case-type';
import type { CaseFilters } from '../list/case-conditions';
import type { CaseSort } from '../list/case-order';
import { dutiesOf } from '../list/duties';
import { exportColumns, fileColumns, type ExportColumn, type ExportRow } from './export-columns';
import { exportStatement } from './export-statement';

/** Rows that are read at once. */
const BATCH = 1_000;

/** What is to be written. */
export interface CaseExportRequest {
  readonly filters: CaseFilters;
  readonly sort: CaseSort;
  readonly columns: readonly ExportColumn[] | undefined;
}

/** Writes a list of cases to a file: all its rows, as they stood at one moment. */
@Injectable()
export class CaseExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly types: CaseTypeRegistry,
    private readonly clock: Clock,
  ) {}

  file(actor: Actor, asked: AskedFile, request: CaseExportRequest): Promise<StreamableFile> {
    const names = request.columns?.length ? request.columns : exportColumns;
    const columns = fileColumns(names, onlyType(request.filters) ?? null);
    return listFile(asked, {
      name: 'cases',
      columns: columns.map(({ label, cell }) => ({ heading: label, cell })),
      pages: this.rows(actor, request),
      frozenColumns: 0,
    });
  }

  private async *rows(actor: Actor, { filters, sort }: CaseExportRequest): AsyncGenerator<ExportRow[]> {
    const duties = filters.needsMe ? dutiesOf(actor) : [];
    const statement = exportStatement(filters, sort, { id: actor.id, scope: reachOf(actor, 'case.read'), duties });
    if (!statement) return;
    const runner = this.dataSource.createQueryRunner();
    try {
      // A cursor reads the list as it was when it was opened, a batch at a time.
      await runner.startTransaction();
      await runner.query(`DECLARE listed NO SCROLL CURSOR FOR ${statement.sql}`, statement.values);
      for (;;) {
        const rows = (await runner.query(`FETCH ${BATCH} FROM listed`)) as ExportRow[];
        if (rows.length === 0) return;
        yield await this.withDetails(runner.manager, rows, onlyType(filters));
      }
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  private async withDetails(
    db: EntityManager,
    rows: readonly ExportRow[],
    type: ImportedType | undefined,
  ): Promise<ExportRow[]> {
    if (type === undefined) return [...rows];
    const ids = rows.map(({ id }) => id);
    const typed = await this.types.of(type).load(db, ids, this.clock.now());
    return rows.map((row) => ({ ...row, details: { ...typed.get(row.id)?.details } }));
  }
}

/** The type of which a list is, where it is of one whose cases also come in from files. */
function onlyType({ type: types = [] }: CaseFilters): ImportedType | undefined {
  return types.length === 1 ? importedTypes.find((type) => type === types[0]) : undefined;
}
