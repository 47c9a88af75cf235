import { axisLabels, isDrawn } from './axis-labels';

describe('the labels of an axis', () => {
  it('break names beside years to the width of a year, and others at spaces only', () => {
    expect(axisLabels(['2007', '2008', 'Year not determined'])).toEqual({
      ofYears: true,
      lines: ['2007', '2008', ['Year', 'not', 'determined']],
    });
    expect(axisLabels(['2008', '年度未確定']).lines).toEqual(['2008', ['年度未', '確定']]);
    expect(axisLabels(['インドネシア', 'Viet Nam'])).toEqual({
      ofYears: false,
      lines: ['インドネシア', ['Viet', 'Nam']],
    });
  });

  it.each([
    [5, 400, [0, 1, 2, 3, 4]],
    [5, 100, [0, 2, 4]],
    [6, 100, [0, 5]],
    [1, 0, [0]],
  ])('draw of %i on %i px the last one always', (count, width, drawn) => {
    expect(Array.from({ length: count }, (_, place) => place).filter((place) => isDrawn(place, count, width))).toEqual(
      drawn,
    );
  });
});
