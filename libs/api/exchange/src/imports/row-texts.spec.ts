import { textsOf } from './row-texts';

describe('the texts of a row', () => {
  const columns = [
    { key: 'country', label: { ja: '国', en: 'Country' } },
    { key: 'participants', label: { ja: '参加者', en: 'Participants' }, isList: true },
  ];
  const read = (cells: readonly string[], meanings: Record<string, Record<string, string>>) =>
    textsOf(
      { number: 2, cells },
      { sheet: 0, headerRow: 1, headers: ['国', '参加者'], columns: ['country', 'participants'], meanings },
      columns,
    );

  it('say what somebody said that names mean, within lists and before a number too', () => {
    const meanings = { country: { 越国: 'VN' }, participants: { 越国: 'VN', '獅子国 3人': 'SG 3' } };
    expect(read(['越国', '越国 10人、タイ１２; 獅子国 3人'], meanings)).toEqual({
      country: 'VN',
      participants: 'VN 10人; タイ１２; SG 3',
    });
    expect(read(['越国 10', '10; 越国'], meanings)).toEqual({ country: '越国 10', participants: '10; VN' });
  });
});
