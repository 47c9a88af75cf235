import type { RowFinding } from '@kakehashi/api/exchange';
import { fillIn, type Label } from '@kakehashi/shared/contracts';

/** What can be wrong, or worth knowing, about a row of a file of visits. */
const texts = {
  required: { ja: '入力してください。', en: 'Fill this in.' },
  'wrong-date': { ja: '「{value}」は日付として読み取れません。', en: '“{value}” is no date.' },
  'wrong-number': { ja: '「{value}」は人数として読み取れません。', en: '“{value}” is no number of people.' },
  'wrong-year': { ja: '「{value}」は年度として読み取れません。', en: '“{value}” is no fiscal year.' },
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
  'not-allowed': {
    ja: 'この事務所の案件を登録・変更する権限がありません。',
    en: 'You may not do this for that office.',
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
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, 40) : value]),
  );
  const { ja, en } = texts[code];
  return { column, code, text: { ja: fillIn(ja, short), en: fillIn(en, short) } };
}

/** That a name is not known; it is kept as the file writes it, so that somebody can say what it means. */
export function unknownName(column: string, value: string): RowFinding {
  return { ...finding(column, 'not-in-list', { value }), value: value.slice(0, 200) };
}
