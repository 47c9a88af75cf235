import { Injectable, type StreamableFile } from '@nestjs/common';
import { DomainError } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';
import { DataSource } from 'typeorm';
import { refusalHeadings } from '../tables/reading/layout';
import { tableFile } from '../tables/table-file';
import type { TableLine } from '../tables/table-lines';
import type { ImportKindName, RowFinding } from './import-kind';
import { ImportKinds } from './import-kinds';
import { ImportStore } from './import-store';

const BATCH = 1_000;

interface RefusedRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly errors: readonly RowFinding[];
}

/** The refused rows of an import as they stand in its file, each with what is wrong: mended, they can be imported. */
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
    const headers = await this.headings(id, layout.headers);
    return tableFile('xlsx', {
      name: 'refused-rows',
      batches: this.lines(id, headers, this.reasons(kind, locale), locale),
      look: { name: 'refused-rows', widths: [...headers.map(() => 16), 40, 10], frozenColumns: 0 },
    });
  }

  /** The headings of the file, and empty ones above cells that stand further right: nothing of a row is lost. */
  private async headings(id: string, headers: readonly string[]): Promise<string[]> {
    const [widest]: { cells: number }[] = await this.dataSource.query(
      `SELECT max(jsonb_array_length(cells)) AS cells FROM import_rows WHERE import_id = $1 AND outcome = 'refused'`,
      [id],
    );
    return Array.from({ length: Math.max(headers.length, widest?.cells ?? 0) }, (_, at) => headers[at] ?? '');
  }

  /** Each reason after the name of its column, as people read it beside the row. */
  private reasons(kind: ImportKindName, locale: Locale): (errors: readonly RowFinding[]) => string {
    const labels = new Map(this.kinds.of(kind).columns.map(({ key, label }) => [key, label[locale]]));
    const mark = locale === 'ja' ? '：' : ': ';
    return (errors) =>
      errors
        .map(({ column, text }) => (column === null ? '' : (labels.get(column) ?? column) + mark) + text[locale])
        .join(' ');
  }

  private async *lines(
    id: string,
    headers: readonly string[],
    reasonOf: (errors: readonly RowFinding[]) => string,
    locale: Locale,
  ): AsyncGenerator<TableLine[]> {
    yield [[...headers, refusalHeadings.reason[locale], refusalHeadings.row[locale]]];
    for (let after = 0; ;) {
      const rows: RefusedRow[] = await this.dataSource.query(
        `SELECT number, cells, errors FROM import_rows
         WHERE import_id = $1 AND outcome = 'refused' AND number > $2 ORDER BY number LIMIT ${BATCH}`,
        [id, after],
      );
      const last = rows.at(-1);
      if (!last) return;
      after = last.number;
      yield rows.map(({ number, cells, errors }) => [
        ...headers.map((_, at) => cells[at] ?? ''),
        reasonOf(errors),
        number,
      ]);
    }
  }
}
