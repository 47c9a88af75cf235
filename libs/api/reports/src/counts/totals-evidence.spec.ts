import fc from 'fast-check';
import { propertyRuns } from '@kakehashi/testing';
import { allFigures, figureKey } from '../published/loader';
import type { ProgrammeCode } from '../published/figure';
import { publishedTables } from '../published/tables';
import { aFigure } from './a-figure';
import { composeGrid } from './compose';
import { seriesOf } from './count-queries';
import { programmes, type Axis } from './definitions';
import { emptyCells } from './empty-cell';
import { evidenceView, placeAsked } from './evidence-view';
import { ALL, keysOf, type FrozenCounts, type GridRequest, type LiveCount, type Series } from './model';
import { tableSides, type TableSide } from './printed-total';
import type { EvidenceQuery } from './queries.dto';
import { readRequest, type ReportRequest } from './report-request';
import { tableTotalsOf, totalsOf } from './totals';

/** What is published of a programme, as the database gives it. */
function recordOf(code: ProgrammeCode): ReadonlyMap<string, readonly Series[]> {
  const figures = allFigures()
    .filter(({ programme, kind }) => programme === code && kind !== 'check')
    .map(({ table, document, programme: _programme, ...rest }) =>
      aFigure({
        ...rest,
        key: figureKey({ table, document, programme: code, ...rest }),
        tableId: table,
        documentId: document,
      }),
    );
  const tables = publishedTables.map(({ id, dimensions }) => ({ id, dimensions }));
  return seriesOf(figures, tables as unknown as Parameters<typeof seriesOf>[1]);
}

const today = new Date('2026-11-21T03:00:00Z');
const codes = Object.keys(programmes) as ProgrammeCode[];
const records = new Map(codes.map((code) => [code, recordOf(code)]));
const keys: Readonly<Partial<Record<Axis, readonly string[]>>> = {
  country: ['SG', 'TH', 'ID', 'MN'],
  office: ['SIN', 'LON'],
  state: ['closed', 'completed'],
  prefecture: ['13', 'unspecified'],
  municipality: ['131016', 'unspecified'],
  expertise: ['tourism', 'education'],
  field: ['tourism', 'unspecified'],
  role: ['ALT'],
};

interface Asked {
  readonly request: ReportRequest;
  readonly series: readonly Series[];
  readonly live: readonly LiveCount[];
  readonly frozen: FrozenCounts | undefined;
}

/** The number that stands in the report, and that which its evidence says, at every place of a report. */
function numbersOf({
  request,
  series,
  live,
  frozen,
}: Asked): (readonly [at: string, shown: unknown, behind: unknown])[] {
  const { rows, columns, from, to, programme } = request;
  const grid: GridRequest = { rows, columns, from, to, stock: programme.stock, frozen };
  const counted = new Set(live.map(({ year }) => year));
  const opened = (row: string, column: string, of: Pick<EvidenceQuery, 'printedIn' | 'side'> = {}) => {
    const asked = placeAsked(request, { row, column, ...of });
    const empty = emptyCells({ rows: asked.rows, columns: asked.columns }, series, counted);
    const nothing = { told: [], counted: [], frozenCases: undefined, tables: [], lines: [], cases: [] };
    const parts = {
      asOf: null,
      programme: 'visit',
      names: [],
      asked,
      grid,
      published: series,
      live,
      empty,
      ...nothing,
      limit: 1,
      leftOut: null,
      withheld: null,
    };
    return evidenceView(parts);
  };
  const behind = (row: string, column: string) => opened(row, column).count;
  /** What a table gives as its total, and what the lines behind it add up to where all of them are known. */
  const ofTable = (row: string, column: string, printedIn: string, side: TableSide) => {
    const { count, cases, published: figures } = opened(row, column, { printedIn, side });
    const [total, ...lines] = figures;
    expect([cases, total?.[side], figures.every(({ table }) => table === printedIn)]).toEqual([[], count, true]);
    const known = lines.map(({ computed, printed }) => computed ?? printed).filter((value) => value !== null);
    const sum = known.reduce((all, value) => all + value, 0);
    const isWhole = lines.length > 0 && known.length === lines.length;
    if (isWhole) expect([row, column, sum]).toEqual([row, column, total?.computed ?? total?.printed]);
    return count;
  };
  const cells = composeGrid(grid, series, live);
  const at = (axis: 'row' | 'column' | 'grand', key: string | null) =>
    ({ row: [key ?? ALL, '*'], column: ['*', key ?? ALL], grand: ['*', '*'] })[axis] as [string, string];
  const printed = totalsOf(grid, series, live, cells).flatMap(({ axis, key, printed: value, printedIn }) =>
    value !== null && printedIn !== null
      ? [[`${String(key)} in ${printedIn}`, value, ofTable(...at(axis, key), printedIn, 'printed')] as const]
      : [],
  );
  const ofTables = tableTotalsOf(grid, series)
    .filter(({ axis }) => axis === 'grand')
    .flatMap(({ table, axis, key, ...sides }) =>
      tableSides.map((side) => [`${side} of ${table}`, sides[side], ofTable(...at(axis, key), table, side)] as const),
    );
  // What is said to be added in a figure makes it, with what is published.
  const sums = [...cells].flatMap(([place, { value, published: inPrint, parts }]) =>
    value === null || parts.added === null ? [] : [[`sum ${place}`, value, (inPrint ?? 0) + parts.added] as const],
  );
  return [
    ...sums,
    ...printed,
    ...ofTables,
    ...[...cells].slice(0, 12).map(([place, { value }]) => {
      const [row = ALL, column = ALL] = keysOf(place);
      return [`${row} ${column}`, value, behind(row, column)] as const;
    }),
    ...totalsOf(grid, series, live, cells).map(({ axis, key, computed, accepted, printed, rule }) => {
      const [row, column] = at(axis, key);
      const shown = rule === 'not-computed' ? (accepted ?? printed) : computed;
      return [`${row} ${column}`, shown, behind(row, column)] as const;
    }),
  ];
}

const anyQuestion = fc
  .record({ code: fc.constantFrom(...codes), from: fc.integer({ min: 1995, max: 2019 }), span: fc.nat(20) })
  .chain(({ code, from, span }) => {
    const axes: readonly Axis[] = ['none', ...programmes[code].axes];
    const year = fc.integer({ min: from, max: from + span });
    return fc.record({
      code: fc.constant(code),
      from: fc.constant(from),
      to: fc.constant(from + span),
      rows: fc.constantFrom(...axes),
      columns: fc.constantFrom(...axes),
      measure: fc.constantFrom(...programmes[code].measures.map((measure) => measure.code)),
      published: fc.option(year),
      counts: fc.array(fc.record({ year, at: fc.nat(7), value: fc.integer({ min: 1, max: 9 }) }), { maxLength: 6 }),
    });
  })
  .filter(({ rows, columns }) => rows === 'none' || rows !== columns)
  .filter(({ code, rows, columns }) => !programmes[code].stock || [rows, columns].includes('fiscalYear'));
type Question = typeof anyQuestion extends fc.Arbitrary<infer Any> ? Any : never;

function askedBy({ code, from, to, rows, columns, measure, published, counts }: Question): Asked {
  const programme = programmes[code];
  const query = { programme: code, rows, columns, measures: [measure], from, to };
  const keyAt = (axis: Axis, at: number) => keys[axis]?.[at % keys[axis].length] ?? ALL;
  const isLive = programme.measures.some((one) => one.code === measure && one.live);
  const live = counts.map(({ year, at, value }) => ({
    ...{ year, value, pending: 0 },
    row: keyAt(rows, at),
    column: keyAt(columns, at >> 1),
  }));
  return {
    request: readRequest(query, programme, [], today),
    series: records.get(code)?.get(measure) ?? [],
    live: isLive ? live : [],
    frozen: isLive && published !== null ? { years: new Set([published]), counts: live.slice(1) } : undefined,
  };
}

describe('the evidence of a number', () => {
  it(
    'is the number, in every cell and total of every programme, with cases beside what is published',
    () => {
      fc.assert(
        fc.property(anyQuestion, (question) => {
          for (const [at, shown, behind] of numbersOf(askedBy(question))) expect([at, behind]).toEqual([at, shown]);
        }),
        { numRuns: propertyRuns(150) },
      );
    },
    propertyRuns(150) * 100 + 20_000,
  );

  it('is what is computed of a total that is printed differently, which stands behind it', () => {
    const query = { programme: 'lgotp', rows: 'country', columns: 'fiscalYear', measures: ['trainees'] } as const;
    const request = readRequest(query, programmes.lgotp, [], today);
    const series = records.get('lgotp')?.get('trainees') ?? [];
    const { from, to } = request;
    const totals = totalsOf({ rows: 'country', columns: 'fiscalYear', from, to, stock: false }, series, []);
    const total = totals.find(({ axis, key }) => axis === 'row' && key === 'KH');
    expect(total).toMatchObject({ computed: 7, printed: 8, figures: [{ printed: 8 }] });
    const numbers = numbersOf({ request, series, live: [], frozen: undefined });
    expect(numbers.find(([at]) => at === 'KH *')).toEqual(['KH *', 7, 7]);
  });

  it('is for a printed total what its document says, whatever else the report counts', () => {
    const asked = (code: 'visit' | 'lgotp', counts: readonly LiveCount[]) => {
      const measure = code === 'visit' ? 'cases' : 'trainees';
      const request = readRequest(
        { programme: code, rows: 'country', measures: [measure] },
        programmes[code],
        [],
        today,
      );
      const series = records.get(code)?.get(measure) ?? [];
      const numbers = numbersOf({ request, series, live: counts, frozen: undefined });
      return new Map(numbers.map(([at, ...both]) => [at, both]));
    };
    const counts = [{ year: 2025, row: 'SG', column: ALL, value: 61, pending: 0 }];
    const visits = asked('visit', counts);
    expect(visits.get('* *')).toEqual([1103, 1103]);
    expect(visits.get('printed of visits_support_by_year')).toEqual([1042, 1042]);
    expect(asked('lgotp', counts).get('printed of lgotp_trainees_1996_2008')).toEqual([192, 192]);
    const byYear = { programme: 'lgotp', rows: 'country', columns: 'fiscalYear', measures: ['trainees'] } as const;
    const request = readRequest(byYear, programmes.lgotp, [], today);
    const series = records.get('lgotp')?.get('trainees') ?? [];
    const numbers = numbersOf({ request, series, live: [], frozen: undefined });
    expect(numbers.find(([at]) => at === 'KH in lgotp_trainees_1996_2017')?.slice(1)).toEqual([8, 8]);
  });

  it('is what the report adds up where it comes from the record of some years of a table alone', () => {
    const query = {
      programme: 'lgotp',
      rows: 'state',
      columns: 'fiscalYear',
      measures: ['trainees'],
      from: 2017,
    } as const;
    const request = readRequest(query, programmes.lgotp, [], today);
    const series = records.get('lgotp')?.get('trainees') ?? [];
    const numbers = new Map(
      numbersOf({ request, series, live: [], frozen: undefined }).map(([at, ...both]) => [at, both]),
    );
    expect(numbers.get('* *')).toEqual([6, 6]);
    expect(numbers.get('unspecified *')).toEqual([6, 6]);
    expect(numbers.get('* 2017')).toEqual([6, 6]);
  });
});

describe('publishing a year as it is', () => {
  it('changes no total', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { request, series, live } = askedBy(question);
        const { rows, columns, programme } = request;
        // All of the record, and years after it.
        const after = live.map(({ year, ...count }) => ({ year: 2020 + (year % 6), ...count }));
        const grid = { rows, columns, from: programme.from, to: 2026, stock: programme.stock };
        const frozen = { years: new Set(after.map(({ year }) => year)), counts: after };
        const computed = (given: GridRequest) =>
          totalsOf(given, series, after).map((total) => [total.axis, total.key, total.computed]);
        expect(computed({ ...grid, frozen })).toEqual(computed(grid));
      }),
      { numRuns: propertyRuns(150) },
    );
  });
});
