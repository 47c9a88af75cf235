import type { Locale } from '@kakehashi/shared/contracts';
import { fiscalYearLabel, localDate } from '@kakehashi/shared/calendar';
import { csvText, type TableLine, type TableValue } from '@kakehashi/api/exchange';
import type { YearlyCounts } from './views.dto';

/** The words of the file beside its figures. */
export const countsFileWords = {
  ja: {
    computed: '計算値',
    rule: '計の求め方',
    total: '計（計算）',
    printed: '計（公表）',
    definition: '定義',
    source: '出典',
    note: '注',
    published: '公表',
    instant: (asOf: string, revision: number) => `${asOf} 時点、第${String(revision)}版`,
    finding: '確認事項',
    marks: '印',
    asOf: '基準日時',
    filter: '絞り込み',
    scope: '対象',
    change: '前年度差',
    changePercent: '前年度比(%)',
    share: '構成比(%)',
    derived: '前年度差・構成比',
    axis: {
      office: '事務所',
      country: '国',
      prefecture: '都道府県',
      state: '状態',
      expertise: '専門分野',
      field: '分野',
    },
  },
  en: {
    computed: 'computed',
    rule: 'Total (computed)',
    total: 'Total (computed)',
    printed: 'Total (printed)',
    definition: 'Definition',
    source: 'Source',
    note: 'Note',
    published: 'Published',
    instant: (asOf: string, revision: number) => `as of ${asOf}, revision ${String(revision)}`,
    finding: 'Finding',
    marks: 'Marks',
    asOf: 'As known on',
    filter: 'Only',
    scope: 'Of whom',
    change: 'Change on the year before',
    changePercent: 'Change (%)',
    share: 'Share (%)',
    derived: 'Change and share',
    axis: {
      office: 'Office',
      country: 'Country',
      prefecture: 'Prefecture',
      state: 'State',
      expertise: 'Expertise',
      field: 'Field',
    },
  },
} as const;

/** What stands where nothing can be worked out; why not is among the marks of the row, in words. */
const NONE = '–';

/** One column of the file: its heading, and what stands in it beside a row and below. */
interface FileColumn {
  readonly heading: string;
  readonly cell: (row: string) => TableValue;
  readonly total: (side: 'computed' | 'printed') => TableValue;
}

/** The same figures as a file: table, totals, marks, definitions, notes, findings and sources. */
export function yearlyCountsCsv(counts: YearlyCounts, locale: Locale): string {
  return csvText(yearlyCountsLines(counts, locale));
}

/** The lines of the file, whatever its format is. */
export function yearlyCountsLines(counts: YearlyCounts, locale: Locale): TableLine[] {
  const text = countsFileWords[locale];
  const columns = fileColumns(counts, locale);
  const marks = marksByRow(counts, locale);
  return [
    ['', ...columns.map(({ heading }) => heading), text.marks],
    ...counts.rows.map(({ key, label }) => [
      label[locale],
      ...columns.map(({ cell }) => cell(key)),
      marks.get(key) ?? '',
    ]),
    ...(['computed', 'printed'] as const).map((side) => [
      side === 'computed' ? text.total : text.printed,
      ...columns.map(({ total }) => total(side)),
      '',
    ]),
    [],
    ...conditionLines(counts, locale),
    ...counts.totalRules.map(({ label, of }) => [text.rule, label[locale], ...(of ? [of[locale]] : [])]),
    ...counts.measures.map((measure) => [text.definition, measure.label[locale], measure.definition[locale]]),
    ...counts.publications.map(({ fiscalYear, asOf, revision, hash }) => [
      text.published,
      fiscalYearLabel(fiscalYear, locale),
      text.instant(asOf, revision),
      hash,
    ]),
    ...counts.notes.map((note) => [text.note, note[locale]]),
    ...counts.legend.map(({ label }) => [text.marks, label[locale]]),
    ...counts.derivedLegend.map(({ label }) => [text.derived, NONE, label[locale]]),
    ...counts.findings.map(({ id, text: finding }) => [text.finding, id, finding[locale]]),
    ...counts.sources.map(({ label, document }) => [text.source, label[locale], document]),
  ];
}

/** What the figures are limited to, and by whose cases they are. */
function conditionLines({ asOf, filters, scope }: YearlyCounts, locale: Locale): TableLine[] {
  const text = countsFileWords[locale];
  return [
    ...(asOf ? [[text.asOf, `${localDate(new Date(asOf), 'Asia/Tokyo')} (${asOf})`]] : []),
    ...filters.map(({ axis, keys }) => [text.filter, text.axis[axis], ...keys.map(({ label }) => label[locale])]),
    ...(scope.note ? [[text.scope, scope.note[locale]]] : []),
  ];
}

/** Every column with its measures, then the totals of the rows. */
function fileColumns(counts: YearlyCounts, locale: Locale): FileColumn[] {
  const { columns, measures } = counts;
  const several = columns.length > 1;
  const cells = columns.flatMap((column) =>
    measures.flatMap((measure) =>
      cellColumns(counts, several ? column.key : null, column.key, measure.code, {
        heading: several ? `${column.label[locale]} ${measure.label[locale]}` : measure.label[locale],
        computed: countsFileWords[locale].computed,
        locale,
      }),
    ),
  );
  return several ? [...cells, ...measures.flatMap((measure) => totalColumns(counts, measure, locale))] : cells;
}

/** The shown value, and the computed one beside it where a cell is printed differently. */
function cellColumns(
  { cells, totals }: YearlyCounts,
  totalKey: string | null,
  column: string,
  measure: string,
  name: { readonly heading: string; readonly computed: string; readonly locale: Locale },
): FileColumn[] {
  const own = cells.filter((cell) => cell.column === column && cell.measure === measure);
  const byRow = new Map(own.map((cell) => [cell.row, cell]));
  const total = totals.find(
    (entry) =>
      entry.axis === (totalKey === null ? 'grand' : 'column') && entry.measure === measure && entry.key === totalKey,
  );
  const shown = {
    heading: name.heading,
    cell: (row: string) => byRow.get(row)?.value ?? null,
    total: (side: 'computed' | 'printed') => total?.[side] ?? null,
  };
  const unequal = own.some(({ computed, value }) => computed !== null && computed !== value);
  const derived = derivedColumns(own, name.heading, name.locale);
  if (!unequal) return [shown, ...derived];
  const computed = {
    heading: `${name.heading} (${name.computed})`,
    cell: (row: string) => byRow.get(row)?.computed ?? byRow.get(row)?.value ?? null,
    total: (side: 'computed' | 'printed') => (side === 'computed' ? (total?.computed ?? null) : null),
  };
  return [shown, computed, ...derived];
}

/** What is worked out of the cells of a column, where it is asked for. */
function derivedColumns(own: YearlyCounts['cells'], heading: string, locale: Locale): FileColumn[] {
  const text = countsFileWords[locale];
  const byRow = new Map(own.map((cell) => [cell.row, cell]));
  const column = (word: string, pick: (cell: YearlyCounts['cells'][number]) => TableValue): FileColumn => ({
    heading: `${heading} ${word}`,
    cell: (row) => {
      const cell = byRow.get(row);
      return cell ? pick(cell) : null;
    },
    total: () => null,
  });
  return [
    ...(own.some(({ change }) => change)
      ? [
          column(text.change, ({ change }) => (change ? (change.difference ?? NONE) : null)),
          column(text.changePercent, ({ change }) => (change ? (change.percent ?? NONE) : null)),
        ]
      : []),
    ...(own.some(({ share }) => share)
      ? [column(text.share, ({ share }) => (share ? (share.percent ?? NONE) : null))]
      : []),
  ];
}

/** The totals of the rows: as computed and, where any is printed, as printed. */
function totalColumns(
  { totals }: YearlyCounts,
  { code, label }: YearlyCounts['measures'][number],
  locale: Locale,
): FileColumn[] {
  const text = countsFileWords[locale];
  const ofRows = new Map(
    totals.flatMap((entry) => (entry.axis === 'row' && entry.measure === code ? [[entry.key, entry] as const] : [])),
  );
  const grand = totals.find((entry) => entry.axis === 'grand' && entry.measure === code);
  const column = (side: 'computed' | 'printed'): FileColumn => ({
    heading: `${label[locale]} ${side === 'computed' ? text.total : text.printed}`,
    cell: (row) => ofRows.get(row)?.[side] ?? null,
    total: (asked) => (asked === side ? (grand?.[side] ?? null) : null),
  });
  if (ofRows.size === 0) return [];
  const printed = [...ofRows.values()].some((entry) => entry.printed !== null);
  return printed ? [column('computed'), column('printed')] : [column('computed')];
}

/** The marks of the figures and totals of each row, in words; a finding by its number. */
function marksByRow({ rows, cells, totals, legend, derivedLegend }: YearlyCounts, locale: Locale): Map<string, string> {
  const names = new Map([...legend, ...derivedLegend].map(({ code, label }) => [code, label[locale]]));
  return new Map(
    rows.map(({ key }) => {
      const own = [
        ...cells.filter(({ row }) => row === key),
        ...totals.filter((entry) => entry.axis === 'row' && entry.key === key),
      ];
      const reasons = cells.flatMap(({ row, change, share }) =>
        row === key ? [change?.reason, share?.reason].flatMap((reason) => reason ?? []) : [],
      );
      const flags = new Set([...own.flatMap((entry) => entry.flags), ...reasons]);
      return [key, [...flags].map((flag) => names.get(flag) ?? flag).join('; ')];
    }),
  );
}
