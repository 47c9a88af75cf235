import { figureMaker, rowMaker, sum, type Figure, type TableContent } from './figure';
import { countryCodeOf, record } from './record';

const id = 'lgotp_trainees_1996_2017';
const crossCheckId = 'lgotp_cross_check_1996_2008_vs_1996_2010';
const figure = figureMaker({ table: id, document: '003', programme: 'lgotp' });
const measure = 'trainees';
const period = { periodFrom: 1996, periodTo: 2010 };
const span = { periodFrom: 1996, periodTo: 2017 };

type Row = (typeof record.tables)[typeof id]['rows'][number];

/** The page lost its blank cells: a yearly value stands only where the column totals leave one reading. */
function yearCells(data: Row, position: number): Figure[] {
  return Object.entries(data.cells_determined_by_column_totals).map(([year, value]) =>
    figure({
      kind: 'cell',
      measure,
      fiscalYear: Number(year),
      country: countryCodeOf(data.country),
      computed: value,
      determined: value !== null,
      flags: [value === null ? 'undetermined' : 'deduced'],
      findings: value === null ? ['A3'] : [],
      rowLabel: data.country,
      columnLabel: year,
      row: position,
    }),
  );
}

function periodCell(data: Row, position: number): Figure {
  const country = countryCodeOf(data.country);
  return figure({
    kind: 'cell',
    measure,
    ...period,
    country,
    printed: data.fy1996_2010,
    ...(country === 'ID' && { flags: ['cumulative-decrease'], findings: ['A2'] }),
    rowLabel: data.country,
    columnLabel: '1996-2010',
    row: position,
  });
}

function countryTotal(data: Row, position: number): Figure {
  const computed = data.fy1996_2010 + sum(data.fy2011_2017_cells_in_print_order_years_lost);
  const agrees = computed === data.printed_row_total;
  return figure({
    kind: 'country_total',
    measure,
    ...span,
    country: countryCodeOf(data.country),
    printed: data.printed_row_total,
    computed,
    ...(!agrees && { flags: ['total-mismatch'], findings: ['A1'] }),
    // Its first part is the figure that fell.
    ...(countryCodeOf(data.country) === 'ID' && { flags: ['cumulative-decrease'], findings: ['A2'] }),
    rowLabel: data.country,
    columnLabel: 'Total',
    row: position,
  });
}

function yearTotal(label: string, printed: number | null): Figure {
  const rows = record.tables[id].rows;
  const isPeriod = label === '1996_2010';
  const cells = rows.map((row) =>
    isPeriod ? row.fy1996_2010 : (row.cells_determined_by_column_totals[label] ?? null),
  );
  return figure({
    kind: 'year_total',
    measure,
    ...(isPeriod ? period : { fiscalYear: Number(label) }),
    printed,
    computed: cells.includes(null) ? null : sum(cells),
    ...(isPeriod && { flags: ['cumulative-decrease'], findings: ['A2'] }),
    ...(cells.includes(null) && { findings: ['A3'] }),
    rowLabel: 'Total',
    columnLabel: label.replace('_', '-'),
  });
}

/** LGOTP trainees to fiscal year 2017 by country, with the years that the page lost left open. */
export function trainees2017Table(): TableContent {
  const table = record.tables[id];
  const row = rowMaker(id);
  return {
    rows: table.rows.map((data, position) =>
      row({ position, country: countryCodeOf(data.country), label: data.country, data }),
    ),
    figures: [
      ...table.rows.flatMap((data, position) => [
        periodCell(data, position),
        ...yearCells(data, position),
        countryTotal(data, position),
      ]),
      ...Object.entries(table.printed_column_totals).map(([label, printed]) => yearTotal(label, printed)),
      figure({
        kind: 'grand_total',
        measure,
        ...span,
        printed: table.printed_grand_total,
        computed: sum(
          table.rows.map((data) => data.fy1996_2010 + sum(data.fy2011_2017_cells_in_print_order_years_lost)),
        ),
        findings: ['A1', 'A2'],
        rowLabel: 'Total',
        columnLabel: 'Total',
      }),
    ],
  };
}

/** The count to 2008 against the count to 2010: a cumulative series cannot fall. */
export function traineeCrossCheck(): TableContent {
  const entries = Object.entries(record.tables[crossCheckId]);
  const row = rowMaker(crossCheckId);
  const check = figureMaker({ table: crossCheckId, document: null, programme: 'lgotp' });
  const marks = (name: string, delta: number) =>
    delta < 0 || name === '_total' ? { flags: ['cumulative-decrease'], findings: ['A2'] } : {};
  const country = (name: string) => (name === '_total' ? null : countryCodeOf(name));
  return {
    rows: entries.map(([name, data], position) =>
      row({ position, country: country(name), label: name, data, ...marks(name, data.delta) }),
    ),
    figures: entries.flatMap(([name, data], position) => {
      const common = { kind: 'check', measure, country: country(name), rowLabel: name, row: position } as const;
      const marked = marks(name, data.delta);
      return [
        check({
          ...common,
          periodFrom: 1996,
          periodTo: 2008,
          printed: data.to_2008_doc000,
          columnLabel: 'to 2008',
          ...marked,
        }),
        check({ ...common, ...period, printed: data.to_2010_doc003, columnLabel: 'to 2010', ...marked }),
        check({
          ...common,
          ...period,
          computed: data.to_2010_doc003 - data.to_2008_doc000,
          columnLabel: 'difference',
          ...marked,
        }),
      ];
    }),
  };
}
