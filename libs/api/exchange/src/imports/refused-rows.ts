import { Injectable, type StreamableFile } from '@nestjs/common';
import { DomainError } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';
import { DataSource } from 'typeorm';
import { refusalHeadings } from '../tables/reading/layout';
import { tableFile } from '../tables/table-file';
import type { TableLine } from '../tables/table-lines';
import type { RowFinding } from './import-kind';
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
  ) {}

  async file(actor: Actor, id: string, locale: Locale): Promise<StreamableFile> {
    const { layout, counts } = await this.store.mine(this.dataSource.manager, actor, id);
    if (!layout || !counts.refused) throw new DomainError('import-not-ready');
    return tableFile('xlsx', {
      name: 'refused-rows',
      batches: this.lines(id, layout.headers, locale),
      look: { name: 'refused-rows', widths: [...layout.headers.map(() => 16), 40, 10], frozenColumns: 0 },
    });
  }

  private async *lines(id: string, headers: readonly string[], locale: Locale): AsyncGenerator<TableLine[]> {
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
        errors.map(({ text }) => text[locale]).join(' '),
        number,
      ]);
    }
  }
}
