import { fillIn, type Label } from '@kakehashi/shared/contracts';

/** In what a table of figures can contradict itself, or be unreadable. */
const texts = {
  'row-total': {
    ja: '行の合計は{printed}と記載されていますが、各欄の合計は{computed}です。',
    en: 'The row total is printed as {printed}; its figures add up to {computed}.',
  },
  'column-total': {
    ja: '列の合計は{printed}と記載されていますが、各行の合計は{computed}です。',
    en: 'The column total is printed as {printed}; its figures add up to {computed}.',
  },
  'total-of': {
    ja: '「{name}」は{printed}と記載されていますが、{parts}の合計は{computed}です。',
    en: '“{name}” is printed as {printed}; {parts} add up to {computed}.',
  },
  'total-of-unproved': {
    ja: '{parts}に値のないものがあるため、「{name}」は確かめていません。',
    en: '“{name}” was not proved, since a figure of {parts} is not known.',
  },
  'cumulative-falls': {
    ja: '累計が{before}から{printed}に減っています。累計は減りません。',
    en: 'The cumulative count falls from {before} to {printed}, which it cannot do.',
  },
  'cumulative-sum': {
    ja: '累計は{printed}と記載されていますが、前の累計に加えると{computed}です。',
    en: 'The cumulative count is printed as {printed}; added to the one before it is {computed}.',
  },
  repeated: { ja: '{number}行目と同じ項目です。', en: 'The same as row {number}.' },
  'repeated-figure': {
    ja: '{number}行目では{computed}、この行では{printed}です。',
    en: 'Row {number} says {computed}, this row {printed}.',
  },
  'repeated-column': {
    ja: '同じ見出しの前の列では{computed}、この列では{printed}です。',
    en: 'The column before with the same heading says {computed}, this one {printed}.',
  },
  'heading-repeated': { ja: '見出し「{value}」が2回あります。', en: 'The heading “{value}” stands twice.' },
  'out-of-order': { ja: '{year}年度の並びが前後しています。', en: 'Fiscal year {year} stands out of order.' },
  'two-years': {
    ja: '「{value}」の西暦と元号の年が一致しません。西暦の年度として扱います。',
    en: 'The year and the year of the era in “{value}” are different years. The first one counts.',
  },
  'no-such-year': {
    ja: '{year}年度の値はあり得ません。年度を確かめてください。',
    en: 'There can be no figures of fiscal year {year}. See which year is meant.',
  },
  'row-unproved': {
    ja: '値のない欄があるため、この合計は確かめていません。',
    en: 'The total was not proved, since a figure of the row is not known.',
  },
  'column-unproved': {
    ja: '値のない行があるため、{count}列の合計は確かめていません（{value}）。',
    en: 'Totals that were not proved, since a row has no figure there: {count} ({value}).',
  },
  'column-left-out': {
    ja: '見出し「{value}」の列は取り込みません。',
    en: 'The column “{value}” stays out.',
  },
  'note-row': {
    ja: '注記または区切りの行とみなし、取り込みません。',
    en: 'Taken for a remark or the heading of a group; it stays out.',
  },
  'left-out-row': { ja: '「取り込まない」と指定された行です。', en: 'Left out, as it was said.' },
  'read-as': { ja: '「{value}」を「{meaning}」と読みました。', en: '“{value}” was read as {meaning}.' },
  'own-export': {
    ja: 'このシステムの年度別集計から保存した表です。取り込んでも何も変わりません。',
    en: 'This table was saved from the yearly counts of this system. Importing it changes nothing.',
  },
  'heading-missing': {
    ja: '見出しのない列に「{value}」があります。この値は取り込みません。',
    en: '“{value}” stands in a column without a heading and stays out.',
  },
  'headings-shifted': {
    ja: '見出しが列とずれています。項目名の列の上に空の見出しを置いてください。',
    en: 'The headings are shifted. Leave an empty heading above the column of labels.',
  },
  'headings-shifted-left': {
    ja: '見出しが値より1列左にずれているようです。最後の値の上に見出しがなく、最初の見出しの下に値がありません。見出しを1列右に寄せてください。',
    en: 'The headings seem to stand one column too far to the left: nothing stands below the first, and no heading above the last figures.',
  },
  'headings-shifted-right': {
    ja: '見出しが値より1列右にずれているようです。見出しを1列左に寄せてください。ずれていないときは、項目名の列に見出しを付けてください。',
    en: 'The headings seem to stand one column too far to the right. Move them to the left; if they stand right, give the column of labels a heading.',
  },
  'unknown-heading': {
    ja: '見出し「{value}」は年度・期間・国・事務所・指標名として読み取れません。「値の読み替え」で意味を選ぶか、列を「取り込まない」にしてください。',
    en: 'The heading “{value}” is no fiscal year, span of years, country, office or name of the measure. Say what it means, or leave the column out.',
  },
  'other-measure': {
    ja: '見出し「{value}」は、取り込む指標とは別の指標です。この列は「取り込まない」にしてください。',
    en: 'The heading “{value}” is another measure than the one brought in. Leave the column out.',
  },
  'no-figures': { ja: 'この行には値がありません。', en: 'The row holds no figure.' },
  'unknown-label': {
    ja: '「{value}」は年度・国・事務所として読み取れません。',
    en: '“{value}” is no fiscal year, country or office.',
  },
  'no-figure': {
    ja: '「{value}」は0から4,000,000までの整数として読み取れません。',
    en: '“{value}” is no whole number from 0 to 4,000,000.',
  },
  'formula-unsaved': {
    ja: '数式「{value}」の計算結果がファイルに保存されていません。表計算ソフトで開いて保存し直してください。',
    en: 'The result of the formula “{value}” was not saved with the file. Open it in a spreadsheet program and save it again.',
  },
  'stands-already': {
    ja: 'この行は取込み済みで、値は変わりません。',
    en: 'This row is in already, and its figures stay as they are.',
  },
  'found-no-more': {
    ja: '以前に見つかった不一致（記載{printed}、計算{computed}）は、この表では見つかりません。',
    en: 'Found before, and not in this table any more: printed as {printed}, computed as {computed}.',
  },
  'stands-otherwise': {
    ja: '先に取り込んだ表では{there}です。両方を並べて残します。',
    en: 'A table that came in before says {there}. Both will stand side by side.',
  },
  'partly-there': {
    ja: '{names}の値は、ほかの取込みで登録されたものと同じです。',
    en: 'Of {names} another import has the same figures.',
  },
  'there-already': {
    ja: 'この行の値は、ほかの取込みで登録されています。',
    en: 'The figures of this row came in with another import.',
  },
} as const satisfies Record<string, Label>;

/** So much of what a file says stands in the words. */
const LONGEST = 40;

/** The code of what was found. */
export type DiscrepancyCode = keyof typeof texts;

/** What stands in the words, by its name there. */
export type TextValues = Readonly<Record<string, string | number | Label>>;

/** What was found, in words. */
export function discrepancyText(code: DiscrepancyCode, values: TextValues = {}): Label {
  const { ja, en } = texts[code];
  return { ja: fillIn(ja, shortened(values, 'ja')), en: fillIn(en, shortened(values, 'en')) };
}

/** So many names are listed; of more, the first and the last one are named. */
const LISTED = 3;

/** Lines of a table by their names, as text has room for them. */
export function namesOf(names: readonly string[]): Label {
  const [ja, en] = ['、', ', '].map((between) => names.join(between));
  if (ja && en && names.length <= LISTED && en.length <= LONGEST) return { ja, en };
  const [first, last] = [names[0] ?? '', names.at(-1) ?? ''].map((name) => name.slice(0, 12));
  const count = names.length;
  return { ja: `${first}から${last}まで（${count}項目）`, en: `${first} to ${last} (${count})` };
}

function shortened(values: TextValues, locale: keyof Label): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      String(typeof value === 'object' ? value[locale] : value).slice(0, LONGEST),
    ]),
  );
}
