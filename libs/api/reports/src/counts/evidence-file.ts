import { localDate, momentInJapan } from '@kakehashi/shared/calendar';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import { labelOf, namesOf, type Names } from './axis-entries';
import type { AxisName, CountedCase } from './count-queries';
import type { TableLine, TableValue } from '@kakehashi/api/exchange';

interface Told {
  readonly programme: string;
  readonly beside: ReadonlySet<number>;
  readonly names: Names;
  readonly locale: Locale;
}

interface Column {
  readonly heading: Readonly<Record<Locale, string>>;
  readonly value: (counted: CountedCase, told: Told) => TableValue;
}

const named =
  (axis: 'office' | 'country' | 'prefecture' | 'state', pick: (counted: CountedCase) => string | null) =>
  (counted: CountedCase, { names, programme, locale }: Told): TableValue => {
    const key = pick(counted);
    return key === null ? null : labelOf(axis, key, names, { programme })[locale];
  };

const besideMark: Label = { ja: '公表資料のある年度（数えない）', en: 'Beside the published record, not counted' };
const asPublishedMark: Label = { ja: '公表時の内容', en: 'As published' };

/** What the file says of each case; who took part, and what a trainee's case is called, stays out of it. */
const columns: readonly Column[] = [
  { heading: { ja: '番号', en: 'Reference' }, value: ({ reference }) => reference },
  { heading: { ja: '事務所', en: 'Office' }, value: named('office', ({ office }) => office) },
  { heading: { ja: '国', en: 'Country' }, value: named('country', ({ country }) => country) },
  { heading: { ja: '都道府県', en: 'Prefecture' }, value: named('prefecture', ({ prefecture }) => prefecture) },
  { heading: { ja: '件名', en: 'Title' }, value: ({ title, type }) => (type === 'placement' ? null : title) },
  { heading: { ja: '状態', en: 'State' }, value: named('state', ({ state }) => state) },
  { heading: { ja: '年度', en: 'Fiscal year' }, value: ({ fiscalYear }) => fiscalYear },
  {
    heading: { ja: '内容の時点', en: 'As of' },
    value: ({ asPublished }, { locale }) => (asPublished ? asPublishedMark[locale] : null),
  },
  {
    heading: { ja: '集計での扱い', en: 'In the figure' },
    value: ({ fiscalYear }, { beside, locale }) => (beside.has(fiscalYear) ? besideMark[locale] : null),
  },
  { heading: { ja: '開始日', en: 'First day' }, value: ({ firstDate }) => firstDate },
  { heading: { ja: '終了日', en: 'Last day' }, value: ({ lastDate }) => lastDate },
  { heading: { ja: '団体', en: 'Organisation' }, value: ({ requesterName }) => requesterName },
  { heading: { ja: '予定人数', en: 'Planned people' }, value: ({ plannedPeople }) => plannedPeople },
  { heading: { ja: '実績人数', en: 'Actual people' }, value: ({ actualPeople }) => actualPeople },
  { heading: { ja: '承認日', en: 'Approved on' }, value: ({ approvedOn }) => approvedOn ?? null },
  { heading: { ja: '出発日', en: 'Left on' }, value: ({ departedOn }) => departedOn ?? null },
  { heading: { ja: '専門家数', en: 'Experts' }, value: ({ experts }) => experts?.length ?? null },
  {
    heading: { ja: '更新日', en: 'Updated on' },
    value: ({ updatedAt }) => updatedAt && localDate(updatedAt, 'Asia/Tokyo'),
  },
];

/** What a file of cases is of. */
export interface CaseFile {
  readonly programme: string;
  readonly names: readonly AxisName[];
  /** The years whose cases stand beside the published record. */
  readonly beside: ReadonlySet<number>;
  /** The cases, page by page as they are read. */
  readonly pages: AsyncIterable<readonly CountedCase[]>;
  /** What is said below them: how they are counted, and what is left out. */
  readonly remarks: readonly Readonly<Record<Locale, string>>[];
}

/** The exact instant as of which the cases are listed. */
export function asOfNote(asOf: Date): Label {
  return { ja: `基準日時: ${momentInJapan(asOf, 'ja')}`, en: `As known at ${momentInJapan(asOf, 'en')}` };
}

/** The widths of the columns of a sheet. */
export const caseFileWidths: readonly number[] = columns.map(({ heading }) => (heading.en === 'Title' ? 40 : 16));

/** The lines of the cases behind a number, as they are read. */
export async function* caseLines({ programme, names: list, beside, pages, remarks }: CaseFile, locale: Locale) {
  const told = { programme, beside, names: namesOf(list), locale };
  yield [columns.map(({ heading }) => heading[locale])] satisfies TableLine[];
  for await (const page of pages)
    yield page.map((counted): TableLine => columns.map(({ value }) => value(counted, told)));
  yield [[], ...remarks.map((remark) => [remark[locale]])] satisfies TableLine[];
}
