import type { StreamableFile } from '@nestjs/common';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import { DomainError } from '@kakehashi/api/platform';
import type { AskedFile } from './table-answer';
import { tableFile } from './table-file';
import type { TableLine, TableValue } from './table-lines';

/** The most lines that a sheet can hold beside its headings. */
const MOST_LINES = 1_048_575;
const tooMany = {
  ja: `1つのファイルに書き出せるのは${MOST_LINES}件までです。条件を絞り込んでください。`,
  en: `One file holds up to ${MOST_LINES} lines. Narrow the list.`,
};

/** One column of a list in a file: its heading, and what stands in it. */
export interface ListColumn<Row> {
  readonly heading: Label;
  readonly cell: (row: Row, locale: Locale) => TableValue;
}

/** A list on its way into a file. */
export interface ListFile<Row> {
  /** The file's name, without its ending. */
  readonly name: string;
  readonly columns: readonly ListColumn<Row>[];
  /** Its rows, as they are read. */
  readonly pages: AsyncIterable<readonly Row[]>;
  /** What is said below them: of when they are, and how they are counted. */
  readonly remarks?: readonly Label[];
  readonly frozenColumns?: number;
}

/** Writes a list to the file that is asked for. */
export function listFile<Row>(
  { format, locale }: AskedFile,
  { name, columns, pages, remarks = [], frozenColumns = 1 }: ListFile<Row>,
): Promise<StreamableFile> {
  const headings = columns.map(({ heading }) => heading[locale]);
  return tableFile(format, {
    name,
    batches: linesOf(headings, pages, (row) => columns.map(({ cell }) => cell(row, locale)), remarks, locale),
    look: { name, widths: headings.map(widthOf), frozenColumns },
  });
}

/** All pages of a list that goes on after a cursor, one by one. */
export async function* allPages<Row>(
  read: (cursor: string | undefined) => Promise<{ readonly items: readonly Row[]; readonly nextCursor: string | null }>,
): AsyncGenerator<readonly Row[]> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await read(cursor);
    yield items;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function* linesOf<Row>(
  headings: TableLine,
  pages: AsyncIterable<readonly Row[]>,
  cells: (row: Row) => TableLine,
  remarks: readonly Label[],
  locale: Locale,
): AsyncGenerator<TableLine[]> {
  yield [headings];
  let seen = 0;
  for await (const page of pages) {
    seen += page.length;
    if (seen > MOST_LINES) throw new DomainError('payload-too-large', { detail: tooMany });
    yield page.map(cells);
  }
  if (remarks.length > 0) yield [[], ...remarks.map((remark) => [remark[locale]])];
}

/** Room for a heading in characters of double width. */
function widthOf(heading: string): number {
  return Math.min(40, Math.max(12, heading.length * 2 + 2));
}
