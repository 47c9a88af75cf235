import { Injectable, type StreamableFile } from '@nestjs/common';
import { DomainError } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';
import { DataSource } from 'typeorm';
import { isRefusalHeading, refusalHeadings, refusalReason } from '../tables/reading/layout';
import { tableFile } from '../tables/table-file';
import type { TableLine } from '../tables/table-lines';
import type { ImportKindName, RowFinding } from './import-kind';
import { ImportKinds } from './import-kinds';
import { ImportStore } from './import-store';

const BATCH = 1_000;

interface FileRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly errors: readonly RowFinding[];
}

/** A column of the file: what stands above it, and where it stood. */
interface Column {
  readonly at: number;
  readonly header: string;
}

/**
 * The refused rows of an import as they stand in its file, each with what is wrong: mended, they can be imported. Of a
 * table that is judged as a whole the other rows are there, too, so that it can be proved again.
 */
@Injectable()
export class RefusedRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ImportStore,
    private readonly kinds: ImportKinds,
  ) {}

  async file(actor: Actor, id: string, locale: Locale): Promise<StreamableFile> {
    const { layout, counts, kind } = await this.store.mine(this.dataSource.manager, actor, id);
    if (!layout || !counts.refused) throw new DomainError('import-not-ready');
    // The cells of rows that came in are let go of with the file.
    const which = this.kinds.of(kind).judgedTogether === undefined ? `outcome = 'refused'` : `cells <> '[]'`;
    const columns = await this.columns(id, layout.headers, which);
    return tableFile('xlsx', {
      name: 'refused-rows',
      batches: this.lines(id, columns, which, this.reasons(kind, locale), locale),
      look: { name: 'refused-rows', widths: [...columns.map(() => 16), 40, 10], frozenColumns: 0 },
    });
  }

  /** The columns of the file, and others without a heading for cells that stand further right: nothing of a row is lost. */
  private async columns(id: string, headers: readonly string[], which: string): Promise<Column[]> {
    const [widest]: { cells: number }[] = await this.dataSource.query(
      `SELECT max(jsonb_array_length(cells)) AS cells FROM import_rows WHERE import_id = $1 AND ${which}`,
      [id],
    );
    const all = Array.from({ length: Math.max(headers.length, widest?.cells ?? 0) }, (_, at) => headers[at] ?? '');
    // What an earlier file of refused rows said of them is told anew.
    return all.flatMap((header, at) => (isRefusalHeading(header) ? [] : [{ at, header }]));
  }

  /** Each reason after the name of its column, as people read it beside the row. */
  private reasons(kind: ImportKindName, locale: Locale): (errors: readonly RowFinding[]) => string {
    const labels = new Map(this.kinds.of(kind).columns.map(({ key, label }) => [key, label]));
    return (errors) =>
      errors
        .map(({ column, text }) => refusalReason(column === null ? undefined : labels.get(column), text, locale))
        .join(' ');
  }

  private async *lines(
    id: string,
    columns: readonly Column[],
    which: string,
    reasonOf: (errors: readonly RowFinding[]) => string,
    locale: Locale,
  ): AsyncGenerator<TableLine[]> {
    yield [[...columns.map(({ header }) => header), refusalHeadings.reason[locale], refusalHeadings.row[locale]]];
    for (let after = 0; ;) {
      const rows: FileRow[] = await this.dataSource.query(
        `SELECT number, cells, errors FROM import_rows
         WHERE import_id = $1 AND ${which} AND number > $2 ORDER BY number LIMIT ${BATCH}`,
        [id, after],
      );
      const last = rows.at(-1);
      if (!last) return;
      after = last.number;
      yield rows.map(({ number, cells, errors }) => [
        ...columns.map(({ at }) => cells[at] ?? ''),
        reasonOf(errors),
        number,
      ]);
    }
  }
}
