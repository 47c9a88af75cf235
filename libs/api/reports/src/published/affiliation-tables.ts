import { figureMaker, rowMaker, type Figure, type HistoricalRow, type TableContent } from './figure';
import { countryCodeOf, prefectureCodeOf, record, type TableId } from './record';

const diff = record.tables.sister_cities_diff_2009_2015;
const measure = 'affiliations';

/** How a pair of the one list stands in the other; the equal totals hide it. */
function changeOf(list: 2009 | 2015, country: string, prefecture: string, counterpart: string): string | null {
  const pair = [country, prefecture, counterpart].join('|');
  const named = (pairs: readonly (readonly string[])[]) => pairs.some((names) => names.join('|') === pair);
  if (list === 2009 && named(diff.removed)) return 'removed';
  if (list === 2015 && named(diff.added)) return 'added';
  const respelt = diff.respelled.some((names) => names[list === 2009 ? 0 : 1] === counterpart);
  return respelt ? 'respelt' : null;
}

const odd2009 = /Passig|Thagard|Chiangmai|Yokohama city|Kawit|General Trias|Quezon|Manila, Luzon|Hyderabad|La Trinidad/;

function rows2009(): HistoricalRow[] {
  const row = rowMaker('sister_cities_2009');
  return record.tables.sister_cities_2009.rows.map((data, position) => {
    const change = changeOf(2009, data.country, data.prefecture, data.counterpart_printed);
    const odd = odd2009.test(`${data.local_government} ${data.counterpart_printed}`);
    return row({
      position,
      line: data.line,
      yearPrinted: '2009',
      country: countryCodeOf(data.country),
      prefecture: prefectureCodeOf(data.prefecture),
      label: `${data.local_government} – ${data.counterpart_printed}`,
      flags: [...(change ? [change] : []), ...(odd ? ['spelling'] : [])],
      findings: [...(change ? ['A15'] : []), ...(odd ? ['A17'] : [])],
      data,
    });
  });
}

function rows2015(): HistoricalRow[] {
  const row = rowMaker('sister_cities_2015');
  return record.tables.sister_cities_2015.rows.map((data, position) => {
    const change = changeOf(2015, data.country_INFERRED, data.prefecture, data.counterpart_printed);
    return row({
      position,
      yearPrinted: '2015',
      country: countryCodeOf(data.country_INFERRED),
      prefecture: prefectureCodeOf(data.prefecture),
      label: `${data.prefecture} – ${data.counterpart_printed}`,
      flags: [...(change ? [change] : []), 'local-government-lost'],
      findings: [...(change ? ['A15'] : []), 'A16'],
      data,
    });
  });
}

function content(
  table: TableId,
  document: string,
  asOf: number,
  rows: HistoricalRow[],
  total: Pick<Figure, 'printed' | 'flags' | 'findings'>,
): TableContent {
  const figure = figureMaker({ table, document, programme: 'affiliation' });
  const period = { periodFrom: asOf, periodTo: asOf };
  return {
    rows,
    figures: [
      ...rows.map((line) =>
        figure({
          kind: 'cell',
          measure,
          ...period,
          country: line.country,
          prefecture: line.prefecture,
          computed: 1,
          // What is said of the whole list is said at its total, not at each pair.
          flags: line.flags.filter((flag) => flag !== 'local-government-lost'),
          findings: line.findings.filter((finding) => finding !== 'A16'),
          rowLabel: line.label,
          columnLabel: String(asOf),
          line: line.line,
          row: line.position,
        }),
      ),
      figure({
        // The list is the state of one date, so its total is that date's.
        kind: 'year_total',
        measure,
        ...period,
        computed: rows.length,
        rowLabel: 'Total',
        columnLabel: String(asOf),
        ...total,
      }),
    ],
  };
}

/** Sister-city affiliations as of 1 April 2009. */
export function affiliations2009Table(): TableContent {
  const printed = record.tables.sister_cities_2009.printed_totals.affiliations_in_text;
  return content('sister_cities_2009', '000', 2009, rows2009(), {
    printed,
    flags: ['members-differ'],
    findings: ['A15'],
  });
}

/** Sister-city affiliations in the list printed as of "29th Feb 2015", a date that does not exist. */
export function affiliations2015Table(): TableContent {
  return content('sister_cities_2015', '002', 2015, rows2015(), {
    printed: null,
    flags: ['invalid-date', 'members-differ', 'local-government-lost'],
    findings: ['A14', 'A15', 'A16'],
  });
}

/** What changed between the two lists, pair by pair. */
export function affiliationChanges(): TableContent {
  const row = rowMaker('sister_cities_diff_2009_2015');
  const pairs = (change: 'removed' | 'added') =>
    diff[change].map(([country, prefecture, counterpart]) => ({
      change,
      country: countryCodeOf(country),
      prefecture: prefectureCodeOf(prefecture),
      label: `${prefecture} – ${counterpart}`,
      data: { change, country, prefecture, counterpart } as unknown,
    }));
  const respelt = diff.respelled.map(([before, after]) => ({
    change: 'respelt',
    country: null,
    prefecture: null,
    label: `${before} → ${after}`,
    data: { change: 'respelt', before, after } as unknown,
  }));
  return {
    rows: [...pairs('removed'), ...pairs('added'), ...respelt].map(({ change, ...line }, position) =>
      row({ ...line, position, flags: [change], findings: ['A15'] }),
    ),
    figures: [],
  };
}
