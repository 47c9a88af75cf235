import { chartModels, mostSeries } from './chart-series';
import { buildGrid } from './count-grid';
import type { YearlyCounts } from './yearly-counts';

const label = (text: string) => ({ ja: `${text}（日）`, en: text });

function report(
  columns: string[],
  measures: string[],
  value: (row: string, column: string) => number | null,
): YearlyCounts {
  const rows = ['2007', '2008'];
  return {
    programme: 'visit',
    rows: rows.map((key) => ({ key, label: label(key) })),
    columns: columns.map((key) => ({ key, label: label(key) })),
    measures: measures.map((code) => ({ code, label: label(code), definition: label(''), standard: true })),
    cells: rows.flatMap((row) =>
      columns.flatMap((column) =>
        measures.map((measure) => ({
          row,
          column,
          measure,
          value: value(row, column),
          source: 'cases' as const,
          published: null,
          printed: null,
          computed: null,
          accepted: null,
          parts: { added: null, then: null, now: null, beside: null },
          live: value(row, column),
          flags: [],
        })),
      ),
    ),
    totals: [],
    findings: [],
    sources: [],
    publications: [],
    notes: [],
    legend: [],
    tableTotals: [],
    totalRules: [],
    from: 1996,
    to: 2017,
    asOf: null,
    scope: { code: 'own', note: null, offices: ['SIN'] },
    filters: [],
    derivedLegend: [],
  };
}

describe('the charts of a report', () => {
  it('says where a value is hidden, which is no 0', () => {
    const counted = report(['SG', 'GB'], ['cases'], (row, column) => (row === '2007' && column === 'GB' ? null : 3));
    const cells = counted.cells.map((cell) => ({ ...cell, flags: cell.value === null ? ['hidden-small'] : [] }));
    expect(chartModels(buildGrid({ ...counted, cells }), 'en', 'Others')[0]?.hidden).toEqual([true, false]);
    expect(chartModels(buildGrid(counted), 'en', 'Others')[0]?.hidden).toEqual([false, false]);
  });

  it('draws each measure on a scale of its own', () => {
    const charts = chartModels(buildGrid(report(['none'], ['cases', 'people'], () => 3)), 'ja', 'その他');
    expect(charts.map((chart) => [chart.title, chart.series.length, chart.stacked])).toEqual([
      ['cases（日）', 1, false],
      ['people（日）', 1, false],
    ]);
    expect(charts[0]?.series[0]?.name).toBe('cases（日）');
  });

  it('keeps a missing figure out of the picture', () => {
    const charts = chartModels(
      buildGrid(report(['none'], ['cases'], (row) => (row === '2007' ? null : 5))),
      'en',
      'Others',
    );
    expect(charts[0]?.series[0]?.values).toEqual([null, 5]);
  });

  it('adds up the smallest series so that every row keeps its height', () => {
    const columns = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const charts = chartModels(
      buildGrid(report(columns, ['cases'], (_, column) => columns.indexOf(column) + 1)),
      'en',
      'Others',
    );
    const series = charts[0]?.series ?? [];
    expect(series.map(({ name }) => name)).toEqual(['D', 'E', 'F', 'G', 'Others']);
    expect(series).toHaveLength(mostSeries);
    expect(series.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)).toBe(28);
  });

  it('leaves out a period whose years stand beside it, and keeps one that overlaps none', () => {
    const overlapping = chartModels(buildGrid(report(['1996', '1996-2010'], ['cases'], () => 1)), 'en', 'Others');
    expect(overlapping[0]?.series.map(({ values }) => values)).toEqual([[1, 1]]);
    const apart = chartModels(buildGrid(report(['1996-2010', '2011'], ['cases'], () => 1)), 'en', 'Others');
    expect(apart[0]?.series).toHaveLength(2);
  });

  it('draws nothing for a measure without any figure', () => {
    expect(chartModels(buildGrid(report(['none'], ['planned'], () => null)), 'en', 'Others')).toEqual([]);
  });
});
