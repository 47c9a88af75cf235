import type { RowFinding } from '@kakehashi/api/exchange';
import { fillIn, type Label } from '@kakehashi/shared/contracts';

/** What can be wrong, or worth knowing, about a row of a file of cases. */
const texts = {
  required: { ja: '入力してください。', en: 'Fill this in.' },
  'wrong-date': { ja: '「{value}」は日付として読み取れません。', en: '“{value}” is no date.' },
  'wrong-number': { ja: '「{value}」は人数として読み取れません。', en: '“{value}” is no number of people.' },
  'wrong-year': { ja: '「{value}」は年度として読み取れません。', en: '“{value}” is no fiscal year.' },
  'wrong-count': { ja: '「{value}」は数として読み取れません。', en: '“{value}” is no number.' },
  'formula-unsaved': {
    ja: '数式「{value}」の計算結果がファイルに保存されていません。表計算ソフトで開いて保存し直してください。',
    en: 'The result of the formula “{value}” was not saved with the file. Open it in a spreadsheet program and save it again.',
  },
  'not-in-list': { ja: '「{value}」は登録されていない値です。', en: '“{value}” is not known.' },
  'too-long': { ja: '長すぎます。', en: 'This is too long.' },
  'case-not-found': { ja: '案件{value}が見つかりません。', en: 'There is no case {value}.' },
  'case-closed': { ja: '終了した案件は変更できません。', en: 'A case that has ended cannot change.' },
  'stale-version': {
    ja: '書き出した後に案件が更新されています（現在の版は{value}）。書き出し直してください。',
    en: 'The case has changed since it was saved to a file (it is in version {value} now). Save it again.',
  },
  'repeated-case': { ja: 'この案件は{value}行目にもあります。', en: 'The case stands in row {value} already.' },
  'not-a-visit': { ja: '訪問支援の案件ではありません。', en: 'This is no visit.' },
  'not-this-type': { ja: '別の種別の案件です。', en: 'This is a case of another type.' },
  'not-allowed': {
    ja: 'この事務所の案件を登録・変更する権限がありません。',
    en: 'You may not do this for that office.',
  },
  'state-not-allowed': {
    ja: 'この状態の案件を登録する権限がありません。権限のある職員が取り込んでください。',
    en: 'You may not bring in a case in this state. Somebody who may take that step can.',
  },
  'office-fixed': { ja: '事務所は変更できません。', en: 'The office of a case cannot change.' },
  'state-by-steps': {
    ja: '状態は手続きで変更してください。',
    en: 'The state changes by steps, not by a file.',
  },
  'state-not-importable': {
    ja: '新しい案件は「照会」「完了」「受入不可」「取下げ」「中止」のいずれかの状態で取り込めます。',
    en: 'A new case comes in as an inquiry, or as closed, declined, withdrawn or cancelled.',
  },
  'past-without-state': {
    ja: '過去の日程です。実績人数か、状態（取下げ、中止など）を入力してください。',
    en: 'Its dates are past. Give the people who came, or its state, such as withdrawn or cancelled.',
  },
  'people-without-visit': {
    ja: '実績人数があるのは「完了」の案件だけです。',
    en: 'Only a closed case has people who came.',
  },
  'closed-without-people': {
    ja: '完了した案件には、過去の日程と実績人数が必要です。',
    en: 'A closed case needs dates in the past and the people who came.',
  },
  'people-by-category': {
    ja: '人数の合計が現在の内訳の合計（{value}人）と異なります。内訳の列で変更してください。',
    en: 'The total differs from that of the categories ({value}). Change it in their columns.',
  },
  'too-early': {
    ja: '実績人数は「実施済にする」手続きで入力します。',
    en: 'The actual headcount is entered when the visit is completed.',
  },
  'country-not-in-office': {
    ja: 'この日にこの国を所管していません。',
    en: 'The office does not cover this country then.',
  },
  'city-elsewhere': {
    ja: '「{value}」はこの国の都市ではありません。国または都市を確認してください。',
    en: '“{value}” does not lie in this country. Check the country and the city.',
  },
  'total-differs': {
    ja: '合計は{printed}人と記載されていますが、内訳の合計は{computed}人です。内訳で取り込みます。',
    en: 'The file says {printed} in all; the categories add up to {computed}, which is what comes in.',
  },
  'year-differs': {
    ja: '年度は{printed}と記載されていますが、活動開始日からは{computed}年度です。開始日の年度で数えます。',
    en: 'The file says fiscal year {printed}; the first day lies in {computed}, which is what counts.',
  },
  'taken-as-officials': {
    ja: '内訳がないため、{value}人全員を「職員」として取り込みます。',
    en: 'Without categories, all {value} come in as officials.',
  },
  'taken-as-closed': {
    ja: '過去の実績人数があるため、「完了」として取り込みます。',
    en: 'With people who came in the past, it comes in as closed.',
  },
  'past-without-end': {
    ja: '過去の日程です。実績か、状態（完了、中止など）を入力してください。',
    en: 'Its dates are past. Give what came of it, or its state, such as closed or cancelled.',
  },
  'closed-too-early': {
    ja: '完了した案件には、過去の日程と実績が必要です。',
    en: 'A closed case needs dates in the past and what came of it.',
  },
  'result-too-early': {
    ja: '実績があるのは「完了」の案件だけです。進行中の案件では手続きで入力します。',
    en: 'Only a closed case has results here; of an open one they are given with its steps.',
  },
  'taken-for-closed': {
    ja: '過去の実績があるため、「完了」として取り込みます。',
    en: 'With past results, it comes in as closed.',
  },
  'in-future': { ja: '未来の日付です。', en: 'This day has not come yet.' },
  'approved-after-departure': {
    ja: '承認日が出発日より後です。',
    en: 'It was approved after the departure.',
  },
  'approved-too-early': {
    ja: '承認日が派遣対象年度より2年度を超えて前です。',
    en: 'It was approved more than two fiscal years before the year of the mission.',
  },
  'approval-unknown': {
    ja: '承認日がないため、承認年度別の件数では年度が決まりません。「承認日」の列に入力してください。',
    en: 'Without a day of approval, the counts by approval know no year for it. Give it in the column “Approved on”.',
  },
  'ends-importable': {
    ja: '新しい案件は「{states}」のいずれかの状態で取り込めます。',
    en: 'A new case comes in as one of: {states}.',
  },
  'heading-missing': {
    ja: '見出しのない列に「{value}」があります。この値は取り込みません。',
    en: '“{value}” stands in a column without a heading and stays out.',
  },
  'shifted-right': {
    ja: 'この行の値は、見出しより1列右にずれているようです。余分なセルがないかご確認ください。',
    en: 'The values of this row seem to stand one column too far to the right. Look for a cell too many.',
  },
  'shifted-left': {
    ja: 'この行の値は、見出しより1列左にずれているようです。足りないセルがないかご確認ください。',
    en: 'The values of this row seem to stand one column too far to the left. Look for a cell that is missing.',
  },
  'ends-before': { ja: '終わりの日が始まりの日より前です。', en: 'It ends before it begins.' },
  'wrong-code': {
    ja: '「{value}」は団体コードとして正しくありません。末尾の検査数字を含む6桁で入力してください。',
    en: '“{value}” is no local government code. It has six digits, the last of them a check digit.',
  },
  'prefecture-differs': {
    ja: '団体コード{value}は、この都道府県のものではありません。コードと都道府県を確認してください。',
    en: 'The code {value} is not of this prefecture. Check the code and the prefecture.',
  },
  'code-elsewhere': {
    ja: '団体コード{value}は、「{name}」のものではありません。コードと団体名を確認してください。',
    en: 'The code {value} is not of {name}. Check the code and the name.',
  },
  'code-of-another': {
    ja: '団体コード{value}は「{owner}」のものです。「{name}」のコードか、団体名を確認してください。',
    en: 'The code {value} is of {owner}, not of {name}. Check the code and the name.',
  },
  'code-unknown': {
    ja: '団体コード{value}は登録されていないため、団体名と照合していません。',
    en: 'The register does not know the code {value}, so it was not compared with the name.',
  },
  'prefecture-elsewhere': {
    ja: '「{name}」は{value}の団体ではありません。団体名と都道府県を確認してください。',
    en: '{name} is not in {value}. Check the name and the prefecture.',
  },
  'prefecture-unused': {
    ja: '団体コードが分からないため、「{value}」の件数には入りません。',
    en: 'Without a local government code, this does not count for {value}.',
  },
  'new-organisation': {
    ja: '「{value}」は登録されていません。新しい団体として登録します。',
    en: '{value} is not registered and comes in as a new organisation.',
  },
  'similar-organisation': {
    ja: '似た名前の団体があります：{value}。同じ団体なら、その名前にしてください。',
    en: 'There are similar names: {value}. If it is the same, give that name.',
  },
  'taken-as-organisation': {
    ja: '「{value}」を「{name}」とみなします。',
    en: '{value} is taken for {name}.',
  },
  'name-ambiguous-here': {
    ja: '「{value}」という団体が複数登録されています。この案件は画面で登録し、団体を選んでください。',
    en: 'Several organisations are called {value}. Log this case by hand and choose the one that is meant.',
  },
  'date-unlikely': {
    ja: '{value}は{year}年度より後の日付です。年を確認してください。',
    en: '{value} lies beyond fiscal year {year}. Check the year.',
  },
  'name-ambiguous': {
    ja: '「{value}」という団体が複数登録されています。団体コードを入力してください。',
    en: 'Several organisations are called {value}. Give the local government code.',
  },
  'kind-assumed': { ja: '依頼元の区分は「{value}」とみなします。', en: 'The requester is taken for: {value}.' },
  'organisation-stays': {
    ja: '依頼元の区分と団体コードは団体の画面で変更してください。ここでは変わりません。',
    en: 'Kind and code of the requester belong to the organisation and stay as they are.',
  },
} as const satisfies Record<string, Label>;

/** The code of what can be wrong, or worth knowing. */
export type FindingCode = keyof typeof texts;

/** A finding in words; a value from the file is shortened. */
export function finding(
  column: string | null,
  code: FindingCode,
  values: Readonly<Record<string, string | number>> = {},
): RowFinding {
  const short = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, 60) : value]),
  );
  const { ja, en } = texts[code];
  return { column, code, text: { ja: fillIn(ja, short), en: fillIn(en, short) } };
}

/** That a name is not known; it is kept as the file writes it, so that somebody can say what it means. */
export function unknownName(column: string, value: string): RowFinding {
  return { ...finding(column, 'not-in-list', { value }), value: value.slice(0, 200) };
}
