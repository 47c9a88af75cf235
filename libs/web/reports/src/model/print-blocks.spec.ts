import { buildGrid } from './count-grid';
import { liesAcross, printBlocks } from './print-blocks';
import type { CountTotal, YearlyCounts } from './yearly-counts';

const label = (text: string) => ({ ja: text, en: text });
const entry = (key: string) => ({ key, label: label(key) });
const measure = (code: string) => ({ code, label: label(code), definition: label(code), standard: true });

const sum = (axis: CountTotal['axis'], key: string | null, of: string, computed: number): CountTotal => ({
  axis,
  key,
  measure: of,
  computed,
  printed: axis === 'column' ? null : computed + 1,
  accepted: computed,
  printedIn: axis === 'column' ? null : 't',
  rule: 'cells',
  flags: [],
});

const countsOf = (countries: readonly string[], measures: readonly string[]): YearlyCounts => ({
  programme: 'visit',
  rows: ['2024', '2025'].map(entry),
  columns: countries.map(entry),
  measures: measures.map(measure),
  cells: ['2024', '2025'].flatMap((row) =>
    countries.flatMap((column, place) =>
      measures.map((code) => ({
        row,
        column,
        measure: code,
        value: place,
        source: 'cases' as const,
        published: null,
        live: place,
        printed: null,
        computed: null,
        accepted: null,
        parts: { added: place, then: null, now: null, beside: null },
        flags: [],
      })),
    ),
  ),
  totals: measures.flatMap((code) => [
    sum('row', '2024', code, 7),
    ...countries.map((country, place) => sum('column', country, code, 2 * place)),
    sum('grand', null, code, 9),
  ]),
  findings: [],
  sources: [],
  publications: [],
  notes: [],
  legend: [],
  tableTotals: [],
  totalRules: [],
  from: 2024,
  to: 2025,
  asOf: null,
  scope: { code: 'own', note: null, offices: ['SIN'] },
  filters: [],
  derivedLegend: [],
});

const countries = Array.from({ length: 24 }, (_, place) => `C${place}`);
const grid = buildGrid(countsOf(countries, ['cases', 'people', 'groups']));

describe('the table in parts for paper', () => {
  const blocks = printBlocks(grid, 15);
  const groups = blocks.flatMap((block) => block.groups);

  it('has every column in exactly one part, with its measures together and the totals last', () => {
    expect(groups.map(({ entry: column }) => column?.key ?? null)).toEqual([...countries, null]);
    for (const { columns } of groups.slice(0, -1)) {
      expect(columns.map(({ measure: { code } }) => code)).toEqual(['cases', 'people', 'groups']);
    }
    expect(groups.at(-1)?.columns.map(({ measure: { code }, of }) => `${code} ${of}`)).toEqual(
      ['cases', 'people', 'groups'].flatMap((code) => [`${code} computed`, `${code} printed`]),
    );
  });

  it('has no part wider than a sheet, and every row with a cell to each heading', () => {
    expect(blocks.length).toBe(6);
    for (const block of blocks) {
      const width = block.groups.flatMap(({ columns }) => columns).length;
      expect(width).toBeLessThanOrEqual(15);
      expect(block.rows.map(({ entry: row, cells }) => [row.key, cells.length])).toEqual([
        ['2024', width],
        ['2025', width],
      ]);
      expect([block.computed.length, block.printed.length]).toEqual([width, width]);
    }
  });

  it('keeps each figure below the heading that it had', () => {
    const figures = blocks.flatMap(({ rows }) => rows[1]?.cells ?? []).slice(0, grid.columns.length);
    expect(figures).toEqual(grid.rows[1]?.figures);
    const sums = blocks.flatMap(({ computed }) => computed).slice(0, grid.columns.length);
    expect(sums).toEqual(grid.columnTotals.map(({ computed }) => computed));
  });

  it('stands the printed sums beside the computed ones', () => {
    const last = blocks.at(-1);
    expect(last?.rows[0]?.cells).toEqual(grid.rows[0]?.totals.flatMap(({ computed, printed }) => [computed, printed]));
    const [pair] = grid.grandTotals;
    expect(last?.computed.slice(0, 2)).toEqual([pair?.computed, null]);
    expect(last?.printed.slice(0, 2)).toEqual([null, pair?.printed]);
  });

  it('gives a column wider than a sheet a part of its own, and a small table one part', () => {
    expect(printBlocks(grid, 2).map((block) => block.groups.length)).toEqual(groups.map(() => 1));
    const small = buildGrid(countsOf(['TH', 'VN'], ['cases']));
    expect(printBlocks(small, 9).length).toBe(1);
    expect([liesAcross(small), liesAcross(grid)]).toEqual([false, true]);
  });
});
