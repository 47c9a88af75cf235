import type { KnownColumn, RowTexts, Verdict } from '@kakehashi/api/exchange';
import { readVisitRow } from '../../visit/imports/visit-row';
import { visitImportColumns } from '../../visit/imports/visit-columns';
import { PlacedRows } from './placed-rows';

const places = {
  country: (text: string) => ({ タイ: 'TH', インド: 'IN' })[text] ?? null,
  office: (text: string) => (text === 'SIN' ? 'SIN' : null),
  prefecture: () => null,
};
const headers = ['案件名', '事務所', '国・地域', '依頼元', '目的', '開始日', '終了日', '人数', '状態'];
const columns = [
  'title',
  'office',
  'country',
  'requester',
  'purpose',
  'firstDate',
  'lastDate',
  'actualPeople',
  'state',
];
const right = ['防災の視察', 'SIN', 'タイ', '架空市', '視察', '2019-05-01', '2019-05-02', '3', '完了'];

describe('a row of a file of cases', () => {
  const found = (cells: readonly string[], names: readonly string[] = headers, unsaved: readonly number[] = []) => {
    const known: readonly KnownColumn[] = visitImportColumns;
    const read = (texts: RowTexts) => readVisitRow(texts, places).errors;
    const errors = read(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
    const verdict = { outcome: errors.length > 0 ? 'refused' : 'added', errors, notices: [] } as unknown as Verdict;
    const layout = { sheet: 0, headerRow: 1, headers: names, columns };
    const judged = new PlacedRows(layout, known, read).judged({ number: 2, cells, unsaved }, verdict);
    return [...judged.errors, ...judged.notices].map(({ code }) => code);
  };

  it('tells of values below no heading', () => {
    expect(found(right)).toEqual([]);
    expect(found([...right, '', '備考'])).toEqual(['heading-missing']);
  });

  it('is called shifted where its values fit the next columns', () => {
    expect(found(['1', ...right])[0]).toBe('shifted-right');
    expect(found(right.toSpliced(2, 0, '架空'))[0]).toBe('shifted-right');
    expect(found(right.slice(1))[0]).toBe('shifted-left');
    // Without its purpose the rest stands too far to the left.
    expect(found(right.toSpliced(4, 1))[0]).toBe('shifted-left');
  });

  it('is called nothing of that where it is only unreadable', () => {
    expect(found(right.with(5, '2019-02-30').with(6, 'いつか'))).toEqual(['wrong-date', 'wrong-date']);
    expect(found(right.with(1, '').with(2, '').with(5, 'x').with(7, '-3'))).toEqual(['wrong-date', 'wrong-number']);
  });

  it('is refused for formulas whose results were not saved, in columns that come in', () => {
    const formula = (at: number) => right.with(at, '=B1+C1');
    expect(found(formula(0), headers, [0])).toEqual(['formula-unsaved']);
    // What else is said of the cell follows from that.
    expect(found(formula(5), headers, [5])).toEqual(['formula-unsaved']);
    expect(found([...right, '=B1'], [...headers, '備考'], [9])).toEqual([]);
    // A title may begin so; in a file of refused rows, unless its reason says that it was a formula.
    expect(found(formula(0))).toEqual([]);
    const mended = [...headers, '取り込めない理由', '元の行'];
    const told = '数式「=B1+C1」の計算結果がファイルに保存されていません。表計算ソフトで開いて保存し直してください。';
    expect(found([...formula(0), '開始日：「いつか」は日付として読み取れません。', '4'], mended)).toEqual([]);
    expect(found([...formula(0), `案件名：${told}`, '4'], mended)).toEqual(['formula-unsaved']);
    expect(found([...formula(0), `目的：${told}`, '4'], mended)).toEqual([]);
    expect(found([...right, `案件名：${told}`, '4'], mended)).toEqual([]);
  });
});
