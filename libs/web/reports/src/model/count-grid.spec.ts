import { buildGrid, findFigure, isEmptyGrid, shownFigures } from './count-grid';
import { missingReasons } from './legend';
import type { CountCell, CountTotal, YearlyCounts } from './yearly-counts';

const label = (text: string) => ({ ja: text, en: text });
const axis = (key: string) => ({ key, label: label(key) });
const cell = (row: string, column: string, value: number | null, more: Partial<CountCell> = {}): CountCell => ({
  row,
  column,
  measure: 'trainees',
  value,
  source: 'published',
  published: value,
  live: null,
  printed: value,
  computed: null,
  accepted: null,
  parts: { added: null, then: null, now: null, beside: null },
  flags: [],
  ...more,
});
const sum = (axisName: CountTotal['axis'], key: string | null, computed: number | null, printed: number | null) => ({
  axis: axisName,
  key,
  measure: 'trainees',
  computed,
  printed,
  accepted: computed,
  rule: 'cells',
  printedIn: printed === null ? null : 't',
  flags: [],
});

const counts: YearlyCounts = {
  programme: 'lgotp',
  rows: [axis('KH'), axis('TH')],
  columns: [axis('2010'), axis('2013')],
  measures: [{ code: 'trainees', label: label('trainees'), definition: label('one person'), standard: true }],
  cells: [
    cell('KH', '2010', 7),
    cell('TH', '2010', 45, { flags: ['A2'] }),
    cell('TH', '2013', null, { flags: ['undetermined', 'A3'] }),
  ],
  totals: [
    sum('row', 'KH', 7, 8),
    sum('row', 'TH', 47, 47),
    sum('column', '2010', 52, null),
    sum('grand', null, 54, 55),
  ],
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

describe('what is worked out of a figure', () => {
  it('stands below it, with the reason where there is none, and not where there is no figure', () => {
    const change = { difference: null, percent: null, reason: 'no-previous-year' };
    const grid = buildGrid({
      ...counts,
      derivedLegend: [{ code: 'no-previous-year', label: label('why') }],
      cells: [
        { ...cell('KH', '2010', 7), change, share: { percent: 12.5, reason: null } },
        { ...cell('TH', '2013', null), change },
      ],
    });
    expect(grid.rows[0]?.figures[0]?.derived).toEqual([
      { kind: 'difference', value: null, reason: label('why') },
      { kind: 'share', value: 12.5, reason: null },
    ]);
    expect(grid.rows[1]?.figures[1]?.derived).toEqual([]);
  });
});

describe('the table of a report', () => {
  const grid = buildGrid(counts);

  it('tells a number from an unknown and from no figure at all', () => {
    const states = grid.rows.map((row) => row.figures.map((figure) => figure.state));
    expect(states).toEqual([
      ['value', 'missing'],
      ['value', 'undetermined'],
    ]);
  });

  it('keeps a missing figure apart from zero', () => {
    expect(findFigure(grid, { row: 'KH', column: '2013', measure: 'trainees' })?.value).toBeNull();
  });

  it('stands printed totals beside computed ones and marks where they disagree', () => {
    const [cambodia, thailand] = grid.rows.map((row) => row.totals[0]);
    expect([cambodia?.computed.value, cambodia?.printed?.value, cambodia?.computed.disagrees]).toEqual([7, 8, true]);
    expect([thailand?.computed.value, thailand?.printed?.value, thailand?.computed.disagrees]).toEqual([47, 47, false]);
    expect(grid.hasPrintedColumnTotals).toBe(true);
  });

  it('stands the computed value beside a cell that is printed differently', () => {
    const single = buildGrid({ ...counts, cells: [cell('KH', '2010', 8, { computed: 7 }), cell('TH', '2010', 45)] });
    const figures = single.rows.map((row) => row.figures[0]);
    expect(figures.map((figure) => [figure?.value, figure?.computedApart, figure?.disagrees])).toEqual([
      [8, 7, true],
      [45, null, false],
    ]);
  });

  it('finds a total by its coordinates', () => {
    expect(findFigure(grid, { row: '*', column: '*', measure: 'trainees' })?.value).toBe(54);
    expect(findFigure(grid, { row: 'KH', column: '*', measure: 'trainees' })?.value).toBe(7);
    expect(findFigure(grid, { row: 'XX', column: '*', measure: 'trainees' })).toBeUndefined();
  });

  it('tells a printed total from the computed one at the same place', () => {
    const cambodia = { row: 'KH', column: '*', measure: 'trainees' };
    const printed = { ...cambodia, printed: { table: 't', side: 'printed' as const } };
    expect(grid.rows[0]?.totals[0]?.printed?.ref).toEqual(printed);
    expect([findFigure(grid, cambodia)?.value, findFigure(grid, printed)?.value]).toEqual([7, 8]);
    expect(findFigure(grid, { ...printed, printed: { table: 'other', side: 'printed' } })).toBeUndefined();
  });

  it('tells what is added in a figure from what only stands beside it', () => {
    const partsOf = (value: number | null, published: number | null, parts: Partial<CountCell['parts']>) => {
      const none = { added: null, then: null, now: null, beside: null };
      const told = cell('KH', '2010', value, { source: 'both', published, parts: { ...none, ...parts } });
      return buildGrid({ ...counts, cells: [told] }).rows[0]?.figures[0]?.parts;
    };
    expect(partsOf(45, 44, { added: 1 })).toEqual([{ kind: 'sum', published: 44, cases: 1 }]);
    expect(partsOf(8, 8, { then: 8, now: 25 })).toEqual([{ kind: 'comparison', then: 8, now: 25 }]);
    expect(partsOf(8, 8, { then: 8, now: null })).toEqual([]);
    expect(partsOf(25, 8, { added: 17, then: 8, now: 8 })).toEqual([{ kind: 'sum', published: 8, cases: 17 }]);
    expect(partsOf(25, 8, { added: 17, then: 8, now: 9 })).toEqual([
      { kind: 'sum', published: 8, cases: 17 },
      { kind: 'comparison', then: 8, now: 9 },
    ]);
    expect(partsOf(7, 7, { beside: 2 })).toEqual([{ kind: 'beside', cases: 2 }]);
    expect(partsOf(null, null, { beside: 2 })).toEqual([]);
  });

  it('takes the grand total for the total of a single column', () => {
    const single = buildGrid({ ...counts, columns: [axis('none')], cells: [], totals: [sum('grand', null, 54, null)] });
    expect(single.columnTotals[0]?.computed.value).toBe(54);
    expect(single.hasRowTotals).toBe(false);
  });

  it('is empty when it has years but no figure in any', () => {
    expect(isEmptyGrid(grid)).toBe(false);
    expect(isEmptyGrid(buildGrid({ ...counts, cells: [], totals: [] }))).toBe(true);
    // What only a file says stands in the evidence behind the cell.
    const beside = [cell('KH', '2010', null, { flags: ['no-record', 'imported'] })];
    expect(isEmptyGrid(buildGrid({ ...counts, cells: beside, totals: [] }))).toBe(false);
  });
});

describe('the legend', () => {
  const told = {
    ...counts,
    cells: [
      cell('KH', '2010', null, { flags: ['hidden-small', 'imported'] }),
      cell('KH', '2013', null, { flags: ['no-record'] }),
      cell('TH', '2010', null, { flags: ['filter-unanswered'] }),
    ],
    totals: [{ ...sum('row', 'KH', null, null), flags: ['hidden-small'] }],
    legend: ['hidden-small', 'imported', 'no-record', 'filter-unanswered'].map((code) => ({
      code,
      label: label(code),
    })),
  };

  it('tells a figure that is hidden from one that is not there, in totals too', () => {
    const grid = buildGrid(told);
    const states = shownFigures(grid).filter(({ ref }) => ref.row === 'KH');
    expect(states.map(({ state }) => state)).toEqual(['hidden', 'missing', 'hidden']);
    expect(isEmptyGrid(grid)).toBe(false);
  });

  it('says why figures are missing, the usual reason as none', () => {
    const reasons = missingReasons(buildGrid(told).rows.flatMap(({ figures }) => figures));
    expect([...reasons].map((reason) => reason?.en ?? null)).toEqual([null, 'filter-unanswered']);
  });
});
