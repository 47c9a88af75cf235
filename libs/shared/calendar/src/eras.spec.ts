import fc from 'fast-check';
import { isIsoDate } from './dates';
import { eraDate, eraOf, eras, formatDate, formatMonth, parseDateInput, parseMonthInput } from './eras';

const dates = fc
  .date({ min: new Date('1926-12-25T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('eras', () => {
  it.each([
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['2026-11-21', '令和8年11月21日'],
  ])('names %s %s', (date, name) => expect(eraDate(date)).toBe(name));

  it('knows none before 昭和', () => {
    expect(eraOf('1926-12-24')).toBeNull();
    expect(formatDate('1900-01-01', 'ja')).toBe('1900-01-01');
  });

  it('shows both calendars', () => {
    expect(formatDate('2026-11-21', 'ja')).toBe('2026-11-21 (令和8年11月21日)');
    expect(formatDate('2026-11-21', 'en')).toBe('2026-11-21 (Reiwa 8)');
  });
});

describe('a month', () => {
  it.each([
    ['2026-05', '2026-05'],
    ['2026/5', '2026-05'],
    ['202612', '2026-12'],
    ['2026年5月', '2026-05'],
    ['２０２６．５', '2026-05'],
    ['R8.5', '2026-05'],
    ['令和元年5月', '2019-05'],
    ['平成31/4', '2019-04'],
  ])('reads %p as %s', (text, month) => expect(parseMonthInput(text)).toBe(month));

  it.each(['', '2026', '2026-13', '2026-05-01', 'R1.4', 'May', '5月'])('does not guess %p', (text) =>
    expect(parseMonthInput(text)).toBeNull(),
  );

  it('is shown in both calendars', () => {
    expect(formatMonth('2026-05', 'ja')).toBe('2026年5月（令和8年）');
    expect(formatMonth('2019-05', 'en')).toBe('May 2019 (Reiwa 1)');
    expect(formatMonth('2026-5x', 'en')).toBe('2026-5x');
  });
});

describe('parseDateInput', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2026/11/21', '2026-11-21'],
    ['2026.1.5', '2026-01-05'],
    ['20261121', '2026-11-21'],
    ['2026年11月21日', '2026-11-21'],
    ['２０２６／１１／２１', '2026-11-21'],
    ['R8.11.21', '2026-11-21'],
    ['r8-11-21', '2026-11-21'],
    ['Ｒ８．１１．２１', '2026-11-21'],
    ['令和8/11/21', '2026-11-21'],
    ['令和８年１１月２１日', '2026-11-21'],
    ['令和元年5月1日', '2019-05-01'],
    ['㋿8.11.21', '2026-11-21'],
    ['平成31.4.1', '2019-04-01'],
    ['H31.4.30', '2019-04-30'],
    ['S64.1.7', '1989-01-07'],
    [' 2026 / 11 / 21 ', '2026-11-21'],
  ])('reads %p as %s', (text, date) => expect(parseDateInput(text)).toBe(date));

  it.each([
    '',
    'tomorrow',
    '2015-02-29',
    '平成27年2月29日',
    '2026-13-01',
    '平成31.5.1',
    '平成32.4.1',
    'R1.4.30',
    'H1.1.7',
    '令和0.1.1',
    'X8.11.21',
    '21/11/2026',
    '2026-11',
    '2026-11-21T10:00',
  ])('does not guess at %p', (text) => expect(parseDateInput(text)).toBeNull());

  it('reads back every way in which a date is written', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { era, year } = eraOf(date) ?? {};
        const [, month, day] = date.split('-').map(Number);
        for (const text of [
          date,
          date.replaceAll('-', '/'),
          eraDate(date) ?? '',
          `${era?.code}${year}.${month}.${day}`,
        ]) {
          expect(parseDateInput(text)).toBe(date);
        }
      }),
    );
  });

  it('answers a real date or nothing, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789/-.年月日令和平成昭元RHS rhs'), maxLength: 14 });
    fc.assert(
      fc.property(typed, (text) => {
        const date = parseDateInput(text);
        expect(date === null || isIsoDate(date)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('has its eras in order', () => {
    expect([...eras].sort((a, b) => (a.from < b.from ? 1 : -1))).toEqual(eras);
  });
});
