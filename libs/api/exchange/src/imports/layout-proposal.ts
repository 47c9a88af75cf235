import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fingerprintOf, layoutAt, proposeLayout, type TableLayout } from '../tables/reading/layout';
import type { SheetHead } from '../tables/reading/table-source';
import type { ImportKind } from './import-kind';
import { subjectOf, type ImportRecord } from './import-record';
import { ImportStore } from './import-store';
import { missingColumns } from './import-view';

/** Where in a file somebody says that the table stands. */
export interface TablePlace {
  readonly sheet: number;
  readonly headerRow?: number | undefined;
}

/** Says where the table of a file stands and what its columns mean. */
@Injectable()
export class LayoutProposal {
  constructor(private readonly store: ImportStore) {}

  /** As somebody said of a file with the same headings, or where most headings are known. */
  async of(
    db: EntityManager,
    record: ImportRecord,
    kind: ImportKind,
    sheets: readonly SheetHead[],
  ): Promise<TableLayout | null> {
    // A sheet that its workbook hides is taken only where no other holds the table.
    const open = sheets.map((head) => (head.hidden ? { ...head, lines: [] } : head));
    const shown = await this.within(db, record, kind, open);
    const isThere = shown !== null && missingColumns(kind, shown).length === 0;
    return isThere || !sheets.some(({ hidden }) => hidden) ? shown : this.within(db, record, kind, sheets);
  }

  /** The same where somebody says in which sheet or row the headings stand; null where nothing stands there. */
  async at(
    db: EntityManager,
    record: ImportRecord,
    kind: ImportKind,
    { sheet, headerRow }: TablePlace,
  ): Promise<TableLayout | null> {
    const lines = record.sheets[sheet]?.lines ?? [];
    const line = headerRow === undefined ? lines[0] : lines.find(({ number }) => number === headerRow);
    if (!line) return null;
    const heads = record.sheets.map((head, at) => ({ ...head, lines: at === sheet ? lines : [] }));
    const found = await this.within(db, record, kind, heads, headerRow);
    return found ?? layoutAt(sheet, line, kind.columns);
  }

  private async within(
    db: EntityManager,
    record: ImportRecord,
    kind: ImportKind,
    heads: readonly SheetHead[],
    row?: number,
  ): Promise<TableLayout | null> {
    const lines = heads.flatMap(({ lines: head }, sheet) =>
      head
        .filter(({ number }) => row === undefined || number === row)
        .map((line) => ({ sheet, line, fingerprint: fingerprintOf(subjectOf(record), line.cells) })),
    );
    const remembered = await this.store.remembered(
      db,
      lines.map(({ fingerprint }) => fingerprint),
    );
    const same = lines.find(({ fingerprint }) => remembered.has(fingerprint));
    if (same) return { ...layoutAt(same.sheet, same.line, []), ...remembered.get(same.fingerprint) };
    // What stands above the headings is none; what stands below them tells what they mean.
    const below =
      row === undefined
        ? heads
        : heads.map((head) => ({ ...head, lines: head.lines.filter(({ number }) => number >= row) }));
    const proposed = (await kind.propose?.(db, below, record)) ?? proposeLayout(below, kind.columns);
    if (row === undefined || proposed?.headerRow === row) return proposed;
    // Further down other headings are known better: this row is meant all the same.
    const alone = below.map((head) => ({ ...head, lines: head.lines.slice(0, 1) }));
    return (await kind.propose?.(db, alone, record)) ?? proposeLayout(alone, kind.columns);
  }
}
