import type { StreamableFile } from '@nestjs/common';
import { allPages, listFile, type ListColumn } from './list-file';
import { oneBatch } from './table-lines';

interface Row {
  readonly name: string;
  readonly count: number | null;
}

const columns: readonly ListColumn<Row>[] = [
  { heading: { ja: '名称', en: 'Name' }, cell: ({ name }) => name },
  { heading: { ja: '件数', en: 'Count' }, cell: ({ count }) => count },
  {
    heading: { ja: '有無', en: 'Any' },
    cell: ({ count }, locale) => (count ? { ja: 'はい', en: 'Yes' }[locale] : null),
  },
];

async function textOf(file: StreamableFile): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of file.getStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('a list as a file', () => {
  const rows = [
    { name: '=HYPERLINK("x")', count: 0 },
    { name: '横浜市', count: 3 },
    { name: '-', count: null },
  ];

  it('has the headings and words of its reader, nothing that runs, and 0 apart from nothing', async () => {
    const remarks = [{ ja: '注', en: '=note' }];
    const of = async (locale: 'ja' | 'en') =>
      textOf(await listFile({ format: 'csv', locale }, { name: 'list', columns, pages: oneBatch(rows), remarks }));
    expect(await of('ja')).toBe(
      '\ufeff名称,件数,有無\r\n"\'=HYPERLINK(""x"")",0,\r\n横浜市,3,はい\r\n\'-,,\r\n\r\n注\r\n',
    );
    expect(await of('en')).toContain('Name,Count,Any\r\n');
    expect(await of('en')).toContain("横浜市,3,Yes\r\n'-,,\r\n\r\n'=note\r\n");
  });

  it('goes through all pages to the last, each asked for where the one before ended', async () => {
    const asked: (string | undefined)[] = [];
    const pages = allPages((cursor) => {
      asked.push(cursor);
      const at = Number(cursor ?? 0);
      return Promise.resolve({ items: rows.slice(at, at + 1), nextCursor: at < 2 ? String(at + 1) : null });
    });
    const text = await textOf(await listFile({ format: 'csv', locale: 'ja' }, { name: 'list', columns, pages }));
    expect(text.split('\r\n')).toHaveLength(5);
    expect(asked).toEqual([undefined, '1', '2']);
  });

  it('is refused rather than cut where a sheet could not hold it', async () => {
    const page = Array.from({ length: 2 ** 20 }, () => rows[1] as Row);
    await expect(
      listFile({ format: 'csv', locale: 'ja' }, { name: 'list', columns, pages: oneBatch(page) }),
    ).rejects.toMatchObject({ code: 'payload-too-large' });
  });
});
