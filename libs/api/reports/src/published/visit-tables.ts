import { figureMaker, rowMaker, sum, type TableContent } from './figure';
import { record } from './record';

const measures = ['cases', 'people'] as const;

/** Support for overseas activities, FY1990–2008: cases and people by year. */
export function visitTable(): TableContent {
  const id = 'visits_support_by_year';
  const table = record.tables[id];
  const figure = figureMaker({ table: id, document: '000', programme: 'visit' });
  const row = rowMaker(id);
  const partYear = (year: number) => (year === 1990 ? { flags: ['part-year'], findings: ['A19'] } : {});
  return {
    rows: table.rows.map((data, position) =>
      row({
        position,
        fiscalYear: data.year,
        yearPrinted: data.year_label_printed,
        label: String(data.year),
        data,
        ...partYear(data.year),
      }),
    ),
    figures: [
      ...table.rows.flatMap((data, position) =>
        measures.map((measure) =>
          figure({
            kind: 'cell',
            measure,
            fiscalYear: data.year,
            printed: data[measure],
            rowLabel: data.year_label_printed,
            columnLabel: measure,
            row: position,
            ...partYear(data.year),
          }),
        ),
      ),
      ...measures.map((measure) =>
        figure({
          kind: 'grand_total',
          measure,
          periodFrom: 1990,
          periodTo: 2008,
          printed: table.printed_totals[measure],
          computed: sum(table.rows.map((data) => data[measure])),
          rowLabel: 'Total',
          columnLabel: measure,
          findings: ['A19'],
        }),
      ),
    ],
  };
}
