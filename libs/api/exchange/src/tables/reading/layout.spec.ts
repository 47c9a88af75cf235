import { columnsOf } from './layout';

const known = [
  { key: 'planned', label: { ja: '予定人数', en: 'Planned people' } },
  { key: 'actual', label: { ja: '実績人数', en: 'Actual people' }, others: ['人数', '実績', 'People'] },
];

describe('the columns of headings', () => {
  it('go by their own names before those that offices use', () => {
    expect(columnsOf(['人数', '', '実績人数'], known)).toEqual([null, null, 'actual']);
    expect(columnsOf(['予定人数', '人数'], known)).toEqual(['planned', 'actual']);
    expect(columnsOf(['actual people', 'People'], known)).toEqual(['actual', null]);
  });

  it('are each one heading, the first that means it', () => {
    expect(columnsOf(['実績', '人数', '備考'], known)).toEqual(['actual', null, null]);
  });
});
