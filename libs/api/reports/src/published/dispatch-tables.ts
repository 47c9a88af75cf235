import { figureMaker, rowMaker, sum, type Figure, type HistoricalRow, type TableContent } from './figure';
import { inferredExpertise, UNMATCHED } from './printed-expertise';
import { countryCodeOf, record } from './record';

type Marks = Pick<Figure, 'flags' | 'findings'>;

function marksOf(rules: readonly [applies: boolean, flag: string, finding: string][]): Marks {
  const met = rules.filter(([applies]) => applies);
  return { flags: [...new Set(met.map(([, flag]) => flag))], findings: met.map(([, , finding]) => finding) };
}

/** The area of a line, or that there is no single one. */
function expertiseOf(table: { readonly expertise_printed: string } | undefined): string | null {
  return table ? (inferredExpertise(table.expertise_printed).code ?? UNMATCHED) : null;
}

/** Specialist dispatch since 2000: one line per country, year and field, with experts and times. */
export function dispatch2008Table(): TableContent {
  const id = 'specialist_dispatch_2000_2008';
  const table = record.tables[id];
  const figure = figureMaker({ table: id, document: '000', programme: 'dispatch' });
  const row = rowMaker(id);
  const rows: HistoricalRow[] = table.rows.map((data, position) =>
    row({
      position,
      line: data.line,
      fiscalYear: data.year_carried_forward,
      yearPrinted: data.year_printed,
      country: countryCodeOf(data.country),
      label: `${data.country}: ${data.expertise_printed}`,
      data,
      ...marksOf([
        [data.times > 1, 'experts-times-unclear', 'A10'],
        [data.year_carried_forward === 2008, 'conflict', 'A6'],
      ]),
    }),
  );
  const printed = (measure: string, position: number) => {
    const data = table.rows[position];
    if (measure === 'experts') return data?.experts ?? null;
    return measure === 'times' ? (data?.times ?? null) : null;
  };
  const measures = ['experts', 'times', 'cases'];
  return {
    rows,
    figures: measures.flatMap((measure) => [
      ...rows.map((line) =>
        figure({
          kind: 'cell',
          measure,
          fiscalYear: line.fiscalYear,
          country: line.country,
          expertise: expertiseOf(table.rows[line.position]),
          printed: printed(measure, line.position),
          computed: measure === 'cases' ? 1 : null,
          rowLabel: line.label,
          columnLabel: measure,
          line: line.line,
          row: line.position,
          flags: line.flags,
          findings: line.findings,
        }),
      ),
      figure({
        kind: 'grand_total',
        measure,
        periodFrom: 2000,
        periodTo: 2008,
        printed:
          measure === 'experts'
            ? table.printed_totals.experts
            : measure === 'times'
              ? table.printed_totals.times
              : null,
        computed: measure === 'cases' ? rows.length : sum(rows.map(({ position }) => printed(measure, position))),
        rowLabel: 'Total',
        columnLabel: measure,
        findings: ['A10'],
      }),
    ]),
  };
}

const misspelt = /desaster|walfare|Srakathiem|Jogjakarta|Danang/;

function recentRow(
  data: (typeof record.tables)['specialist_dispatch_2008_2017']['rows'][number],
  position: number,
): HistoricalRow {
  const place = data.host_printed ? ` (${data.host_printed})` : '';
  const brunei = data.country === 'Brunei' && /Agriculture and Commerce/i.test(data.expertise_printed);
  return rowMaker('specialist_dispatch_2008_2017')({
    position,
    // A year that the order of the blocks contradicts stays open until a person decides.
    fiscalYear: data.fy_suspect ? null : data.fy_carried_forward,
    yearPrinted: data.fy_printed_on_row === null ? null : String(data.fy_printed_on_row),
    country: countryCodeOf(data.country),
    label: `${data.country}${place}: ${data.expertise_printed}`,
    data,
    ...marksOf([
      [data.fy_suspect !== null, 'year-suspect', 'A4'],
      [data.host_printed === 'Phuket' && data.country === 'Indonesia', 'place-not-in-country', 'A5'],
      [data.fy_carried_forward === 2008, 'conflict', 'A6'],
      [data.fy_carried_forward > 2013, 'after-as-of', 'A7'],
      [misspelt.test(`${data.expertise_printed} ${data.host_printed ?? ''}`), 'spelling', 'A9'],
      [brunei, 'possible-duplicate', 'A9'],
    ]),
  });
}

/** Specialist dispatch to fiscal year 2017: projects by name only, so experts and times are n/a. */
export function dispatch2017Table(): TableContent {
  const id = 'specialist_dispatch_2008_2017';
  const table = record.tables[id];
  const figure = figureMaker({ table: id, document: '003', programme: 'dispatch' });
  const rows = table.rows.map(recentRow);
  const cell = (line: HistoricalRow, measure: string) => {
    const notPrinted = measure !== 'cases';
    return figure({
      kind: 'cell',
      measure,
      fiscalYear: line.fiscalYear,
      country: line.country,
      expertise: expertiseOf(table.rows[line.position]),
      computed: notPrinted ? null : 1,
      determined: !notPrinted,
      flags: notPrinted ? ['not-printed', ...line.flags] : line.flags,
      findings: notPrinted ? ['A11', ...line.findings] : line.findings,
      rowLabel: line.label,
      columnLabel: measure,
      row: line.position,
    });
  };
  return {
    rows,
    figures: [
      ...['cases', 'experts', 'times'].flatMap((measure) => rows.map((line) => cell(line, measure))),
      figure({
        kind: 'grand_total',
        measure: 'cases',
        periodFrom: 2008,
        periodTo: 2017,
        computed: rows.length,
        rowLabel: 'Total',
        columnLabel: 'cases',
        findings: ['A7'],
      }),
    ],
  };
}

/** The official counterparts by country: names only. */
export function counterpartTable(): TableContent {
  const id = 'dispatch_counterparts';
  const row = rowMaker(id);
  return {
    rows: record.tables[id].rows.map(([country, body, ministry], position) =>
      row({
        position,
        country: countryCodeOf(country),
        label: [body, ministry].filter(Boolean).join(', '),
        data: { country, body, ministry },
        ...(country === 'Philippines' && { flags: ['name-doubtful'], findings: ['A22'] }),
      }),
    ),
    figures: [],
  };
}
