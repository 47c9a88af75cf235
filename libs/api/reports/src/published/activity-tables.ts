import { figureMaker, rowMaker, sum, type Figure, type HistoricalRow, type TableContent } from './figure';
import { countryCodeOf, record, type TableId } from './record';

function held(table: TableId, document: string, rows: readonly HistoricalRow[]): Figure[] {
  const figure = figureMaker({ table, document, programme: 'regional_exchange' });
  return rows.map((line) =>
    figure({
      kind: 'cell',
      measure: 'times',
      fiscalYear: line.fiscalYear,
      country: line.country,
      computed: line.flags.includes('cancelled') ? 0 : 1,
      flags: line.flags,
      findings: line.findings,
      rowLabel: line.label,
      columnLabel: line.fiscalYear === null ? 'year not printed' : String(line.fiscalYear),
      line: line.line,
      row: line.position,
    }),
  );
}

/** Regional Alliances Promotion Program, 1995–2007: one theme a year; the year of one row is not printed. */
export function regionalAlliancesTable(): TableContent {
  const id = 'regional_alliances_program_1995_2007';
  const row = rowMaker(id);
  const rows = record.tables[id].rows.map((data, position) =>
    row({
      position,
      line: data.line,
      fiscalYear: data.fy_printed === null ? null : Number(data.fy_printed),
      yearPrinted: data.fy_printed,
      country: countryCodeOf(data.country),
      label: `${data.country}: ${data.theme}`,
      data,
      ...(data.fy_printed === null && { flags: ['year-missing'], findings: ['A12'] }),
      ...(data.fy_printed === '2007' && { flags: ['theme-differs'], findings: ['A13'] }),
    }),
  );
  const total = figureMaker({ table: id, document: '000', programme: 'regional_exchange' })({
    kind: 'grand_total',
    measure: 'times',
    periodFrom: 1995,
    periodTo: 2007,
    computed: rows.length,
    rowLabel: 'Total',
    columnLabel: 'times',
    flags: ['year-missing'],
    findings: ['A12'],
  });
  return { rows, figures: [...held(id, '000', rows), total] };
}

/** Regional Exchange Promotion Program, FY2007–2014: eight rows, one of them cancelled. */
export function regionalExchangeTable(): TableContent {
  const id = 'regional_exchange_program_2007_2014';
  const table = record.tables[id];
  const row = rowMaker(id);
  const figure = figureMaker({ table: id, document: '002', programme: 'regional_exchange' });
  const rows = table.rows.map((data, position) => {
    const [first, ...others] = data.countries;
    const cancelled = data.status === 'cancelled';
    const flags = [...(others.length > 0 ? ['several-countries'] : []), ...(cancelled ? ['cancelled'] : [])];
    return row({
      position,
      fiscalYear: data.fy,
      yearPrinted: String(data.fy),
      // One programme in two countries is counted once, so it belongs to neither country's cell.
      country: first && others.length === 0 ? countryCodeOf(first) : null,
      label: `${data.countries.join(', ')}: ${data.theme ?? data.cancel_reason_printed ?? ''}`,
      flags: data.fy === 2007 ? [...flags, 'theme-differs'] : flags,
      findings: cancelled || data.fy === 2007 ? ['A13'] : [],
      data,
    });
  });
  const described = table.described_in_text_but_not_listed;
  return {
    rows,
    figures: [
      ...held(id, '002', rows),
      figure({
        kind: 'grand_total',
        measure: 'times',
        periodFrom: 2007,
        periodTo: 2014,
        computed: rows.filter(({ flags }) => !flags.includes('cancelled')).length,
        rowLabel: 'Total',
        columnLabel: 'times',
        findings: ['A13'],
      }),
      figure({
        kind: 'cell',
        measure: 'participants',
        fiscalYear: described.fy,
        country: countryCodeOf(described.country),
        printed: described.participants,
        flags: ['not-listed'],
        findings: ['A13'],
        rowLabel: `${described.country}: described in the text, not in the list`,
        columnLabel: String(described.fy),
      }),
    ],
  };
}

/** JET participants recruited in fiscal year 2008, by country and role. */
export function jetTable(): TableContent {
  const id = 'jet_fy2008';
  const table = record.tables[id];
  const figure = figureMaker({ table: id, document: '000', programme: 'jet' });
  const row = rowMaker(id);
  const measure = 'participants';
  const fiscalYear = 2008;
  const roles = ['CIR', 'ALT'] as const;
  const rows = table.rows.map((data, position) =>
    row({ position, line: data.line, fiscalYear, country: countryCodeOf(data.country), label: data.country, data }),
  );
  return {
    rows,
    figures: [
      ...table.rows.flatMap((data, position) => {
        const common = { measure, country: countryCodeOf(data.country), rowLabel: data.country, line: data.line };
        return [
          ...roles.map((role) =>
            figure({
              ...common,
              kind: 'cell',
              fiscalYear,
              role,
              printed: data[role],
              columnLabel: role,
              row: position,
            }),
          ),
          figure({
            ...common,
            kind: 'country_total',
            periodFrom: fiscalYear,
            periodTo: fiscalYear,
            printed: data.printed_row_total,
            computed: sum(roles.map((role) => data[role])),
            columnLabel: 'Total',
            row: position,
          }),
        ];
      }),
      ...roles.map((role) =>
        figure({
          kind: 'role_total',
          measure,
          periodFrom: fiscalYear,
          periodTo: fiscalYear,
          role,
          printed: table.printed_totals[role],
          computed: sum(table.rows.map((data) => data[role])),
          rowLabel: 'Total',
          columnLabel: role,
        }),
      ),
      ...(['year_total', 'grand_total'] as const).map((kind) =>
        figure({
          kind,
          measure,
          ...(kind === 'year_total' ? { fiscalYear } : { periodFrom: fiscalYear, periodTo: fiscalYear }),
          printed: table.printed_totals.total,
          computed: sum(table.rows.flatMap((data) => roles.map((role) => data[role]))),
          rowLabel: 'Total',
          columnLabel: 'Total',
          findings: ['A21'],
        }),
      ),
    ],
  };
}
