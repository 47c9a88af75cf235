import type { EvidenceFigure } from '@kakehashi/shared/contracts';
import { conflictYears, printedLists } from './list-comparison';
import type { CountCell } from './yearly-counts';

const label = (en: string) => ({ ja: en, en });
const figure = (table: string, position: number | null, text: string | null, flags: string[] = []): EvidenceFigure => ({
  table,
  title: label(table),
  document: `${table} document`,
  documentName: label(`${table} document`),
  printed: null,
  computed: 1,
  accepted: null,
  line: null,
  rowLabel: '',
  rowName: { ja: '', en: '' },
  columnLabel: '',
  columnName: { ja: '', en: '' },
  printedLine: position === null ? null : { position, fields: [{ label: label('Field'), text }] },
  expertise: null,
  flags,
});

describe('the comparison of printed lists', () => {
  it('finds the years in which the sources disagree', () => {
    const cell = (row: string, flags: string[]) => ({ row, flags }) as CountCell;
    const cells = [cell('2008', ['conflict', 'A6']), cell('unknown', ['conflict']), cell('2007', ['A10'])];
    expect(conflictYears({ cells })).toEqual([2008]);
  });

  it('puts the lines of each list together, and leaves out what is no line', () => {
    const lists = printedLists([
      figure('older', null, null),
      figure('older', 1, 'Healthcare', ['conflict']),
      figure('newer', 36, 'Health', ['conflict', 'A9']),
      figure('older', 2, null, ['A6']),
    ]);
    expect(lists.map(({ table, lines, flags }) => [table, lines, flags])).toEqual([
      [
        'older',
        [
          { position: 1, texts: ['Healthcare'] },
          { position: 2, texts: [null] },
        ],
        ['conflict', 'A6'],
      ],
      ['newer', [{ position: 36, texts: ['Health'] }], ['conflict', 'A9']],
    ]);
    expect(lists[0]?.columns).toEqual([label('Field')]);
  });
});
