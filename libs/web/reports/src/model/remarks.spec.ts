import type { Figure } from './count-grid';
import { marksOf, remarkBook, remarksOf } from './remarks';
import { tableGrandTotals } from './table-totals';

const label = (text: string) => ({ ja: text, en: text });
const finding = {
  id: 'A2',
  severity: 'error',
  text: label('falls'),
  table: 't',
  decision: null,
};
const figure = (more: Partial<Figure>): Figure => ({
  ref: { row: 'ID', column: '*', measure: 'trainees' },
  state: 'value',
  value: 34,
  source: 'published',
  parts: [],
  flags: [],
  reason: null,
  computedApart: null,
  rule: null,
  disagrees: false,
  derived: [],
  ...more,
});

describe('what is said beside a figure', () => {
  const legend = [
    { code: 'incomplete', label: label('known only') },
    { code: 'undetermined', label: label('cannot be told') },
    { code: 'beside-published', label: label('entered beside') },
  ];
  const book = remarkBook({ findings: [finding], legend });

  it('tells of what was entered beside a published year although there is no figure, and not why there is none', () => {
    const none = figure({ state: 'missing', value: null, flags: ['beside-published', 'incomplete'] });
    expect(remarksOf(none, book).map(({ id }) => id)).toEqual(['beside-published']);
  });

  it('names findings and marks, and passes over flags that mean nothing here', () => {
    expect(remarksOf(figure({ flags: ['A2', 'incomplete', 'Z9'] }), book).map(({ id }) => id)).toEqual([
      'A2',
      'incomplete',
    ]);
  });

  it('does not repeat beside an empty place why it is empty', () => {
    expect(remarksOf(figure({ state: 'undetermined', value: null, flags: ['undetermined', 'A2'] }), book)).toEqual([
      { id: 'A2', isFinding: true, text: label('falls') },
    ]);
  });
});

describe('the totals of whole tables', () => {
  it('keep what is printed apart from what adds up', () => {
    const total = {
      axis: 'grand' as const,
      key: null,
      measure: 'cases',
      computed: 1042,
      printed: 1042,
      accepted: null,
      flags: [],
    };
    const counts = {
      tableTotals: [
        { ...total, table: 'visits' },
        { ...total, table: 'visits', axis: 'row' as const, key: '1990', computed: 30, printed: 30 },
        { ...total, table: 'unknown' },
      ],
      sources: [{ id: 'visits', label: label('visits by year'), document: null, documentName: null, asOf: null }],
      measures: [{ code: 'cases', label: label('Cases'), definition: label(''), standard: true }],
    };
    expect(tableGrandTotals(counts)).toEqual([
      {
        ...{ table: 'visits', title: label('visits by year'), measure: label('Cases'), code: 'cases' },
        ...{ computed: 1042, printed: 1042 },
      },
    ]);
  });
});

describe('the marks of a figure', () => {
  it('are one for all remarks, and one to each finding where it leads to a decision', () => {
    const [a1, a2, word] = ['A1', 'A2', 'imported'].map((id) => ({
      id,
      isFinding: id !== 'imported',
      text: label(id),
    }));
    const remarks = [a1, word, a2].flatMap((remark) => remark ?? []);
    expect(marksOf(remarks, false)).toEqual([[a1, word, a2]]);
    expect(marksOf(remarks, true)).toEqual([[a1], [a2], [word]]);
    expect(marksOf([], true)).toEqual([]);
  });
});
