import type { Locale } from '@kakehashi/shared/contracts';
import { fiscalYearLabel, momentInJapan } from '@kakehashi/shared/calendar';
import { csvText, type TableLine, type TableValue } from '@kakehashi/api/exchange';
import { conditionLines, type CountsAsked } from './counts-file-conditions';
import { axisHeadings, countsFileWords } from './counts-file-words';
import type { YearlyCounts } from './views.dto';

/** What stands where nothing can be worked out; why not is among the marks of the row, in words. */
const NONE = '–';

/** One column of the file: its heading, and what stands in it beside a row and below. */
interface FileColumn {
  readonly heading: string;
  readonly cell: (row: string) => TableValue;
  readonly total: (side: 'computed' | 'printed') => TableValue;
}

/** The same figures as a file: table, totals, marks, definitions, notes, findings and sources. */
export function yearlyCountsCsv(counts: YearlyCounts, asked: CountsAsked, locale: Locale): string {
  return csvText(yearlyCountsLines(counts, asked, locale));
}

/** The lines of the file, whatever its format is. */
export function yearlyCountsLines(counts: YearlyCounts, asked: CountsAsked, locale: Locale): TableLine[] {
  const text = countsFileWords[locale];
  const columns = fileColumns(counts, locale);
  const marks = marksByRow(counts, locale);
  return [
    // Where rows are not split, the one label says all that a heading could.
    [
      asked.rows === 'none' ? '' : axisHeadings[asked.rows][locale],
      ...columns.map(({ heading }) => heading),
      text.marks,
    ],
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
    ...conditionLines(counts, asked, locale),
    ...counts.totalRules.map(({ label, of }) => [text.rule, of ? of[locale] : text.allTotals, label[locale]]),
    ...counts.measures.map((measure) => [text.definition, measure.label[locale], measure.definition[locale]]),
    ...counts.publications.map(({ fiscalYear, asOf, revision, hash }) => [
      text.published,
      fiscalYearLabel(fiscalYear, locale),
      text.instant(momentInJapan(asOf, locale), revision),
      hash,
    ]),
    ...counts.notes.map((note) => [text.note, note[locale]]),
    ...counts.legend.map(({ label }) => [text.marks, label[locale]]),
    ...counts.derivedLegend.map(({ label }) => [text.derived, NONE, label[locale]]),
    ...counts.findings.map(({ id, text: finding }) => [text.finding, id, finding[locale]]),
    ...counts.sources.map(({ label, document, documentName, asOf }) => [
      text.source,
      label[locale],
      documentName?.[locale] ?? document,
      ...(asOf ? [asOf[locale]] : []),
    ]),
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
