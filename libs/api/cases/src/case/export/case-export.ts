import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';
import { tableFile, type TableFormat, type TableLine } from '@kakehashi/api/exchange';
import { DomainError } from '@kakehashi/api/platform';
import type { CaseFilters } from '../list/case-conditions';
import type { CaseSort } from '../list/case-order';
import { dutiesOf } from '../list/duties';
import { exportColumns, fileColumns, type ExportColumn, type ExportRow } from './export-columns';
import { exportStatement } from './export-statement';

/** Rows that are read at once, and the most that a sheet can hold beside its heading. */
const BATCH = 1_000;
const MOST_ROWS = 1_048_575;
const tooMany = {
  ja: `1つのファイルに書き出せるのは${MOST_ROWS}件までです。条件を絞り込んでください。`,
  en: `One file holds up to ${MOST_ROWS} cases. Narrow the list.`,
};

/** What is to be written. */
export interface CaseExportRequest {
  readonly filters: CaseFilters;
  readonly sort: CaseSort;
  readonly columns: readonly ExportColumn[] | undefined;
}

/** Writes a list of cases to a file: all its rows, as they stood at one moment. */
@Injectable()
export class CaseExport {
  constructor(private readonly dataSource: DataSource) {}

  file(actor: Actor, format: TableFormat, request: CaseExportRequest, locale: Locale): Promise<StreamableFile> {
    const columns = fileColumns(request.columns?.length ? request.columns : exportColumns);
    const headings = columns.map(({ label }) => label[locale]);
    return tableFile(format, {
      name: 'cases',
      batches: linesOf(headings, this.rows(actor, request), (row) => columns.map(({ cell }) => cell(row, locale))),
      look: { name: 'cases', widths: headings.map(widthOf), frozenColumns: 0 },
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
      for (let seen = 0; ;) {
        const rows = (await runner.query(`FETCH ${BATCH} FROM listed`)) as ExportRow[];
        if (rows.length === 0) return;
        seen += rows.length;
        if (seen > MOST_ROWS) throw new DomainError('payload-too-large', { detail: tooMany });
        yield rows;
      }
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

/** Room for a heading in characters of double width. */
function widthOf(heading: string): number {
  return Math.min(40, Math.max(12, heading.length * 2 + 2));
}

async function* linesOf<Row>(
  headings: TableLine,
  batches: AsyncIterable<Row[]>,
  cells: (row: Row) => TableLine,
): AsyncGenerator<TableLine[]> {
  yield [headings];
  for await (const batch of batches) yield batch.map(cells);
}
