import { stringify } from 'csv-stringify/sync';
import type { Locale } from '@kakehashi/shared/contracts';
import type { CountTotalView, YearlyCounts } from './views.dto';

const words = {
  ja: {
    total: '合計(計算)',
    printed: '合計(印刷)',
    definition: '定義',
    source: '出典',
    note: '注',
    finding: '確認事項',
    na: '',
    marks: '印',
  },
  en: {
    total: 'Total (computed)',
    printed: 'Total (printed)',
    definition: 'Definition',
    source: 'Source',
    note: 'Note',
    finding: 'Finding',
    na: '',
    marks: 'Marks',
  },
} as const;

type Value = string | number | null;

/** The same figures as a file: table, totals, marks, definitions, notes, findings and sources. */
export function yearlyCountsCsv(counts: YearlyCounts, locale: Locale): string {
  const text = words[locale];
  const { rows, columns, measures } = counts;
  const places = columns.flatMap((column) => measures.map((measure) => ({ column, measure })));
  const heading = places.map(({ column, measure }) =>
    columns.length === 1 ? measure.label[locale] : `${column.label[locale]} ${measure.label[locale]}`,
  );
  const byPlace = new Map(counts.cells.map((cell) => [[cell.row, cell.column, cell.measure].join('\n'), cell]));
  const body = rows.map((row): Value[] => {
    const cells = places.map(({ column, measure }) => byPlace.get([row.key, column.key, measure.code].join('\n')));
    const marks = new Set(cells.flatMap((cell) => cell?.flags ?? []));
    return [row.label[locale], ...cells.map((cell) => cell?.value ?? null), [...marks].join(' ')];
  });
  const totals = (['computed', 'printed'] as const).map((side): Value[] => [
    side === 'computed' ? text.total : text.printed,
    ...places.map(
      ({ column, measure }) =>
        totalOf(counts.totals, columns.length === 1 ? null : column.key, measure.code)?.[side] ?? null,
    ),
    '',
  ]);
  const lines: Value[][] = [
    ['', ...heading, text.marks],
    ...body,
    ...totals,
    [],
    ...measures.map((measure) => [text.definition, measure.label[locale], measure.definition[locale]]),
    ...counts.notes.map((note) => [text.note, note[locale]]),
    ...counts.legend.map(({ code, label }) => [text.marks, code, label[locale]]),
    ...counts.findings.map(({ id, text: finding }) => [text.finding, id, finding[locale]]),
    ...counts.sources.map(({ label, document }) => [text.source, label[locale], document]),
  ];
  return stringify(
    lines.map((line) => line.map(neutralised)),
    { bom: true, record_delimiter: 'windows' },
  );
}

function totalOf(
  totals: readonly CountTotalView[],
  column: string | null,
  measure: string,
): CountTotalView | undefined {
  const axis = column === null ? 'grand' : 'column';
  return totals.find((total) => total.axis === axis && total.measure === measure && total.key === column);
}

/** Keeps a spreadsheet from running a text as a formula. */
export function neutralised(value: Value): Value {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
