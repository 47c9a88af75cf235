import { numberOf, readPasted, rowsOf, typedOf } from './jet-sheet';

const countries = [
  { code: 'SG', nameJa: 'シンガポール', nameEn: 'Singapore' },
  { code: 'IN', nameJa: 'インド', nameEn: 'India' },
];

describe('cells of the sheet', () => {
  it.each([
    ['', null],
    ['–', null],
    ['n/a', null],
    ['0', 0],
    ['１，２３４', 1234],
    ['1,234', 1234],
    ['-1', undefined],
    ['3.5', undefined],
    ['many', undefined],
  ])('%j is %j', (text, value) => expect(numberOf(text)).toBe(value));

  it('are read from a spreadsheet by name or code, without heading and totals', () => {
    const text =
      '国\tCIR\tALT\tSEA\r\nシンガポール\t2\t48\t\r\nindia\t2\t17\t-\r\nNarnia\t1\t1\t1\r\n合計\t4\t65\t\r\n';
    expect(readPasted(text, countries)).toEqual({
      rows: [
        { country: 'SG', CIR: '2', ALT: '48', SEA: '' },
        { country: 'IN', CIR: '2', ALT: '17', SEA: '-' },
      ],
      unread: ['Narnia'],
    });
  });

  it('become rows in which n/a is null and never 0; a wrong cell or none at all becomes nothing', () => {
    const row = { country: 'SG', CIR: '0', ALT: '48', SEA: '' };
    expect(rowsOf([row, { country: '', CIR: '', ALT: '', SEA: '' }])).toEqual([
      { country: 'SG', CIR: 0, ALT: 48, SEA: null },
    ]);
    expect(rowsOf([{ ...row, ALT: 'x' }])).toBeNull();
    expect(rowsOf([{ ...row, country: '' }])).toBeNull();
    expect(rowsOf([])).toBeNull();
    expect(typedOf({ country: 'SG', CIR: 0, ALT: 48, SEA: null })).toEqual(row);
  });
});
