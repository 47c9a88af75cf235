import { proveSums, type LineRole } from './sum-proof';

const lines = (...rows: [LineRole, ...(number | null)[]][]) => rows.map(([role, ...values]) => ({ role, values }));
const found = (...rows: [LineRole, ...(number | null)[]][]) =>
  proveSums(lines(...rows)).map(({ line, across, printed, computed }) => [line, across, printed, computed]);

describe('the totals of a table', () => {
  it('are proved against all lines where there is one', () => {
    expect(found(['part', 1, 2], ['part', 2, 2], ['total', 3, 5])).toEqual([[2, 1, 5, 4]]);
    expect(found(['total', 4], ['part', 1], ['part', 2])).toEqual([[0, 0, 4, 3]]);
    expect(found(['part', 1], ['total', 1], ['part', 2])).toEqual([[1, 0, 1, 3]]);
  });

  it('say where they cannot be proved, since a line is not known', () => {
    expect(found(['part', 1, null], ['part', 2, 2], ['total', 3, 5])).toEqual([[2, 1, 5, null]]);
  });

  it('may hold what somebody left out, or not', () => {
    const sum = (total: number) => found(['part', 3], ['perhaps', 2], ['total', total]);
    expect([sum(3), sum(5), sum(4)]).toEqual([[], [], [[2, 0, 4, 3]]]);
  });

  it('are of groups, and of the groups or all lines', () => {
    const table = (sub: number, total: number) =>
      found(['part', 1], ['part', 2], ['subtotal', sub], ['part', 4], ['total', total]);
    expect(table(3, 7)).toEqual([]);
    expect(table(3, 99)).toEqual([[4, 0, 99, 7]]);
    // The total of a group is wrong, and so is what was added up with it: one contradiction, not two.
    expect(table(5, 9)).toEqual([[2, 0, 5, 3]]);
    // What stands behind the last group is no group of its own.
    expect(table(3, 4)).toEqual([[4, 0, 4, 7]]);
  });

  it('are of several groups that are called alike', () => {
    const table = (...sums: [number, number, number]) =>
      found(
        ['part', 1],
        ['part', 2],
        ['total', sums[0]],
        ['part', 4],
        ['part', 5],
        ['total', sums[1]],
        ['total', sums[2]],
      );
    expect(table(3, 9, 12)).toEqual([]);
    expect(table(3, 9, 13)).toEqual([[6, 0, 13, 12]]);
    expect(table(3, 8, 12)).toEqual([[5, 0, 8, 9]]);
    expect(found(['part', 1], ['part', 2], ['total', 3], ['part', 4], ['part', 5], ['total', 9])).toEqual([]);
  });

  it('may stand before their lines', () => {
    const before = (total: number, sub: number) =>
      found(['total', total], ['subtotal', 3], ['part', 1], ['part', 2], ['subtotal', sub], ['part', 4]);
    expect(before(7, 4)).toEqual([]);
    expect(before(7, 5)).toEqual([[4, 0, 5, 4]]);
    const mixed = (total: number) =>
      found(['total', total], ['part', 1], ['subtotal', 1], ['part', 4], ['subtotal', 4]);
    expect([mixed(5), mixed(6)]).toEqual([[], [[0, 0, 6, 5]]]);
  });

  it('of groups stand for lines that are not known', () => {
    expect(found(['part', 1], ['part', null], ['subtotal', 3], ['part', 4], ['total', 8])).toEqual([
      [2, 0, 3, null],
      [4, 0, 8, 7],
    ]);
  });
});
