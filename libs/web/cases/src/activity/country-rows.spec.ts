import type { CaseOf } from '../model/views';
import { countryRows, differenceText, totalRow } from './country-rows';

const details = (actualParticipants: { country: string; count: number }[] | null) =>
  ({
    participants: [
      { country: 'TH', count: 4 },
      { country: 'VN', count: 2 },
    ],
    actualParticipants,
  }) as CaseOf<'activity'>['details'];

describe('the plan beside the result', () => {
  it('stands country by country, the unplanned ones at the end, with signed differences', () => {
    const rows = countryRows(
      details([
        { country: 'TH', count: 3 },
        { country: 'LA', count: 5 },
        { country: 'VN', count: 2 },
      ]),
    );
    expect(rows.map((row) => [row.country, differenceText(row)])).toEqual([
      ['TH', '−1'],
      ['VN', '0'],
      ['LA', '+5'],
    ]);
    expect(totalRow(rows)).toEqual({ planned: 6, actual: 10 });
  });

  it('knows nothing of the result before anybody was counted', () => {
    const rows = countryRows(details(null));
    expect(totalRow(rows)).toEqual({ planned: 6, actual: null });
    expect(differenceText(totalRow(rows))).toBe('–');
  });
});
