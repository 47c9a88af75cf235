import { rulesOfTotals } from './ruled-totals';
import { totalRuleLabels, type TotalRule } from './total-rules';

const named = (text: string) => ({ label: { ja: text, en: text } });
const report = (measures: readonly string[], rows: readonly string[] = ['KH', 'TH']) => ({
  measures: measures.map((code) => ({ code, ...named(code) })),
  rows: rows.map((key) => ({ key, ...named(key) })),
  columns: ['2010', '2013'].map((key) => ({ key, ...named(key) })),
});
const total = (axis: 'row' | 'column' | 'grand', key: string | null, rule: TotalRule, measure = 'cases') => {
  return { axis, key, measure, rule };
};

describe('the rules of totals', () => {
  it('say of values printed in a document alone that what is computed is added: what the system published is added itself', () => {
    const { ja, en } = totalRuleLabels.cells;
    expect(ja).toContain('資料に印刷された値');
    expect(ja).not.toContain('公表値');
    expect(en).toContain('a document prints');
  });

  const of = (...[totals, shown]: Parameters<typeof rulesOfTotals>) =>
    rulesOfTotals(totals, shown).map((rule) => [rule.code, rule.of]);

  it('name their measures where there are several rules', () => {
    const totals = [total('grand', null, 'cells'), total('grand', null, 'once', 'people')];
    expect(of(totals, report(['cases', 'people']))).toEqual([
      ['cells', { ja: 'cases', en: 'cases' }],
      ['once', { ja: 'people', en: 'people' }],
    ]);
    expect(of([total('grand', null, 'cells')], report(['cases']))).toEqual([['cells', null]]);
  });

  it('name their totals where those of one measure have several', () => {
    const totals = [
      total('row', 'KH', 'cells'),
      total('row', 'TH', 'known'),
      total('column', '2010', 'cells'),
      total('column', '2013', 'cells'),
      total('grand', null, 'known'),
    ];
    expect(of(totals, report(['cases']))).toEqual([
      ['cells', { ja: 'KHの計、各列の計', en: 'totals of KH; totals of the columns' }],
      ['known', { ja: 'THの計、全体の計', en: 'totals of TH; the total of all' }],
    ]);
    // Beside one column nothing but the total of all is shown.
    const single = { ...report(['cases']), columns: report(['cases']).columns.slice(0, 1) };
    expect(of([total('row', 'KH', 'cells'), total('grand', null, 'cells')], single)).toEqual([['cells', null]]);
    const countries = ['KH', 'TH', 'LA', 'VN', 'ID', 'MM', 'PH', 'MY'];
    const many = [...countries.map((key) => total('row', key, 'cells')), total('row', 'SG', 'known')];
    expect(of(many, report(['cases'], [...countries, 'SG']))[0]).toEqual([
      'cells',
      { ja: 'KH、TH、LAほか5件の計', en: 'totals of KH, TH, LA and 5 more' },
    ]);
    const both = [...totals, total('row', 'KH', 'cells', 'people')];
    expect(of(both, report(['cases', 'people']))[0]?.[1]).toEqual({
      ja: 'cases・people：KHの計、各列の計',
      en: 'cases, people: totals of KH; totals of the columns',
    });
  });
});
