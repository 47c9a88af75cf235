import { nameFinder, readCount, readDate, readFiscalYear, readList } from './values';

describe('values of legacy files', () => {
  it.each([
    ['2008-04-01', '2008-04-01'],
    ['2008/4/1', '2008-04-01'],
    ['H20.4.1', '2008-04-01'],
    ['平成２０年４月１日', '2008-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['2008/4/1 (火)', '2008-04-01'],
    ['2008-04-01T00:00:00Z', '2008-04-01'],
    ['39539', '2008-04-01'],
    ['平成32年4月1日', null],
    ['2008-02-30', null],
    ['soon', null],
    ['5', null],
  ])('reads the date %j', (text, date) => expect(readDate(text)).toBe(date));

  it.each([
    ['2008', 2008],
    ['2008年度（平成20）', 2008],
    ['FY2008', 2008],
    ['FY90', 1990],
    ['FY05', 2005],
    ['平成20年度', 2008],
    ['H20', 2008],
    ['令和元', 2019],
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['２００８年', 2008],
    ['many', null],
  ])('reads the fiscal year %j', (text, year) => expect(readFiscalYear(text)).toBe(year));

  it.each([
    ['12', 12],
    ['１，２３４人', 1234],
    ['5.0', 5],
    ['1 234 567', 1234567],
    ['１２　人', 12],
    ['-', null],
    ['1.5', null],
    ['1,2', null],
    ['1 2', null],
    ['12,34', null],
    ['1,2345', null],
  ])('reads the count %j', (text, count) => expect(readCount(text)).toBe(count));

  it('reads lists and names in every width and variant', () => {
    expect(readList('パリ、リヨン; パリ')).toEqual(['パリ', 'リヨン']);
    const country = nameFinder([
      { value: 'FR', names: ['フランス', 'France', '仏国'] },
      { value: 'GB', names: ['英国', 'UK'] },
    ]);
    expect(['ＦＲ', 'ﾌﾗﾝｽ', '仏國', 'france', 'ＵＫ', 'Atlantis'].map(country)).toEqual([
      'FR',
      'FR',
      'FR',
      'FR',
      'GB',
      null,
    ]);
  });
});
