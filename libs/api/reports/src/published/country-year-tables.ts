import { figureMaker, rowMaker, sum, type Figure, type ProgrammeCode, type TableContent } from './figure';
import { countryCodeOf, record, type CountryYearTable } from './record';

interface CountryYearOptions {
  readonly id: 'exchange_cooperation_seminar_1995_2008' | 'lgotp_trainees_1996_2008';
  readonly programme: ProgrammeCode;
  readonly measure: string;
  /** Marks by country total, year total or grand total. */
  readonly marks: (figure: { country?: string; year?: number }) => Partial<Pick<Figure, 'flags' | 'findings'>>;
}

function countryYearTable({ id, programme, measure, marks }: CountryYearOptions): TableContent {
  const table: CountryYearTable = record.tables[id];
  const figure = figureMaker({ table: id, document: '000', programme });
  const row = rowMaker(id);
  const years = Object.keys(table.printed_column_totals).map(Number);
  const span = { periodFrom: Math.min(...years), periodTo: Math.max(...years) };
  return {
    rows: table.rows.map((data, position) =>
      row({ position, line: data.line, country: countryCodeOf(data.country), label: data.country, data }),
    ),
    figures: [
      ...table.rows.flatMap((data, position) => {
        const common = { measure, country: countryCodeOf(data.country), rowLabel: data.country, line: data.line };
        return [
          ...years.map((year) =>
            figure({
              ...common,
              kind: 'cell',
              fiscalYear: year,
              printed: data.by_year[year] ?? null,
              columnLabel: String(year),
              row: position,
            }),
          ),
          figure({
            ...common,
            ...span,
            kind: 'country_total',
            printed: data.printed_row_total,
            computed: sum(Object.values(data.by_year)),
            columnLabel: 'Total',
            row: position,
            ...marks({ country: common.country }),
          }),
        ];
      }),
      ...years.map((year) =>
        figure({
          kind: 'year_total',
          measure,
          fiscalYear: year,
          printed: table.printed_column_totals[year] ?? null,
          computed: sum(table.rows.map(({ by_year }) => by_year[year] ?? null)),
          rowLabel: 'Total',
          columnLabel: String(year),
          ...marks({ year }),
        }),
      ),
      figure({
        kind: 'grand_total',
        measure,
        ...span,
        printed: table.printed_grand_total,
        computed: sum(table.rows.flatMap(({ by_year }) => Object.values(by_year))),
        rowLabel: 'Total',
        columnLabel: 'Total',
        ...marks({}),
      }),
    ],
  };
}

/** Local Government Exchange and Cooperation Seminar, 1995–2008: participants by country. */
export function seminarTable(): TableContent {
  return countryYearTable({
    id: 'exchange_cooperation_seminar_1995_2008',
    programme: 'exchange_seminar',
    measure: 'participants',
    // The printed header is shifted by one column, so that "8" stands above the totals.
    marks: ({ country, year }) =>
      year === 2008 || (!country && !year) ? { flags: ['header-shifted'], findings: ['A18'] } : {},
  });
}

/** LGOTP trainees, 1996–2008, by country. */
export function trainees2008Table(): TableContent {
  return countryYearTable({
    id: 'lgotp_trainees_1996_2008',
    programme: 'lgotp',
    measure: 'trainees',
    marks: ({ country, year }) => {
      if (country === 'ID') return { flags: ['cumulative-decrease'], findings: ['A2'] };
      return country || year ? {} : { findings: ['A20'] };
    },
  });
}
