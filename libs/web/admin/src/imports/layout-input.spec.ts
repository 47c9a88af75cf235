import { isReadAlike, layoutInput, withColumn } from './layout-input';

describe('the layout of a file', () => {
  const layout = {
    sheet: 1,
    headerRow: 3,
    columns: [
      { header: '№', column: null },
      { header: '件名', column: 'title' },
      { header: '用務', column: null },
    ],
    meanings: [],
  };

  it('names the columns that mean something', () => {
    expect(layoutInput(layout)).toEqual({ sheet: 1, headerRow: 3, columns: ['1:title'], meanings: [] });
  });

  it('is another with another sheet, row or column', () => {
    expect(isReadAlike(layout, { ...layout })).toBe(true);
    expect(isReadAlike(layout, withColumn(withColumn(layout, 2, 'title'), 1, 'title'))).toBe(true);
    expect(isReadAlike(layout, { ...layout, sheet: 0 })).toBe(false);
    expect(isReadAlike(layout, { ...layout, headerRow: 1 })).toBe(false);
    expect(isReadAlike(layout, withColumn(layout, 2, 'purpose'))).toBe(false);
  });

  it('gives each meaning to one column', () => {
    expect(layoutInput(withColumn(layout, 2, 'title')).columns).toEqual(['2:title']);
    expect(layoutInput(withColumn(layout, 1, null)).columns).toEqual([]);
    expect(layoutInput(withColumn(layout, 2, 'title', true)).columns).toEqual(['1:title', '2:title']);
  });
});
